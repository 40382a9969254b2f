"""What holds of the events of every text."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

import timeline_app
from timeline_app.core.values import TimeKind

_SUBJECTS = ["The minister", "Kenya", "She", "They", "Ana Ruiz, the envoy,", "Two men", "It", "Nobody"]
_VERBS = [
    "visited",
    "will meet",
    "may attack",
    "has signed",
    "plans to sell",
    "said it would close",
    "did not leave",
    "was hit by",
]
_OBJECTS = ["the port", "rebels", "a treaty", "its talks with Peru", "the North", "what it had", "itself", "12 ships"]
_TIMES = [
    "on Sunday",
    "last week",
    "in May 2020",
    "",
    "for three days",
    "by the end of the year",
    "tomorrow",
    "after the war",
]

sentences = st.builds(
    "{} {} {} {}{}".format,
    st.sampled_from(_SUBJECTS),
    st.sampled_from(_VERBS),
    st.sampled_from(_OBJECTS),
    st.sampled_from(_TIMES),
    st.sampled_from([".", "?", ", officials said.", ', "he said.', " and fled to Oslo."]),
)
texts = st.lists(sentences, min_size=1, max_size=4).map(" ".join) | st.text(max_size=80)
days = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))


@settings(max_examples=60)
@given(texts, days)
def test_every_event_stands_in_the_text_and_is_dated_only_by_words_of_it(text, published):
    read = timeline_app.extract(text, published=published)
    expressions = {e.id for e in read.expressions}
    assert len({e.id for e in read.events}) == len(read.events)
    for event in read.events:
        written = " ".join(text[event.predicate.start : event.predicate.end].split())
        assert written == event.predicate.text
        assert event.sentence in read.sentences
        assert event.sentence.start <= event.predicate.start < event.predicate.end <= event.sentence.end
        assert event.title
        assert 0 <= event.importance <= 1
        assert event.when.steps
        assert event.when.expression is None or event.when.expression in expressions
        assert event.when.kind in (TimeKind.UNDATED, TimeKind.OPEN) or event.when.expression is not None
        for person in (*event.actors, *event.targets):
            assert 0 <= person.start < person.end <= len(text)


@settings(max_examples=20)
@given(texts, days)
def test_the_same_text_is_always_read_the_same(text, published):
    assert timeline_app.extract(text, published=published) == timeline_app.extract(text, published=published)

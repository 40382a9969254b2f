import json
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core import values as v
from timeline_app.core.schema import extraction_from_dict, extraction_to_dict

days = st.dates()
clocks = st.none() | st.times().map(lambda t: t.replace(second=0, microsecond=0))
words = st.text(max_size=8)
offsets = st.integers(0, 20)


@st.composite
def intervals(draw):
    first, last = sorted([draw(days), draw(days)])
    first_open, last_open = draw(st.booleans()), draw(st.booleans())
    return v.Interval(
        None if first_open else first,
        None if last_open else last,
        None if first_open else draw(clocks),
        None if last_open else draw(clocks),
    )


maybe = lambda strategy: st.none() | strategy  # noqa: E731
alternatives = st.builds(v.PublicationAlternative, days, words)
publications = st.builds(
    v.Publication,
    days,
    st.sampled_from(v.PublicationStatus),
    words,
    clocks,
    maybe(words),
    maybe(st.sampled_from([0.0, 5.5, -4.0])),
    maybe(words),
    maybe(offsets),
    maybe(offsets),
    st.tuples(alternatives),
)
articles = st.builds(
    v.Article,
    words,
    st.tuples(st.builds(v.Block, st.sampled_from(v.BlockKind), offsets, offsets)),
    maybe(publications),
    maybe(words),
    st.tuples(alternatives),
    maybe(words),
    maybe(words),
)
sentences = st.builds(v.Sentence, offsets, offsets, offsets)
expressions = st.builds(
    v.TimeExpression,
    words,
    words,
    offsets,
    offsets,
    st.sampled_from(v.TimexType),
    words,
    intervals(),
    st.sampled_from(v.TimeKind),
    st.sampled_from(v.Granularity),
    st.builds(v.Anchor, st.sampled_from(v.AnchorKind), intervals(), maybe(words)),
    words,
    st.tuples(words),
    maybe(words),
    maybe(words),
    st.booleans(),
    st.tuples(st.builds(v.Alternative, intervals(), words, words, words)),
)
participants = st.builds(v.Participant, words, words, offsets, offsets, maybe(words), maybe(words))
whens = st.builds(
    v.EventTime,
    intervals(),
    st.sampled_from(v.TimeKind),
    maybe(st.sampled_from(v.Granularity)),
    maybe(words),
    maybe(words),
    st.tuples(words),
    st.booleans(),
)
events = st.builds(
    v.Event,
    words,
    words,
    st.builds(v.Predicate, words, words, offsets, offsets),
    whens,
    st.sampled_from(v.Status),
    sentences,
    st.tuples(participants),
    st.tuples(participants),
    maybe(st.builds(v.Place, words, words, offsets, offsets, maybe(words), maybe(st.just(1.5)), maybe(st.just(2.5)))),
    maybe(words),
    maybe(words),
    maybe(st.builds(v.Source, words, maybe(words))),
    st.tuples(st.builds(v.Mention, words, offsets, offsets)),
    maybe(words),
    st.floats(0, 1),
)
extractions = st.builds(
    v.Extraction, articles, st.tuples(sentences), st.tuples(expressions), st.tuples(events), st.tuples(words)
)


@given(extractions)
def test_an_extraction_survives_the_way_to_json_and_back(extraction):
    data = json.loads(json.dumps(extraction_to_dict(extraction)))
    back = extraction_from_dict(data)
    assert extraction_to_dict(back) == data
    assert back.events == extraction.events
    assert back.sentences == extraction.sentences


def test_days_clock_times_and_open_ends_are_written_as_iso():
    when = v.EventTime(v.Interval(date(2024, 11, 4), None, time(12, 35)), v.TimeKind.OPEN)
    event = v.Event("e1", "t", v.Predicate("p", "p", 0, 1), when, v.Status.HAPPENED, v.Sentence(0, 4, 0))
    article = v.Article("text", ())
    data = extraction_to_dict(v.Extraction(article, (), (), (event,)))
    assert data["schema"] == 1
    assert data["events"][0]["when"]["earliest"] == "2024-11-04T12:35"
    assert data["events"][0]["when"]["latest"] is None
    assert data["events"][0]["sentence"]["text"] == "text"


@pytest.mark.parametrize("schema", [None, 0, 2, "1"])
def test_another_schema_is_refused(schema):
    with pytest.raises(ValueError, match="unknown schema"):
        extraction_from_dict({"schema": schema})


def test_an_interval_does_not_end_before_it_starts():
    with pytest.raises(ValueError, match="ends before it starts"):
        v.Interval(date(2024, 11, 4), date(2024, 11, 3))

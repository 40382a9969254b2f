"""Hypothesis strategies for the values of the program."""

from hypothesis import strategies as st

from timeline_app.core import values as v

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
    st.tuples(st.builds(v.Telling, words, words, whens)),
    st.tuples(st.builds(v.Conflict, words, st.tuples(st.tuples(words, words)))),
)
extractions = st.builds(
    v.Extraction, articles, st.tuples(sentences), st.tuples(expressions), st.tuples(events), st.tuples(words)
)

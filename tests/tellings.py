"""Strategies for events made up of few parts, so that many of different articles are one."""

from datetime import date, timedelta

from hypothesis import strategies as st

from timeline_app.core.values import (
    UNKNOWN,
    Event,
    EventTime,
    Interval,
    Participant,
    Place,
    Predicate,
    Sentence,
    Status,
    TimeKind,
)

DAY = date(2024, 11, 4)
VERBS = ["visit", "meet", "invade", "attack", "test", "say"]
NAMES = [("Ana Ruiz", None), ("Ruiz", None), ("Karl Berg", "NOR"), ("Kenya", "KEN"), ("managers", None)]
PLACES = [None, Place("Oslo", "Oslo", 0, 4, "NOR", 59.9, 10.7), Place("Lima", "Lima", 0, 4, "PER", -12.0, -77.0)]
COUNTS = ["", " 12 ships", " 14 ships", " Shahab-9", " second round"]


@st.composite
def times(draw):
    first = DAY + timedelta(draw(st.integers(-4, 2)))
    kind = draw(st.sampled_from([TimeKind.DAY, TimeKind.WITHIN, TimeKind.UNDATED, TimeKind.OPEN]))
    interval = {
        TimeKind.DAY: Interval(first, first),
        TimeKind.WITHIN: Interval(first, first + timedelta(draw(st.sampled_from([2, 6, 40])))),
        TimeKind.UNDATED: draw(st.sampled_from([UNKNOWN, Interval(None, DAY), Interval(DAY, None)])),
        TimeKind.OPEN: Interval(first, None),
    }[kind]
    return EventTime(interval, kind, fuzzy=draw(st.booleans()))


@st.composite
def events(draw):
    verb, (actor, home), (target, other) = (draw(st.sampled_from(x)) for x in (VERBS, NAMES, NAMES))
    return Event(
        id="",
        title=f"{actor} {verb}s {target}{draw(st.sampled_from(COUNTS))}",
        predicate=Predicate(verb, verb, draw(st.integers(0, 50)), 60),
        when=draw(times()),
        status=draw(st.sampled_from(Status)),
        sentence=Sentence(0, 80, 0),
        actors=(Participant(actor, actor, 0, 5, None, home),),
        targets=(Participant(target, target, 10, 15, None, other),) if draw(st.booleans()) else (),
        place=draw(st.sampled_from(PLACES)),
        mode="statement" if verb == "say" else None,
    )

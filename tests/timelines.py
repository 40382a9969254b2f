"""Makes events and columns for the tests of the timeline."""

from __future__ import annotations

from datetime import date

import numpy as np

from timeline_app.core.layout.data import Columns, Flag, TimelineData
from timeline_app.core.layout.metrics import COMFORTABLE, COMPACT
from timeline_app.core.layout.paged import PagedLayout
from timeline_app.core.layout.scene import Composer
from timeline_app.core.layout.whole import WholeLayout
from timeline_app.core.values import (
    Conflict,
    Event,
    EventTime,
    Interval,
    Participant,
    Place,
    Predicate,
    Sentence,
    Source,
    Status,
    Telling,
    TimeKind,
)


class FixedWidths:
    """Measures labels by rule: from 30 to 330 pixels, different for neighbours."""

    def widths(self, rows):
        return (30 + rows * 37 % 300).astype(np.float32)


def day(text):
    return date.fromisoformat(text) if text else None


def when(first, last="same", kind=TimeKind.DAY, words=None, *, fuzzy=False, at=None, until=None):
    latest = first if last == "same" else last
    return EventTime(Interval(day(first), day(latest), at, until), kind, words=words, fuzzy=fuzzy)


def who(name, country=None):
    return Participant(name, name, 0, len(name), country=country)


def event(key="e1", time=None, actors=(), targets=(), **more):
    values = {
        "title": f"Event {key}",
        "predicate": Predicate("meets", more.pop("lemma", "meet"), 0, 5),
        "status": Status.HAPPENED,
        "sentence": Sentence(0, 5, 0),
    }
    place, by = more.pop("place", None), more.pop("by", None)
    if place:
        values["place"] = Place(place, place, 0, len(place), more.pop("country", None))
    if by:
        values["reported_by"] = Source(by)
    return Event(
        id=key, when=time or when("2024-11-04"), actors=tuple(actors), targets=tuple(targets), **(values | more)
    )


def told(key, time, *others, about=None, **more):
    """An event of several articles, a0 first, and what they contradict each other in."""
    times = (time, *others)
    tellings = tuple(Telling(f"a{i}", key if i == 0 else f"{key}-{i}", t) for i, t in enumerate(times))
    accounts = tuple((telling.article, str(telling.when.interval.earliest)) for telling in tellings)
    return event(key, time, tellings=tellings, conflicts=(Conflict(about, accounts),) if about else (), **more)


def random_columns(n, lanes, seed, days=400.0, copies=False):
    """Instants, days and spans of all lengths, crowded in places."""
    rng = np.random.default_rng(seed)
    centre = rng.uniform(0, days, max(n // 40, 1))
    start = np.where(rng.random(n) < 0.5, rng.choice(centre, n) + rng.normal(0, days / 60, n), rng.uniform(0, days, n))
    length = np.where(rng.random(n) < 0.6, rng.choice([0.0, 1.0], n), np.exp(rng.normal(1.0, 1.8, n)))
    flags = rng.choice([0, 0, 0, Flag.FADE_LEFT, Flag.FADE_RIGHT, Flag.TENTATIVE], n)
    if copies:
        flags |= rng.choice([0, 0, Flag.COPY], n)
    shape = np.where(flags & (Flag.FADE_LEFT | Flag.FADE_RIGHT), 3, rng.integers(0, 3, n))
    return Columns.from_arrays(
        start, start + length, rng.integers(0, lanes, n), shape=shape, flags=flags, importance=rng.random(n)
    )


def composer(columns, lanes, *, paged):
    data = TimelineData(columns, lanes)
    metrics = COMPACT if paged else COMFORTABLE
    return Composer(data, (PagedLayout if paged else WholeLayout)(data, FixedWidths(), metrics), metrics)


PUBLISHED = [(date(2024, 11, 4), "Article published")]
UNION, KOREA, STATES = who("Jo Morrow", "EUU"), who("Han Tae", "KOR"), who("Ann Blunt", "USA")
EVENTS = [
    event(
        "visit",
        when("2024-11-03", words="on Sunday"),
        [UNION],
        [KOREA],
        type="CONSULT",
        mode="visit",
        title="Morrow visits the border",
        importance=0.9,
    ),
    event(
        "statement",
        when("2024-10-28", "2024-11-03", TimeKind.WITHIN, "last week"),
        [KOREA],
        lemma="say",
        title="Statement on troops",
    ),
    event("drill", when("2024-10-29", "2024-11-02", TimeKind.SPAN), [STATES], type="MOBILIZE", title="Exercise at sea"),
    event(
        "since",
        when("2024-10-30", None, TimeKind.OPEN, "since Wednesday"),
        [UNION],
        type="SANCTION",
        title="Sanctions in force",
    ),
    event(
        "plan",
        when("2024-11-07", words="on Thursday"),
        [STATES],
        type="AGREE",
        status=Status.PLANNED,
        title="Signing planned",
    ),
    event("denied", when("2024-11-02"), [KOREA], type="AID", status=Status.NEGATED, title="No arms sent"),
    event("soon", when(None, None, TimeKind.UNDATED, "soon"), [UNION], title="A vote"),
]

"""What a time typed in words means, by the resolver that reads the articles; and what is not taken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.values import EventTime, Interval, Publication, PublicationStatus, TimeKind
from timeline_app.viewmodels.typed_time import Extent, as_typed, extent_of, read_typed, typed_day

PUBLISHED = Publication(date(2024, 5, 14), PublicationStatus.GIVEN, "given")


def day(month, number, year=2024):
    return date(year, month, number)


@pytest.mark.parametrize(
    ("words", "kind", "first", "last"),
    [
        ("3 to 5 May", TimeKind.SPAN, day(5, 3), day(5, 5)),
        ("last Friday", TimeKind.DAY, day(5, 10), day(5, 10)),
        ("14 May 2021", TimeKind.DAY, day(5, 14, 2021), day(5, 14, 2021)),
        ("since 3 May", TimeKind.OPEN, day(5, 3), None),
        ("until 4 June 2024", TimeKind.OPEN, None, day(6, 4)),
        ("12 June 2150", TimeKind.DAY, day(6, 12, 2150), day(6, 12, 2150)),
        ("before 2019", TimeKind.OPEN, None, day(12, 31, 2018)),
        ("spring 2021", TimeKind.WITHIN, day(3, 1, 2021), day(5, 31, 2021)),
        ("last friday", TimeKind.DAY, day(5, 10), day(5, 10)),
        ("3 to 5 may", TimeKind.SPAN, day(5, 3), day(5, 5)),
        ("mid-march", TimeKind.WITHIN, day(3, 11), day(3, 20)),
        ("3 May or 4 May", TimeKind.WITHIN, day(5, 3), day(5, 4)),
    ],
)
def test_words_are_read_as_in_an_article(words, kind, first, last):
    typed = read_typed(words, PUBLISHED)
    assert typed.when is not None
    assert (typed.when.kind, typed.when.interval) == (kind, Interval(first, last))
    assert typed.when.words is None  # else they would be quoted as the article's
    assert typed.when.steps[0] == f"You wrote “{words}”"
    assert not any("The text" in step for step in typed.when.steps)
    assert typed.when.expression is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "Write a day or a time"),
        ("soonish", "No day or time was understood"),
        ("5/6/2024", "either order"),
        ("30 February 2024", "The calendar has no such day"),
        ("14 May 2024 in Lindau", "“Lindau” says nothing of time"),
        ("every Monday", "recurs"),
        ("44 BC", "beyond the calendar"),
    ],
)
def test_what_is_not_clear_is_not_taken_and_said_why(words, said):
    typed = read_typed(words, PUBLISHED)
    assert typed.when is None
    assert said in typed.words


def test_what_is_wrong_with_words_is_said_of_who_wrote_them():
    assert read_typed("for three weeks", PUBLISHED).words == "What you wrote says how long, not from when."


def test_relative_words_need_a_publication_date():
    assert read_typed("last Friday", None).when is None
    assert read_typed("14 May 2024", None).when is not None


@pytest.mark.parametrize(
    ("extent", "kind", "ends"),
    [
        (Extent.WITHIN, TimeKind.WITHIN, (day(5, 3), day(5, 5))),
        (Extent.SPAN, TimeKind.SPAN, (day(5, 3), day(5, 5))),
        (Extent.SINCE, TimeKind.OPEN, (day(5, 3), None)),
        (Extent.UNTIL, TimeKind.OPEN, (None, day(5, 5))),
    ],
)
def test_the_user_says_what_the_days_are(extent, kind, ends):
    when = read_typed("3 to 5 May", PUBLISHED, extent).when
    assert when is not None
    assert (when.kind, when.interval) == (kind, Interval(*ends))


def test_an_open_end_can_be_no_stretch():
    assert read_typed("since 3 May", PUBLISHED, Extent.SPAN).when is None


def test_one_day_stays_one_day_whatever_is_claimed_of_it():
    when = read_typed("3 May 2024", PUBLISHED, Extent.WITHIN).when
    assert when is not None
    assert when.kind is TimeKind.DAY


def test_no_date_needs_no_words():
    typed = read_typed("", None, Extent.UNDATED)
    assert typed.when is not None
    assert typed.when.kind is TimeKind.UNDATED
    assert typed.when.interval.is_unknown


_DAYS = st.dates(date(1000, 1, 1), date(9990, 12, 31))


@given(_DAYS, _DAYS)
def test_what_an_editor_starts_from_means_the_same_days(one, other):
    first, last = sorted((one, other))
    kind = TimeKind.DAY if first == last else TimeKind.SPAN
    when = EventTime(Interval(first, last), kind)
    again = read_typed(as_typed(when), None).when
    assert again is not None
    assert (again.interval, again.kind) == (when.interval, kind)
    assert extent_of(again) is (Extent.DAY if first == last else Extent.SPAN)


@given(_DAYS)
def test_a_day_of_the_calendar_is_that_day(picked):
    when = typed_day(picked).when
    assert when is not None
    assert when.interval == Interval(picked, picked)

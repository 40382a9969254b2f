from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.metrics import zoom_step
from timeline_app.core.layout.navigation import Range
from timeline_app.core.layout.published import APART_PX, WIDE_PX, PublishedDays

BEGIN = date(2024, 1, 1)
FIRST = day_number(BEGIN)


def published(offsets):
    return PublishedDays([(BEGIN + timedelta(days=n), f"Article of day {n}") for n in offsets])


def seen(offsets, start, end, width):
    """Groups in view, with days counted from the first of them."""
    issues = published(offsets).within(Range(FIRST + start, FIRST + end), width)
    return [(i.first - FIRST, i.last - FIRST, i.articles, [n - FIRST for n in i.lines]) for i in issues]


def test_days_far_enough_from_each_other_stand_alone():
    assert seen([0, 10, 60], -10, 90, 1000) == [(n, n, 1, [n]) for n in (0, 10, 60)]


def test_neighbours_are_told_together_each_with_its_line():
    assert seen([0, 1, 60], -10, 90, 1000) == [(0, 1, 2, [0, 1]), (60, 60, 1, [60])]


def test_articles_of_one_day_are_told_by_their_number():
    assert seen([5, 5, 5], 0, 10, 1000) == [(5, 5, 3, [5])]


def test_lines_that_would_be_one_are_one():
    assert seen([0, 1, 2], -500, 500, 1000) == [(0, 2, 3, [0])]


def test_of_a_crowd_the_ends_have_lines_and_all_are_counted():
    assert seen([10, 11, 12, 13, 14], 0, 100, 1000) == [(10, 14, 5, [10, 14])]


@pytest.mark.parametrize("width", [40, 400, 4000, 40_000])
def test_an_archive_never_vanishes(width):
    issues = published(range(1000)).within(Range(FIRST - 1.0, FIRST + 1001.0), width)
    assert sum(issue.articles for issue in issues) == 1000
    assert all(issue.lines for issue in issues if (issue.last - issue.first) * width / 1002 > APART_PX)


def test_without_articles_there_is_nothing():
    assert PublishedDays([]).within(Range(0, 10), 100) == ()


def test_articles_are_named_by_day():
    days = PublishedDays([(date(2024, 1, 2), "Second"), (date(2024, 1, 1), "First"), (date(2024, 1, 2), "Third")])
    (issue,) = days.within(Range(FIRST - 500.0, FIRST + 500.0), 1000)
    assert days.names(issue, 2) == [(FIRST, "First"), (FIRST + 1, "Second")]
    assert len(days.names(issue, 9)) == 3


OFFSETS = st.lists(st.integers(0, 400), min_size=1, max_size=80)


@given(OFFSETS, st.floats(-100, 400), st.floats(5, 900), st.floats(10, 2000))
def test_every_article_in_view_is_told_once_whatever_is_in_view(offsets, start, span, width):
    view = Range(FIRST + start, FIRST + start + span)
    days = published(offsets)
    issues = days.within(view, width)
    told = [n for i in issues for n in sorted(offsets) if i.first <= FIRST + n <= i.last]
    assert len(told) == sum(i.articles for i in issues)
    assert {n for n in offsets if view.start <= FIRST + n <= view.end} <= set(told)
    assert all((i.last - i.first) * width / span <= WIDE_PX * 2 for i in issues)
    wide = Range(view.start - 300, view.end + 300)
    assume(zoom_step(width / view.span) == zoom_step(width * (span + 600) / span / wide.span))
    everything = days.within(wide, width * (span + 600) / span)
    assert set(issues) <= set(everything)

"""A stamp that counts back from the visit tells a day where the page tells when that was."""

from datetime import date

import pytest

from timeline_app.core.dates.publication import find_publication
from timeline_app.core.text.page import read_page

BODY = "The two ministers agreed on a plan for the river, officials said. They will meet again in the autumn."


def publication(stamp, visit):
    page = f"River talks open in the old capital\n{stamp}\n\n{BODY}\n\n{visit}\n"
    return find_publication(page, read_page(page)).publication


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("3 hours ago", 9),
        ("an hour ago", 9),
        ("14 hours ago", 8),
        ("20 hrs ago", 8),
        ("50 minutes ago", 9),
        ("Today 08:05", 9),
        ("Yesterday, 14:05", 8),
        ("Yesterday at 2:05 pm", 8),
    ],
)
def test_hours_and_days_named_are_counted_from_the_moment_of_saving(stamp, day):
    found = publication(stamp, "Page saved on 9 March 2026 at 13:05")
    assert found.date == date(2026, 3, day)
    assert "is counted from “9 March 2026 at 13:05”" in found.reason
    assert (found.text, found.end - found.start) == (stamp, len(stamp))


def test_hours_that_may_be_of_two_days_tell_none():
    assert publication("12 hours ago", "Page saved on 9 March 2026 at 13:05").date == date(2026, 3, 9)
    assert publication("13 hours ago", "Page saved on 9 March 2026 at 13:05") is None
    assert publication("5 minutes ago", "Page saved on 9 March 2026 at 00:05") is None
    assert publication("6 minutes ago", "Page saved on 9 March 2026 at 00:05").date == date(2026, 3, 8)


@pytest.mark.parametrize(
    "stamp",
    ["2 days ago", "a week ago", "3 hours ago and more", "Yesterday, 14:05, as told", "Related: Yesterday, 14:05"],
)
def test_what_counts_otherwise_tells_no_day(stamp):
    assert publication(stamp, "Page saved on 9 March 2026 at 13:05") is None


def test_hours_count_from_no_visit_whose_hour_is_not_told_but_days_do():
    assert publication("3 hours ago", "Page saved on 9 March 2026") is None
    assert publication("Yesterday, 14:05", "Page saved on 9 March 2026").date == date(2026, 3, 8)


def test_nothing_counts_from_a_visit_in_figures_of_either_order():
    assert publication("3 hours ago", "Page saved on 9/3/2026 at 13:05") is None
    assert publication("3 hours ago", "Page saved on 29/3/2026 at 13:05").date == date(2026, 3, 29)


def test_nothing_counts_from_two_visits_on_different_days():
    visit = "Page saved on 9 March 2026 at 13:05\n\nRetrieved {} March 2026"
    assert publication("3 hours ago", visit.format(9)).date == date(2026, 3, 9)
    assert publication("3 hours ago", visit.format(10)) is None


def test_a_line_under_the_text_is_not_counted():
    assert publication("", "3 hours ago\n\nPage saved on 9 March 2026 at 13:05") is None

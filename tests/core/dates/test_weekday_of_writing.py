"""Readings that turn on the weekday, or the part of the year, on which a page was written."""

from datetime import date

import pytest

from timeline_app.core.dates import explain
from timeline_app.core.values import Publication, PublicationStatus

SUNDAY, MONDAY, WEDNESDAY, FRIDAY = (date(2024, 11, day) for day in (3, 4, 6, 8))


def days(text, phrase, published):
    publication = Publication(published, PublicationStatus.GIVEN, "given")
    (found,) = (e.interval for e in explain(text, publication) if e.text == phrase)
    return str(found.earliest or ""), str(found.latest or "")


def test_this_week_said_ahead_on_a_sunday_begins_with_that_day():
    text = "Nurses will not walk out this week, their union said."
    assert days(text, "this week", SUNDAY) == ("2024-11-03", "2024-11-09")
    assert days(text, "this week", MONDAY) == days(text, "this week", WEDNESDAY) == ("2024-11-04", "2024-11-10")


def test_this_week_said_back_on_a_sunday_ends_with_that_day():
    assert days("Nurses walked out this week.", "this week", SUNDAY) == ("2024-10-28", "2024-11-03")


@pytest.mark.parametrize("limit", ["by", "before", "until"])
def test_a_limit_named_on_a_sunday_as_the_weekend_is_the_next(limit):
    last = "2024-11-08" if limit == "before" else "2024-11-10"
    assert days(f"Engineers hope to stay here {limit} the weekend.", "the weekend", SUNDAY) == ("2024-11-03", last)


def test_the_weekend_named_on_a_sunday_is_else_that_of_the_day():
    assert days("Engineers raised the barge by the weekend.", "the weekend", SUNDAY) == ("", "2024-11-03")
    assert days("Engineers hope to rest over the weekend.", "the weekend", SUNDAY) == ("2024-11-02", "2024-11-03")


def test_a_limit_named_before_the_weekend_is_the_one_to_come():
    assert days("Engineers hope to raise it by the weekend.", "the weekend", FRIDAY) == ("2024-11-08", "2024-11-10")


def test_a_weekday_quoted_on_that_day_as_a_limit_is_the_next():
    # Who means the same day says "today".
    text = "“The barge will be in port by Friday,” the captain said."
    assert days(text, "Friday", FRIDAY) == ("2024-11-08", "2024-11-15")
    assert days(text, "Friday", WEDNESDAY) == ("2024-11-06", "2024-11-08")
    assert days(text.replace("by", "by this"), "this Friday", FRIDAY) == ("2024-11-08", "2024-11-08")


@pytest.mark.parametrize(
    "text", ["The barge will be in port by Friday.", "The captain said that the barge will be in port by Friday."]
)
def test_a_weekday_written_on_that_day_as_a_limit_is_the_same(text):
    assert days(text, "Friday", FRIDAY) == ("2024-11-08", "2024-11-08")


def test_a_weekday_quoted_on_that_day_of_what_is_over_is_the_same():
    assert days("“The barge was in port by Friday,” the captain said.", "Friday", FRIDAY) == ("", "2024-11-08")
    assert days("“We will be in port on Friday,” the captain said.", "Friday", FRIDAY) == ("2024-11-08", "2024-11-08")


def test_the_weekday_in_brackets_is_that_of_what_stands_before_it():
    assert days("The fair was to close last night (Tuesday).", "Tuesday", WEDNESDAY) == ("2024-11-05", "2024-11-05")
    assert days("The fair was closed for tomorrow (Thursday).", "Thursday", WEDNESDAY) == ("2024-11-07", "2024-11-07")


def test_another_weekday_in_brackets_is_read_by_itself():
    assert days("A bomb went off last night (Monday).", "Monday", WEDNESDAY) == ("2024-11-04", "2024-11-04")


def test_a_weekend_for_which_something_was_planned_that_is_put_off_is_the_next_if_near():
    text = "A visit planned for the weekend has been put off."
    assert days(text, "the weekend", FRIDAY) == ("2024-11-09", "2024-11-10")
    assert days(text, "the weekend", WEDNESDAY) == ("2024-11-02", "2024-11-03")


def test_a_weekend_of_what_is_over_is_the_last_though_another_is_near():
    assert days("A barge struck a pier at the weekend.", "the weekend", FRIDAY) == ("2024-11-02", "2024-11-03")


def test_a_fiscal_year_that_ends_in_the_year_after_is_called_by_that_in_which_it_began():
    january, year = date(2001, 1, 15), "fiscal 2000"
    assert days("Sales rose in fiscal 2000, which ends March 31.", year, january) == ("2000-04-01", "2001-03-31")
    assert days("Sales rose in fiscal 2000, which ended March 31.", year, january) == ("1999-04-01", "2000-03-31")
    assert days("Sales rose in fiscal 2001, which ends March 31.", year[:-1] + "1", january) == (
        "2000-04-01",
        "2001-03-31",
    )


def test_what_goes_on_began_within_half_a_year():
    text = "The contract runs from January 1 to June 30."
    assert days(text, "January 1", date(2024, 1, 7)) == ("2024-01-01", "2024-06-30")
    assert days(text, "January 1", date(2024, 8, 7)) == ("2025-01-01", "2025-06-30")


@pytest.mark.parametrize(("day", "first"), [(date(2001, 4, 2), "2000-07-01"), (date(2001, 8, 2), "2001-07-01")])
def test_this_fiscal_year_is_the_one_that_holds_the_day(day, first):
    text = "Fiscal 2000, which ended on June 30, was poor. Sales will rise this fiscal year."
    assert days(text, "this fiscal year", day)[0] == first


@pytest.mark.parametrize("text", ["runs from April 1 to March 30", "runs from May 20 to March 30"])
def test_what_goes_on_over_new_year_began_within_a_year(text):
    first = text.split(" from ")[1].split(" to ")[0]
    began = days(f"The contract {text}.", first, date(2025, 2, 3))[0]
    assert began == ("2024-04-01" if first == "April 1" else "2024-05-20")
    assert days("The contract runs from April 1 to December 30.", "April 1", MONDAY)[0] == "2025-04-01"

"""Days that head what is told below them, and entries that begin with their time: how lines and pages of them are read."""

import pytest

from timeline_app.core.text.chronology import days_heading, entries, heads_with_day, is_entry, told_from
from timeline_app.core.text.page import body_only, read_page
from timeline_app.core.text.sentences import split_sentences
from timeline_app.core.values import Block
from timeline_app.core.values import BlockKind as Kind


@pytest.mark.parametrize(
    "line",
    [
        "MONDAY 23 OCTOBER",
        "Mon 23 Oct",
        "3 May",
        "May 3, 2021",
        "the 3rd of May",
        "Weekend 28-29 October",
        "Saturday-Sunday, 28-29 October",
        "Sat/Sun 28 & 29 Oct 2023",
        "28 and 29 October",
        "Weds., Oct. 25",
        "Thurs 26 Sept.",
        "*** 4 June ***",
    ],
)
def test_a_line_that_says_nothing_but_a_day_or_two_of_a_month_is_a_heading(line):
    assert heads_with_day(line)


@pytest.mark.parametrize(
    "line",
    [
        "Monday",
        "October 2023",
        "2023",
        "3 May in Lima",
        "3 May: Talks open in Lima",
        "3 May, 9pm",
        "3 May 1450",
        "Oct 28 to Nov 3",
        "3 Mayors",
        "31 Marches",
        "28, 29 and 30 October",
    ],
)
def test_a_line_that_says_more_or_less_than_a_day_or_two_is_no_heading(line):
    assert not heads_with_day(line)


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("Thurs, 9pm: ", "Storm is named"),
        ("Wed April 17: ", "Storm reaches Oslo"),
        ("1-3 Nov.: ", "Talks are held in Lima"),
        ("2009 - ", "Talks open in Lima"),
        ("2009 – ", "Talks open in Lima"),
        ("Late 2009: ", "The committees meet"),
        ("3 May 2021, 14:30: ", "Talks open in Lima"),
        ("Thurs, 14:30 GMT: ", "Talks open in Lima"),
        ("The following day: ", "Troops leave Lima"),
        ("Two weeks later: ", "Troops leave the town"),
        ("Early hours of Monday: ", "Shots are heard"),
        ("• 3 May 2021: ", "Talks open: nobody speaks"),
        ("3 May 2021   ", "Talks open in Lima"),
        ("3 May 2021\t", "Talks open in Lima"),
    ],
)
def test_an_entry_tells_something_behind_its_time(time, told):
    assert told_from(time + told) == len(time)
    assert is_entry(time + told)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz: Talks open today",
        "April Jones: Talks open in Lima",
        "Present: Ana Ruiz and Jan Novak",
        "Home   World   Sport",
        "Talks in May: Envoys meet in Lima",
        "14:30: Talks open in Lima",
        "3 May 2021 Talks open in Lima",
        "2009:Talks open in Lima",
        "June 4: Talks.",
    ],
)
def test_a_line_without_a_day_before_a_colon_or_with_one_word_behind_it_is_no_entry(line):
    assert not is_entry(line)
    assert told_from(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Monday: 9am - 5pm",
        "Mon-Fri: 10:00-18:00",
        "Monday: closed",
        "2005 | 2004",
        "2005: 2004",
        "2005  2004",
        "May 2021 - present",
        "May 3: from 5 p.m. until midnight",
    ],
)
def test_times_behind_a_time_tell_nothing(line):
    assert not is_entry(line)


OPENS = ["3 May: Talks open in Lima", "4 May: Talks go on there"]
NAMED = "Wed, 9pm: Storm is named"


def test_three_entries_in_a_row_with_two_dates_among_them_are_a_chronology():
    assert entries(["Envoys meet", *OPENS, NAMED, "Nobody spoke"]) == {1, 2, 3}


@pytest.mark.parametrize(
    "lines",
    [
        OPENS,
        [*OPENS, "", NAMED],
        [OPENS[0], "Tues: Talks go on there", NAMED],
        ["Monday: Fish soup and bread", "Tuesday: Beans and more bread", "Wednesday: Nothing but old bread"],
    ],
)
def test_few_entries_or_entries_of_hardly_a_date_are_no_chronology(lines):
    assert entries(lines) == set()


def test_the_last_line_may_be_one_of_a_chronology():
    assert entries(["Envoys meet", *OPENS, NAMED]) == {1, 2, 3}


def test_two_days_above_what_is_told_head_it():
    assert days_heading(["3 May", "Told", "4 May", "Told"], [False, True, False, True]) == [0, 2]


def test_a_clock_time_may_stand_between_a_day_and_what_it_heads():
    assert days_heading(["3 May", "14.30", "Told", "4 May", "Told"], [False, False, True, False, True]) == [0, 3]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["3 May", "Told", "3 May", "Told"], [False, True, False, True]),
        (["3 May", "Told", "4 May", "Bread"], [False, True, False, False]),
        (["3 May", "Told", "4 May"], [False, True, False]),
        (["3 May", "Bread", "Told", "4 May", "Told"], [False, False, True, False, True]),
        (["Monday", "Told", "Tuesday", "Told"], [False, True, False, True]),
    ],
)
def test_one_day_or_a_day_above_nothing_heads_nothing(lines, told):
    assert days_heading(lines, told) == []


@pytest.mark.parametrize(("days", "heads"), [(2, []), (3, [0, 2, 4])])
def test_days_with_their_year_may_be_stamps_and_need_a_third(days, heads):
    lines = [line for day in range(1, days + 1) for line in (f"{day} May 2021", "Told")]
    assert days_heading(lines, [False, True] * days) == heads


HEAD = "Envoys agree on the river\n\nBy Ada Moreno\nPublished 5 May 2025\n\n"
LONG = "Envoys of both countries met in the old city on Friday and agreed on a plan for the lakes and the river.\n\n"
LISTED = "Late 2019: Both sides hold secret talks\n3 April 2022: The ministers meet in Lima\n9 May 2022: Talks break down again\n"


def kinds(page):
    return {page[b.start : b.end]: b.kind for b in read_page(page).blocks}


def listed(page):
    found = kinds(page)
    return [found[line] for line in LISTED.splitlines()]


@pytest.mark.parametrize("above", ["", "Timeline\n\n", "Key dates\n"])
@pytest.mark.parametrize("below", ["", f"\n{LONG.replace('plan', 'price')}", "\nSign up for our letter\n"])
def test_entries_beside_or_below_the_text_belong_to_it(above, below):
    assert listed(HEAD + LONG + above + LISTED + below) == [Kind.BODY] * 3


@pytest.mark.parametrize("above", ["Related\n\n", "Read more\n", "Related\n\nA word\n\n"])
def test_entries_below_a_heading_of_links_are_links_to_other_articles(above):
    assert listed(HEAD + LONG + above + LISTED) == [Kind.CLUTTER] * 3


def test_entries_above_the_text_are_none_of_it():
    assert Kind.BODY not in listed(f"{LISTED}\n{HEAD}{LONG}")


@pytest.mark.parametrize(
    "lines",
    [
        ["Monday: Fish soup and bread", "Tuesday: Beans and more bread", "Wednesday: Nothing but old bread"],
        ["2005 | 2004", "2006 | 2005", "2007 | 2006"],
        ["Monday: 9am - 5pm", "Saturday 4 May: closed", "Sunday 5 May: closed"],
        LISTED.splitlines()[:2],
    ],
)
def test_menus_archives_opening_hours_and_lone_entries_stay_clutter(lines):
    found = kinds(HEAD + LONG + "\n".join(lines))
    assert [found[line] for line in lines] == [Kind.CLUTTER] * len(lines)


def test_days_by_themselves_are_headings_of_what_stands_below_them():
    found = kinds(f"{HEAD}MONDAY 4 NOVEMBER\n{LONG}TUESDAY 5 NOVEMBER\n{LONG.replace('plan', 'price')}")
    assert [found["MONDAY 4 NOVEMBER"], found["TUESDAY 5 NOVEMBER"]] == [Kind.SUBHEAD] * 2
    assert found[LONG.strip()] is Kind.BODY


def test_one_day_above_the_text_or_days_above_nothing_are_clutter():
    assert kinds(f"{HEAD}MONDAY 4 NOVEMBER\n{LONG}")["MONDAY 4 NOVEMBER"] is Kind.CLUTTER
    found = kinds(f"{HEAD}{LONG}MONDAY 4 NOVEMBER\n\nBread\n\nTUESDAY 5 NOVEMBER\n\nMilk")
    assert [found["MONDAY 4 NOVEMBER"], found["TUESDAY 5 NOVEMBER"]] == [Kind.CLUTTER] * 2


WRAPPED = (
    "World: Europe\nSnowbound crossing reopens\n\n"
    "Both countries reopened their busiest road crossing on Monday\n"
    "after the deepest snow in ten years had trapped hundreds of\n"
    "lorries over the weekend, and nobody had been told when they\n"
)


@pytest.mark.parametrize(
    ("line", "blocks"),
    [
        ("3 May 2021: The crossing closes again after three storms", 4),
        ("Ana Ruiz: nobody had told us when it closes", 3),
    ],
)
def test_a_hard_wrapped_paragraph_does_not_go_on_in_an_entry(line, blocks):
    found = kinds(WRAPPED + line)
    assert (len(found), line in found) == (blocks, blocks == 4)


def sentences(text, blocks):
    return [text[s.start : s.end] for s in split_sentences(text, blocks)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Thurs, 9pm: Storm is named", ["Thurs, 9pm:", "Storm is named"]),
        ("3 May 2021: Talks open. Nobody speaks.", ["3 May 2021:", "Talks open.", "Nobody speaks."]),
        ("3 May 2021 – Talks open: nobody speaks.", ["3 May 2021 –", "Talks open: nobody speaks."]),
        ("Ana Ruiz: The ministers meet", ["Ana Ruiz: The ministers meet"]),
        ("Monday: 9am to 5pm", ["Monday: 9am to 5pm"]),
    ],
)
def test_the_time_of_an_entry_and_what_it_tells_are_two_sentences(text, parts):
    assert sentences(text, body_only(text).blocks) == parts


@pytest.mark.parametrize(("kind", "parts"), [(Kind.BODY, 2), (Kind.HEADLINE, 1), (Kind.CAPTION, 1)])
def test_only_an_entry_of_the_text_is_parted(kind, parts):
    text = "3 May 2021: Envoys agree on the river"
    assert len(sentences(text, [Block(kind, 0, len(text))])) == parts

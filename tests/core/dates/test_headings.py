"""What stands under a day that heads it, as in digests and diaries, counts from that day."""

from datetime import date

import pytest

from timeline_app.core.dates import read_expressions
from timeline_app.core.text.page import body_only
from timeline_app.core.text.sentences import split_sentences
from timeline_app.core.values import AnchorKind, Publication, PublicationStatus

MONDAY = date(2024, 11, 4)


def read(text, published=MONDAY):
    publication = Publication(published, PublicationStatus.GIVEN, "given") if published else None
    sentences = split_sentences(text, body_only(text).blocks)
    return {e.text: e for e in read_expressions(text, sentences, publication)}


def days(expression):
    return str(expression.interval.earliest), str(expression.interval.latest)


DIGEST = "MONDAY 14 OCTOBER\n\nThe port was shut.\n\nTHURSDAY 17 OCTOBER\n\n{}\n"
ALONE = "THURSDAY 17 OCTOBER\n\n{}\n"


@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        ("The mayor spoke on Tuesday.", "Tuesday", "2024-10-15", "2024-10-15"),
        ("The mayor will speak on Tuesday.", "Tuesday", "2024-10-22", "2024-10-22"),
        ("They met on Thursday.", "Thursday", "2024-10-17", "2024-10-17"),
        ("They met today.", "today", "2024-10-17", "2024-10-17"),
        ("The mayor speaks tomorrow.", "tomorrow", "2024-10-18", "2024-10-18"),
        ("The mayor left yesterday.", "yesterday", "2024-10-16", "2024-10-16"),
        ("They met two days ago.", "two days ago", "2024-10-15", "2024-10-15"),
        ("They met that day.", "that day", "2024-10-17", "2024-10-17"),
        ("They met the day before.", "the day before", "2024-10-16", "2024-10-16"),
        ("They will meet two days later.", "two days later", "2024-10-19", "2024-10-19"),
        ("They met again two days later.", "two days later", "2024-10-19", "2024-10-19"),
        ("They met the previous Friday.", "the previous Friday", "2024-10-11", "2024-10-11"),
        ("They will meet the following Friday.", "the following Friday", "2024-10-18", "2024-10-18"),
        ("They will meet at the weekend.", "the weekend", "2024-10-19", "2024-10-20"),
        ("They met last week.", "last week", "2024-10-07", "2024-10-13"),
        ("They leave the following week.", "the following week", "2024-10-21", "2024-10-27"),
        ("The port opened this month.", "this month", "2024-10-01", "2024-10-31"),
        ("The bridge opens next month.", "next month", "2024-11-01", "2024-11-30"),
        ("They met overnight.", "overnight", "2024-10-16", "2024-10-17"),
        ("They met at 9 p.m.", "9 p.m.", "2024-10-17", "2024-10-17"),
        ("“I left yesterday,” the mayor said.", "yesterday", "2024-10-16", "2024-10-16"),
    ],
)
def test_what_stands_under_a_day_counts_from_it(text, phrase, first, last):
    expression = read(DIGEST.format(text))[phrase]
    assert days(expression) == (first, last)
    assert expression.anchor.kind is AnchorKind.EXPRESSION


@pytest.mark.parametrize(
    ("text", "phrase", "day"),
    [
        ("The mayor spoke on Tuesday.", "Tuesday", "2024-10-29"),
        ("The mayor speaks tomorrow.", "tomorrow", "2024-11-05"),
        ("The mayor left yesterday.", "yesterday", "2024-11-03"),
        ("They met at 9 p.m.", "9 p.m.", "None"),
        ("They leave the following week.", "the following week", "None"),
    ],
)
def test_a_single_day_above_the_text_makes_no_digest(text, phrase, day):
    assert days(read(ALONE.format(text))[phrase])[0] == day


def test_the_same_day_twice_makes_no_digest():
    found = read(f"THURSDAY 17 OCTOBER\n\nThe port was shut.\n\n{ALONE.format('The mayor speaks tomorrow.')}")
    assert days(found["tomorrow"])[0] == "2024-11-05"


@pytest.mark.parametrize(
    "head",
    ["On THURSDAY 17 OCTOBER nobody spoke.", "THURSDAY 17 OCTOBER in Lima", "THURSDAY 17 OCTOBER: The port opens"],
)
def test_a_line_that_tells_something_heads_nothing(head):
    found = read(DIGEST.replace("THURSDAY 17 OCTOBER", head).format("The mayor speaks tomorrow."))
    assert days(found["tomorrow"])[0] == "2024-11-05"


def test_what_stands_above_the_first_day_counts_from_publication():
    found = read(f"The mayor speaks tomorrow.\n\n{DIGEST.format('Nobody spoke yesterday.')}")
    assert days(found["tomorrow"])[0] == "2024-11-05"
    assert days(found["yesterday"])[0] == "2024-10-16"


def test_every_paragraph_under_a_day_counts_from_it_until_the_next_day():
    text = DIGEST.replace("The port was shut.", "The port was shut.\n\nNobody spoke.\n\nIt opens tomorrow.")
    found = read(text.format("It had been shut two days ago."))
    assert days(found["tomorrow"])[0] == "2024-10-15"
    assert days(found["two days ago"])[0] == "2024-10-15"


def test_an_utterance_under_a_day_has_its_own():
    found = read(DIGEST.format("The mayor said on Wednesday that he had left yesterday."))
    assert days(found["Wednesday"])[0] == "2024-10-16"
    assert days(found["yesterday"])[0] == "2024-10-15"
    assert found["yesterday"].anchor.kind is AnchorKind.SPEECH


@pytest.mark.parametrize(
    ("text", "phrase", "first"),
    [
        ("They met on Tuesday. They will meet tomorrow.", "tomorrow", "2024-10-18"),
        ("They will meet on Saturday. They left the previous Friday.", "the previous Friday", "2024-10-11"),
        ("They will meet on 1 December. They left the previous week.", "the previous week", "2024-10-07"),
    ],
)
def test_another_day_told_under_a_day_heads_nothing(text, phrase, first):
    found = read(DIGEST.format(text))[phrase]
    assert days(found)[0] == first
    assert days(found)[1] == ("2024-10-13" if "week" in phrase else first)


def test_the_steps_name_the_day_that_heads_it():
    assert any(
        "the day that heads it" in step for step in read(DIGEST.format("They met yesterday."))["yesterday"].steps
    )
    assert not any("heads it" in step for step in read(ALONE.format("They met yesterday."))["yesterday"].steps)


@pytest.mark.parametrize("head", ["19-20 October", "Weekend 19 and 20 October", "OCTOBER 19 & 20"])
@pytest.mark.parametrize(
    ("text", "phrase", "first", "last"),
    [
        ("They met on Friday.", "Friday", "2024-10-18", "2024-10-18"),
        ("They met on Saturday.", "Saturday", "2024-10-19", "2024-10-19"),
        ("They will meet on Monday.", "Monday", "2024-10-21", "2024-10-21"),
        ("They met yesterday.", "yesterday", "2024-10-18", "2024-10-19"),
        ("They meet tomorrow.", "tomorrow", "2024-10-20", "2024-10-21"),
        ("They meet next week.", "next week", "2024-10-21", "2024-10-27"),
    ],
)
def test_under_two_days_words_count_from_either(head, text, phrase, first, last):
    found = read(DIGEST.replace("THURSDAY 17 OCTOBER", head).format(text))
    assert days(found[phrase]) == (first, last)


@pytest.mark.parametrize("published", [date(2024, 4, 25), date(2024, 5, 25), date(2024, 9, 25)])
def test_a_weekday_that_heads_an_entry_is_the_next_after_the_day_of_the_entry_before(published):
    text = "Wed April 17: Storm is named in Lima\nThurs, 9pm: Storm reaches Oslo\nMon, 6.30am: Storm is over at last\n"
    found = read(text, published)
    assert days(found["Thurs, 9pm"])[0] == "2024-04-18"
    assert days(found["Mon, 6.30am"])[0] == "2024-04-22"


@pytest.mark.parametrize(
    "text",
    [
        "The storm was named on Wed April 17. It passed on Thurs, 9pm, over Lima.",
        "Thurs, 9pm: Storm reaches Oslo\n",
    ],
)
def test_a_weekday_in_the_text_or_in_a_lone_entry_counts_from_publication(text):
    assert days(read(text, date(2024, 5, 25))["Thurs, 9pm"])[0] == "2024-05-23"


@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_what_a_list_after_a_digest_looks_ahead_to_comes_soon(blank):
    ahead = f"NEXT\n\n1-3 Nov.: Talks are held in Lima{blank}9 Dec.: Talks are held again\n"
    found = read(DIGEST.format(f"The mayor spoke.\n\n{ahead}"), date(2024, 10, 18))
    assert days(found["3 Nov."]) == ("2024-11-01", "2024-11-03")
    assert days(found["9 Dec."])[0] == "2024-12-09"


@pytest.mark.parametrize(
    ("listed", "day"), [("9 Dec.", "2024-12-09"), ("20 Dec.", "2023-12-20"), ("9 Sept.", "2024-09-09")]
)
def test_what_a_list_names_long_after_the_page_is_of_the_year_before(listed, day):
    found = read(DIGEST.format(f"The mayor spoke.\n\n{listed}: Talks are held in Lima\n"), date(2024, 10, 18))
    assert days(found[listed])[0] == day


@pytest.mark.parametrize("short", ["Mon", "Tues", "Weds", "Thur", "Fri", "Sat."])
def test_a_weekday_in_short_is_read_before_a_clock_time_or_a_date(short):
    assert f"{short}, 9pm" in read(f"The storm passed on {short}, 9pm, over Lima.")
    assert short not in read(f"The storm passed {short} and all.")

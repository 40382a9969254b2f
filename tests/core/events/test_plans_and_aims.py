"""What was offered, hoped for, called for or aimed at: what each gives, from when on, and what it must not give."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, Status, TimeKind

TOLD_ON = date(2024, 11, 4)


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("Peru set up a body in 1996 to manage the lake.", "manage"),
        ("In 1972 Kenya sent troops to end the revolt.", "end"),
        ("Police fired tear gas to disperse a crowd near the market.", "disperse"),
        ("NATO was founded in a hall in Lima to halt its spread.", "halt"),
        ("Kenyan farmers had hoped that Peru would lift the ban.", "lift"),
        ("Ana Ruiz had expected Kenya to sign the deal.", "sign"),
        ("Ana Ruiz thought Kenya would leave, but it stayed.", "leave"),
        ("“I thought she would bring us news,” said Omar Saleh.", "bring"),
        ("Omar Saleh could hardly be seen to yield to Kenya.", "yield"),
        ("Kenya refused to confirm how many troops were killed.", "killed"),
        ("An inquiry led by Kenya is expected to publish its findings next month.", "led"),
    ],
)
def test_what_was_only_thought_or_long_aimed_at_is_no_event(read, text, untrue):
    assert not [e for e in read(text) if untrue in e.predicate.text]


def test_a_title_tells_what_it_was_done_for(read):
    (flew,) = read("Ann Lee flew to Lima on Friday to sign the deal with Omar Saleh.")
    assert flew.title == "Ann Lee flies to Lima to sign deal with Omar Saleh"


def test_what_was_used_on_a_weekday_was_used_before(one):
    event = one("Police used tear gas to disperse a crowd on Friday.", "used")
    assert event.when.interval.earliest == date(2024, 11, 1)


def test_what_another_was_given_time_to_do_is_told(one):
    event = one("Kenya expelled a consul, giving the envoy 48 hours to leave Oslo.", "leave")
    assert (event.title, event.status) == ("Envoy to leave Oslo", Status.PLANNED)


@pytest.mark.parametrize(
    ("text", "word", "status", "earliest"),
    [
        ("Kenya offered in March to mediate.", "mediate", Status.POSSIBLE, date(2024, 3, 1)),
        ("In 2015 Ana Ruiz promised to cut taxes.", "cut", Status.PLANNED, date(2015, 1, 1)),
        ("Kenya has offered to host a meeting in Lima.", "host", Status.POSSIBLE, TOLD_ON),
    ],
)
def test_what_was_promised_lies_ahead_of_the_promise(one, text, word, status, earliest):
    event = one(text, word)
    assert (event.status, event.when.interval) == (status, Interval(earliest, None))


@pytest.mark.parametrize(
    ("text", "title", "status", "when"),
    [
        (
            "Ana Ruiz is expected to visit Oslo on Thursday for talks with Jan Novak.",
            "Talks with Jan Novak",
            Status.EXPECTED,
            date(2024, 11, 7),
        ),
        (
            "Ana Ruiz visited Oslo on Friday for talks with Jan Novak.",
            "Talks with Jan Novak",
            Status.HAPPENED,
            date(2024, 11, 1),
        ),
        (
            "Opposition parties have called for a protest in Lima on Friday.",
            "Protest in Lima",
            Status.PLANNED,
            date(2024, 11, 8),
        ),
    ],
)
def test_what_a_journey_or_a_call_is_for_shares_its_fate(read, text, title, status, when):
    event = next(e for e in read(text) if e.title == title)
    assert (event.status, event.when.interval) == (status, Interval(when, when))


def test_a_march_called_for_on_a_weekday_may_be_over_or_to_come(read):
    assert {e.when.kind for e in read("Ana Ruiz called for a march on Saturday.")} == {TimeKind.UNDATED}


def test_who_is_called_on_is_to_do_it(read):
    titles = [e.title for e in read("Kenya has called on Peru to free him.")]
    assert titles == ["Kenya calls on Peru to free him"]


def test_who_speaks_between_two_clauses_does_nothing_else(read):
    text = "If Congress rejects the text, said Ana Ruiz, a lawyer in Lima, Omar Saleh would be weakened in May."
    told = {e.title: e for e in read(text)}
    assert told["Omar Saleh may be weakened"].status is Status.POSSIBLE
    assert not [title for title in told if title.startswith("Ana Ruiz to")]


@pytest.mark.parametrize(
    ("text", "setting", "held"),
    [
        (
            "The commission set 3 June as the date of the election.",
            "Commission sets 3 June as date of election",
            "election",
        ),
        ("The court chose Friday for the hearing.", "Court chooses Friday for hearing", "hearing"),
    ],
)
def test_a_day_that_is_set_is_of_what_is_held_on_it_and_not_of_the_setting(read, text, setting, held):
    told = {e.predicate.text: e for e in read(text)}
    event = next(e for e in told.values() if e.title == setting)
    assert event.when.kind is TimeKind.UNDATED
    assert (told[held].status, told[held].when.kind) == (Status.PLANNED, TimeKind.DAY)


def test_a_deadline_that_is_set_is_told_in_the_title(read):
    (event,) = read("The ministry fixed Friday as the deadline.")
    assert (event.title, event.when.kind) == ("Ministry fixes Friday as deadline", TimeKind.UNDATED)


def test_a_day_declared_one_of_mourning_does_not_date_the_declaring(read):
    (event,) = read("The government declared Saturday a day of mourning.")
    assert event.title == "Government declares Saturday day of mourning"
    assert event.when.kind is TimeKind.UNDATED

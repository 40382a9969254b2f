"""What may still be dropped, what is set for a day, and what one has in mind."""

from datetime import date

import pytest

from timeline_app.core.values import Status

WEDNESDAY = date(2024, 11, 6)


def told(read, text):
    return [(e.title, e.status, e.when.interval.earliest, e.when.interval.latest) for e in read(text, WEDNESDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament rejected Friday's decree.",
        "Friday's decree was repealed.",
        "The bank raised Tuesday's forecast.",
    ],
)
def test_what_is_done_about_a_thing_of_a_day_has_its_own_day(read, text):
    (event,) = read(text, WEDNESDAY)
    assert not event.when.interval.is_single_day or event.when.kind == "undated"


def test_what_is_of_the_day_that_names_it_has_that_day(one):
    assert one("Friday's edition reported the sale.", "reported", WEDNESDAY).when.interval.latest == date(2024, 11, 1)


@pytest.mark.parametrize(
    "text",
    [
        "The minister ruled out postponing Sunday's vote.",
        "The minister refused to cancel Sunday's vote.",
        "The minister considered postponing Sunday's vote.",
        "The minister threatened to cancel Sunday's vote.",
        "The minister urged them to cancel Sunday's vote.",
        "The court may cancel Sunday's vote.",
    ],
)
def test_what_might_be_dropped_may_take_place(read, text):
    vote = next(e for e in read(text, WEDNESDAY) if e.predicate.text == "vote")
    assert vote.status is Status.POSSIBLE
    assert vote.when.interval.earliest == date(2024, 11, 10)


@pytest.mark.parametrize("verb", ["denied cancelling", "was accused of cancelling"])
def test_a_vote_is_not_said_to_have_been_dropped_where_nobody_knows(read, verb):
    events = read(f"The minister {verb} Sunday's vote.", WEDNESDAY)
    assert not [e for e in events if e.predicate.text == "vote"]


def test_what_was_decided_to_be_dropped_will_not_take_place(read):
    vote = next(e for e in read("They decided to cancel Sunday's vote.", WEDNESDAY) if e.predicate.text == "vote")
    assert vote.status is Status.NEGATED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A hearing has been set for Thursday.", "set"),
        ("Talks have been scheduled for Thursday.", "scheduled"),
    ],
)
def test_what_has_been_set_for_a_day_is_planned_for_it(one, text, word):
    event = one(text, word, WEDNESDAY)
    assert (event.status, event.when.interval.earliest) == (Status.PLANNED, date(2024, 11, 7))


@pytest.mark.parametrize(
    ("text", "title", "status"),
    [
        (
            "The company has no plans to close its station this winter.",
            "Company does not close station",
            Status.NEGATED,
        ),
        ("We hope to have twelve wells working by May.", "Twelve wells expected to work", Status.EXPECTED),
        ("Traders have until the end of the month to move.", "Traders to move", Status.PLANNED),
        ("The two men will be back in court on May 21.", "Two men to be back", Status.PLANNED),
        ("The ban will be in force until June 30.", "Ban to be in force", Status.EXPECTED),
        ("Nominations open on Friday.", "Nominations to open", Status.PLANNED),
        ("Peru hosts Chile on Friday.", "Peru to host Chile", Status.PLANNED),
        ("The House does not sit on Friday but returns on Monday.", "House to return", Status.PLANNED),
        ("A presidential election follows in August.", "Presidential election", Status.PLANNED),
        ("The city had hoped to lift the notice on Friday.", "City does not lift notice", Status.NEGATED),
        ("The cabinet was to meet on Thursday, but will now meet on Monday.", "Cabinet does not meet", Status.NEGATED),
        (
            "“The welders come back tomorrow,” Aliev told the Senate on 11 May 2017.",
            "Welders to come back",
            Status.PLANNED,
        ),
        ("Farmers opposed to a mine lifted their blockade on Friday.", "Farmers lift blockade", Status.HAPPENED),
        ("MPs went home on Friday.", "MPs go home", Status.HAPPENED),
    ],
)
def test_turns_of_plans_are_read_as_they_are_meant(read, text, title, status):
    assert (title, status) in [(e.title, e.status) for e in read(text, WEDNESDAY)]


def test_no_plans_of_nobody_tell_of_no_event(read):
    assert read("There are no plans to hold talks this week.", WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("A quake that struck on Tuesday killed 214 people.", "killed"),
        ("A tremor that shook the island on Tuesday cracked the wharf.", "cracked"),
        ("A blast that tore through the market on Tuesday wounded nine.", "wounded"),
    ],
)
def test_what_a_blow_does_it_does_on_its_day(one, text, word):
    assert one(text, word, WEDNESDAY).when.interval.earliest == date(2024, 11, 5)


@pytest.mark.parametrize(
    "text",
    [
        "A minister who spoke on Tuesday killed the plan.",
        "A quake that struck on Tuesday had killed 214 people.",
        "A quake that struck in May killed 214 people.",
    ],
)
def test_what_others_do_or_a_longer_time_has_no_day_of_a_blow(read, text):
    killed = [e for e in read(text, WEDNESDAY) if "killed" in e.predicate.text.split()]
    assert all(e.when.interval.earliest is None or not e.when.interval.is_single_day for e in killed)


def test_it_in_a_clause_about_a_thing_is_the_one_that_the_sentence_tells_of(read):
    text = "Acme Lines lost $48m. It will not take the ships that it ordered in 2017."
    assert "Acme Lines orders ships" in [e.title for e in read(text, WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "word", "day"),
    [
        ("“I met him yesterday and tomorrow my services will write to him,” Ruiz said on Tuesday.", "met", 4),
        ("They met on Monday and Tuesday.", "met", 4),
    ],
)
def test_two_times_of_two_clauses_are_not_one(one, text, word, day):
    interval = one(text, word, WEDNESDAY).when.interval
    assert interval.earliest == date(2024, 11, day)
    assert interval.is_single_day == ("yesterday" in text)


def test_who_gives_in_after_some_days_does_so_later_than_what_began(one):
    event = one("The strike began on Friday and the firm gave in after nine days.", "gave", date(2024, 11, 20))
    assert event.when.interval.latest != date(2024, 11, 15)


def test_it_is_what_is_told_of_and_not_who_says_so(read):
    text = "One pump broke down on Monday, the ministry said. Engineers replaced it on Tuesday."
    assert "Engineers replace one pump" in [e.title for e in read(text, WEDNESDAY)]


def test_the_words_of_a_time_are_told_on_one_line(one):
    event = one("The firm posted a loss for the first\nhalf of the year.", "posted", WEDNESDAY)
    assert all("\n" not in step for step in event.when.steps)


@pytest.mark.parametrize("text", ["Banks and schools close on Thursday.", "Shops close on Thursday."])
def test_what_closes_is_no_near_noun(read, text):
    (event,) = read(text, WEDNESDAY)
    assert (event.status, event.when.interval.earliest) == (Status.PLANNED, date(2024, 11, 7))


def test_what_does_not_come_before_an_occasion_has_not_its_day(read):
    events = read("Shopkeepers will not join them before a gathering on Jan 11.", WEDNESDAY)
    assert all(e.when.interval.earliest != date(2025, 1, 11) for e in events)

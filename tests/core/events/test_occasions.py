"""Nouns that carry an event, and verbs that say of them only that they take place, or when."""

from datetime import date

import pytest

from timeline_app.core.values import Status, TimeKind


@pytest.mark.parametrize(
    ("text", "title", "day", "status"),
    [
        ("The talks took place in Oslo on Friday.", "Talks take place in Oslo", date(2024, 11, 1), Status.HAPPENED),
        (
            "A summit will take place in Oslo on 12 December.",
            "Summit to take place in Oslo",
            date(2024, 12, 12),
            "planned",
        ),
        ("The Karlow attack took place on Friday.", "Karlow attack takes place", date(2024, 11, 1), Status.HAPPENED),
        ("The blast occurred near the port on Friday.", "Blast occurs near port", date(2024, 11, 1), Status.HAPPENED),
        ("The vote may take place on Friday.", "Vote may take place", date(2024, 11, 8), Status.POSSIBLE),
        ("No meeting took place on Friday.", "No meeting takes place", date(2024, 11, 1), Status.NEGATED),
        ("The presidential election is on 9 November.", "Presidential election", date(2024, 11, 9), Status.PLANNED),
        ("The next meeting is Thursday.", "Next meeting", date(2024, 11, 7), Status.PLANNED),
        ("The state funeral will be on Saturday.", "State funeral", date(2024, 11, 9), Status.PLANNED),
        ("The first hearing was on 6 October.", "First hearing", date(2024, 10, 6), Status.HAPPENED),
        (
            "The next round of talks is on Friday in Oslo.",
            "Next round of talks in Oslo",
            date(2024, 11, 8),
            Status.PLANNED,
        ),
        ("The strike is on Friday.", "The strike is on Friday", date(2024, 11, 8), Status.PLANNED),
    ],
)
def test_an_occasion_is_one_event_of_the_day_told_for_it(read, text, title, day, status):
    (event,) = read(text)
    assert (event.title, event.status) == (title, status)
    assert (event.when.interval.earliest, event.when.interval.latest) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "The attacks happen every year.",
        "The talks take place in secret.",
        "The protest is not on Friday.",
        "The vote was close on Sunday.",
        "The parade is every year in May.",
        "If the election is on Sunday, nobody cares.",
    ],
)
def test_what_holds_in_general_or_is_not_so_is_no_occasion(read, text):
    assert [e.title for e in read(text) if e.status is not Status.NEGATED] == []


def test_an_occasion_of_a_relative_clause_is_told_of_its_noun(one):
    text = "Four people died in an explosion that took place near the port on Friday."
    assert one(text, "took").title == "Explosion takes place near port"


def test_what_only_its_date_tells_is_said_with_its_date(one):
    assert one("The minister said the election would be in May.", "said").title == (
        "Minister says the election would be in May"
    )


@pytest.mark.parametrize(
    ("noun", "actors", "targets"),
    [
        ("The Kenya invasion was launched on Sunday.", [], ["Kenya"]),
        ("The Kenyan invasion was launched on Sunday.", ["Kenya"], []),
        ("The Kenya sanctions were tightened on Sunday.", [], ["Kenya"]),
        ("The US sanctions were tightened on Sunday.", ["United States"], []),
    ],
)
def test_a_country_before_what_is_done_to_countries_suffers_it(read, noun, actors, targets):
    (event,) = read(noun.replace("was launched", "took place").replace("were tightened", "took place"))
    assert [a.name for a in event.actors] == actors
    assert [a.name for a in event.targets] == targets


def test_the_noun_with_the_country_is_the_event_that_the_verb_tells(read):
    text = "Norway invaded Kenya on 2 August. Oil prices rose after the Kenya invasion."
    invasions = [e for e in read(text) if "invasion" in e.title or "invades" in e.title]
    assert [(e.title, e.when.interval.earliest) for e in invasions] == [("Norway invades Kenya", date(2024, 8, 2))]


def test_whose_rally_it_was_a_passive_does_not_tell(one):
    assert one("Ana Ruiz was shot on Friday at a peace rally in Oslo.", "rally").title == "Peace rally in Oslo"
    assert one("Ana Ruiz spoke on Friday at a peace rally in Oslo.", "rally").title == "Ana Ruiz's peace rally in Oslo"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A steep rise in oil prices hurt farmers on Friday.", "Steep rise in oil prices hurts farmers"),
        ("Clashes between students and police erupted on Friday.", "Clashes between students and police erupt"),
        ("The state sold its stake in Karlow in May.", "State sells stake in Karlow"),
        ("Kenya urged both sides on Friday to leave.", "Kenya urges both sides to leave"),
        (
            "The talks did not result in any changes in the offer on Friday.",
            "Talks do not result in any changes in offer",
        ),
    ],
)
def test_what_a_noun_needs_is_told_once(read, text, title):
    assert [e.title for e in read(text)] == [title]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The ship sank at night.", False),
        ("On Friday rebels took the town. At night they left it.", True),
        ("The ship sank on Friday night.", True),
        ("The ship sank overnight.", True),
    ],
)
def test_a_night_that_no_day_is_told_for_is_none_of_the_past(read, text, dated):
    assert (read(text)[-1].when.kind is not TimeKind.UNDATED) is dated


@pytest.mark.parametrize(
    ("text", "title", "day"),
    [
        ("Saturday saw the worst clashes in months.", "Worst clashes in months", date(2024, 11, 2)),
        ("There were protests in Oslo on Sunday.", "Protests in Oslo", date(2024, 11, 3)),
        ("The attack came on Friday.", "The attack came on Friday", date(2024, 11, 1)),
    ],
)
def test_a_day_that_sees_an_occasion_dates_it(read, text, title, day):
    (event,) = read(text)
    assert (event.title, event.when.interval.earliest, event.when.interval.latest) == (title, day, day)


@pytest.mark.parametrize(
    ("text", "title", "since"),
    [
        ("Ana Ruiz has been under house arrest since 2 May 2021.", "Ana Ruiz is under house arrest", date(2021, 5, 2)),
        ("Ana Ruiz has been in power since 3 May 2009.", "Ana Ruiz is in power", date(2009, 5, 3)),
    ],
)
def test_a_state_that_lasts_since_a_day_is_open(read, text, title, since):
    (event,) = read(text)
    assert (event.title, event.when.kind, event.when.interval.earliest) == (title, TimeKind.OPEN, since)


@pytest.mark.parametrize(
    ("text", "title", "planned"),
    [
        ("Kenya will host the summit on 9 December.", "Kenya to host summit", date(2024, 12, 9)),
        ("Kenya is set to host the summit on 9 December.", "Kenya to host summit", date(2024, 12, 9)),
    ],
)
def test_verbs_that_also_name_persons_are_verbs_after_an_auxiliary(read, text, title, planned):
    (event,) = read(text)
    assert (event.title, event.status, event.when.interval.earliest) == (title, Status.PLANNED, planned)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("The court is expected to rule next month.", ["Court expected to rule"]),
        ("The measures come into force on 1 December.", ["Measures to come into force"]),
        ("Ana Ruiz called the students vandals on Friday.", ["Ana Ruiz calls students vandals"]),
        ("Kenya's presidential run-off is on 1 December.", ["Kenya's presidential run-off"]),
        ("The strike, the third this month, shut the port on Friday.", ["Strike shuts port"]),
        ("The army has been in control of the port since Friday.", ["Army is in control of port"]),
        ("The ship was seized on 13 April and released on 2 May.", ["Ship seized", "Ship released"]),
        ("He was hurt on Friday and died on Sunday.", ["He was hurt on Friday", "He died on Sunday"]),
        ("The summit takes place in Karlow from 15 to 17 December.", ["Summit to take place in Karlow"]),
        ("The siege lasted 900 days, ending in January 1944.", ["Siege ends"]),
        ("The vote, originally planned for September, was held on Friday.", ["Vote held"]),
        ("Crowds marched on Friday to demand an apology.", ["Crowds march to demand apology"]),
        ("Norway launched an invasion of Kenya on Friday.", ["Norway launches invasion of Kenya"]),
        ("The deadline for bids is 30 December.", ["Deadline for bids"]),
    ],
)
def test_what_news_tells_of_a_day_is_told_in_its_words(read, text, titles):
    events = read(text)
    assert [e.title for e in events] == titles
    assert all(e.when.kind is not TimeKind.UNDATED for e in events)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Kenya agreed to limit catches until 2030.", "agreed"),
        ("The army gave the rebels until Friday to leave the town.", "gave"),
    ],
)
def test_an_end_to_come_is_of_what_was_agreed_or_allowed(one, text, word):
    assert one(text, word).when.kind is TimeKind.UNDATED


def test_a_title_tells_until_when_something_was_given(one):
    text = "The army gave residents until Friday to leave."
    assert one(text, "gave").title == "The army gave residents until Friday to leave"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ana Ruiz said polls would be held within a year of the end of the war.", "Ana Ruiz says polls would be held"),
        ("Crowds told Reuters that soldiers fired shortly after midnight.", "Crowds tell Reuters soldiers fired"),
    ],
)
def test_what_hangs_on_a_date_goes_with_it(read, text, title):
    assert title in [e.title for e in read(text)]


def test_what_is_called_for_a_day_is_of_that_day(read):
    planned = [e for e in read("A snap election was called for 5 December.") if e.status is Status.PLANNED]
    assert [(e.title, e.when.interval.earliest) for e in planned] == [("Snap election", date(2024, 12, 5))]


def test_a_letter_that_is_dated_is_no_event_and_what_it_asks_is(read):
    (event,) = read("In a letter dated 5 May, the minister asked for more money.")
    assert event.title == "Minister asks for more money"


def test_only_whoever_travels_returns_on_a_visit(read):
    assert [e.mode for e in read("The minister returned to Oslo on Friday.")] == ["visit"]
    assert [e.mode for e in read("The bodies were returned on Friday.")] == [None]


@pytest.mark.parametrize(
    ("text", "kind", "first", "last"),
    [
        ("Charles V ruled from 1519 until his abdication in 1556.", TimeKind.SPAN, 1519, 1556),
        ("Ana Ruiz led the party from 2005 until she resigned in 2018.", TimeKind.SPAN, 2005, 2018),
        ("Ana Ruiz served as mayor from 2018.", TimeKind.OPEN, 2018, None),
        ("Ana Ruiz was prime minister from 1979 to 1990.", TimeKind.SPAN, 1979, 1990),
        ("Ana Ruiz has been chancellor since 2005.", TimeKind.OPEN, 2005, None),
    ],
)
def test_what_somebody_was_from_a_year_on_lasts(read, text, kind, first, last):
    (event,) = (e for e in read(text) if e.when.kind is kind)
    assert event.when.interval.earliest.year == first
    assert (event.when.interval.latest.year if event.when.interval.latest else None) == last


@pytest.mark.parametrize("text", ["Ana Ruiz is the mayor.", "Ana Ruiz is the author of Europe After 1989."])
def test_what_somebody_is_without_a_time_is_no_event(read, text):
    assert read(text) == ()


def test_what_is_listed_is_told_of_who_began(read):
    text = "Ana Ruiz fled to Oslo in 1981, was defence minister from 2005 to 2007 and left in May."
    assert [e.title for e in read(text)][:2] == ["Ana Ruiz flees to Oslo", "Ana Ruiz is defence minister"]


def test_a_verb_taken_for_a_noun_is_told_with_its_object(read):
    (event,) = read("2009-10: Stuxnet damages about 1,000 centrifuges at Karlow.")
    assert event.title == "Stuxnet damages about 1,000 centrifuges at Karlow"


def test_what_is_set_for_a_day_and_is_cancelled_does_not_take_place(one):
    event = one("A sixth round, set for 15 December, is cancelled.", "cancelled")
    assert (event.title, event.status) == ("Sixth round does not take place", Status.NEGATED)


def test_the_letters_of_an_era_are_no_place(one):
    assert one("The city was founded in AD 330.", "founded").place is None


@pytest.mark.parametrize(
    ("text", "word", "since"),
    [
        ("The prince has run the kingdom since his father's stroke in 2015.", "run", 2015),
        ("Since the coup in 2021, more than 5,000 people have been killed.", "killed", 2021),
    ],
)
def test_what_has_gone_on_since_an_occasion_is_open_from_its_day(one, text, word, since):
    when = one(text, word).when
    assert (when.kind, when.interval.earliest.year, when.interval.latest) == (TimeKind.OPEN, since, None)


def test_an_anniversary_is_of_the_day_that_marks_it(read):
    (event,) = read("Friday marks the third anniversary of the flood.")
    assert (event.title, event.when.interval.earliest) == ("Third anniversary of flood", date(2024, 11, 8))


def test_a_title_of_a_second_verb_has_its_subject(one):
    text = "The trial of the former president opened on Friday and is expected to last until December."
    assert one(text, "last").title == "Trial of former president is expected to last until December"


def test_what_is_done_again_keeps_its_first_day_and_place(read):
    (event,) = read("Ana Ruiz met the king in Oslo in May and again in Rome on Friday.")
    assert event.title == "Ana Ruiz meets king in Oslo"
    assert (event.when.interval.earliest, event.when.interval.latest) == (date(2024, 5, 1), date(2024, 5, 31))


def test_a_promise_that_was_kept_was_done_on_a_day_gone_by(one):
    event = one("Ana Ruiz kept her promise to free the prisoners on Friday.", "kept")
    assert (event.status, event.when.interval.earliest) == (Status.HAPPENED, date(2024, 11, 1))


def test_things_whose_names_end_as_those_of_persons_will_nothing(one):
    assert one("The corridor collapsed in May.", "collapsed").type is None

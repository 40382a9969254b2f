"""What others do about a dated event, what is waited for or denied, and entries told in the style of headlines."""

from datetime import date

import pytest

import timeline_app
from timeline_app.core.values import Status, TimeKind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sunday's vote was annulled.", "annulled"),
        ("The vote on Sunday was annulled.", "annulled"),
        ("Sunday's attack was condemned by Norland.", "condemned"),
        ("Friday's deal was withdrawn.", "withdrawn"),
        ("Friday's statement was withdrawn.", "withdrawn"),
        ("Friday's verdict was overturned.", "overturned"),
        ("Friday's raid was praised by Ana Ruiz.", "praised"),
        ("Friday's raid drew criticism from Kenya.", "drew"),
        ("Friday's raid prompted protests.", "prompted"),
        ("Friday's raid led to protests.", "led"),
    ],
)
def test_what_others_do_about_a_dated_event_has_a_day_of_its_own(one, text, word):
    assert one(text, word).when.kind is TimeKind.UNDATED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Friday's raid was carried out by two men.", "carried"),
        ("Friday's vote was marred by violence.", "marred"),
        ("Friday's quake was recorded in Lima.", "recorded"),
        ("Friday's attack was repelled.", "repelled"),
        ("Friday's rally was attended by thousands.", "attended"),
        ("Friday's election was won by Ana Ruiz.", "won"),
        ("Friday's raid killed four soldiers.", "killed"),
        ("Friday's quake prompted a tsunami.", "prompted"),
        ("Friday's quake raised a tsunami.", "raised"),
    ],
)
def test_the_course_of_a_dated_event_and_what_it_does_at_once_are_of_its_day(one, text, word):
    assert one(text, word).when.interval.earliest == date(2024, 11, 1)


def test_a_quake_that_was_felt_is_told_once_and_of_its_day(read):
    (event,) = read("Sunday's quake was felt in Lima.")
    assert event.when.interval.earliest == date(2024, 11, 3)


def test_what_others_do_about_an_event_has_the_day_told_of_it(read):
    found = {
        e.predicate.text: str(e.when.interval.earliest) for e in read("Friday's verdict was overturned on Sunday.")
    }
    assert found == {"verdict": "2024-11-01", "overturned": "2024-11-03"}


def test_the_dated_event_keeps_its_day_when_others_act_on_it(one):
    assert one("Sunday's vote was annulled.", "vote").when.interval.earliest == date(2024, 11, 3)


@pytest.mark.parametrize("until", ["on Friday", "on 8 November", "on Monday", "next week"])
@pytest.mark.parametrize("marker", ["when", "once", "after"])
def test_what_is_waited_for_is_expected(one, marker, until):
    event = one(f"Refugees will return {marker} the army has left {until}.", "left")
    assert (event.title, event.status) == ("Army expected to leave", Status.EXPECTED)
    assert event.when.interval.latest >= date(2024, 11, 4)


def test_what_is_waited_for_may_be_possible(one):
    assert one("Refugees may return when the army has left on Friday.", "left").status is Status.EXPECTED


@pytest.mark.parametrize(
    "text", ["Refugees returned when the army had left on Friday.", "Refugees will return, as the army left on Friday."]
)
def test_what_is_told_as_past_is_not_waited_for(one, text):
    event = one(text, "left")
    assert (event.status, event.when.interval.earliest) == (Status.HAPPENED, date(2024, 11, 1))


def test_what_no_day_is_told_of_and_nobody_waits_for_has_happened(one):
    assert one("Refugees returned when the army had left.", "returned").status is Status.HAPPENED


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("The minister denied having sacked the envoy on Friday.", "sacked", "Minister does not sack envoy"),
        ("The army denied having shelled the town on Friday.", "shelled", "Army does not shell town"),
        ("The army denies having shot down the jet on Friday.", "shot", "Army does not shoot down jet"),
    ],
)
def test_who_denies_having_done_something_did_not_do_it_on_its_day(one, text, word, title):
    event = one(text, word)
    assert (event.title, event.status) == (title, Status.NEGATED)
    assert event.when.interval.earliest == date(2024, 11, 1)


def test_who_regrets_having_done_something_did_it(one):
    assert one("The minister regretted having sacked the envoy on Friday.", "sacked").status is Status.HAPPENED


def test_who_does_not_deny_having_done_something_denies_nothing(read):
    found = read("The minister did not deny having sacked the envoy on Friday.")
    assert not [e for e in found if e.predicate.text == "sacked"]


PAGE = (
    "Envoys agree on the river\n\nBy Ada Moreno\nPublished 5 May 2025\n\n"
    "Envoys of both countries met in the old city and agreed on a plan for the lakes and the river.\n\n"
    "3 April 2022: NATO envoy tours Lima\n4 May 2022: Census held\n5 June 2022: UN appeal to be launched in Lima\n"
    "6 July 2022: Landfall at Port Arlen\n7 July 2022: Roadblock lifted\n8 July 2022: First meetings of the committees\n"
    "9 July 2022: The census held.\n10 July 2022: Union chief visits three towns\n"
)


@pytest.fixture(scope="module")
def listed():
    """The events of a page, by their day."""
    return {str(e.when.interval.earliest): e for e in timeline_app.extract(PAGE).events if e.when.kind is TimeKind.DAY}


@pytest.mark.parametrize(
    ("day", "words", "title", "status"),
    [
        ("2022-05-04", "Census held", "Census held", Status.HAPPENED),
        ("2022-06-05", "appeal to be launched", "UN appeal to be launched in Lima", Status.PLANNED),
        ("2022-07-06", "Landfall", "Landfall at Port Arlen", Status.HAPPENED),
        ("2022-07-07", "lifted", "Roadblock lifted", Status.HAPPENED),
        ("2022-07-08", "meetings", "First meetings of committees", Status.HAPPENED),
        ("2022-07-10", "visits", "Union chief visits three towns", Status.HAPPENED),
    ],
)
def test_entries_told_in_the_style_of_headlines_are_events_of_their_day(listed, day, words, title, status):
    event = listed[day]
    assert (event.predicate.text, event.title, event.status) == (words, title, status)


def test_an_envoy_who_tours_a_city_is_no_tour(listed):
    event = listed["2022-04-03"]
    assert (event.predicate.text, [a.name for a in event.actors]) == ("tours", ["NATO envoy"])


def test_a_sentence_with_its_article_is_no_headline(listed):
    assert listed["2022-07-09"].title == "Census holds"


def test_the_day_that_saw_something_dates_it(read):
    (event,) = read("Friday, the anniversary of the raid, saw a march in Lima.")
    assert (event.title, event.when.interval.earliest) == ("March in Lima", date(2024, 11, 1))


@pytest.mark.parametrize(
    ("text", "word", "title"),
    [
        ("A march was planned and then called off on Friday.", "called", "March called off"),
        ("The jet was hit and shot down on Friday.", "shot", "Jet shot down"),
        ("The mayor was praised and called off the march on Friday.", "called", "Mayor calls off march"),
    ],
)
def test_a_verb_with_its_particle_shares_the_passive_before_it_unless_it_has_an_object(one, text, word, title):
    assert one(text, word).title == title

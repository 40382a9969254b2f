from datetime import date

import pytest

from timeline_app.core.values import Interval, TimeKind

SUNDAY = Interval(date(2024, 11, 3), date(2024, 11, 3))


def test_a_verb_and_a_noun_that_tell_of_one_event_are_one_and_share_the_date(read):
    text = (
        "Minister Ana Ruiz visited the Itaipu Dam, she said in a post on Sunday.\n\n"
        '"My visit today of the Itaipu Dam gave me hope," Ruiz said in the post.'
    )
    visits = [e for e in read(text) if e.predicate.lemma == "visit"]
    assert len(visits) == 1
    assert visits[0].when.interval == SUNDAY
    assert [m.text for m in visits[0].mentions] == ["visit"]
    assert "tell of one event" in visits[0].when.steps[-1]


def test_two_meetings_of_the_same_two_on_different_days_stay_two(read):
    text = "Minister Ana Ruiz met Karl Berg in Oslo on Friday. Ruiz met Berg in Bergen on Sunday."
    meetings = [e for e in read(text) if e.predicate.lemma == "meet"]
    assert [e.when.interval.earliest for e in meetings] == [date(2024, 11, 1), date(2024, 11, 3)]


def test_visits_of_different_places_stay_apart(read):
    text = "Ana Ruiz visited Japan. Ana Ruiz visited Kenya on Sunday."
    visits = [e for e in read(text) if e.predicate.lemma == "visit"]
    assert [e.when.kind for e in visits] == [TimeKind.UNDATED, TimeKind.DAY]


def test_a_figure_of_speech_and_the_act_behind_it_are_one_event(read):
    text = "Iran flexed its muscle on Sunday with the test of a missile dubbed Shahab-9."
    (event,) = read(text)
    assert event.title == "Iran tests Shahab-9 missile"
    assert event.predicate.text == "test"
    assert event.mentions[0].text == "flexed its muscle"


def test_statements_are_never_merged_with_each_other(read):
    text = "Minister Ana Ruiz said on Friday that the road was open. Ruiz said on Sunday that the road was closed."
    sayings = [e for e in read(text) if e.predicate.text == "said"]
    assert [e.when.interval.earliest for e in sayings] == [date(2024, 11, 1), date(2024, 11, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Shelling killed nine people on Friday. More than 4,000 people have been killed so far.",
        "Kenya tested a missile on Friday. Kenya plans another test of a missile on Sunday.",
    ],
)
def test_another_one_or_another_number_is_another_event(read, text):
    lemmas = [e.predicate.lemma for e in read(text)]
    assert len([lemma for lemma in lemmas if lemma in ("kill", "test")]) == 2
    assert all(not e.mentions for e in read(text))


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Kenya expelled six Peruvian envoys on 14 October. Lima expelled six Kenyan envoys the same day.", "expel"),
        ("Kenya attacked Peru on Friday. Peru attacked Kenya on Friday.", "attack"),
        ("Kenyan troops landed at Alexandria on Friday. Kenyan troops landed at Port Said on Friday.", "land"),
    ],
)
def test_an_answer_in_kind_and_what_takes_place_elsewhere_are_events_of_their_own(read, text, lemma):
    found = [e for e in read(text) if e.predicate.lemma == lemma]
    assert len(found) == 2
    assert not any(e.mentions for e in found)

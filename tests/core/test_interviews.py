"""Interviews told as questions and answers count from the day of the talk, where the text tells it."""

import pytest

import timeline_app

HEAD = "“The river does not wait”\n\nPublished 7 November 2024\n\n"
INTRO = "Ana Ruiz, who leaves the river forum tomorrow, spoke to Jan Novak in Lima last Friday about the plan.\n\n"
TALK = (
    "Did you see the flood coming?\n\n"
    "In part. Tomorrow I fly to the delta to see for myself. The mayor rang me last night and told me so.\n\n"
    "Will there be a deal?\n\n"
    "The ministers will sign it next week, I hope.{note}\n\n"
)
END = "The interview was held in English. A talk with the mayor appears tomorrow in this paper.\n"


def days(page):
    return [(e.text, str(e.interval.earliest)) for e in timeline_app.extract(page).expressions]


def test_answers_count_from_the_day_of_the_talk_and_the_rest_from_that_of_the_page():
    found = days(HEAD + INTRO + TALK.format(note="") + END)
    assert found == [
        ("tomorrow", "2024-11-08"),
        ("last Friday", "2024-11-01"),
        ("Tomorrow", "2024-11-02"),
        ("last night", "2024-10-31"),
        ("next week", "2024-11-04"),
        ("tomorrow", "2024-11-08"),
    ]


@pytest.mark.parametrize(
    "intro",
    [
        "Ana Ruiz leaves the river forum this year. The interview took place on 1 November in Lima by the river.\n\n",
        "Ana Ruiz of the river forum sat down with Jan Novak on 1 November 2024 in her office in Lima.\n\n",
        "Ana Ruiz of the river forum was interviewed on Friday by Jan Novak in her office in Lima.\n\n",
    ],
)
def test_the_day_of_the_talk_may_be_told_in_several_ways(intro):
    assert ("Tomorrow", "2024-11-02") in days(HEAD + intro + TALK.format(note=""))


def test_the_day_may_be_told_below_the_talk():
    intro = "Ana Ruiz leads the river forum and has written two books about the delta, officials said.\n\n"
    end = "The interview was held on 1 November in Lima and has been shortened.\n"
    assert ("Tomorrow", "2024-11-02") in days(HEAD + intro + TALK.format(note="") + end)


@pytest.mark.parametrize(
    "intro",
    [
        "Ana Ruiz of the river forum spoke to Jan Novak in Lima about the plan for the river.\n\n",
        "Ana Ruiz of the river forum spoke to Jan Novak in Lima some time last month about the plan.\n\n",
        "Ana Ruiz left the river forum last Friday, and Jan Novak has asked her about the plan.\n\n",
    ],
)
def test_without_a_day_of_its_own_a_talk_counts_from_the_page(intro):
    assert ("Tomorrow", "2024-11-08") in days(HEAD + intro + TALK.format(note=""))


def test_one_question_makes_no_interview():
    text = "Will there be a deal?\n\nTomorrow the ministers of both lands meet again in the old capital.\n"
    assert ("Tomorrow", "2024-11-08") in days(HEAD + INTRO + text)


def test_what_the_editor_adds_amid_the_answers_counts_from_the_page():
    note = " [The signing was put off to next month. - Ed.]"
    found = days(HEAD + INTRO + TALK.format(note=note))
    assert ("next month", "2024-12-01") in found
    assert ("next week", "2024-11-04") in found


def test_events_of_an_interview_are_told_from_its_day():
    page = HEAD + INTRO + TALK.format(note="") + END
    signing = next(e for e in timeline_app.extract(page).events if "sign" in e.predicate.text)
    assert (str(signing.when.interval.earliest), signing.status) == ("2024-11-04", "planned")

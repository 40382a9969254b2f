from __future__ import annotations

from dataclasses import replace

import pytest
from timelines import event, when, who

from timeline_app.core.layout.categories import CATEGORIES, category_index, category_of
from timeline_app.core.layout.lanes import Lane, LaneMode, assign_lanes
from timeline_app.core.values import Status, Telling

EU, KOREA = who("Jo Morrow", "EUU"), who("Han Tae", "KOR")
UNION = who("Workers' Union")


def names(events, mode=LaneMode.ACTOR):
    return [lane.name for lane in assign_lanes(events, mode).lanes]


def test_lanes_are_states_with_their_people_beneath():
    lanes = assign_lanes([event(actors=[EU], targets=[KOREA])], LaneMode.ACTOR)
    assert [(lane.badge, lane.name, lane.beneath) for lane in lanes.lanes] == [
        ("EU", "European Union", "Jo Morrow"),
        ("KOR", "South Korea", "Han Tae"),
    ]
    assert lanes.placements[0].lanes == (0, 1)


def test_organisations_without_a_country_have_lanes_of_their_own():
    lanes = assign_lanes([event(actors=[UNION])], LaneMode.ACTOR).lanes
    assert [(lane.badge, lane.name, lane.beneath) for lane in lanes] == [("WU", "Workers' Union", "")]


def test_parties_that_are_only_described_share_one_lane():
    events = [event(actors=[who("gunmen")]), event(actors=[who("14 farmers")]), event(actors=[who("gunmen"), KOREA])]
    lanes = assign_lanes(events, LaneMode.ACTOR).lanes
    assert [(lane.name, lane.beneath) for lane in lanes] == [
        ("South Korea", "Han Tae"),
        ("Other", "gunmen, 14 farmers"),
    ]


def test_important_lanes_come_first_and_other_last():
    events = [
        event("a", importance=0.9),
        event("b", actors=[KOREA], importance=0.2),
        event("c", actors=[EU], importance=0.5),
    ]
    assert names(events) == ["European Union", "South Korea", "Other"]


def test_equal_lanes_keep_the_order_of_the_text():
    assert names([event("a", actors=[KOREA]), event("b", actors=[EU])]) == ["South Korea", "European Union"]


def test_a_copy_counts_less_than_an_event():
    assert names([event("a", actors=[KOREA], targets=[EU]), event("b", actors=[KOREA], targets=[EU])]) == [
        "South Korea",
        "European Union",
    ]


def test_two_of_one_state_stand_in_one_lane():
    placed = assign_lanes([event(actors=[EU, who("Al Bern", "EUU")])], LaneMode.ACTOR)
    assert placed.placements[0].lanes == (0,)
    assert placed.lanes[0].beneath == "Jo Morrow, Al Bern"


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (LaneMode.COUNTRY, ["South Korea"]),
        (LaneMode.TYPE, ["Visits"]),
        (LaneMode.PLACE, ["Harbour"]),
        (LaneMode.SOURCE, ["a7"]),
        (LaneMode.SPEAKER, ["Daily"]),
        (LaneMode.ONE, ["All events"]),
    ],
)
def test_lanes_can_stand_for_other_things(mode, expected):
    made = event("a7:3-9", actors=[UNION], type="CONSULT", mode="visit", place="Harbour", country="KOR", by="Daily")
    assert names([made], mode) == expected


def test_what_several_articles_tell_stands_in_the_lane_of_each_its_own_first():
    heads = {"a2": Lane("a2", "RD", "River deal", "example.org"), "a10": Lane("a10", "N", "Notes")}
    tellings = tuple(Telling(key, f"{key}:1-2", when("2024-11-01")) for key in ("a2", "a10"))
    told, alone = replace(event("a2:1-2"), tellings=tellings), event("a10:5-9", importance=0.1)
    assigned = assign_lanes([told, alone], LaneMode.SOURCE, article=heads.__getitem__)
    assert assigned.lanes == (heads["a2"], heads["a10"])
    assert [placement.lanes for placement in assigned.placements] == [(0, 1), (1,)]


def test_what_no_article_tells_stands_last():
    assert names([event(":1-2", importance=0.9), event("a1:1-2", importance=0.1)], LaneMode.SOURCE) == ["a1", "Other"]


@pytest.mark.parametrize("mode", list(LaneMode))
def test_every_event_has_a_lane_in_every_mode(mode):
    events = [event("a"), event("b", actors=[EU]), event("c", when("2024-11-01"), place="Harbour")]
    assigned = assign_lanes(events, mode)
    assert [placement.event for placement in assigned.placements] == [0, 1, 2]
    assert all(0 <= lane < len(assigned.lanes) for placement in assigned.placements for lane in placement.lanes)
    assert all(placement.lanes for placement in assigned.placements)


@pytest.mark.parametrize(
    ("kind", "mode", "lemma", "key", "word"),
    [
        ("CONSULT", "visit", "visit", "visits", "visit"),
        ("CONSULT", None, "meet", "talks", "talks"),
        ("MOBILIZE", "weapons", "test-fire", "weapons", "test"),
        ("MOBILIZE", "troops", "deploy", "troops", "troops"),
        ("ASSAULT", None, "shell", "weapons", "attack"),
        ("SANCTION", None, "sanction", "sanctions", "sanction"),
        ("AID", "military", "arm", "aid", "arms aid"),
        ("PROTEST", None, "march", "protest", "protest"),
        ("ACCUSE", None, "accuse", "statements", "accuses"),
        (None, None, "say", "statements", "statement"),
        ("ACCUSE", "disapprove", "express concern", "statements", "concern"),
        ("ACCUSE", "disapprove", "deplore", "statements", "criticism"),
        ("MOBILIZE", "weapons", "fire", "weapons", "firing"),
        ("MOBILIZE", "weapons", "launch", "weapons", "launch"),
        ("COERCE", None, "arrest", "sanctions", "arrest"),
        (None, None, "fall", "other", "event"),
        ("UNHEARD OF", None, "fall", "other", "event"),
    ],
)
def test_kinds_of_events_have_a_hue_and_a_word(kind, mode, lemma, key, word):
    category, said = category_of(event(type=kind, mode=mode, lemma=lemma, status=Status.HAPPENED))
    assert (category.key, said) == (key, word)
    assert CATEGORIES[category_index(category)] is category

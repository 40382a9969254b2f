"""What several articles tell of one event, and what only sounds alike."""

from datetime import date
from pathlib import Path

import pytest

from timeline_app import resources
from timeline_app.core.events.across import Decisions, merge_articles

SECOND_TELLING = (Path(__file__).parent / "second_telling.txt").read_text(encoding="utf-8")
"""The sample's events in other words, with the visit on another day."""

TUESDAY = date(2024, 11, 5)


def _joined(merged, count=2):
    return [e for e in merged.events if len(e.tellings) == count]


# -- one event


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz met Karl Berg in Oslo on Sunday.", "Karl Berg held talks with Ana Ruiz on Sunday."),
        ("Ana Ruiz met Karl Berg in Oslo on Sunday.", "Karl Berg sat down with Ana Ruiz in Oslo on Sunday."),
        ("Kenya freed 11 Peruvian sailors on Friday.", "Kenya released 11 Peruvian sailors on Friday."),
        ("Peru invaded Bolivia on 3 May 2019.", "In 2019, Peru invaded Bolivia."),
        ("Ana Ruiz will visit Kenya on Thursday.", "Ruiz is to visit Kenya on Thursday. Ana Ruiz is a minister."),
        ("An earthquake struck Nepal on Sunday.", "An earthquake hit Nepal on Sunday."),
        ("Iran last week tested a Shahab-9 missile.", "Iran launched a Shahab-9 missile on Friday."),
        ("A court in Oslo convicted Karl Berg on Friday.", "Karl Berg was convicted by a court on Friday."),
        ("Ana Ruiz visited Kenya.", "Ana Ruiz visited Kenya on Sunday."),
        ("Haneul Cells opened a plant in Hungary on Friday.", "On Friday, Haneul Cells opened its factory in Hungary."),
    ],
)
def test_two_tellings_become_one_event(merge, one, other):
    (event,) = _joined(merge(one, other))
    assert {t.article for t in event.tellings} == {"A", "B"}
    assert event.conflicts == ()


def test_the_best_telling_leads_and_the_others_are_found_through_it(merge):
    merged = merge("Ana Ruiz visited Kenya.", "Ana Ruiz visited Kenya on Sunday.")
    (event,) = merged.events
    assert event.id == "B:e1"
    assert [(t.article, t.event) for t in event.tellings] == [("B", "B:e1"), ("A", "A:e1")]
    assert event.tellings[0].when == event.when
    assert merged.leads == {"A:e1": "B:e1"}


def test_what_was_announced_and_took_place_is_one_event_that_happened(merge):
    merged = merge(
        ("Ana Ruiz will meet Karl Berg in Oslo on Monday.", date(2024, 11, 3)),
        ("Ana Ruiz met Karl Berg in Oslo on Monday.", TUESDAY),
    )
    (event,) = merged.events
    assert (event.status, len(event.tellings)) == ("happened", 2)


def test_a_second_telling_of_the_sample_is_joined_to_it_and_shows_the_day_that_disagrees(told):
    sample = resources.read_text("articles", "borrell-seoul.txt")
    first, second = told("A", sample, None), told("B", SECOND_TELLING, None)
    merged = merge_articles([first, second])
    joined = {e.title for e in _joined(merged)}
    assert joined == {
        "Borrell to hold talks with Cho Tae-yul",
        "Borrell visits heavily fortified Demilitarized Zone",
        "Borrell meets with Kim Yong-hyun in Seoul",
        "North Korea test-fires new intercontinental missile",
        "North Korean troops expected to enter fight against Ukraine",
        "Antony Blinken says Washington expects North Korean troops in Russia's Kursk region to enter the fight …",
        "Choe Son Hui holds talks with Sergei Lavrov in Moscow",
    }
    (conflict,) = [c for e in merged.events for c in e.conflicts]
    assert conflict.about == "date"
    assert conflict.accounts == (("A", "3 Nov 2024"), ("B", "2 Nov 2024"))


def test_copies_of_one_text_are_sources_of_every_event_and_contradict_in_nothing(merge):
    text = "Rain flooded Oslo on Sunday. Shops closed. Peru shelled Bolivia on Friday. Kenya warned Peru."
    merged = merge(text, text, (text, TUESDAY))
    assert {len(e.tellings) for e in merged.events} == {3}
    assert not any(e.conflicts for e in merged.events)


def test_counts_of_one_attack_that_differ_a_little_stand_side_by_side(merge):
    merged = merge(
        "An attack on Kherson killed 12 people on Sunday.", "An attack on Kherson killed 14 people on Sunday."
    )
    (event,) = merged.events
    (conflict,) = event.conflicts
    assert (conflict.about, conflict.accounts) == ("number", (("A", "12 people"), ("B", "14 people")))


# -- two events


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Ruiz met Karl Berg in Oslo on Friday.", "Ana Ruiz met Karl Berg in Oslo on Sunday."),
        ("Ana Ruiz met Karl Berg in Oslo on Sunday.", "Ana Ruiz met Tom Hill in Oslo on Sunday."),
        ("Ana Ruiz met Karl Berg in Oslo on Sunday.", "Ana Ruiz met Karl Berg in Lima on Sunday."),
        ("The Kenyan foreign minister visited Japan on Sunday.", "The Peruvian foreign minister visited Japan on Sunday."),
        ("Peru shelled Bolivia on Saturday.", "Peru shelled Bolivia on Sunday."),
        ("Peru shelled Bolivia.", "Peru shelled Bolivia."),
        ("Iran tested a missile on Thursday.", "Iran tested a missile on Friday."),
        ("Iran tested a missile last week.", "Iran tested a missile on Friday."),
        ("Iran tested a Shahab-8 missile on Friday.", "Iran tested a Shahab-9 missile on Friday."),
        ("Leaders met in Oslo for the ninth summit on Friday.", "Leaders met in Oslo for the tenth summit on Friday."),
        ("Kenya sold arms to Peru on Friday.", "Kenya sold coffee to Peru on Friday."),
        ("Kenya signed a treaty with Peru on Friday.", "Kenya did not sign a treaty with Peru on Friday."),
        ("Police arrested a man in London on Friday.", "Police arrested a man in London on Friday."),
        ("A man died in London on Friday.", "A man died in London on Friday."),
        ("An attack on Kherson killed 2 people on Sunday.", "An attack on Kherson killed 40 people on Sunday."),
        ("Ana Ruiz visited Kenya in 2019.", "Ana Ruiz visited Kenya on 3 May 2019."),
        ("Minister Ana Ruiz said on Sunday that Peru would open its ports to Kenyan ships.",
         "Minister Ana Ruiz said on Sunday that Peru would not open its ports to Kenyan ships."),
        ("Kim Yong-hyun arrived in Oslo on Sunday.", "Kim Jong-un arrived in Oslo on Sunday."),
    ],
)  # fmt: skip
def test_what_only_sounds_alike_stays_two_events(merge, one, other):
    merged = merge(one, other)
    assert not _joined(merged)
    assert merged.leads == {}


def test_yearly_summits_stay_apart(merge):
    merged = merge(
        ("Ana Ruiz met Karl Berg in Oslo on Monday.", date(2023, 11, 6)), "Ana Ruiz met Karl Berg in Oslo on Monday."
    )
    assert len(merged.events) == 2


def test_old_news_and_new_news_without_dates_stay_apart(merge):
    merged = merge(("Ana Ruiz visited Kenya.", date(2024, 10, 1)), "Ana Ruiz visited Kenya.")
    assert len(merged.events) == 2


def test_a_telling_that_may_mean_either_of_two_events_is_joined_to_none(merge):
    merged = merge(
        "Iran tested a Shahab-9 missile on Tuesday.",
        "Iran tested a Shahab-9 missile on Friday.",
        "Iran last week tested a Shahab-9 missile.",
    )
    assert len(merged.events) == 3


def test_one_article_that_tells_of_two_meetings_makes_no_date_of_another_a_contradiction(merge):
    story = "Kenya signed a treaty with Peru on Friday. "
    merged = merge(
        story + "Ana Ruiz met Karl Berg on Saturday. Ana Ruiz met Karl Berg on Thursday.",
        story + "Ana Ruiz met Karl Berg on Sunday.",
    )
    assert not any(e.conflicts for e in merged.events)
    assert len([e for e in merged.events if "Berg" in e.title]) == 3


# -- the user's decisions


def test_what_the_user_keeps_apart_stays_apart(merge):
    texts = ("Ana Ruiz visited Kenya.", "Ana Ruiz visited Kenya on Sunday.")
    apart = Decisions(apart=frozenset([frozenset(["A:e1", "B:e1"])]))
    assert len(merge(*texts, decisions=apart).events) == 2


def test_what_the_user_joins_is_one_event_with_all_that_was_joined_before_and_all_contradictions(merge):
    texts = (
        "Ana Ruiz visited Kenya on Sunday.",
        "Ana Ruiz visited Kenya on Sunday.",
        "The envoy flew to Peru on 1 October.",
    )
    merged = merge(*texts, decisions=Decisions(together=frozenset([frozenset(["A:e1", "C:e1"])])))
    (event,) = merged.events
    assert [t.article for t in event.tellings] == ["A", "B", "C"]
    assert [c.about for c in event.conflicts] == ["date", "place"]


def test_groups_that_share_a_telling_are_one_group():
    decisions = Decisions(together=frozenset([frozenset("ab"), frozenset("bc"), frozenset("xy")]))
    assert decisions.together == {frozenset("abc"), frozenset("xy")}


def test_a_pair_cannot_be_one_event_and_two():
    with pytest.raises(ValueError, match="decided both"):
        Decisions(together=frozenset([frozenset("abc")]), apart=frozenset([frozenset("ac")]))


def test_decisions_about_events_that_are_gone_change_nothing(merge):
    gone = Decisions(together=frozenset([frozenset(["X:e1", "A:e1"])]), apart=frozenset([frozenset(["X:e1", "B:e1"])]))
    assert len(merge("Ana Ruiz visited Kenya.", "Ana Ruiz visited Kenya on Sunday.", decisions=gone).events) == 1


def test_ids_and_keys_must_be_unique(told):
    article = told("A", "Ana Ruiz visited Kenya.")
    with pytest.raises(ValueError, match="there already"):
        merge_articles([article, article])

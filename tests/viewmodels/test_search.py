import pytest
from article import EVENTS
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.viewmodels.search import HitKind, SearchIndex

INDEX = SearchIndex(EVENTS)


def labels(query, kind):
    return [hit.label for hit in INDEX.find(query) if hit.kind is kind]


@pytest.mark.parametrize("query", ["", "   ", "zzz", "***"])
def test_nothing_is_found_for_nothing(query):
    assert INDEX.find(query) == []


@pytest.mark.parametrize("query", ["vik", "VIK", "nora v", "Vik Nora", "vík"])
def test_people_are_found_by_beginnings_of_their_names(query):
    assert labels(query, HitKind.PERSON) == ["Nora Vik"]


def test_a_person_stands_for_all_events_with_them():
    person = next(hit for hit in INDEX.find("reyl") if hit.kind is HitKind.PERSON)
    assert person.event_ids == ("e1", "e2")


@pytest.mark.parametrize("query", ["2024-05-13", "13 may", "may 13 2024", "13.05.2024", "monday may"])
def test_days_are_found_however_they_are_typed(query):
    assert "Mon 13 May 2024" in labels(query, HitKind.DATE)


def test_events_are_found_by_any_of_their_parts():
    assert labels("hark", HitKind.EVENT) == ["Belmar opens the Hark dam", "Engineers close the Hark dam"]
    assert labels("last week", HitKind.EVENT) == ["Belmar opens the Hark dam"]
    assert "Vik meets Reyl in Lindau" in labels("lindau", HitKind.EVENT)


def test_every_word_must_be_found():
    assert labels("hark treaty", HitKind.EVENT) == []


@given(st.text(max_size=20))
def test_hits_always_lead_to_events(query):
    known = {e.id for e in EVENTS}
    for hit in INDEX.find(query):
        assert hit.event_ids
        assert set(hit.event_ids) <= known

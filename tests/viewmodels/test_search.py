import pytest
from article import key
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from projects import key_of

from timeline_app.viewmodels.search import HitKind, Search


@pytest.fixture
def search(finding):
    return Search(finding.shown)


def labels(search, query, kind):
    return [hit.label for hit in search.find(query) if hit.kind is kind]


@pytest.mark.parametrize("query", ["", "   ", "zzz", "***"])
def test_nothing_is_found_for_nothing(search, query):
    assert search.find(query) == []


@pytest.mark.parametrize("query", ["vik", "VIK", "nora v", "Vik Nora", "vík"])
def test_people_are_found_by_beginnings_of_their_names(search, query):
    assert labels(search, query, HitKind.PERSON) == ["Nora Vik"]


def test_a_person_stands_for_all_events_with_them(search):
    person = next(hit for hit in search.find("reyl") if hit.kind is HitKind.PERSON)
    assert person.event_ids == (key("e1"), key("e2"))


@pytest.mark.parametrize("query", ["2024-05-13", "13 may", "may 13 2024", "13.05.2024", "monday may"])
def test_days_are_found_however_they_are_typed(search, query):
    assert "Mon 13 May 2024" in labels(search, query, HitKind.DATE)


def test_events_are_found_by_any_of_their_parts(search):
    assert labels(search, "hark", HitKind.EVENT) == ["Belmar opens the Hark dam", "Engineers close the Hark dam"]
    assert labels(search, "last week", HitKind.EVENT) == ["Belmar opens the Hark dam"]
    assert "Vik meets Reyl in Lindau" in labels(search, "lindau", HitKind.EVENT)


def test_every_word_must_be_found(search):
    assert labels(search, "hark treaty", HitKind.EVENT) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20))
def test_hits_always_lead_to_events(search, query):
    known = {key_of(n) for n in range(1, 9)}
    for hit in search.find(query):
        assert hit.event_ids
        assert set(hit.event_ids) <= known

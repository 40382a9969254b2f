"""The commands on the selection: what they change, what goes for several, and the way from one event to the next."""

import pytest
from article import TEXT, VIK, span
from projects import AT, ENGINE, new_article, reading

from timeline_app.core.store.values import Field, Origin, Verdict
from timeline_app.core.store.wanted import Filter
from timeline_app.core.values import Status
from timeline_app.viewmodels.curator import Curator
from timeline_app.viewmodels.filters import Filters
from timeline_app.viewmodels.finding import Finding
from timeline_app.viewmodels.kinds import Kind, kinds
from timeline_app.viewmodels.selection import Selection

MEETING, TREATY, DAM, VILLAGERS = (f"a1:{span(w)[0]}-{span(w)[1]}" for w in ("met", "signed", "opened", "complained"))


@pytest.fixture
def selection():
    return Selection()


def seen(workspace):
    return {c.key for c in workspace.project.events(Filter())}


@pytest.fixture
def curator(workspace, selection):
    filters = Filters()
    filters.set_show_negated(True)
    return Curator(Finding(workspace, filters), selection)


def event(workspace, key):
    return workspace.library.find(key)[1]


def test_status_and_kind_are_set_for_all_selected_and_the_rest_for_one(workspace, curator, selection):
    selection.select([MEETING, TREATY])
    curator.set_field(MEETING, Field.STATUS, Status.POSSIBLE)
    curator.set_kind(TREATY, Kind("MOBILIZE", "weapons"))
    curator.set_field(TREATY, Field.TITLE, "The treaty of Lindau")
    assert [event(workspace, k).status for k in (MEETING, TREATY)] == [Status.POSSIBLE] * 2
    assert [(e.type, e.mode) for e in (event(workspace, k) for k in (MEETING, TREATY))] == [("MOBILIZE", "weapons")] * 2
    assert event(workspace, MEETING).title == "Vik meets Reyl in Lindau"
    assert workspace.undo_words == "Change the title of “Arlund and Belmar sign the Sel treaty”"


def test_what_is_not_selected_is_changed_alone(workspace, curator, selection):
    selection.select([MEETING])
    curator.set_field(TREATY, Field.STATUS, Status.POSSIBLE)
    assert event(workspace, MEETING).status is Status.HAPPENED


def test_a_kind_is_set_and_taken_back_by_one_step(workspace, curator, selection):
    selection.select([DAM])
    before = len(workspace.history(10))
    curator.set_kind(DAM, Kind("CONSULT", "visit"))
    curator.take_back(DAM, Field.TYPE)
    assert len(workspace.history(10)) == before + 2
    assert (event(workspace, DAM).type, event(workspace, DAM).mode) == ("COERCE", None)
    assert not workspace.library.curated(DAM).theirs


def test_names_that_are_known_keep_role_and_place_in_the_sentence(workspace, curator, selection):
    selection.select([TREATY])
    curator.set_names(TREATY, Field.ACTORS, "Nora Vik;  France ; Nora Vik;; Ines  Brandt")
    people = event(workspace, TREATY).actors
    assert [p.name for p in people] == ["Nora Vik", "France", "Ines Brandt"]
    assert people[0] == VIK
    assert people[1].country == "FRA"
    assert people[2].start == people[2].end  # the sentence does not have the name
    curator.set_names(TREATY, Field.PLACE, "Geneva")
    where = event(workspace, TREATY).place
    assert (where.country, round(where.latitude)) == ("CHE", 46)
    curator.set_names(TREATY, Field.PLACE, " ")
    assert event(workspace, TREATY).place is None


def test_tags_and_notes(workspace, curator, selection):
    selection.select([MEETING, TREATY])
    curator.add_tag("  river  basin ")
    curator.set_note(TREATY, "See the annex.\n")
    assert curator.tags() == ("river basin",)
    assert workspace.library.curated(TREATY).note == "See the annex."
    curator.add_tag("river basin")
    curator.set_note(TREATY, "See the annex.")
    assert workspace.undo_words.startswith("Change the note")  # what changes nothing is no step
    selection.select([MEETING])
    curator.remove_tag("river basin")
    assert curator.tags() == ("river basin",)


def test_dismissed_events_go_and_the_next_one_is_selected(workspace, curator, selection):
    said = []
    curator.said.connect(said.append)
    selection.select([MEETING])
    curator.dismiss()
    assert MEETING not in seen(workspace)
    assert selection.current == TREATY
    assert said == ["Dismissed. Ctrl+Z takes it back."]
    workspace.undo()
    assert MEETING in seen(workspace)


def test_triage_goes_through_all_and_says_when_it_is_done(workspace, curator, selection):
    said = []
    curator.said.connect(said.append)
    curator.set_triage(True)
    seen = []
    for _ in range(7):
        seen.append(selection.current)
        curator.confirm()
    assert curator.left_words() == "1 to check"
    curator.dismiss()
    assert len(set(seen)) == 7
    assert curator.left_words() == "All are checked"
    assert said[-1] == "There is no event left to check."
    assert curator.left_words() == "All are checked"


def test_a_verdict_is_taken_back(workspace, curator, selection):
    selection.select([MEETING])
    curator.confirm()
    assert workspace.library.curated(MEETING).verdict is Verdict.CONFIRMED
    assert curator.left_words() == "7 to check"
    curator.restore()
    assert workspace.library.curated(MEETING).verdict is None


def test_merged_events_are_one_until_they_are_split(workspace, curator, selection):
    selection.select([TREATY, MEETING])
    count = len(seen(workspace))
    curator.merge()
    assert len(seen(workspace)) == count - 1
    [lead] = selection.ids
    curator.split(*(t.event for t in event(workspace, lead).tellings if t.event != lead))
    assert len(seen(workspace)) == count
    workspace.undo()
    assert len(seen(workspace)) == count - 1


def test_what_is_decided_of_an_event_is_decided_of_all_its_tellings(workspace, curator, selection):
    workspace.carry_out(lambda p, at: p.articles.add([new_article(2)], AT))
    workspace.project.articles.put_reading("a2", reading(2), ENGINE)
    workspace.refresh({"a2"})
    lead = workspace.library.lead(MEETING)
    tellings = event(workspace, lead).tellings
    assert len(tellings) == 2
    selection.select([lead])
    curator.set_field(lead, Field.TITLE, "They meet")
    assert {workspace.library.curated(t.event).event.title for t in tellings} == {"They meet"}
    curator.dismiss()
    assert not {t.event for t in tellings} & seen(workspace)


def test_an_event_is_added_from_words_of_the_article(workspace, curator, selection):
    start, end = span("flooding fields in southern Arlund")
    key = curator.add("a1", start, end)
    added = workspace.library.curated(key)
    assert added.origin is Origin.ADDED
    assert selection.current == key
    assert added.event.title == "flooding fields in southern Arlund"
    assert TEXT[added.event.sentence.start :].startswith("Belmar opened")
    assert added.event.when.words == "last week"  # the only date of its sentence
    curator.delete_added(key)
    assert workspace.library.curated(key) is None
    workspace.undo()
    assert workspace.library.curated(key).event == added.event


def test_of_several_dates_none_is_guessed(workspace, curator):
    later = workspace.library.get("a1")
    start, end = span("The two signed a treaty")
    key = curator.add("a1", start, end)
    assert workspace.library.curated(key).event.when.words == "2019"
    assert curator.add("a1", *span("ADVERTISEMENT")) is not None  # what is no sentence is taken as it is selected
    gap = later.text.index("\n\n")
    assert curator.add("a1", gap, gap + 2) is None


def test_all_kinds_have_a_name_and_a_hue():
    words = [kind.words for kind in kinds()]
    assert words[-1] == "Other"
    assert len(set(words)) == len(words)
    assert {kind.category.key for kind in kinds() if kind.type == "CONSULT"} == {"talks", "visits"}

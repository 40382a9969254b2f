"""The events that pass, counted from columns as one would count them by hand."""

from datetime import date

import pytest
from article import PUBLISHED
from projects import MEETING, key_of
from surroundings import Among

from timeline_app.core.store.values import Field, Verdict
from timeline_app.core.store.wanted import Facet, Filter
from timeline_app.core.values import Interval, Status
from timeline_app.viewmodels.documents import Document
from timeline_app.viewmodels.shown import Shown

ALL = Filter()


@pytest.fixture
def shown(workspace):
    return Shown(workspace.project, ALL)


@pytest.fixture
def plain(workspace):
    return Among([c.event for c in workspace.project.events(ALL)])


def test_every_event_has_its_place_in_time(shown, plain):
    for number in range(1, 9):
        assert shown.position(key_of(number)) == plain.position(key_of(number))
    assert shown.position("a9:1-2") is None


def test_the_same_weeks_hold_the_same_events(shown, plain):
    for event in plain.events:
        assert shown.near(event, 3) == plain.near(event, 3)


def test_one_steps_round_from_the_last_to_the_first(shown, plain):
    ids = [e.id for e in plain.events]
    assert shown.beside(None, 1) == ids[0]
    assert shown.beside(None, -1) == ids[-1]
    assert [shown.beside(i, 1) for i in ids] == [*ids[1:], ids[0]]


def test_counts_are_those_of_the_events(shown, plain):
    assert (shown.count, shown.total, shown.dated) == (8, 8, 7)
    assert sum(count for _, count in shown.categories) == 8
    without = Shown(shown.project, Filter(negated=False, chosen={Facet.STATUS: frozenset([Status.PLANNED.value])}))
    assert (without.count, without.total, without.unfiltered) == (0, 8, 7)
    assert shown.unfiltered == 8


def test_what_is_put_aside_is_counted_and_no_longer_there(workspace, shown):
    workspace.carry_out(lambda p, at: p.curation.dismiss([MEETING], at))
    later = Shown(workspace.project, ALL)
    assert (later.count, later.dismissed, MEETING in later, later.is_there(MEETING)) == (7, 1, False, False)
    with_them = Shown(workspace.project, Filter(dismissed=True))
    assert with_them.is_there(MEETING)
    assert workspace.library.curated(MEETING).verdict is Verdict.DISMISSED


def test_the_one_with_an_open_end_has_no_week(shown, plain):
    [event] = [e for e in plain.events if e.id == MEETING]
    from dataclasses import replace

    open_end = replace(event, when=replace(event.when, interval=Interval(date(2024, 5, 13), None)))
    assert shown.near(open_end, 3) == ((), 0)


def test_an_article_is_opened_when_somebody_looks_at_it(workspace, monkeypatch):
    opened = []
    whole = type(workspace.project.articles).extraction
    monkeypatch.setattr(
        type(workspace.project.articles), "extraction", lambda self, key: opened.append(key) or whole(self, key)
    )
    workspace.refresh({"a1"})
    document = workspace.library.get("a1")
    assert isinstance(document, Document)
    assert (document.day, document.is_read, document.title[:9]) == (PUBLISHED, True, "Ministers")
    assert opened == []
    assert document.publication.day == PUBLISHED
    assert document.events
    assert opened == ["a1"]


def test_it_stays_what_it_was_while_the_project_changes(workspace, shown):
    workspace.carry_out(lambda p, at: p.curation.dismiss([MEETING], at))
    assert (shown.count, len(shown.order), shown.total) == (8, 8, 8)
    assert sum(count for _, count in shown.categories) == 8


def test_what_a_change_does_not_concern_is_taken_over(workspace, shown):
    assert shown.order.size
    texts = shown.texts
    workspace.carry_out(lambda p, at: p.curation.set_note(MEETING, "See the map.", at))
    noted = Shown(workspace.project, ALL, shown)
    assert noted.texts is texts
    assert noted.in_time is shown.in_time
    workspace.carry_out(lambda p, at: p.curation.set_field([MEETING], Field.TITLE, "They meet", at))
    titled = Shown(workspace.project, ALL, noted)
    row = titled.columns.rows_of([workspace.project.ids([MEETING])[MEETING]])[0]
    assert titled.texts.line(int(row)).title == "They meet"

"""What is done beside the window, and where nobody looks, once a project is large."""

import pytest
from projects import DAM, MEETING, TREATY
from PySide6.QtWidgets import QApplication

from timeline_app.widgets import details_pane


@pytest.fixture
def large(window, qtbot):
    """A window that takes its project for a large one."""
    window.docks.event.raise_()
    QApplication.processEvents()
    window.finding.at_once_up_to = 0
    return window


def test_a_filter_is_applied_beside_the_window(large, qtbot):
    before = large.finding.shown
    with qtbot.waitSignal(large.finding.found):
        large.filters.set_text("dam")
        assert large.finding.shown is before
    assert DAM in large.finding.shown
    assert MEETING not in large.finding.shown


def test_a_command_meanwhile_is_seen_with_the_filter(large, qtbot):
    large.selection.select([DAM])
    large.filters.set_text("dam")
    large.curator.dismiss()
    assert DAM not in large.finding.shown
    assert MEETING not in large.finding.shown


def test_a_change_that_comes_with_the_answer_is_not_lost(large, qtbot):
    with qtbot.waitSignal(large.finding.found):
        large.filters.set_text("the")
        large.finding._latest._pool.waitForDone()
        large.session.workspace.project.curation.dismiss([TREATY], large.session.workspace.now())
    assert TREATY not in large.finding.shown


def test_the_list_is_filled_when_it_is_seen(large, qtbot):
    rows = large.list.table.rowCount()
    large.selection.select([DAM])
    large.curator.dismiss()
    QApplication.processEvents()
    assert large.list.table.rowCount() == rows
    large.docks.reveal(large.docks.list)
    qtbot.waitUntil(lambda: large.list.table.rowCount() == rows - 1)


def test_the_filters_are_counted_when_they_are_seen(large, qtbot):
    words = large.filter.total.text()
    large.selection.select([DAM])
    large.curator.dismiss()
    QApplication.processEvents()
    assert large.filter.total.text() == words
    large.docks.reveal(large.docks.filter)
    qtbot.waitUntil(lambda: large.filter.total.text() != words)


def test_a_search_finds_people_that_were_gathered_beside_the_window(large, qtbot):
    large.finding.load_rest()
    qtbot.waitUntil(lambda: large.finding._search is not None)
    gathered = large.finding._search
    assert large.finding.find("vik")
    assert large.finding._search is gathered
    large.curator.set_note(DAM, "seen")
    assert large.finding.find("vik")
    assert large.finding._search._people is gathered._people


def test_the_details_are_made_once_for_a_command(window, monkeypatch):
    window.selection.select([DAM])
    assert window.details.body is not None
    made = []

    class Counted(details_pane.DetailsBody):
        def __init__(self, *args):
            made.append(args[0].event.id)
            super().__init__(*args)

    monkeypatch.setattr(details_pane, "DetailsBody", Counted)
    window.curator.dismiss()  # which goes on to the next event
    QApplication.processEvents()
    assert made == [window.selection.current]

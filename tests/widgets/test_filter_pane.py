"""Choosing events in the Filter pane: by words, days and counts of everything that is known of them."""

import pytest
from article import key
from gestures import LEFT, run
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from seen import visible_events

from timeline_app.core.store.wanted import Facet
from timeline_app.widgets.theme import load_theme

MEETING, TREATY, DAM = key("e1"), key("e2"), key("e4")


@pytest.fixture
def pane(window):
    run(window, "pane-filter")
    return window.filter


def items(pane, facet):
    """The lines of a facet by their words."""
    tops = (pane.tree.topLevelItem(at) for at in range(pane.tree.topLevelItemCount()))
    [top] = [t for t in tops if t.data(0, Qt.ItemDataRole.UserRole + 1) == facet] or [None]
    children = [top.child(at) for at in range(top.childCount())] if top else []
    return {c.text(0): c for c in children}


def lines(pane, facet):
    """What is listed of a facet: words to count and whether it is ticked."""
    return {w: (c.text(1), c.checkState(0) is Qt.CheckState.Checked) for w, c in items(pane, facet).items()}


def tick(qtbot, pane, facet, words):
    """Click the box of a line."""
    item = items(pane, facet)[words]
    pane.tree.scrollToItem(item)
    rect = pane.tree.visualItemRect(item)
    qtbot.mouseClick(pane.tree.viewport(), LEFT, pos=QPoint(rect.left() + 9, rect.center().y()))
    QApplication.processEvents()


def shown(window):
    return {e.title for e in visible_events(window)}


def test_facets_are_counted_and_a_tick_filters_every_view(window, qtbot, pane):
    assert pane.total.text() == "7 events"
    assert lines(pane, Facet.ACTOR)["Nora Vik"] == ("2", False)
    tick(qtbot, pane, Facet.ACTOR, "Nora Vik")
    assert shown(window) == {"Vik meets Reyl in Lindau", "Arlund and Belmar sign the Sel treaty"}
    assert pane.total.text() == "2 of 7 events"
    assert window.list.model().rowCount() == 2
    assert window.timeline.event_rect(DAM) is None
    assert lines(pane, Facet.ACTOR)["Belmar"] == ("1", False)  # what would come with it
    qtbot.mouseClick(pane.clear_all, LEFT)
    assert len(shown(window)) == 7


def test_words_and_days_are_typed(window, qtbot, pane):
    qtbot.keyClicks(pane.words, "hark")
    assert shown(window) == {"Belmar opens the Hark dam", "Engineers close the Hark dam"}
    pane.days.setFocus()
    qtbot.keyClicks(pane.days, "until 12 May 2024")
    assert shown(window) == {"Belmar opens the Hark dam"}
    assert pane.understood.text() == "Until Sun 12 May 2024"
    qtbot.keyClicks(pane.days, " or so")
    assert "says nothing of time" in pane.understood.text()
    assert shown(window) == {"Belmar opens the Hark dam"}  # what is not clear changes nothing
    run(window, "clear-filters")
    assert (pane.words.text(), pane.days.text()) == ("", "")


def test_tags_and_verdicts_are_facets(window, qtbot, pane):
    window.selection.select([MEETING, TREATY])
    window.curator.add_tag("river")
    window.curator.confirm()
    assert lines(pane, Facet.TAG) == {"river": ("2", False)}
    assert lines(pane, Facet.VERDICT) == {"Undecided": ("5", False), "Confirmed": ("2", False)}
    tick(qtbot, pane, Facet.VERDICT, "Undecided")
    assert len(shown(window)) == 5
    tick(qtbot, pane, Facet.VERDICT, "Undecided")
    tick(qtbot, pane, Facet.TAG, "river")
    assert len(shown(window)) == 2
    qtbot.keyClicks(pane.words, "nothing of the kind")
    assert shown(window) == set()
    assert window.centre.currentWidget() is window.empty
    assert lines(pane, Facet.TAG) == {"river": ("0", True)}  # it can still be given up


def test_dismissed_events_are_counted_and_shown_on_demand(window, qtbot, pane):
    window.selection.select([MEETING])
    window.curator.dismiss()
    assert window.timeline.event_rect(MEETING) is None
    assert pane.dismissed.text() == "Show what you dismissed (1)"
    qtbot.mouseClick(pane.dismissed, LEFT, pos=QPoint(8, pane.dismissed.height() // 2))
    assert window.timeline.event_rect(MEETING) is not None
    table = window.list.table
    line = table.index(table.row_of(MEETING), 1)
    assert line.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert line.data(Qt.ItemDataRole.ToolTipRole).count("Dismissed by you") == 1
    window.selection.select([MEETING])
    assert window.details.verdicts.state.text() == "Dismissed"
    window.curator.restore()
    qtbot.mouseClick(pane.dismissed, LEFT, pos=QPoint(8, pane.dismissed.height() // 2))
    assert window.timeline.event_rect(MEETING) is not None
    assert pane.dismissed.text() == "Show what you dismissed (0)"


def test_the_menu_counts_what_was_dismissed(window):
    window.selection.select([MEETING])
    window.curator.dismiss()
    window.menus.commands.show_state()
    assert window.menus.commands["dismissed"].text() == "Show what you have &dismissed (1)"
    run(window, "dismissed")
    assert window.timeline.event_rect(MEETING) is not None


def test_there_is_nothing_to_save_without_a_filter(window, qtbot, pane):
    assert not pane.keep.isVisible()
    tick(qtbot, pane, Facet.ACTOR, "Nora Vik")
    assert pane.keep.isVisible()
    run(window, "clear-filters")
    assert not pane.keep.isVisible()


def test_a_filter_is_seen_with_other_panes_in_front_and_cleared_there(window, qtbot, pane):
    filtered = window.desk.filtered
    assert not filtered.isVisible()
    tick(qtbot, pane, Facet.ACTOR, "Nora Vik")
    run(window, "pane-event")
    assert filtered.isVisible()
    assert filtered.text().startswith(f"Filtered: {pane.total.text()}")
    qtbot.mouseClick(filtered, LEFT)
    assert not window.filters.is_set
    assert not filtered.isVisible()


def test_filters_are_saved_applied_and_forgotten(window, qtbot, pane):
    tick(qtbot, pane, Facet.ACTOR, "Nora Vik")
    qtbot.mouseClick(pane.keep, LEFT)
    assert QApplication.focusWidget() is pane.keep.editor
    qtbot.keyClicks(pane.keep.editor, "Vik alone")
    qtbot.keyClick(pane.keep.editor, Qt.Key.Key_Return)
    assert window.session.workspace.undo_words == "Save the filter “Vik alone”"
    run(window, "clear-filters")
    qtbot.mouseClick(pane.saved["Vik alone"], LEFT)
    assert len(shown(window)) == 2
    assert lines(pane, Facet.ACTOR)["Nora Vik"] == ("2", True)
    run(window, "clear-filters")
    [(name, apply)] = window.menus.view._saved_filters()
    apply()
    assert (name, len(shown(window))) == ("Vik alone", 2)
    pane.saved["Vik alone"].actions()[0].trigger()
    assert "Vik alone" not in pane.saved
    run(window, "undo")
    assert "Vik alone" in pane.saved


def test_the_list_is_ticked_by_keys(window, qtbot, pane):
    pane.tree.setFocus()
    pane.tree.setCurrentItem(items(pane, Facet.STATUS)["Expected"])
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert shown(window) == {"Engineers close the Hark dam"}
    assert pane.tree.currentItem().text(0) == "Expected"  # the keyboard stays where it was
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert len(shown(window)) == 7


def test_the_list_takes_on_the_colours_of_another_theme(window, pane):
    def inks():
        top = pane.tree.topLevelItem(0)
        return top.foreground(0).color(), top.child(0).foreground(1).color()

    light, dark = load_theme("light"), load_theme("dark")
    assert inks() == (light.color("ink"), light.color("ink_faint"))
    window.set_preference("theme", "dark")
    assert inks() == (dark.color("ink"), dark.color("ink_faint"))

"""Finding events, and hiding kinds of them."""

import pytest
from article import TEXT, key
from gestures import run
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def test_search_finds_a_person_and_enter_selects_their_events(window, qtbot):
    run(window, "find")
    search = window.top_bar.search
    assert search.hasFocus()
    qtbot.keyClicks(search, "reyl")
    assert next(h.label for h in search.hits) == "Tomas Reyl"
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.selection.ids == (key("e1"), key("e2"))
    assert not search.is_open


def test_the_arrow_keys_choose_among_the_results(window, qtbot):
    search = window.top_bar.search
    search.setFocus()
    qtbot.keyClicks(search, "hark")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.selection.ids == (search.hits[1].event_ids[0],)


def test_escape_clears_the_search_and_then_leaves_it(window, qtbot):
    search = window.top_bar.search
    search.setFocus()
    qtbot.keyClicks(search, "zzz")
    assert search.hits == []
    assert search.is_open
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not search.is_open
    assert search.text() == ""
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert not search.hasFocus()


def test_a_chip_hides_its_events_everywhere(window, qtbot):
    chip = next(c for c in window.top_bar.chips.chips if c.category.key == "talks")
    chip.click()
    assert window.timeline.event_rect(key("e1")) is None
    assert window.list.model().row_of(key("e1")) is None
    chip = next(c for c in window.top_bar.chips.chips if c.category.key == "talks")
    chip.click()
    assert window.timeline.event_rect(key("e1")) is not None


def test_chips_that_do_not_fit_are_in_a_menu(make_window):
    window = make_window(size=(1024, 700))
    window.session.open_text(TEXT)
    QApplication.processEvents()
    row = window.top_bar.chips
    shown = [c for c in row.chips if not c.isHidden()]
    assert all(row.rect().contains(c.geometry()) for c in shown)
    assert len(shown) + len(row._more.menu().actions()) == len(row.chips)


def test_negated_events_are_shown_on_demand(window):
    assert window.list.model().row_of(key("e7")) is None
    run(window, "negated")
    assert window.list.model().row_of(key("e7")) is not None
    assert window.preferences.values.show_negated


@pytest.mark.parametrize("width", [120, 200, 270, 290])
def test_the_hint_of_the_search_field_is_read_whole(window, width):
    search = window.top_bar.search
    search.setMinimumWidth(0)
    search.resize(width, 32)
    hint = search.placeholderText()
    assert hint.startswith("Find")
    assert search.fontMetrics().horizontalAdvance(hint) <= width - 45
    assert "Ctrl+F" in hint or width < 270

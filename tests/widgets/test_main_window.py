"""The window as a whole: theme, keyboard, sizes, layout."""

from itertools import pairwise

import pytest
from article import TEXT, key
from gestures import LEFT, run
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from timeline_app.settings import Preferences, Settings


def test_at_first_the_window_is_no_larger_than_the_screen(make_window, qtbot):
    made = make_window()
    made.resize(2000, 2000)
    made._restore()
    screen = made.screen().availableSize()
    assert made.width() <= max(screen.width(), made.minimumSizeHint().width())
    assert made.height() <= max(screen.height(), made.minimumSizeHint().height())


@pytest.mark.parametrize("choice", ["system", "light", "dark"])
def test_each_press_of_the_theme_button_changes_what_is_seen(window, qtbot, choice):
    window.set_preference("theme", choice)
    seen = [window.theming.theme.dark]
    for _ in range(3):
        qtbot.mouseClick(window.top_bar.theme_button, LEFT)
        seen.append(window.theming.theme.dark)
    assert all(one != other for one, other in pairwise(seen))
    assert window.preferences.values.theme == window.theming.theme.name


def test_the_dark_theme_reaches_every_pane(window):
    window.selection.select([key("e4")])
    window.set_preference("theme", "dark")
    QApplication.processEvents()
    picture = window.grab().toImage()
    places = [
        QPoint(10, 5),
        *(p.mapTo(window, QPoint(3, 3)) for p in (window.top_bar, window.details, window.timeline)),
    ]
    assert all(picture.pixelColor(place).lightness() < 90 for place in places)
    assert window.selection.ids == (key("e4"),)


def test_the_keyboard_reaches_every_control(window, qtbot):
    window.top_bar.search.setFocus()
    seen = set()
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() in seen:
            break
        seen.add(QApplication.focusWidget())
    names = {w.accessibleName() for w in seen}
    assert {"Next event", "Previous event", "Close the details", "Show Talks"} <= names
    assert any(w is window.timeline or window.timeline.isAncestorOf(w) for w in seen)
    assert window.top_bar.presets.button("month") in seen


def test_f6_goes_from_pane_to_pane(window, qtbot):
    window.timeline.setFocus()
    panes = (window.top_bar.search, window.timeline, window.details)
    seen = []
    for _ in panes:
        run(window, "next-pane")
        focus = QApplication.focusWidget()
        seen.append(next(p for p in panes if p is focus or p.isAncestorOf(focus)))
    assert set(seen) == set(panes)


def test_every_control_has_an_accessible_name(window):
    around = [w for w in window.findChildren(QWidget) if not window.timeline.isAncestorOf(w)]
    controls = [w for w in around if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 10
    assert [w for w in controls if not (w.accessibleName() or getattr(w, "text", str)())] == []


@pytest.mark.parametrize("size", [(1024, 700), (1600, 900), (2560, 1400)])
def test_all_panes_fit_into_the_window(make_window, size):
    window = make_window(size=size)
    window.session.open_text(TEXT)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    assert window.timeline.width() >= 0.5 * size[0]
    for part in (window.top_bar.search, window.top_bar.presets, window.top_bar.theme_button, window.details):
        assert window.rect().contains(part.rect().translated(part.mapTo(window, QPoint(0, 0))))


def test_layout_and_settings_come_back(window, make_window, tmp_path):
    run(window, "beside")
    assert window.docks.is_article_beside
    window.close()
    again = make_window(Preferences(tmp_path / "settings.json").values)
    assert again.docks.is_article_beside
    run(again, "reset")
    assert not again.docks.is_article_beside


@pytest.mark.parametrize("layout", ["nonsense", "AAAA", "!!!"])
def test_a_broken_layout_is_ignored(make_window, layout):
    window = make_window(Settings(theme="light", layout=layout, geometry=layout, lane_mode="none such"))
    assert window.isVisible()
    assert all(not d.isFloating() for d in window.docks.all)


def test_counts_agree_everywhere(window):
    assert window.statusBar().currentMessage() == (
        "7 events were read: 6 dated, 1 undated; 1 more, negated, is hidden."
    )
    assert window.list.model().rowCount() == 7
    assert window.timeline.state.content.event_count == 6
    assert window.timeline.corner.undated_text() == "1 undated"
    assert window.details.details.position.endswith("of 7")


def test_the_tabs_of_the_panes_come_back_in_their_order(window):
    def tabs():
        (bar,) = (b for b in window.findChildren(QTabBar) if b.isVisible())
        return [bar.tabText(at) for at in range(bar.count())]

    before = tabs()
    run(window, "beside")
    assert tabs() == [name for name in before if name != "Article"]
    run(window, "beside")
    QApplication.processEvents()
    assert tabs() == before


def test_dates_of_several_years_are_seen_whole_in_the_list(window):
    run(window, "pane-list")
    table = window.list
    wide = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert any("2024" in words for words in wide)
    needed = max(table.fontMetrics().horizontalAdvance(words) for words in wide)
    assert table.columnWidth(0) > needed


def test_dates_get_their_room_when_the_list_does(window):
    run(window, "pane-list")
    table = window.list
    table.resize(150, 300)
    narrow = table.columnWidth(0)
    table.resize(400, 300)
    assert table.columnWidth(0) > narrow


def test_the_list_keeps_to_the_width_that_the_user_gave_the_dates(window):
    run(window, "pane-list")
    window.list.horizontalHeader().resizeSection(0, 90)
    window.filters.set_text("Vik")
    window.filters.clear()
    assert window.list.columnWidth(0) == 90

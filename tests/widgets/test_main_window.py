"""The window through its real widgets: what a click or a key in one pane does in the others."""

import random
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from article import AMBIGUOUS, PUBLISHED, TEXT, extraction, span
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLabel, QPushButton, QWidget

from timeline_app.core.values import PublicationAlternative
from timeline_app.settings import Preferences, Settings
from timeline_app.viewmodels.documents import ReadingState
from timeline_app.viewmodels.notices import Offer
from timeline_app.widgets.actions import Actions

LEFT = Qt.MouseButton.LeftButton


def click_bar(qtbot, window, event_id):
    rect = window.timeline.event_rect(event_id)
    assert rect is not None
    target = window.timeline.canvas.viewport()
    place = target.mapFrom(window.timeline, rect.center())
    qtbot.mouseClick(target, LEFT, pos=place)
    QApplication.processEvents()


def click_words(qtbot, window, words):
    window.docks.reveal(window.docks.article)
    QApplication.processEvents()
    text = window.reader.text
    text.scroll_to(span(words)[0])
    QApplication.processEvents()
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.shown.display.position(span(words)[0] + 2))
    qtbot.mouseClick(text.viewport(), LEFT, pos=text.cursorRect(cursor).center())


def marked(window):
    return [s.cursor.selectedText() for s in window.reader.text.extraSelections()]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def run(window, command):
    window.menus.commands[command].trigger()
    QApplication.processEvents()


# Selection


def test_a_date_that_no_event_hangs_on_is_explained_in_the_status_bar(window, qtbot, reader):
    kept = tuple(e for e in extraction().events if e.when.expression != "t6")
    reader.reading = lambda job: replace(extraction(), events=kept)
    window.session.read_with("a1", date(2024, 5, 15))
    click_words(qtbot, window, "April")
    assert "April" in window.statusBar().currentMessage()
    assert "No event hangs on it" in window.statusBar().currentMessage()


def test_at_first_the_window_is_no_larger_than_the_screen(make_window, qtbot):
    made = make_window()
    made.resize(2000, 2000)
    made._restore()
    screen = made.screen().availableSize()
    assert made.width() <= max(screen.width(), made.minimumSizeHint().width())
    assert made.height() <= max(screen.height(), made.minimumSizeHint().height())


def test_the_most_important_event_greets_the_reader(window):
    assert window.selection.ids == ("a1:e2",)
    assert "Arlund and Belmar sign the Sel treaty" in texts(window.details)


def test_a_click_on_a_bar_shows_its_details_and_its_sentence(window, qtbot):
    click_bar(qtbot, window, "a1:e4")
    assert window.selection.ids == ("a1:e4",)
    assert {"Belmar opens the Hark dam", "Mon 6 May – Sun 12 May 2024"} <= set(texts(window.details))
    assert marked(window)[0].startswith("Belmar opened the gates")
    assert marked(window)[-1] == "last week"


def test_a_click_on_a_sentence_selects_its_event_on_the_timeline(window, qtbot):
    click_words(qtbot, window, "Engineers are expected")
    assert window.selection.ids == ("a1:e6",)
    assert window.timeline.event_rect("a1:e6") is not None


def test_a_click_on_a_date_selects_the_event_it_dates(window, qtbot):
    click_words(qtbot, window, "2019")
    assert window.selection.ids == ("a1:e3",)


def test_a_click_on_clutter_selects_nothing_new(window, qtbot):
    before = window.selection.ids
    click_words(qtbot, window, "ADVERTISEMENT")
    assert window.selection.ids == before


def test_the_selected_sentence_is_scrolled_into_view(make_window, qtbot, reader):
    window = make_window(size=(1024, 520))
    window.session.open_text(TEXT)
    window.docks.reveal(window.docks.article)
    QApplication.processEvents()
    window.selection.select(["a1:e8"])
    text = window.reader.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.shown.display.position(span("Villagers")[0]))
    assert text.viewport().rect().contains(text.cursorRect(cursor).center())


def test_next_and_previous_go_round_in_order_of_time(window):
    window.selection.select(["a1:e3"])
    order = []
    for _ in range(7):
        order.append(window.selection.current)
        run(window, "next")
    assert order == ["a1:e3", "a1:e4", "a1:e5", "a1:e1", "a1:e2", "a1:e6", "a1:e8"]
    assert window.selection.current == "a1:e3"
    run(window, "previous")
    assert window.selection.current == "a1:e8"


def test_the_list_and_the_timeline_share_the_selection(window, qtbot):
    run(window, "pane-list")
    row = window.list.model().row_of("a1:e5")
    place = window.list.visualRect(window.list.model().index(row, 1)).center()
    qtbot.mouseClick(window.list.viewport(), LEFT, pos=place)
    assert window.selection.ids == ("a1:e5",)
    window.selection.select(["a1:e1"])
    (index,) = window.list.selectionModel().selectedRows()
    assert index.row() == window.list.model().row_of("a1:e1")


def test_an_event_of_the_same_week_is_a_click_away(window, qtbot):
    window.selection.select(["a1:e4"])
    rows = [b for b in window.details.findChildren(QPushButton) if b.accessibleName().startswith("Water rises")]
    qtbot.mouseClick(rows[0], LEFT)
    assert window.selection.ids == ("a1:e5",)


def test_enter_opens_the_source_sentence(window, qtbot):
    window.timeline.setFocus()
    click_bar(qtbot, window, "a1:e4")
    qtbot.keyClick(window.timeline.focusProxy() or window.timeline, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert not window.reader.text.visibleRegion().isEmpty()
    assert window.reader.text.hasFocus()


def test_enter_in_the_article_selects_the_events_there(window, qtbot):
    run(window, "pane-article")
    text = window.reader.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.shown.display.position(span("Villagers")[0]))
    text.setTextCursor(cursor)
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert window.selection.ids == ("a1:e8",)


def test_a_date_counted_from_publication_leads_to_the_publication_date(window, qtbot):
    window.selection.select(["a1:e4"])
    (change,) = [b for b in window.details.findChildren(QPushButton) if b.text().startswith("Change the publication")]
    qtbot.mouseClick(change, LEFT)
    assert window.banner.notice.offer is Offer.GIVE_DATE
    assert window.banner.picker.field.hasFocus()


def test_nothing_selected_says_what_to_do(window):
    run(window, "clear")
    assert window.selection.ids == ()
    assert "No event selected" in texts(window.details)
    assert marked(window) == []


# Search, filters, commands


def test_search_finds_a_person_and_enter_selects_their_events(window, qtbot):
    run(window, "find")
    search = window.top_bar.search
    assert search.hasFocus()
    qtbot.keyClicks(search, "reyl")
    assert next(h.label for h in search.hits) == "Tomas Reyl"
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.selection.ids == ("a1:e1", "a1:e2")
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
    assert window.timeline.event_rect("a1:e1") is None
    assert window.list.model().row_of("a1:e1") is None
    chip = next(c for c in window.top_bar.chips.chips if c.category.key == "talks")
    chip.click()
    assert window.timeline.event_rect("a1:e1") is not None


def test_hiding_everything_says_how_to_get_it_back(window):
    window.filters.set_hidden([c.category.key for c in window.top_bar.chips.chips])
    assert window.centre.currentWidget() is window.empty
    assert "All events are hidden" in texts(window.empty)
    run(window, "all-kinds")
    assert window.centre.currentWidget() is window.timeline


def test_chips_that_do_not_fit_are_in_a_menu(make_window):
    window = make_window(size=(1024, 700))
    window.session.open_text(TEXT)
    QApplication.processEvents()
    row = window.top_bar.chips
    shown = [c for c in row.chips if not c.isHidden()]
    assert all(row.rect().contains(c.geometry()) for c in shown)
    assert len(shown) + len(row._more.menu().actions()) == len(row.chips)


def test_negated_events_are_shown_on_demand(window):
    assert window.list.model().row_of("a1:e7") is None
    run(window, "negated")
    assert window.list.model().row_of("a1:e7") is not None
    assert window.preferences.values.show_negated


def test_no_two_commands_share_a_key(window):
    keys = [k.toString() for a in window.menus.actions for k in a.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_command_has_a_name_and_a_place_in_a_menu(window):
    def in_menu(menu):
        for action in menu.actions():
            yield action
            if action.menu():
                yield from in_menu(action.menu())

    listed = [a for top in window.menu_bar.actions() for a in in_menu(top.menu())]
    for action in window.menus.actions:
        assert action.text()
        assert action in listed


def test_the_palette_runs_what_is_typed(window, qtbot):
    run(window, "palette")
    palette = window.menus._palette
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "theme dark")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.theming.choice == "dark"


def test_the_palette_survives_that_the_pane_it_came_from_is_made_anew(window, qtbot):
    window.details.passage.setFocus()
    run(window, "palette")
    palette = window.menus._palette
    window.selection.select(["a1:e4"])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_no_command_fails_whatever_came_before_it(window, reader):
    reader.reading = lambda job: extraction(None) if job.published == date(2024, 6, 14) else extraction()
    asking = {"open", "picture", "about", "quit", "full-screen"}
    names = sorted(n for n in set(window.menus.commands.actions) - asking if not n.startswith("theme:"))
    dice = random.Random(7)
    for _ in range(100):
        run(window, dice.choice(names))
        if not window.session.library.documents:
            window.session.open_text(TEXT)
    assert window.isVisible()


def test_a_preset_is_on_until_the_range_changes(window, qtbot):
    qtbot.mouseClick(window.top_bar.presets.button("month"), LEFT)
    first, last = window.timeline.visible_range
    assert 25 < last - first < 35
    assert window.top_bar.presets.button("month").isChecked()
    window.timeline.pan(0.2)
    assert window.top_bar.presets.button("month").isChecked()
    run(window, "zoom-in")
    assert not window.top_bar.presets.button("month").isChecked()


def test_a_preset_is_on_when_the_view_glides_there(window, qtbot):
    window.timeline.set_gliding(True)
    button = window.top_bar.presets.button("year")
    qtbot.mouseClick(button, LEFT)
    qtbot.waitUntil(lambda: window.timeline.visible_range[1] - window.timeline.visible_range[0] > 360)
    assert button.isChecked()


def test_an_event_has_a_menu_of_its_own(window, qtbot):
    menus = []
    window.menus.open_event_menu("a1:e4", QPoint(5, 5))
    menus.append(QApplication.activePopupWidget())
    assert window.selection.ids == ("a1:e4",)
    assert window.menus.commands["copy"] in menus[0].actions()
    menus[0].close()
    window.menus.open_event_menu(None, QPoint(5, 5))
    assert window.menus.commands["zoom-out"] in QApplication.activePopupWidget().actions()
    QApplication.activePopupWidget().close()


def test_the_wheel_can_zoom_instead_of_scroll(window):
    run(window, "wheel")
    assert window.preferences.values.wheel_zooms
    assert window.timeline.canvas.wheel_zooms


@pytest.mark.parametrize(("suffix", "magic"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_a_picture_of_the_timeline_is_saved(window, tmp_path, suffix, magic):
    path = tmp_path / f"timeline.{suffix}"
    Actions(window).save_picture_as(str(path))
    assert path.read_bytes().startswith(magic)
    assert str(path) in window.statusBar().currentMessage()


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_that_cannot_be_saved_is_a_problem(window, tmp_path, suffix):
    Actions(window).save_picture_as(str(tmp_path / "none" / f"timeline.{suffix}"))
    assert "could not be saved" in window.problem_banner.text.text()


def test_the_event_is_copied_with_its_source(window):
    window.selection.select(["a1:e4"])
    run(window, "copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Mon 6 May – Sun 12 May 2024: Belmar opens the Hark dam (happened)")
    assert "“Belmar opened the gates of the Hark dam last week, flooding fields in southern Arlund.”" in copied


# Articles, reading, errors


def test_an_empty_window_says_what_to_do(make_window):
    window = make_window()
    assert window.centre.currentWidget() is window.empty
    assert "Put an article on the timeline" in texts(window.empty)


def test_the_empty_window_offers_the_sample_and_the_clipboard(make_window, reader, qtbot):
    window = make_window()
    QGuiApplication.clipboard().setText(TEXT)
    buttons = {b.text(): b for b in window.empty.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Paste text"], LEFT)
    assert window.document.text == TEXT
    run(window, "close")
    qtbot.mouseClick(buttons["Show the sample"], LEFT)
    assert "Borrell" in window.document.text


def test_the_article_is_shown_at_once_while_it_is_read(make_window, reader):
    reader.at_once = False
    window = make_window()
    window.session.open_text(TEXT)
    assert "Nora Vik met" in window.reader.text.toPlainText()
    assert window.banner.isVisible()
    assert window.banner.notice.offer is Offer.CANCEL
    assert not window.reader.text.visibleRegion().isEmpty()
    assert "Reading the article…" in texts(window.empty)
    reader.answer()
    assert not window.details.visibleRegion().isEmpty()
    assert not window.banner.isVisible()
    assert window.timeline.event_rect("a1:e2") is not None


def test_reading_can_be_stopped_and_taken_up_again(make_window, reader, qtbot):
    reader.at_once = False
    window = make_window()
    window.session.open_text(TEXT)
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.document.state is ReadingState.CANCELLED
    assert "without a timeline" in window.banner.text.text()
    reader.at_once = True
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.document.state is ReadingState.READY


def test_a_crash_of_the_reading_process_is_told(make_window, reader, qtbot):
    reader.at_once = False
    window = make_window()
    window.session.open_text(TEXT)
    reader.failed.emit("a1", "The reading process ended unexpectedly.")
    assert window.banner.isVisible()
    assert window.banner.property("tone") == "error"
    assert "ended unexpectedly" in window.banner.text.text()
    assert "Nora Vik met" in window.reader.text.toPlainText()


def test_what_was_read_before_is_shown_without_reading(window, make_window, reader):
    asked = len(reader.jobs)
    other = make_window()
    other.session.open_text(TEXT)
    assert len(reader.jobs) == asked
    assert other.document.extraction == extraction()


def test_a_page_without_a_date_asks_for_it_and_is_read_again(make_window, reader, qtbot):
    reader.reading = lambda job: extraction() if job.published else extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    assert "No publication date was found" in window.banner.text.text()
    assert window.timeline.event_rect("a1:e1") is None
    assert not window.banner.action.isEnabled()
    qtbot.keyClicks(window.banner.picker.field, "May 14, 2024")
    assert "Tue 14 May 2024" in texts(window.banner)
    qtbot.mouseClick(window.banner.action, LEFT)
    assert reader.jobs[-1].published == PUBLISHED
    assert not window.banner.isVisible()
    assert window.timeline.event_rect("a1:e1") is not None


def test_an_ambiguous_date_is_swapped_with_one_click(make_window, reader, qtbot):
    reader.reading = lambda job: extraction() if job.published else extraction(AMBIGUOUS)
    window = make_window()
    window.session.open_text(TEXT)
    assert "ambiguous" in window.banner.text.text()
    qtbot.mouseClick(window.banner.action, LEFT)
    assert reader.jobs[-1].published == date(2024, 6, 14)
    run(window, "page-date")
    assert "ambiguous" in window.banner.text.text()


def test_dates_that_the_page_prints_are_offered_where_none_was_taken(make_window, reader, qtbot):
    candidate = PublicationAlternative(date(2024, 5, 16), "it stands in the footer")
    unread = extraction(None)
    article = replace(unread.article, date_candidates=(candidate,))
    reader.reading = lambda job: extraction() if job.published else replace(unread, article=article)
    window = make_window()
    window.session.open_text(TEXT)
    run(window, "pane-article")
    assert window.banner.picker.day == candidate.date
    offered = [b for b in window.reader.findChildren(QPushButton) if b.text() == "Read with Thu 16 May 2024"]
    qtbot.mouseClick(offered[0], LEFT)
    assert reader.jobs[-1].published == candidate.date


def test_the_date_can_be_picked_from_a_calendar(make_window, reader, qtbot):
    reader.reading = lambda job: extraction() if job.published else extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    qtbot.mouseClick(window.banner.picker.button, LEFT)
    popup = QApplication.activePopupWidget()
    calendar = popup.findChild(QCalendarWidget)
    assert calendar.selectedDate().toPython() == date(2024, 5, 20)
    calendar.activated.emit(QDate(2024, 5, 14))
    assert window.banner.picker.day == PUBLISHED
    qtbot.keyClick(window.banner.picker.field, Qt.Key.Key_Return)
    assert reader.jobs[-1].published == PUBLISHED


def test_a_date_can_be_given_to_any_article(window, reader, qtbot):
    run(window, "date")
    field = window.banner.picker.field
    assert field.hasFocus()
    assert field.text() == "14 May 2024"
    qtbot.keyClicks(field, "2/1/2023")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "Write it as 14 May 2024" in texts(window.banner)
    assert len(reader.jobs) == 1
    field.selectAll()
    qtbot.keyClicks(field, "2023-01-02")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert reader.jobs[-1].published == date(2023, 1, 2)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"  \n ", "No text was found"),
        ("program.bin", b"\x00\x01\x02" * 999, "no text file"),
        ("large.txt", b"word " * 2_000_001, "more than"),
    ],
)
def test_a_file_that_is_no_article_is_explained(window, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    window.session.open_files([path])
    assert window.problem_banner.isVisible()
    assert words in window.problem_banner.text.text()
    assert len(window.session.library.documents) == 1


def test_a_file_in_an_old_encoding_is_opened_with_a_remark(window, tmp_path):
    path = tmp_path / "old.txt"
    path.write_bytes(("Café. " + TEXT.replace("🌊", "")).encode("cp1252"))
    window.session.open_files([path])
    assert "Windows-1252" in window.problem_banner.text.text()
    assert window.problem_banner.property("tone") == "info"
    assert window.document.text.startswith("Café")


def test_of_several_files_those_that_can_be_read_are_opened(window, tmp_path):
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("Good. " + TEXT)
    window.session.open_files([bad, good, tmp_path])
    assert window.document.name == "good.txt"
    assert "bad.txt" in window.problem_banner.text.text()
    assert "folder" in window.problem_banner.text.text()


def test_a_problem_can_be_dismissed(window, qtbot):
    window.session.open_text("  ")
    assert "no text to read" in window.problem_banner.text.text()
    qtbot.mouseClick(window.problem_banner.close_button, LEFT)
    assert not window.problem_banner.isVisible()


def test_dropped_files_are_opened_and_remembered(window, tmp_path):
    path = tmp_path / "another.txt"
    path.write_text("Another article. " + TEXT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(QPointF(400, 400), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    opened = []
    window.session.opened.connect(opened.append)
    enter = QDragEnterEvent(QPoint(400, 400), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window.timeline.canvas.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, drop)
    assert opened == [str(path)]
    assert len(window.session.library.documents) == 2


def test_pasted_text_becomes_an_article(window):
    QGuiApplication.clipboard().setText("A pasted article.\n" + TEXT)
    run(window, "paste")
    assert window.document.name == "A pasted article."


def test_two_articles_share_the_timeline_and_the_reader_follows(window, qtbot):
    window.session.open_text("Second. " + TEXT)
    assert window.document.key == "a2"
    window.selection.select(["a1:e2"])
    assert window.document.key == "a1"
    assert window.timeline.event_rect("a1:e2") is not None
    run(window, "close")
    assert [d.key for d in window.session.library.documents] == ["a2"]
    assert window.selection.ids == ()


def test_the_source_of_an_event_opens_in_its_own_article(window, qtbot):
    window.session.open_text("Second. " + TEXT)
    window.selection.select(["a1:e4"])
    window.session.library.show("a2")
    (opener,) = [b for b in window.details.findChildren(QPushButton) if b.text() == "Open article"]
    qtbot.mouseClick(opener, LEFT)
    assert window.document.key == "a1"
    assert marked(window)[-1] == "last week"


def test_marks_stay_true_on_a_text_with_emoji_and_line_ends(window):
    window.selection.select(["a1:e4"])
    assert marked(window)[-1] == "last week"


def test_markup_in_an_article_is_shown_as_text(make_window, reader):
    page = "<img src='file:///etc/passwd'><b>bold</b> " + TEXT
    read = extraction()
    events = tuple(replace(e, title="<img src=x>") for e in read.events)
    reader.reading = lambda job: replace(read, events=events)
    window = make_window()
    window.session.open_text(page)
    assert "<b>bold</b>" in window.reader.text.toPlainText()
    shown = [label for label in window.details.findChildren(QLabel) if "<img" in label.text()]
    assert shown
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)


# Theme, keyboard, sizes


@pytest.mark.parametrize("choice", ["system", "light", "dark"])
def test_each_press_of_the_theme_button_changes_what_is_seen(window, qtbot, choice):
    window.choose_theme(choice)
    seen = [window.theming.theme.dark]
    for _ in range(3):
        qtbot.mouseClick(window.top_bar.theme_button, LEFT)
        seen.append(window.theming.theme.dark)
    assert all(one != other for one, other in pairwise(seen))
    assert window.preferences.values.theme == window.theming.theme.name


def test_the_dark_theme_reaches_every_pane(window):
    window.selection.select(["a1:e4"])
    window.choose_theme("dark")
    QApplication.processEvents()
    picture = window.grab().toImage()
    places = [
        QPoint(10, 5),
        *(p.mapTo(window, QPoint(3, 3)) for p in (window.top_bar, window.details, window.timeline)),
    ]
    assert all(picture.pixelColor(place).lightness() < 90 for place in places)
    assert window.selection.ids == ("a1:e4",)


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


def test_the_article_text_grows_and_shrinks_within_limits(window):
    for _ in range(40):
        run(window, "larger")
    assert marked(window)
    assert window.preferences.values.reader_text_size == 28
    for _ in range(40):
        run(window, "smaller")
    assert window.preferences.values.reader_text_size == 10


def test_an_error_goes_away_when_something_goes_right(window, reader, tmp_path):
    reader.at_once = False
    window.session.open_files([tmp_path / "missing.txt"])
    assert window.problem_banner.isVisible()
    window.session.open_text("Another text.\n\nWith two paragraphs.")
    assert not window.problem_banner.isVisible()


def test_an_error_stays_beside_what_went_right_at_the_same_time(window, reader, tmp_path):
    reader.at_once = False
    good = tmp_path / "good.txt"
    good.write_text("Good news came on Monday.")
    window.session.open_files([good, tmp_path / "missing.txt"])
    assert window.problem_banner.isVisible()


def test_among_others_the_question_for_a_date_names_the_article(window, reader):
    reader.reading = lambda job: extraction(None)
    window.session.open_text(TEXT + " More.")
    assert window.document.title in window.banner.text.text()


def test_on_a_narrow_banner_the_controls_stand_below_the_text(make_window, reader):
    reader.reading = lambda job: extraction(None)
    window = make_window(size=(800, 600))
    window.session.open_text(TEXT)
    QApplication.processEvents()
    banner = window.banner
    assert banner.picker.mapTo(banner, QPoint(0, 0)).y() >= banner.text.geometry().bottom()
    assert banner.height() < 140


def test_the_status_bar_does_not_count_events_over_an_empty_window(make_window, reader):
    reader.reading = lambda job: extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    assert window.centre.currentWidget() is window.empty
    assert window.statusBar().currentMessage() == ""


def test_counts_agree_everywhere(window):
    assert window.statusBar().currentMessage() == (
        "7 events were read: 6 dated, 1 undated; 1 more, negated, is hidden."
    )
    assert window.list.model().rowCount() == 7
    assert window.timeline.state.content.event_count == 6
    assert window.timeline.corner.undated_text() == "1 undated"
    assert window.details.details.position.endswith("of 7")

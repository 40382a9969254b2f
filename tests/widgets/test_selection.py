"""Selection: what a click or a key in one pane does in the others."""

from dataclasses import replace
from datetime import date

from article import TEXT, extraction, key, span
from gestures import LEFT, click_bar, click_words, marked, run, texts
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton

from timeline_app.viewmodels.notices import Offer


def test_a_date_that_no_event_hangs_on_is_explained_in_the_status_bar(window, qtbot, reader):
    kept = tuple(e for e in extraction().events if e.when.expression != "t6")
    reader.reading = lambda job: replace(extraction(), events=kept)
    window.session.read_with("a1", date(2024, 5, 15))
    click_words(qtbot, window, "April")
    assert "April" in window.statusBar().currentMessage()
    assert "No event hangs on it" in window.statusBar().currentMessage()


def test_the_most_important_event_greets_the_reader(window):
    assert window.selection.ids == (key("e2"),)
    assert "Arlund and Belmar sign the Sel treaty" in texts(window.details.body)


def test_background_of_years_ago_does_not_greet_the_reader(window, reader):
    events = tuple(replace(e, importance=2.0) if e.id == "e3" else e for e in extraction().events)
    reader.reading = lambda job: replace(extraction(), events=events)
    window.selection.clear()
    window.session.read_with("a1", date(2024, 5, 15))
    (chosen,) = window.selection.ids
    assert chosen != key("e3")
    assert window.timeline.is_in_view(chosen)


def test_a_click_on_a_bar_shows_its_details_and_its_sentence(window, qtbot):
    click_bar(qtbot, window, key("e4"))
    assert window.selection.ids == (key("e4"),)
    assert {"Belmar opens the Hark dam", "Mon 6 May – Sun 12 May 2024"} <= set(texts(window.details.body))
    assert marked(window)[0].startswith("Belmar opened the gates")
    assert marked(window)[-1] == "last week"


def test_a_click_on_a_sentence_selects_its_event_on_the_timeline(window, qtbot):
    click_words(qtbot, window, "Engineers are expected")
    assert window.selection.ids == (key("e6"),)
    assert window.timeline.event_rect(key("e6")) is not None


def test_a_click_on_a_date_selects_the_event_it_dates(window, qtbot):
    click_words(qtbot, window, "2019")
    assert window.selection.ids == (key("e3"),)


def test_a_click_on_clutter_selects_nothing_new(window, qtbot):
    before = window.selection.ids
    click_words(qtbot, window, "ADVERTISEMENT")
    assert window.selection.ids == before


def test_the_selected_sentence_is_scrolled_into_view(make_window, qtbot, reader):
    window = make_window(size=(1024, 520))
    window.session.open_text(TEXT)
    window.docks.reveal(window.docks.article)
    QApplication.processEvents()
    window.selection.select([key("e8")])
    text = window.reader.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.shown.display.position(span("Villagers")[0]))
    assert text.viewport().rect().contains(text.cursorRect(cursor).center())


def test_next_and_previous_go_round_in_order_of_time(window):
    window.selection.select([key("e3")])
    order = []
    for _ in range(7):
        order.append(window.selection.current)
        run(window, "next")
    assert order == [key("e3"), key("e4"), key("e5"), key("e1"), key("e2"), key("e6"), key("e8")]
    assert window.selection.current == key("e3")
    run(window, "previous")
    assert window.selection.current == key("e8")


def test_the_list_and_the_timeline_share_the_selection(window, qtbot):
    run(window, "pane-list")
    row = window.list.model().row_of(key("e5"))
    place = window.list.visualRect(window.list.model().index(row, 1)).center()
    qtbot.mouseClick(window.list.viewport(), LEFT, pos=place)
    assert window.selection.ids == (key("e5"),)
    window.selection.select([key("e1")])
    (index,) = window.list.selectionModel().selectedRows()
    assert index.row() == window.list.model().row_of(key("e1"))


def test_an_event_of_the_same_week_is_a_click_away(window, qtbot):
    window.selection.select([key("e4")])
    rows = [b for b in window.details.body.findChildren(QPushButton) if b.accessibleName().startswith("Water rises")]
    qtbot.mouseClick(rows[0], LEFT)
    assert window.selection.ids == (key("e5"),)


def test_enter_opens_the_source_sentence(window, qtbot):
    window.timeline.setFocus()
    click_bar(qtbot, window, key("e4"))
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
    assert window.selection.ids == (key("e8"),)


def test_a_date_counted_from_publication_leads_to_the_publication_date(window, qtbot):
    window.selection.select([key("e4")])
    (change,) = [
        b for b in window.details.body.findChildren(QPushButton) if b.text().startswith("Change the publication")
    ]
    qtbot.mouseClick(change, LEFT)
    assert window.banner.notice.offer is Offer.GIVE_DATE
    assert window.banner.picker.field.hasFocus()


def test_nothing_selected_says_what_to_do(window):
    run(window, "clear")
    assert window.selection.ids == ()
    assert window.details.body is None
    assert "No event selected" in texts(window.details)
    assert marked(window) == []


def test_that_several_are_selected_is_said_as_long_as_they_are(window):
    window.selection.select([key("e1"), key("e2")])
    assert window.statusBar().currentMessage() == "2 events selected; the last one is shown."
    window.selection.select([key("e4")])
    assert window.statusBar().currentMessage() == ""


def test_another_selection_leaves_other_words_in_the_status_bar(window):
    window.selection.select([key("e1"), key("e2")])
    window.statusBar().showMessage("Exported.")
    window.selection.select([key("e4")])
    assert window.statusBar().currentMessage() == "Exported."


def seen_of(window, words):
    """Top and bottom of the sentence in the article's pane, and the pane's height."""
    text = window.reader.text
    cursor = QTextCursor(text.document())
    start, end = span(words)
    cursor.setPosition(text.shown.display.position(start))
    top = text.cursorRect(cursor).top()
    cursor.setPosition(text.shown.display.position(end))
    return top, text.cursorRect(cursor).bottom(), text.viewport().height()


def test_the_whole_sentence_is_in_view_in_a_pane_that_became_low(window):
    window.reader.set_text_size(22)
    run(window, "pane-article")
    window.selection.select([key("e6")])
    QApplication.processEvents()
    window.resize(1000, 520)
    QApplication.processEvents()
    top, bottom, height = seen_of(window, "Engineers are expected")
    assert 0 <= top < bottom <= height


def test_of_a_sentence_that_is_higher_than_the_pane_the_beginning_is_in_view(window):
    run(window, "pane-article")
    window.reader.text.setFixedHeight(60)
    QApplication.processEvents()
    window.selection.select([key("e1")])
    QApplication.processEvents()
    top, _, height = seen_of(window, "Arlund's water minister")
    assert 0 <= top < height // 2


def test_who_looked_elsewhere_in_the_article_stays_there(window, qtbot):
    window.reader.set_text_size(22)
    window.resize(1000, 620)
    run(window, "pane-article")
    window.selection.select([key("e6")])
    QApplication.processEvents()
    bar = window.reader.text.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    window.resize(1000, 560)
    QApplication.processEvents()
    assert bar.value() == 0


def test_a_sentence_is_not_sought_in_a_text_that_is_being_made_anew(window, qtlog):
    window.reader.set_text_size(22)
    window.resize(1000, 520)
    run(window, "pane-article")
    window.selection.select([key("e6")])
    QApplication.processEvents()
    window.set_preference("theme", "dark")
    window.set_preference("reader_text_size", 14)
    QApplication.processEvents()
    assert [r.message for r in qtlog.records if "out of range" in r.message] == []

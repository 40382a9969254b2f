"""What stands where there is nothing to show yet."""

from dataclasses import replace

from article import TEXT, extraction, key
from gestures import LEFT, run, texts
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton


def test_hiding_everything_offers_to_get_it_back(window, qtbot):
    window.filters.set_hidden([c.category.key for c in window.top_bar.chips.chips])
    assert window.centre.currentWidget() is window.empty
    assert "All events are hidden" in texts(window.empty)
    window.selection.select([key("e1")])
    assert window.details.verdicts.confirm.isVisible()
    assert not window.details.verdicts.review.isVisible()
    clear = next(b for b in window.empty.findChildren(QPushButton) if b.text() == "Clear all filters")
    qtbot.mouseClick(clear, LEFT)
    assert window.centre.currentWidget() is window.timeline
    assert not clear.isVisibleTo(window.empty.parentWidget())


def test_an_empty_window_says_what_to_do(make_window):
    window = make_window()
    assert window.centre.currentWidget() is window.empty
    assert "Put an article on the timeline" in texts(window.empty)


def test_without_events_nothing_offers_to_move_through_them(make_window):
    window = make_window()
    assert not window.top_bar.presets.isEnabled()
    assert not window.details.verdicts.isVisible()
    assert "All are checked" not in texts(window)
    run(window, "range:month")
    assert "no dated event" in window.statusBar().currentMessage()
    window.session.open_text(TEXT)
    assert window.top_bar.presets.isEnabled()
    assert window.details.verdicts.isVisible()


def test_an_article_without_events_among_others_says_so(window, reader):
    reader.reading = lambda job: replace(extraction(), events=())
    window.session.open_text("Nothing new\n\nAn egg is a fine thing.")
    assert "No events were found in" in window.statusBar().currentMessage()


def test_the_empty_window_offers_the_sample_and_the_clipboard(make_window, reader, qtbot):
    window = make_window()
    QGuiApplication.clipboard().setText(TEXT)
    buttons = {b.text(): b for b in window.empty.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["Paste text"], LEFT)
    assert window.document.text == TEXT
    run(window, "close")
    qtbot.mouseClick(buttons["Show the sample"], LEFT)
    assert "Borrell" in window.document.text


def test_the_status_bar_does_not_count_events_over_an_empty_window(make_window, reader):
    reader.reading = lambda job: extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    assert window.centre.currentWidget() is window.empty
    assert window.statusBar().currentMessage() == ""


def test_the_empty_window_leads_to_the_first_steps(make_window, qtbot):
    window = make_window()
    (opener,) = [b for b in window.empty.findChildren(QPushButton) if b.text() == "First steps"]
    qtbot.mouseClick(opener, LEFT)
    (dialog,) = window.findChildren(QDialog)
    assert dialog.browser.toPlainText().startswith("First steps")
    dialog.close()


def test_an_empty_list_and_an_empty_reader_say_what_to_do(make_window):
    window = make_window()
    run(window, "pane-list")
    assert any("No events to list" in text for text in texts(window.list))
    assert "Ctrl+O" in window.reader.text.placeholderText()
    window.session.open_text(TEXT)
    assert not any("No events to list" in text for text in texts(window.list))


def test_a_search_without_hits_says_what_to_try(window, qtbot):
    search = window.top_bar.search
    search.setFocus()
    qtbot.keyClicks(search, "zzz")
    assert any("Nothing found. Try" in text for text in texts(search._popup))

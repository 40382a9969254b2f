"""What is known of an article, where it comes from, and correcting it."""

from dataclasses import replace
from datetime import date

import pytest
from article import PUBLICATION, TEXT, extraction, key
from gestures import LEFT, run, texts
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from timeline_app.core.values import Interval, PublicationStatus
from timeline_app.viewmodels.article_facts import swapped

MEETING = key("e1")


@pytest.fixture
def head(window):
    run(window, "pane-article")
    window.reader.head.about.setChecked(True)
    QApplication.processEvents()
    return window.reader.head


def press(qtbot, widget, words):
    qtbot.mouseClick(next(b for b in widget.findChildren(QPushButton) if b.text() == words), LEFT)
    QApplication.processEvents()


def test_each_fact_names_its_evidence(head):
    shown = texts(head)
    assert PUBLICATION.reason in shown
    assert shown[shown.index("Title") + 1 :][1] == "The headline of the page"
    assert "The page says “ORTSBOTE NEWS MENU”" in shown
    assert "Not found on the page" in shown  # no author is named


def test_words_are_corrected_and_taken_back(window, qtbot, head):
    qtbot.mouseClick(head.fields["title"], LEFT)
    editor = head.fields["title"].editor
    editor.selectAll()
    qtbot.keyClicks(editor, "The Sel treaty")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.document.title == "The Sel treaty"
    assert window.windowTitle().startswith("The Sel treaty")
    assert "Yours. As read: Ministers agree on river treaty 🌊 after years of dispute" in texts(head)
    run(window, "reread")
    assert window.document.title == "The Sel treaty"
    press(qtbot, head, "Take back")
    assert window.document.title.startswith("Ministers agree")
    run(window, "undo")
    assert window.document.title == "The Sel treaty"


def test_an_author_that_the_page_does_not_name_is_added(window, qtbot, head):
    qtbot.mouseClick(head.fields["byline"], LEFT)
    qtbot.keyClicks(head.fields["byline"].editor, "Ines Brandt")
    qtbot.keyClick(head.fields["byline"].editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "Ines Brandt · Ortsbote" in texts(head)
    assert "Yours. Nothing was read." in texts(head)


def test_what_comes_in_does_not_disturb_who_writes(window, qtbot, head):
    qtbot.mouseClick(head.fields["byline"], LEFT)
    qtbot.keyClicks(head.fields["byline"].editor, "Ines")
    run(window, "reread")
    window.curator.set_words("a1", "publisher", "Ortsbote Ltd")
    assert head.fields["byline"].editor.text() == "Ines"
    qtbot.keyClick(head.fields["byline"].editor, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert head.fields["publisher"]._typed == "Ortsbote Ltd"


def test_the_command_opens_the_title(window):
    run(window, "about-article")
    assert window.reader.head.is_editing


def on(day):
    return replace(PUBLICATION, date=day, status=PublicationStatus.GIVEN, text=None, start=None, end=None)


def test_relative_dates_move_with_the_publication_date(window, reader, qtbot, head):
    """The reader counts Monday from the day given, as the engine does."""

    def read(job):
        if job.published is None:
            return extraction()
        whole = extraction(on(job.published))
        monday = replace(whole.events[0].when, interval=Interval(date(2024, 6, 3), date(2024, 6, 3)))
        return replace(whole, events=(replace(whole.events[0], when=monday), *whole.events[1:]))

    reader.reading = read
    press(qtbot, head, "Give another date…")
    picker = window.banner.picker
    picker.field.selectAll()
    qtbot.keyClicks(picker.field, "4 June 2024")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert window.session.library.find(MEETING)[1].when.interval.earliest == date(2024, 6, 3)
    assert "1 of its 8 events moved" in window.problem_banner.text.text()
    press(qtbot, head, "Use the page’s own date")
    assert window.session.library.find(MEETING)[1].when.interval.earliest == date(2024, 5, 13)


def test_day_and_month_are_swapped(make_window, reader):
    figures = replace(PUBLICATION, date=date(2024, 5, 6), text="06.05.24, 09:30")
    reader.reading = lambda job: extraction(on(job.published) if job.published else figures)
    window = make_window()
    window.session.open_text(TEXT)
    run(window, "swap")
    assert window.document.publication.date == date(2024, 6, 5)
    assert window.document.published == date(2024, 6, 5)
    run(window, "undo")
    assert window.document.publication.date == date(2024, 5, 6)


@pytest.mark.parametrize(
    ("day", "words", "turned"),
    [
        (date(2024, 5, 6), "06.05.24", date(2024, 6, 5)),
        (date(2024, 5, 6), "6/5/2024, 9:30 AM", date(2024, 6, 5)),
        (date(2024, 5, 6), "6 May 2024", None),  # a name leaves nothing to swap
        (date(2024, 5, 14), "14.05.24", None),
        (date(2024, 5, 5), "05.05.24", None),
    ],
)
def test_only_figures_that_allow_it_can_be_swapped(day, words, turned):
    assert swapped(replace(PUBLICATION, date=day, text=words)) == turned

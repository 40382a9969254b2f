"""The banners: problems, and the question for a publication date."""

from dataclasses import replace
from datetime import date

from article import AMBIGUOUS, PUBLISHED, TEXT, extraction, key
from gestures import LEFT, run, texts
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QCalendarWidget, QPushButton

from timeline_app.core.values import PublicationAlternative
from timeline_app.viewmodels.notices import Offer


def test_a_page_without_a_date_asks_for_it_and_is_read_again(make_window, reader, qtbot):
    reader.reading = lambda job: extraction() if job.published else extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    assert "No publication date was found" in window.banner.text.text()
    assert window.timeline.event_rect(key("e1")) is None
    assert not window.banner.action.isEnabled()
    qtbot.keyClicks(window.banner.picker.field, "May 14, 2024")
    assert "Tue 14 May 2024" in texts(window.banner)
    qtbot.mouseClick(window.banner.action, LEFT)
    assert reader.jobs[-1].published == PUBLISHED
    assert not window.banner.isVisible()
    assert window.timeline.event_rect(key("e1")) is not None


def test_the_keyboard_goes_to_the_timeline_when_the_question_is_answered(make_window, reader, qtbot):
    reader.reading = lambda job: extraction() if job.published else extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    reader.at_once = False
    qtbot.keyClicks(window.banner.picker.field, "May 14, 2024")
    window.banner.action.setFocus()
    qtbot.keyClick(window.banner.action, Qt.Key.Key_Space)
    assert window.docks.event.widget().isEnabled()  # there are events to look at meanwhile
    reader.answer()
    assert window.focusWidget() is window.timeline.canvas


def test_the_keyboard_does_not_stay_in_a_banner_that_was_dismissed(make_window, reader, qtbot):
    reader.reading = lambda job: extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    window.banner.close_button.setFocus()
    qtbot.keyClick(window.banner.close_button, Qt.Key.Key_Space)
    assert window.focusWidget() in {window, window.timeline.canvas}


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


def test_a_problem_can_be_dismissed(window, qtbot):
    window.session.open_text("  ")
    assert "no text to read" in window.problem_banner.text.text()
    qtbot.mouseClick(window.problem_banner.close_button, LEFT)
    assert not window.problem_banner.isVisible()


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


def test_the_timeline_stays_where_it_is_while_events_of_undated_articles_are_selected(window, reader, qtbot):
    reader.reading = lambda job: extraction(None)
    window.session.open_text("Second. " + TEXT)
    window.session.open_text("Third. " + TEXT)
    seen = set()
    for article in ("a1", "a2", "a3", "a1"):
        window.selection.select([key("e4", article)])
        QApplication.processEvents()
        seen.add((window.banner.notice, window.timeline.mapTo(window, QPoint(0, 0)).y()))
    assert len(seen) == 1
    assert window.banner.isVisible()


def test_a_date_is_given_to_the_article_that_the_banner_names(window, reader, qtbot):
    reader.reading = lambda job: extraction() if job.published else extraction(None)
    window.session.open_text("Second. " + TEXT)
    window.session.library.show("a1")
    qtbot.keyClicks(window.banner.picker.field, "15 May 2024")
    qtbot.mouseClick(window.banner.action, LEFT)
    assert window.session.library.get("a2").published == date(2024, 5, 15)
    assert window.session.library.get("a1").published is None
    assert not window.banner.isVisible()


def test_a_question_that_is_put_aside_does_not_come_back(window, reader, qtbot):
    reader.reading = lambda job: extraction(None)
    window.session.open_text("Second. " + TEXT)
    qtbot.mouseClick(window.banner.close_button, LEFT)
    for article in ("a1", "a2"):
        window.session.library.show(article)
        assert not window.banner.isVisible()
    run(window, "date")
    assert "When was" in window.banner.text.text()


def test_another_project_has_questions_of_its_own(make_window, reader, qtbot):
    reader.reading = lambda job: extraction(None)
    window = make_window()
    window.session.open_text(TEXT)
    qtbot.mouseClick(window.banner.close_button, LEFT)
    run(window, "new")
    window.session.open_text(TEXT)
    assert window.banner.notice.offer is Offer.GIVE_DATE


def test_a_date_that_is_filled_in_stands_there_once(make_window, reader):
    told = PublicationAlternative(date(2024, 5, 16), "date of the file says 2024-05-16: that need not be it.")
    unread = extraction(None)
    reader.reading = lambda job: replace(unread, article=replace(unread.article, date_candidates=(told,)))
    window = make_window()
    window.session.open_text(TEXT)
    banner = window.banner
    said = f"{banner.text.text()} {banner.picker.understood.text()} {banner.picker.field.text()}"
    assert said.count("16") == 1


def test_a_publication_that_is_still_to_come_is_said_to_be(window, qtbot):
    run(window, "date")
    qtbot.keyClicks(window.banner.picker.field, "5 Nov 2030")
    assert "Tue 5 Nov 2030 is still to come" in texts(window.banner)
    window.banner.picker.field.selectAll()
    qtbot.keyClicks(window.banner.picker.field, "20 May 2024")
    assert not any("still to come" in words for words in texts(window.banner))

"""Articles come and go, are read, stopped and shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from article import TEXT, extraction, key
from gestures import LEFT, marked, run, texts
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton
from seen import all_events, visible_events

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.values import Interval, TimeKind
from timeline_app.viewmodels.documents import ReadingState
from timeline_app.viewmodels.notices import Offer
from timeline_app.viewmodels.wording import is_dated


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
    assert window.timeline.event_rect(key("e2")) is not None


def test_the_number_of_events_keeps_step_with_the_articles_that_come_in(make_window, reader, qtbot):
    reader.at_once = False
    window = make_window()
    for text in (TEXT, TEXT + " More.", TEXT + " And more."):
        window.session.open_text(text)
    counts = set()
    for job in sorted(reader.jobs, key=lambda job: job.id != window.document.key):
        read = replace(extraction(), events=extraction().events[: 8 if counts else 2])
        reader.finished.emit(job.id, replace(read, article=replace(read.article, text=job.text)))
        qtbot.waitUntil(lambda key=job.id: window.session.library.get(key).state is ReadingState.READY)
        count = len(visible_events(window))
        counts.add(count)
        assert window.statusBar().currentMessage() == f"{count} events of 3 articles."
    assert len(counts) > 1


def test_an_article_that_is_read_anew_leaves_the_pane_in_front(window, reader):
    reader.at_once = False
    run(window, "pane-list")
    run(window, "reread")
    assert not window.list.visibleRegion().isEmpty()
    reader.answer()
    assert not window.list.visibleRegion().isEmpty()


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


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"  \n ", "No text was found"),
        ("program.bin", b"\x00\x01\x02" * 999, "no text file"),
    ],
)
def test_a_file_that_is_no_article_is_explained(window, tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)
    window.session.open_files([path])
    assert window.problem_banner.isVisible()
    assert words in window.problem_banner.text.text()
    assert len(window.session.library.documents) == 1


def test_what_takes_a_parser_or_time_is_opened_in_the_background(window, tmp_path, qtbot):
    large = tmp_path / "large.txt"
    large.write_bytes(b"word " * 2_000_001)
    with qtbot.waitSignal(window.session.reported, timeout=20_000):
        window.session.open_files([large])
    assert "more than" in window.problem_banner.text.text()
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


def test_dropped_files_are_opened_and_remembered(window, tmp_path):
    path = tmp_path / "another.txt"
    path.write_text("Another article. " + TEXT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drop = QDropEvent(QPointF(400, 400), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    opened = []
    window.session.took_in.connect(opened.extend)
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


def test_two_articles_share_the_timeline_and_the_reader_follows(window, reader, qtbot):
    reader.reading = lambda job: extraction(None)
    window.session.open_text("Second. " + TEXT)
    assert window.document.key == "a2"
    window.selection.select([key("e2")])
    assert window.document.key == "a1"
    assert window.timeline.event_rect(key("e2")) is not None
    run(window, "close")
    assert [d.key for d in window.session.library.documents] == ["a2"]
    assert window.selection.ids == ()


def test_what_both_articles_tell_stands_once_and_leaves_the_reader_where_it_is(window, qtbot):
    window.session.open_text("Second. " + TEXT)
    dated = [e for e in all_events(window) if e.tellings]
    assert {len(e.tellings) for e in dated} == {2}
    window.session.library.show("a2")
    window.selection.select([key("e2")])
    assert window.document.key == "a2"
    assert marked(window)[-1]
    window.session.library.show("a1")
    window.selection.select([key("e4")])
    assert window.document.key == "a1"


def test_the_source_of_an_event_opens_in_its_own_article(window, qtbot):
    window.session.open_text("Second. " + TEXT)
    window.selection.select([key("e4")])
    window.session.library.show("a2")
    (opener,) = [b for b in window.details.body.findChildren(QPushButton) if b.text() == "Open article"]
    qtbot.mouseClick(opener, LEFT)
    assert window.document.key == "a1"
    assert marked(window)[-1] == "last week"


def test_marks_stay_true_on_a_text_with_emoji_and_line_ends(window):
    window.selection.select([key("e4")])
    assert marked(window)[-1] == "last week"


def test_markup_in_an_article_is_shown_as_text(make_window, reader):
    page = "<img src='file:///etc/passwd'><b>bold</b> " + TEXT
    read = extraction()
    events = tuple(replace(e, title="<img src=x>") for e in read.events)
    reader.reading = lambda job: replace(read, events=events)
    window = make_window()
    window.session.open_text(page)
    assert "<b>bold</b>" in window.reader.text.toPlainText()
    shown = [label for label in window.details.body.findChildren(QLabel) if "<img" in label.text()]
    assert shown
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown)


def test_a_chronicle_among_news_is_shown_whole(window, reader):
    """And not at the scale of the news about one of its years, in which nothing else is to be seen."""

    def long_ago(number, event):
        day = date(1100 + 150 * number, 5, 6)
        return replace(event, when=replace(event.when, interval=Interval(day, day), kind=TimeKind.DAY))

    told = tuple(long_ago(n, e) for n, e in enumerate(e for e in extraction().events if is_dated(e.when)))
    reader.reading = lambda job: replace(extraction(), events=told)
    window.session.open_text("The town of old.\n\n" + TEXT)
    start, end = window.timeline.visible_range
    days = [day_number(e.when.interval.earliest) for e in told]
    assert start < min(days)
    assert end > max(days)
    assert window.selection.current in {e.id for e in window.document.events}


def tray_of(window):
    """What the tray lists, line by line."""
    window.timeline.corner.open_undated()
    listed = window.timeline.corner.findChildren(QListWidget)[-1]
    return [listed.item(row).text().splitlines() for row in range(listed.count())]


def test_among_several_articles_the_tray_says_which_an_undated_event_is_from(window):
    assert tray_of(window) == [["Villagers complain"]]
    window.session.open_text("Nothing alike.\n\n" + TEXT)
    window.curator.set_words("a1", "title", "The first paper")
    assert tray_of(window) == [["The first paper"], ["Villagers complain"]]


@pytest.mark.parametrize("moved", [False, True])
def test_other_readings_bring_another_range_into_view_unless_the_user_has_chosen_one(make_window, reader, qtbot, moved):
    reader.at_once = False
    window = make_window()
    window.session.open_text(TEXT)
    _answer(reader, qtbot, window, extraction().events)
    first, last = window.timeline.visible_range
    if moved:
        window.timeline.show_range(first - 1, last + 1)
        qtbot.waitUntil(lambda: window.timeline.state.glide.goal is None)
    chosen = window.timeline.visible_range
    far = date(1970, 1, 1) + timedelta(int(first) - 9)
    one, *others = extraction().events
    earlier = replace(one, when=replace(one.when, interval=Interval(far, far), kind=TimeKind.DAY))
    window.session.open_text(TEXT + " More.")
    _answer(reader, qtbot, window, (earlier, *others))
    assert (window.timeline.visible_range == chosen) is moved


def _answer(reader, qtbot, window, events):
    job = reader.jobs[-1]
    read = extraction()
    reader.finished.emit(job.id, replace(read, article=replace(read.article, text=job.text), events=tuple(events)))
    qtbot.waitUntil(lambda: window.session.library.get(job.id).state is ReadingState.READY)


def test_plain_text_stays_plain_after_a_click_on_a_date_word(window):
    text = window.reader.text
    cursor = text.textCursor()
    marked_at = next(n for n in range(len(text.toPlainText())) if _ink_at(text, n).style() is not Qt.BrushStyle.NoBrush)
    cursor.setPosition(marked_at + 1)
    text.setTextCursor(cursor)
    plain_before = sum(_ink_at(text, n).style() is Qt.BrushStyle.NoBrush for n in range(len(text.toPlainText())))
    window.set_preference("theme", "dark")
    plain_after = sum(_ink_at(text, n).style() is Qt.BrushStyle.NoBrush for n in range(len(text.toPlainText())))
    assert plain_after == plain_before > 0


def _ink_at(text, position):
    cursor = text.textCursor()
    cursor.setPosition(position + 1)
    return cursor.charFormat().foreground()

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from xml.etree.ElementTree import fromstring

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage
from PySide6.QtWidgets import QApplication
from timelines import EVENTS, PUBLISHED, event, when, who

from timeline_app.core.layout.navigation import Range
from timeline_app.widgets.theme import ui_font
from timeline_app.widgets.timeline import picture
from timeline_app.widgets.timeline.description import describe
from timeline_app.widgets.timeline.picture import PictureWish
from timeline_app.widgets.timeline.text import Font


@pytest.fixture
def canvas(view):
    return QAccessible.queryAccessibleInterface(view.canvas)


def name(interface):
    return interface.text(QAccessible.Text.Name)


def test_screen_readers_see_a_list_of_the_events_in_view(canvas):
    assert canvas.role() == QAccessible.Role.List
    names = [name(canvas.child(i)) for i in range(canvas.childCount())]
    assert len(names) == 5
    assert (
        names[0]
        == "Statement on troops, Mon 28 Oct – Sun 3 Nov 2024  “last week”, Some time in week 44; the day isn’t stated, Happened"
    )
    assert all(canvas.child(i).role() == QAccessible.Role.ListItem for i in range(5))


def test_items_tell_where_they_are(view, canvas):
    rect = view.event_rect("statement")
    assert canvas.child(0).rect().topLeft() == view.mapToGlobal(rect.topLeft())
    assert name(canvas.childAt(*canvas.child(0).rect().center().toTuple())) == name(canvas.child(0))


def test_items_tell_whether_they_are_selected(selection, canvas):
    selection.select(("statement",))
    assert canvas.child(0).state().selected
    assert canvas.child(0).state().focused
    assert not canvas.child(1).state().selected
    assert name(canvas.focusChild()).startswith("Statement on troops")


def test_what_leaves_the_view_leaves_the_list(view, canvas):
    view.show_range(0, 10)
    assert canvas.childCount() == 0
    assert canvas.child(0) is None


def test_every_item_knows_its_place_in_the_list(canvas):
    assert [canvas.indexOfChild(canvas.child(i)) for i in range(canvas.childCount())] == list(
        range(canvas.childCount())
    )


def test_descriptions_say_when_how_and_whether(view):
    labels = view.state.content.labels
    rows = {event.id: row for row, event in enumerate(EVENTS)}
    assert describe(labels, rows["visit"]) == "Morrow visits the border\nSun 3 Nov 2024  “on Sunday”"
    assert describe(labels, rows["plan"]).endswith("Planned")
    assert describe(labels, rows["denied"]).endswith("Did not happen")
    assert describe(labels, len(EVENTS)) == "Article published\nMon 4 Nov 2024"


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0])
def test_a_picture_has_the_size_and_fineness_asked_for(view, scale):
    image = view.render_image(PictureWish(size=QSize(900, 500), scale=scale))
    assert image.size() == QSize(900, 500) * scale
    assert image.devicePixelRatio() == scale


def test_a_picture_shows_what_is_seen_and_leaves_it_alone(view):
    view.show_range(view.visible_range[0] + 3, view.visible_range[1])
    view.select_first()
    before, shown = view.visible_range, view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    picture = view.render_image(PictureWish(scale=1.0)).convertToFormat(QImage.Format.Format_RGB32)
    assert picture.size() == shown.size() - QSize(0, view.overview.height())
    assert view.visible_range == before
    middle = QRect(240, 100, 900, 400)
    assert picture.copy(middle) == shown.copy(middle)


def test_the_whole_timeline_has_all_of_time_and_all_lanes(view):
    many = [event(f"m{i}", when(f"20{i:02}-03-01"), [who(f"Actor {i}")]) for i in range(10, 40)]
    view.set_events(many, PUBLISHED)
    view.zoom_preset("year")
    image = view.render_image(PictureWish(whole=True, scale=0.5))
    assert image.width() > view.width() / 2
    assert image.height() > view.height() / 2


def test_a_picture_with_too_many_dots_says_what_to_do(view):
    with pytest.raises(ValueError, match="smaller scale"):
        view.render_image(PictureWish(size=QSize(12000, 9000), scale=8.0))


@pytest.mark.parametrize("whole", [False, True])
def test_pictures_can_be_lines_and_text(view, tmp_path, whole):
    view.save_picture(str(tmp_path / "t.svg"), PictureWish(whole, QSize(900, 500)))
    svg = (tmp_path / "t.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 900 500"' in svg
    for words in ("November 2024", "Morrow visits the border", "European Union", "lasting"):
        assert words in svg
    view.save_picture(str(tmp_path / "t.pdf"), PictureWish(whole, QSize(900, 500)))
    page = PdfReader(tmp_path / "t.pdf").pages[0]
    text = " ".join(page.extract_text().split())
    for words in ("Morrow visits the border", "South Korea", "1 undated"):
        assert words in text
    assert (page.mediabox.width, page.mediabox.height) == (900 * 0.75, 500 * 0.75)


def test_texts_of_a_drawing_are_as_long_in_whatever_font_it_is_opened(view, tmp_path):
    title = 'Talks on "<b>A & B</b>"'
    view.set_events([replace(EVENTS[0], title=title)], PUBLISHED)
    view.save_picture(str(tmp_path / "t.svg"), PictureWish(size=QSize(900, 500)))
    svg = (tmp_path / "t.svg").read_text(encoding="utf-8")
    texts = {text.text: text.attrib for text in fromstring(svg).iter("{http://www.w3.org/2000/svg}text")}
    assert all("textLength" in told for told in texts.values())
    wanted = QFontMetricsF(ui_font(13, 500)).horizontalAdvance(title)
    assert float(texts[title]["textLength"]) == pytest.approx(wanted, abs=0.01)
    assert texts[title]["lengthAdjust"] == "spacingAndGlyphs"


def test_a_drawing_is_as_large_as_what_it_shows(view, tmp_path):
    view.save_picture(str(tmp_path / "t.svg"), PictureWish(size=QSize(960, 480)))
    assert 'width="254mm" height="127mm"' in (tmp_path / "t.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("apart", [3, 20, 400])
def test_no_line_of_a_day_goes_through_the_word_of_another(view, tmp_path, apart):
    days = [PUBLISHED[0][0] + timedelta(days) for days in (0, apart)]
    view.set_events(EVENTS, [(day, "An article") for day in days])
    first = view.state.published[0].first
    view.state.show_range(Range(first - 150, first + 550))
    view.save_picture(str(tmp_path / "t.svg"), PictureWish())
    svg = (tmp_path / "t.svg").read_text(encoding="utf-8")
    words = re.findall(r'<text[^>]* x="([\d.]+)"[^>]*>(Article|2 articles) published</text>', svg)
    lines = [view.state.window.x(issue.first) for issue in view.state.published]
    width = Font(11, 600).width("2 articles published")
    assert words
    assert not [(x, line) for x in (float(x) for x, _ in words) for line in lines if x <= line <= x + width]


@pytest.mark.parametrize("kind", ["png", "svg", "pdf"])
def test_a_picture_that_cannot_be_written_says_so(view, tmp_path, kind):
    with pytest.raises(OSError, match="cannot be written"):
        view.save_picture(str(tmp_path / "no such folder" / f"t.{kind}"))


def test_only_known_kinds_of_pictures_are_written(view, tmp_path):
    with pytest.raises(ValueError, match="does not end in"):
        view.save_picture(str(tmp_path / "t.bmp"))


def test_a_narrow_picture_leaves_no_gap_beside_the_lanes(view):
    picture = view.render_image(PictureWish(size=QSize(900, 500 - view.overview.height()), scale=1.0))
    view.resize(900, 500)
    QApplication.processEvents()
    shown = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    assert picture.convertToFormat(QImage.Format.Format_RGB32).copy(0, 100, 500, 250) == shown.copy(0, 100, 500, 250)


def test_what_is_seen_prints_on_one_page_with_real_text(view, tmp_path, printer_to):
    assert view.print_pages(printer_to(tmp_path / "t.pdf"), whole=False) == 1
    pages = PdfReader(tmp_path / "t.pdf").pages
    assert len(pages) == 1
    places = {}

    def note(text, page, place, *_rest):
        places[" ".join(text.split())] = (page[0] * place[4] + page[4], page[3] * place[5] + page[5])

    pages[0].extract_text(visitor_text=note)
    assert "Morrow visits the border" in places
    width, height = float(pages[0].mediabox.width), float(pages[0].mediabox.height)
    assert width > height
    assert all(0 <= x < width and 0 <= y < height for words, (x, y) in places.items() if words)
    assert max(x for x, _ in places.values()) > width * 0.6


def test_many_lanes_print_on_many_pages_each_with_the_calendar(view, tmp_path, printer_to):
    many = [event(f"m{i}", when("2024-11-04"), [who(f"Actor {i:02}")]) for i in range(40)]
    view.set_events(many, PUBLISHED)
    pages = view.print_pages(printer_to(tmp_path / "t.pdf"), whole=True)
    texts = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "t.pdf").pages]
    assert len(texts) == pages > 2
    assert all("November 2024" in text for text in texts)
    assert all(any(f"Actor {i:02}" in text for text in texts) for i in range(40))


def test_screen_readers_can_ask_items_for_interfaces_they_do_not_have(canvas):
    item = canvas.child(0)
    assert item.textInterface() is None
    assert item.valueInterface() is None
    assert item.tableCellInterface() is None


def test_screen_readers_select_and_open_items(canvas, view, selection, qtbot):
    actions = canvas.child(1).actionInterface()
    assert actions.actionNames() == [actions.pressAction(), actions.setFocusAction()]
    actions.doAction(actions.setFocusAction())
    assert selection.current == "drill"
    with qtbot.waitSignal(view.event_activated) as opened:
        canvas.child(0).actionInterface().doAction(actions.pressAction())
    assert opened.args == ["statement"]
    assert selection.current == "statement"


def test_the_corner_of_a_picture_is_laid_out_without_waiting_for_events(view):
    view.set_events([event("a", when("2024-11-04"))], PUBLISHED)
    with picture._staged(view, PictureWish(size=QSize(900, 600), paper=True)) as sheet:
        caption, counts = sheet.timeline.corner._caption, sheet.timeline.corner._counts
        assert caption.isVisibleTo(sheet)
        assert caption.geometry().bottom() < counts.geometry().top()

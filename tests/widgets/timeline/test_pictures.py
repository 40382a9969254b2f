"""What pictures of the timeline hold: title and sources, nothing to be clicked, all of time at a size of use."""

from __future__ import annotations

import re
from datetime import date

import numpy as np
import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QScrollBar
from timelines import EVENTS, PUBLISHED, event, when, who

from timeline_app.viewmodels.caption import Caption
from timeline_app.widgets.theme import load_theme
from timeline_app.widgets.timeline import picture
from timeline_app.widgets.timeline.picture import PictureWish
from timeline_app.widgets.timeline.report_picture import report_picture

CAPTION = Caption("Talks at the border", "Published Mon 4 Nov 2024")


def drawn(view, tmp_path, wish):
    view.save_picture(str(tmp_path / "t.svg"), wish)
    return (tmp_path / "t.svg").read_text(encoding="utf-8")


def place_of(svg, words):
    """How far down the part of the picture begins in which some words stand."""
    moved = re.findall(r"matrix\(1,0,0,1,[\d.]+,([\d.]+)\)", svg[: svg.index(f">{words}<")])
    return float(moved[-1]) if moved else 0.0


def test_a_picture_has_its_title_above_and_its_sources_below(view, tmp_path):
    svg = drawn(view, tmp_path, PictureWish(size=QSize(900, 500), caption=CAPTION))
    assert place_of(svg, CAPTION.title) == 0
    assert place_of(svg, CAPTION.sources) == 500 - 26


def test_a_title_takes_nothing_from_the_lanes_that_are_seen(view):
    with picture._staged(view, PictureWish(caption=CAPTION)) as sheet:
        assert sheet.timeline.state.height == view.state.height
        assert sheet.timeline.state.width == view.state.width


def test_a_title_too_long_for_the_picture_is_cut(view, tmp_path):
    svg = drawn(view, tmp_path, PictureWish(size=QSize(900, 500), caption=Caption("word " * 100)))
    assert re.search(r">word (word )+[^<]*…<", svg)


@pytest.mark.parametrize("negated", [False, True])
def test_nothing_in_a_picture_looks_as_if_it_could_be_clicked(view, tmp_path, negated):
    view.set_show_negated(negated)
    view.resize(1200, 300)
    with picture._staged(view, PictureWish()) as sheet:
        shown = [w for kind in (QAbstractButton, QScrollBar) for w in sheet.findChildren(kind) if w.isVisible()]
        assert not shown
        assert not sheet.timeline.overview.isVisible()
    svg = drawn(view, tmp_path, PictureWish())
    assert "▾" not in svg
    assert "Lanes by Actor" in svg
    assert f"{6 if negated else 5} dated · 1 undated" in svg


def test_every_printed_page_has_the_title(view, tmp_path, printer_to):
    view.set_events([event(f"m{i}", when("2024-11-04"), [who(f"Actor {i:02}")]) for i in range(40)], PUBLISHED)
    view.print_pages(printer_to(tmp_path / "t.pdf"), whole=True, caption=CAPTION)
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(tmp_path / "t.pdf").pages]
    assert len(pages) > 1
    assert all(CAPTION.title in page and CAPTION.sources in page for page in pages)


def test_a_drawing_names_fonts_for_those_who_do_not_have_the_windows(view, tmp_path):
    families = set(re.findall(r'font-family="([^"]*)"', drawn(view, tmp_path, PictureWish())))
    assert families
    assert all(family.endswith("sans-serif") and "," in family for family in families)


@pytest.mark.parametrize("preset", ["day", "month", "year"])
def test_the_whole_of_a_few_events_in_centuries_is_no_endless_strip(view, preset):
    some = [event(f"y{year}", when(f"{year}-05-01"), [who("A king")]) for year in range(1500, 2020, 40)]
    view.set_events(some, PUBLISHED)
    view.zoom_to_event("y1500")
    view.zoom_preset(preset)
    with picture._staged(view, PictureWish(whole=True)) as sheet:
        assert sheet.width() <= 4 * sheet.height()
        scene = sheet.timeline.state.scene
        assert len(scene.bars) == len(some) + 1
        assert (scene.bars.label_width > 0).all()


def test_the_whole_of_many_events_keeps_the_width_without_which_some_would_be_hidden(view):
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    view.set_events([event(d, when(d), [who("Jo")], title="Long words about it " * 3) for d in days], PUBLISHED)
    view.zoom_preset("2 weeks")
    with picture._staged(view, PictureWish(whole=True)) as sheet:
        assert sheet.timeline.state.scene.hidden() == 0
        assert sheet.width() > view.width()


def test_the_whole_is_wide_enough_for_the_label_of_the_last_event(view):
    view.resize(900, 600)
    title = "The last of all has many words"
    view.set_events([event("first", when("1500-05-01")), event("last", when("2019-05-01"), title=title)], PUBLISHED)
    view.zoom_all()
    with picture._staged(view, PictureWish(whole=True)) as sheet:
        bars, labels = sheet.timeline.state.scene.bars, sheet.timeline.state.labels
        last = sheet.timeline.state.position_of(1)
        assert sheet.width() > view.width()
        assert bars.label_width[bars.items == last] >= labels._measurer.widths(np.array([1], np.int32))


def test_the_picture_of_a_report_shows_all_of_time(qapp):
    far = [event("old", when("2001-03-01"), [who("Jo")], type="ASSAULT")]
    near = [event(f"n{i}", when(f"2024-11-0{i}"), [who("Jo")], type="ASSAULT") for i in range(1, 6)]
    hue = load_theme("light").category("weapons").rgb()
    shown = QImage.fromData(report_picture([*far, *near], PUBLISHED, date(2024, 11, 6)))
    middle = shown.width() // 2
    columns = {x for x in range(shown.width()) for y in range(120, shown.height() - 60) if shown.pixel(x, y) == hue}
    assert [x for x in columns if x < middle]
    assert [x for x in columns if x > middle]


def test_the_lanes_of_a_report_make_its_picture_higher(qapp):
    many = [event(f"m{i}", when("2024-11-04"), [who(f"Actor {i:02}")]) for i in range(40)]
    few, more = (QImage.fromData(report_picture(some, PUBLISHED, date(2024, 11, 6))) for some in (EVENTS, many))
    assert few.width() == more.width() == 1800
    assert more.height() > few.height() == 1050

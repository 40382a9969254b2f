"""The timeline as a picture or on paper: a bitmap, or lines and text that stay sharp in SVG, PDF and print.

A timeline of its own, which nobody sees, shows the same at the picture's size; the one on the screen is left alone.
"""

from __future__ import annotations

import html
import re
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from timeline_app.viewmodels.caption import NO_CAPTION
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.theme import load_theme, palette, style_sheet, ui_font
from timeline_app.widgets.timeline.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QPaintDevice

    from timeline_app.core.layout.navigation import Range
    from timeline_app.viewmodels.caption import Caption
    from timeline_app.widgets.timeline.state import TimelineState
    from timeline_app.widgets.timeline.view import TimelineView

DPI = 96
"""Device-independent pixels of an inch."""
LONGEST = 12_000
"""Device-independent pixels that the whole timeline may take in width and in height."""
SLIMMEST = 4.0
"""Times as wide as it is high that the whole timeline may be, unless less width would hide some of it."""
NARROWER = 0.8
LEAST_SHARE, LABEL_AIR = 0.1, 32.0
MOST_DOTS = 200_000_000
OTHER_FONTS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif"
KINDS = ("png", "svg", "pdf")


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What to make a picture of: the ``whole`` timeline or what is seen, in device-independent pixels of ``size``.

    None as the size is what the view's lanes take, and for the whole timeline what it takes to be read. ``highest``
    lets lanes make the whole timeline higher than its size. ``scale`` is the dots of a bitmap along each of these
    pixels; ``paper`` is in the light theme, whatever the window has. ``caption`` stands above and below.
    """

    whole: bool = False
    size: QSize | None = None
    scale: float = 2.0
    paper: bool = False
    caption: Caption = NO_CAPTION
    highest: int = 0


def image(view: TimelineView, wish: PictureWish) -> QImage:
    """A bitmap.

    Raises:
        ValueError: it would have more dots than memory should be spent on.
    """
    with _staged(view, wish) as sheet:
        dots = QSize(round(sheet.width() * wish.scale), round(sheet.height() * wish.scale))
        if dots.width() * dots.height() > MOST_DOTS:
            millions = f"{dots.width() * dots.height() / 1e6:,.0f}"
            raise ValueError(
                tr("{count} million dots are too many. Choose a smaller scale, SVG or PDF.", count=millions)
            )
        made = QImage(dots, QImage.Format.Format_ARGB32_Premultiplied)
        made.setDevicePixelRatio(wish.scale)
        made.fill(view.state.theme.color("chrome"))
        _paint(sheet, made)
    return made


def write(view: TimelineView, path: str, wish: PictureWish) -> None:
    """Write a picture; the ending of the name says of which kind.

    Raises:
        OSError: it cannot be written there.
        ValueError: there is no such kind of picture, or it would be too large.
    """
    kind = path.rpartition(".")[2].lower()
    if kind not in KINDS:
        raise ValueError(tr("“{name}” does not end in .png, .svg or .pdf.", name=path))
    if kind == "png":
        if not image(view, wish).save(path):
            raise _unwritten(path)
        return
    with _staged(view, wish) as sheet:
        write_vectors(sheet, path)


def write_vectors(widget: QWidget, path: str) -> None:
    """Write a widget as lines and text, to an SVG file or a PDF of one page, by the ending of the name.

    Raises:
        OSError: it cannot be written there.
    """
    if path.lower().endswith(".pdf"):
        _paint(widget, _pdf(path, widget.size()))
    else:
        _paint(widget, _svg(path, widget.size()))
        _suit_other_fonts(Path(path))


def _suit_other_fonts(path: Path) -> None:
    """Make texts keep to their place where the window's font is not installed.

    Viewers are told what to take instead, or they take one with serifs: Qt names one family for each text. And they
    are told how long each text is, as other fonts are wider. Quotation marks and angle brackets in texts are escaped,
    so that none of this finds them.
    """
    written = _TEXT.sub(_with_length, path.read_text(encoding="utf-8"))
    families = re.sub(r'font-family="([^"]*)"', rf'font-family="\1, {OTHER_FONTS}"', written)
    path.write_text(families, encoding="utf-8")


_TEXT = re.compile(r"<text (?P<told>[^>]*?)(?P<end>\s*>)(?P<text>[^<]+)</text>")
_FONT = re.compile(r'font-size="(?P<px>\d+)" font-weight="(?P<weight>\d+)" font-style="(?P<style>\w+)"')


def _with_length(written: re.Match[str]) -> str:
    """A text of an SVG file with the length that it has in the window's font."""
    told, end, text = written.group("told", "end", "text")
    font = _FONT.search(told)
    if font is None:
        return written[0]
    measured = ui_font(int(font["px"]), int(font["weight"]), italic=font["style"] == "italic")
    length = QFontMetricsF(measured).horizontalAdvance(html.unescape(text))
    return f'<text {told} textLength="{length:.2f}" lengthAdjust="spacingAndGlyphs"{end}{text}</text>'


def _svg(path: str, size: QSize) -> QSvgGenerator:
    writer = QSvgGenerator()
    writer.setFileName(path)
    writer.setSize(size)
    writer.setResolution(DPI)
    writer.setViewBox(QRect(QPoint(0, 0), size))
    writer.setTitle(tr("Timeline"))
    return writer


def _pdf(path: str, size: QSize) -> QPdfWriter:
    writer = QPdfWriter(path)
    inches = QSizeF(size.width() / DPI, size.height() / DPI)
    writer.setPageSize(QPageSize(inches, QPageSize.Unit.Inch, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    writer.setResolution(DPI)
    writer.setTitle(tr("Timeline"))
    return writer


def print_pages(view: TimelineView, paper: QPagedPaintDevice, *, whole: bool, caption: Caption) -> int:
    """Paint what is seen on one page, or the whole timeline on as many as its lanes take; returns their number.

    Paper is white: the light theme is used. Lanes are not cut where a page holds them whole.
    """
    page = paper.pageLayout().paintRectPixels(DPI).size()
    painter = QPainter()
    with _staged(view, PictureWish(whole, page, paper=True, caption=caption)) as sheet:
        state = sheet.timeline.state
        tops = _page_tops(sheet.timeline) if whole else [state.scroll]
        if not painter.begin(paper):
            raise _unwritten(tr("The page"))
        for number, top in enumerate(tops):
            if number:
                paper.newPage()
            state.scroll_to(top)
            _play(_recorded(sheet), painter)
        painter.end()
    return len(tops)


def _recorded(widget: QWidget) -> QPicture:
    """What a widget paints, stroke by stroke: for paper Qt would paint a bitmap of it."""
    made = QPicture()
    _paint(widget, made)
    return made


def _play(recorded: QPicture, painter: QPainter) -> None:
    """Paint what was recorded with DPI of its pixels to the inch. Qt itself scales it from the screen to the paper."""
    factor = recorded.logicalDpiX() / DPI
    painter.save()
    painter.scale(factor, factor)
    painter.drawPicture(0, 0, recorded)
    painter.restore()


def _page_tops(stage: TimelineView) -> list[float]:
    """Where pages begin, in pixels from the top of all lanes: at a lane, unless one is higher than a page."""
    geometry, height = stage.state.geometry, stage.state.height
    tops: list[float] = [0.0]
    ends: Sequence[float] = (geometry.tops + geometry.heights).tolist()
    for top, end in zip(geometry.tops.tolist(), ends, strict=True):
        if end > tops[-1] + height and top > tops[-1]:
            tops.append(top)
        while end > tops[-1] + height:
            tops.append(tops[-1] + height)
    return tops


@contextmanager
def _staged(view: TimelineView, wish: PictureWish) -> Iterator[Sheet]:
    """A sheet with a timeline that shows what ``view`` shows, laid out but never on the screen."""
    stage = view.twin(load_theme("light") if wish.paper else None)
    stage.state.direct = True
    sheet = Sheet(stage, wish.caption)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    if wish.paper:
        sheet.setPalette(palette(stage.state.theme))
        sheet.setStyleSheet(style_sheet(stage.state.theme))
    try:
        sheet.show()
        sheet.resize_now(wish.size or view.size())
        if wish.size is None:
            _grow(sheet, view.state.height, LONGEST)
        if wish.whole:
            _show_whole(sheet, wish)
        yield sheet
    finally:
        sheet.close()
        sheet.deleteLater()


def _grow(sheet: Sheet, lanes: float, highest: int) -> None:
    """Make a sheet as high as it takes to show so many pixels of lanes."""
    height = sheet.height() + round(lanes - sheet.timeline.state.height + 0.49)
    sheet.resize_now(QSize(sheet.width(), min(height, highest)))


def _show_whole(sheet: Sheet, wish: PictureWish) -> None:
    """All of time and all lanes; where the size is free, at the scale in view as far as that is of use."""
    state = sheet.timeline.state
    whole, scale = state.whole_range(), state.window.scale
    if wish.size is None:
        beside = sheet.width() - round(state.width)
        least = QSize(max(sheet.width(), beside + _readable(state, whole)), sheet.height())
        _show_across(sheet, whole, least, min(max(round(whole.span * scale) + beside, least.width()), LONGEST))
        _slim(sheet, whole, least)
    else:
        state.show_range(whole)
        _hold_lanes(sheet, wish.highest)


def _readable(state: TimelineState, whole: Range) -> int:
    """Pixels across which the last event too has room for its label; of a few days there is room enough."""
    _, last = state.content.data.extent or (whole.start, whole.start)
    share = max((whole.end - last) / whole.span, LEAST_SHARE)
    return int((state.metrics.label_max + LABEL_AIR) / share)


def _show_across(sheet: Sheet, whole: Range, least: QSize, width: int) -> None:
    """All of time over some width, as high as its lanes are then."""
    sheet.resize_now(QSize(width, least.height()))
    sheet.timeline.state.show_range(whole)
    _hold_lanes(sheet, LONGEST)


def _hold_lanes(sheet: Sheet, highest: int) -> None:
    """Grow with the lanes, which take more rows the more room there is."""
    state = sheet.timeline.state
    while state.geometry.total > state.height + 1 and sheet.height() < highest:
        _grow(sheet, state.geometry.total, highest)


def _slim(sheet: Sheet, whole: Range, least: QSize) -> None:
    """Take away width that only sets the events of many years farther apart: without it they stand in as many rows."""
    narrowest = max(round(SLIMMEST * least.height()), least.width())
    before, hidden = sheet.size(), sheet.timeline.state.scene.hidden()
    while before.width() > narrowest:
        _show_across(sheet, whole, least, max(round(before.width() * NARROWER), narrowest))
        higher = sheet.height() > before.height() >= before.width() / SLIMMEST
        if higher or sheet.timeline.state.scene.hidden() > hidden:
            _show_across(sheet, whole, least, before.width())
            break
        before = sheet.size()


def _paint(widget: QWidget, device: QPaintDevice) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise _unwritten(tr("The picture"))
    _render(widget, painter)
    painter.end()


def _render(widget: QWidget, painter: QPainter) -> None:
    flags = QWidget.RenderFlag.DrawWindowBackground | QWidget.RenderFlag.DrawChildren
    widget.render(painter, QPoint(0, 0), QRegion(), flags)


def _unwritten(name: str) -> OSError:
    return OSError(tr("{name} cannot be written there.", name=name))

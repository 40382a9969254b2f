"""The timeline as a picture or on paper: a bitmap, or lines and text that stay sharp in SVG, PDF and print.

A timeline of its own, which nobody sees, shows the same at the picture's size; the one on the screen is left alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture, QRegion
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.theme import load_theme, palette, style_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QPaintDevice

    from timeline_app.widgets.timeline.view import TimelineView

DPI = 96
"""Device-independent pixels of an inch."""
LONGEST = 12_000
"""Device-independent pixels that the whole timeline may take in width and in height."""
MOST_DOTS = 200_000_000
KINDS = ("png", "svg", "pdf")


@dataclass(frozen=True, slots=True)
class PictureWish:
    """What to make a picture of: the ``whole`` timeline or what is seen, in device-independent pixels of ``size``.

    None as the size is the view's own, and for the whole timeline what it takes at the scale in view. ``scale`` is the
    dots of a bitmap along each of these pixels; ``paper`` is in the light theme, whatever the window has.
    """

    whole: bool = False
    size: QSize | None = None
    scale: float = 2.0
    paper: bool = False


def image(view: TimelineView, wish: PictureWish) -> QImage:
    """A bitmap.

    Raises:
        ValueError: it would have more dots than memory should be spent on.
    """
    with _staged(view, wish) as stage:
        dots = QSize(round(stage.width() * wish.scale), round(stage.height() * wish.scale))
        if dots.width() * dots.height() > MOST_DOTS:
            millions = f"{dots.width() * dots.height() / 1e6:,.0f}"
            raise ValueError(
                tr("{count} million dots are too many. Choose a smaller scale, SVG or PDF.", count=millions)
            )
        made = QImage(dots, QImage.Format.Format_ARGB32_Premultiplied)
        made.setDevicePixelRatio(wish.scale)
        made.fill(view.state.theme.color("chrome"))
        _paint(stage, made)
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
    with _staged(view, wish) as stage:
        write_vectors(stage, path)


def write_vectors(widget: QWidget, path: str) -> None:
    """Write a widget as lines and text, to an SVG file or a PDF of one page, by the ending of the name.

    Raises:
        OSError: it cannot be written there.
    """
    device = _pdf(path, widget.size()) if path.lower().endswith(".pdf") else _svg(path, widget.size())
    _paint(widget, device)


def _svg(path: str, size: QSize) -> QSvgGenerator:
    writer = QSvgGenerator()
    writer.setFileName(path)
    writer.setSize(size)
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


def print_pages(view: TimelineView, paper: QPagedPaintDevice, *, whole: bool) -> int:
    """Paint what is seen on one page, or the whole timeline on as many as its lanes take; returns their number.

    Paper is white: the light theme is used. Lanes are not cut where a page holds them whole.
    """
    page = paper.pageLayout().paintRectPixels(DPI).size()
    painter = QPainter()
    with _staged(view, PictureWish(size=page, paper=True)) as stage:
        if whole:
            stage.state.show_range(stage.state.whole_range())
        tops = _page_tops(stage) if whole else [stage.state.scroll]
        if not painter.begin(paper):
            raise _unwritten(tr("The page"))
        for number, top in enumerate(tops):
            if number:
                paper.newPage()
            stage.state.scroll_to(top)
            _play(_recorded(stage), painter)
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
def _staged(view: TimelineView, wish: PictureWish) -> Iterator[TimelineView]:
    """A timeline that shows what ``view`` shows, laid out but never on the screen."""
    stage = view.twin(load_theme("light") if wish.paper else None)
    stage.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    stage.state.direct = True
    if wish.paper:
        stage.setPalette(palette(stage.state.theme))
        stage.setStyleSheet(style_sheet(stage.state.theme))
    try:
        stage.show()
        _resize(stage, wish.size or view.size())
        if wish.whole:
            _show_whole(stage, wish.size)
        yield stage
    finally:
        stage.close()
        stage.deleteLater()


def _resize(stage: TimelineView, size: QSize) -> None:
    """Resize and lay out at once: nobody waits for events."""
    stage.resize(size)
    layout = stage.layout()
    assert layout is not None
    layout.activate()


def _show_whole(stage: TimelineView, size: QSize | None) -> None:
    """All of time, and where the size is free, at the scale in view as far as that goes, and all lanes."""
    whole, scale = stage.state.whole_range(), stage.state.window.scale
    if size is None:
        beside = stage.width() - round(stage.state.width)
        width = min(max(round(whole.span * scale) + beside, stage.width()), LONGEST)
        _resize(stage, QSize(width, stage.height()))
    stage.state.show_range(whole)
    while size is None and stage.state.geometry.total > stage.state.height + 1 and stage.height() < LONGEST:
        lacking = round(stage.state.geometry.total - stage.state.height + 0.5)
        _resize(stage, QSize(stage.width(), min(stage.height() + lacking, LONGEST)))


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

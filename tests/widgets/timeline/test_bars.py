"""What the shapes must not say: nothing uncertain may look certain, in either theme."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter, QPicture
from PySide6.QtSvg import QSvgGenerator

from timeline_app.core.layout.data import Flag, Shape
from timeline_app.widgets.theme import THEME_NAMES, load_theme
from timeline_app.widgets.timeline.bars import Box, Hue, paint_bar

WIDTHS = (8, 14, 40, 200)


@pytest.fixture(params=THEME_NAMES)
def theme(request, qapp):
    return load_theme(request.param)


def painted(theme, shape, flags=Flag.NONE, width=200):
    image = QImage(260, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.color("canvas"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_bar(painter, Box(30, 30 + width, 8, 24), Hue(theme, "weapons"), shape, flags)
    painter.end()
    return image


def solid_share(theme, image, width):
    """The share of a bar's pixels that are (nearly) the full hue."""
    hue = theme.category("weapons")
    near = 0
    for x in range(32, 28 + width):
        for y in range(10, 30):
            near += distance(image.pixelColor(x, y), hue) < 30
    return near / ((width - 4) * 20)


def distance(first, second):
    return abs(first.red() - second.red()) + abs(first.green() - second.green()) + abs(first.blue() - second.blue())


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shape", [Shape.DAY, Shape.SPAN])
def test_what_happened_at_a_known_time_is_solid(theme, shape, width):
    assert solid_share(theme, painted(theme, shape, width=width), width) > 0.7


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("shape", "flags"),
    [
        (Shape.WITHIN, Flag.NONE),
        (Shape.OPEN, Flag.FADE_RIGHT),
        (Shape.OPEN, Flag.FADE_LEFT),
        (Shape.DAY, Flag.TENTATIVE),
        (Shape.SPAN, Flag.TENTATIVE),
        (Shape.DAY, Flag.NEGATED),
        (Shape.DAY, Flag.COPY),
        (Shape.WITHIN, Flag.COPY),
    ],
)
def test_what_is_uncertain_or_a_copy_is_never_solid(theme, shape, flags, width):
    assert solid_share(theme, painted(theme, shape, flags, width), width) < 0.5


def test_an_interval_has_no_mark_in_its_middle(theme):
    image = painted(theme, Shape.WITHIN)
    row = [image.pixelColor(x, 20) for x in range(70, 190)]
    assert all(distance(color, row[0]) < 12 for color in row)


@pytest.mark.parametrize(("flag", "x"), [(Flag.FADE_RIGHT, 226), (Flag.FADE_LEFT, 33)])
def test_an_open_end_fades_into_the_canvas(theme, flag, x):
    image = painted(theme, Shape.OPEN, flag)
    canvas = theme.color("canvas")
    assert distance(image.pixelColor(x, 12), canvas) < 12
    assert distance(image.pixelColor(130, 12), canvas) > 12


def test_every_way_of_knowing_a_time_looks_different(theme):
    kinds = [
        (Shape.DAY, 0),
        (Shape.WITHIN, 0),
        (Shape.OPEN, Flag.FADE_RIGHT),
        (Shape.OPEN, Flag.FADE_LEFT),
        (Shape.DAY, Flag.TENTATIVE),
        (Shape.DAY, Flag.NEGATED),
        (Shape.DAY, Flag.COPY),
        (Shape.WITHIN, Flag.TENTATIVE),
    ]
    images = [painted(theme, shape, flags) for shape, flags in kinds]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])


def test_an_unknown_category_is_painted_in_the_neutral_hue(theme):
    assert Hue(theme, "no such").base == QColor(theme.categories["other"])


def gaps_at_the_left_end(theme, flags, width):
    """How much paler the palest pixel of the end of a bar is than the darkest: much where the outline is dashed."""
    image, hue = painted(theme, Shape.DAY, flags, width), theme.category("weapons")
    column = min(range(29, 35), key=lambda x: min(distance(image.pixelColor(x, y), hue) for y in range(17, 24)))
    found = [distance(image.pixelColor(column, y), hue) for y in range(17, 24)]
    return max(found) - min(found)


@pytest.mark.parametrize("width", [*range(8, 20), *WIDTHS])
@pytest.mark.parametrize("copy", [Flag.NONE, Flag.COPY])
def test_what_is_planned_is_dashed_however_narrow(theme, copy, width):
    assert gaps_at_the_left_end(theme, Flag.TENTATIVE | copy, width) > 100
    assert gaps_at_the_left_end(theme, Flag.COPY, width) < 30


@pytest.mark.parametrize("width", WIDTHS)
def test_a_copy_is_as_soft_at_its_ends_as_its_own_bar(theme, width):
    image, canvas = painted(theme, Shape.WITHIN, Flag.COPY, width), theme.color("canvas")
    end, middle = (max(distance(image.pixelColor(x, y), canvas) for y in range(10, 16)) for x in (31, 30 + width // 2))
    assert end < 0.7 * middle
    for bound in (31, 30 + width - 2):
        assert distance(image.pixelColor(bound, 24), theme.category("weapons")) < 150


SOFT = [
    (Shape.WITHIN, Flag.NONE),
    (Shape.WITHIN, Flag.COPY),
    (Shape.OPEN, Flag.FADE_LEFT | Flag.FADE_RIGHT),
    (Shape.OPEN, Flag.FADE_LEFT | Flag.FADE_RIGHT | Flag.COPY),
]


@pytest.mark.parametrize(("shape", "flags"), SOFT)
def test_a_pdf_has_no_mask_for_soft_ends_as_viewers_do_not_see_those_of_qt(theme, tmp_path, shape, flags):
    writer = QPdfWriter(str(tmp_path / "bar.pdf"))
    painter = QPainter(writer)
    paint_bar(painter, Box(30, 230, 8, 24), Hue(theme, "weapons"), shape, flags)
    painter.end()
    written = (tmp_path / "bar.pdf").read_bytes()
    assert b"/Alpha" not in written
    assert flags & Flag.COPY or len(set(re.findall(rb"/ca [\d.]+", written))) > 5


@pytest.mark.parametrize(("shape", "flags"), SOFT)
def test_on_paper_ends_fade_as_on_the_screen(theme, shape, flags):
    recorded, image = QPicture(), painted(theme, Shape.DAY, width=0)
    painter = QPainter(recorded)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_bar(painter, Box(30, 230, 8, 24), Hue(theme, "weapons"), shape, flags)
    painter.end()
    painter = QPainter(image)
    painter.drawPicture(0, 0, recorded)
    painter.end()
    shown = painted(theme, shape, flags)
    assert all(distance(image.pixelColor(x, 13), shown.pixelColor(x, 13)) < 24 for x in range(34, 226))


@pytest.mark.parametrize(("shape", "flags"), SOFT)
def test_a_drawing_has_no_black_lines_where_an_outline_fades(theme, tmp_path, shape, flags):
    drawing = QSvgGenerator()
    drawing.setFileName(str(tmp_path / "bar.svg"))
    painter = QPainter(drawing)
    paint_bar(painter, Box(30, 230, 8, 24), Hue(theme, "weapons"), shape, flags)
    painter.end()
    written = (tmp_path / "bar.svg").read_text(encoding="utf-8")
    assert "url(#gradient" in written
    assert set(re.findall(r'stroke="(#\w+)"', written)) <= {theme.category("weapons").name()}


@pytest.mark.parametrize("shape", [Shape.DAY, Shape.WITHIN, Shape.OPEN])
def test_on_paper_the_hatching_of_a_plan_is_as_wide_as_on_the_screen(theme, shape):
    """Played with four dots a pixel, as on a printer: a pattern of dots would be a grey there."""
    recorded, image = QPicture(), QImage(1040, 160, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(recorded)
    paint_bar(painter, Box(30, 230, 8, 24), Hue(theme, "weapons"), shape, Flag.TENTATIVE)
    painter.end()
    image.fill(theme.color("canvas"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(4, 4)
    painter.drawPicture(0, 0, recorded)
    painter.end()
    row = [image.pixelColor(x, 80) for x in range(400, 640)]
    ground = max(row, key=row.count)
    hatched = [distance(color, ground) > 20 for color in row]
    lines = sum(after and not before for before, after in pairwise(hatched))
    assert lines in (7, 8)  # one every 8 pixels

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QPalette

from timeline_app.widgets.theme import FONT_FAMILY, THEME_NAMES, contrast, load_fonts, load_theme, palette, style_sheet

SURFACES = ("chrome", "canvas", "panel", "raised", "lane_alt", "weekend", "chip")
ENOUGH = 4.5
SELECTED_TINT = 0.08


@pytest.fixture(params=THEME_NAMES)
def theme(request):
    return load_theme(request.param)


def test_contrast_runs_from_1_to_21():
    assert contrast(QColor("white"), QColor("white")) == pytest.approx(1)
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("ink", ["ink", "ink_soft", "ink_faint", "accent", "publication", "today"])
def test_text_is_readable_on_every_surface(theme, ink, surface):
    assert contrast(theme.color(ink), theme.color(surface)) >= ENOUGH


def test_words_on_solid_pills_and_hues_as_text_are_readable(theme):
    for hue in theme.categories:
        assert contrast(theme.color("ink_on_solid"), theme.category(hue)) >= ENOUGH, hue
        assert contrast(theme.category(hue), theme.color("canvas")) >= ENOUGH, hue


def test_titles_are_readable_on_the_tint_of_every_inexact_bar(theme):
    for hue in theme.categories:
        for share in (theme.soft, theme.soft + SELECTED_TINT):
            tint = theme.mix("canvas", theme.category(hue), share)
            for ink in ("ink", "ink_soft"):
                assert contrast(theme.color(ink), tint) >= ENOUGH, (hue, ink)


def test_words_on_coloured_grounds_are_readable(theme):
    for ink, ground in (
        ("accent_ink", "accent"),
        ("publication_ink", "publication"),
        ("highlight_ink", "highlight"),
        ("highlight_ink", "highlight_strong"),
        ("accent", "accent_soft"),
        ("ink", "hover"),
    ):
        assert contrast(theme.color(ink), theme.color(ground)) >= ENOUGH, (ink, ground)


def test_statuses_are_readable_on_a_panel(theme):
    for name in theme.statuses:
        assert contrast(theme.status(name), theme.color("panel")) >= ENOUGH, name


def test_both_themes_name_the_same_colours():
    light, dark = (load_theme(name) for name in THEME_NAMES)
    assert set(light.colors) == set(dark.colors)
    assert set(light.categories) == set(dark.categories)
    assert set(light.statuses) == set(dark.statuses)
    assert (light.dark, dark.dark) == (False, True)


def test_a_mix_lies_between_its_surface_and_its_hue():
    theme = load_theme("light")
    hue = QColor("#000000")
    assert theme.mix("canvas", hue, 0).name() == "#ffffff"
    assert theme.mix("canvas", hue, 1).name() == "#000000"
    assert theme.mix("canvas", hue, 0.5).name() == "#808080"


def test_an_unknown_category_is_neutral_and_an_unknown_colour_an_error(theme):
    assert theme.category("no such").name() == theme.category("other").name()
    with pytest.raises(KeyError):
        theme.color("no such")


def test_the_style_sheet_leaves_no_name_unfilled(theme):
    text = style_sheet(theme)
    assert "@" not in text
    assert theme.css("accent") in text


def test_the_palette_carries_the_theme(qapp, theme):
    assert palette(theme).color(QPalette.ColorRole.Window) == theme.color("chrome")


def test_the_shipped_font_is_known_to_qt(qapp):
    assert load_fonts()
    assert {"Regular", "Medium", "Semi Bold", "Italic"} <= set(QFontDatabase.styles(FONT_FAMILY))

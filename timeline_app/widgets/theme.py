"""Colours and fonts of the window, read from resources/themes, and how they reach Qt's palette and style sheet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette

from timeline_app import resources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

FONT_FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Italic.otf")
THEME_NAMES = ("light", "dark")
BASE_FONT_PX = 13


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """Named colours as ``#RRGGBB``. ``soft`` is the share (0 to 1) of a category's hue in an inexact bar's tint."""

    name: str
    dark: bool
    colors: Mapping[str, str]
    categories: Mapping[str, str]
    statuses: Mapping[str, str]
    soft: float

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """The colour of that name with an opacity from 0 to 1. It is shared: whoever changes one copies it first.

        Raises:
            KeyError: the theme has no such name.
        """
        return _color(self.colors[name], alpha)

    def css(self, name: str) -> str:
        """The colour of that name as ``#RRGGBB``, for style sheets."""
        return self.colors[name]

    def category(self, hue: str, alpha: float = 1.0) -> QColor:
        """The hue of a category of events, shared too; an unknown one gets the neutral hue."""
        return _color(self.categories.get(hue, self.categories["other"]), alpha)

    def status(self, name: str) -> QColor:
        """The colour of ``ok``, ``warning`` or ``error``."""
        return QColor(self.statuses[name])

    def mix(self, surface: str, hue: QColor, share: float) -> QColor:
        """An opaque tint: ``share`` (0 to 1) of the hue over a named surface."""
        below, rest = QColor(self.colors[surface]), 1 - share
        return QColor(
            round(below.red() * rest + hue.red() * share),
            round(below.green() * rest + hue.green() * share),
            round(below.blue() * rest + hue.blue() * share),
        )


@lru_cache(maxsize=1024)
def _color(text: str, alpha: float) -> QColor:
    """A colour from its ``#RRGGBB``, the same each time: to copy one takes as long as to draw a line."""
    color = QColor(text)
    if alpha < 1.0:
        color.setAlphaF(alpha)
    return color


@cache
def load_theme(name: str) -> Theme:
    """The theme of that name: ``light`` or ``dark``."""
    raw: dict[str, Any] = resources.read_json("themes", f"{name}.json")
    return Theme(raw["name"], raw["dark"], raw["colors"], raw["categories"], raw["status"], raw["soft"])


def system_theme() -> Theme:
    """The theme that fits the desktop's colour scheme; light where the desktop does not say."""
    scheme = QGuiApplication.styleHints().colorScheme()
    return load_theme("dark" if scheme == Qt.ColorScheme.Dark else "light")


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio from 1 to 21 (WCAG 2.2, relative luminance of sRGB)."""
    high, low = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


@cache
def load_fonts() -> bool:
    """Make the shipped font known to Qt, once per process. False where it cannot be read: Qt then substitutes."""
    return all(QFontDatabase.addApplicationFont(str(resources.path("fonts", f))) >= 0 for f in FONT_FILES)


def ui_font(px: int = BASE_FONT_PX, weight: int = 400, *, italic: bool = False) -> QFont:
    """The interface font at a height in device-independent pixels and a weight from 100 to 900."""
    load_fonts()
    font = QFont(FONT_FAMILY)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Contextual alternates have no character of their own: text copied from a PDF would lose dashes and signs.
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the whole application the Fusion style, the theme's palette, the shipped font and one style sheet."""
    if app.font() != ui_font():  # the first time: each of the two has every widget polished anew
        app.setStyle("Fusion")
        app.setFont(ui_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "lane_alt",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink_faint",
    QPalette.ColorRole.Button: "chip",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "publication",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line_strong",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Accent: "accent",
}


def palette(theme: Theme) -> QPalette:
    """The theme as a Qt palette; text that is switched off is faint."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, theme.color(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("ink_faint", 0.6))
    return made


def style_sheet(theme: Theme) -> str:
    """The one style sheet: rules for standard widgets, with the theme's colours filled in for ``@name``."""
    text = _STYLE
    for name in sorted(theme.colors, key=len, reverse=True):
        text = text.replace(f"@{name}", theme.colors[name])
    return text


_STYLE = """
QToolTip { background: @raised; color: @ink; border: 1px solid @line_strong; padding: 6px 8px; }
QLineEdit { background: @chrome; color: @ink; border: 1px solid @line_strong; border-radius: 7px; padding: 5px 10px;
  selection-background-color: @accent; selection-color: @accent_ink; }
QLineEdit:focus { border: 1px solid @focus; background: @panel; }
QPushButton { background: @chip; color: @ink; border: 1px solid @line_strong; border-radius: 7px; padding: 5px 14px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @accent_soft; }
QPushButton:focus { border: 1px solid @focus; }
QPushButton:default { background: @accent; color: @accent_ink; border: 1px solid @accent; }
QPushButton:disabled { color: @ink_faint; }
QToolButton { background: transparent; color: @ink_soft; border: 1px solid transparent; border-radius: 6px;
  padding: 4px 8px; }
QToolButton:hover { background: @hover; color: @ink; }
QToolButton:checked { background: @accent_soft; color: @accent; }
QToolButton:focus { border: 1px solid @focus; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="chip"] { background: @chip; color: @ink_soft; border-radius: 8px; padding: 1px 7px; }
QToolButton[look="chip"]:hover, QToolButton[look="chip"]:checked { background: @accent_soft; color: @accent; }
QToolButton[look="link"] { color: @accent; padding: 2px 5px; }
QLabel[tone="soft"] { color: @ink_soft; }
QLabel[tone="faint"] { color: @ink_faint; }
QMenu { background: @raised; color: @ink; border: 1px solid @line_strong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: @accent_soft; color: @ink; }
QMenu::item:disabled { color: @ink_faint; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenuBar { background: @chrome; color: @ink; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; }
QMenuBar::item:selected { background: @hover; }
QHeaderView::section { background: @chrome; color: @ink_soft; border: none; border-bottom: 1px solid @line_strong;
  padding: 5px 8px; }
QAbstractItemView { background: @panel; color: @ink; border: none; outline: none; gridline-color: @line; }
QAbstractItemView::item:selected { background: @accent_soft; color: @ink; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @line_strong; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @ink_faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line_strong; }
QStatusBar { background: @chrome; color: @ink_soft; border-top: 1px solid @line_strong; }
QDockWidget { color: @ink_soft; }
QDockWidget::title { background: @chrome; padding: 6px 10px; border-bottom: 1px solid @line; }
QTabBar::tab { background: transparent; color: @ink_soft; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; }
"""

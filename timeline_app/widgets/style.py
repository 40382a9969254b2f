"""The style sheet of the window around the timeline. Widgets name their part with the dynamic property ``part``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app import resources

if TYPE_CHECKING:
    from timeline_app.widgets.theme import Theme


def window_style(theme: Theme) -> str:
    """The rules of the window with the theme's colours filled in for ``@name``."""
    tick = resources.path("themes", f"tick_{theme.name}.svg").as_posix()
    arrow = resources.path("themes", f"arrow_{theme.name}.svg").as_posix()
    text = _STYLE.replace("@tick", tick).replace("@arrow", arrow)
    for name in sorted(theme.colors, key=len, reverse=True):
        text = text.replace(f"@{name}", theme.css(name))
    return text.replace("@error", theme.statuses["error"]).replace("@warning", theme.statuses["warning"])


_STYLE = """
QMainWindow::separator { background: @line_strong; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: @focus; }
QMenuBar { background: @panel; padding: 1px 6px; }
[part="header"] { background: @panel; }
[part="bar"] { background: @panel; border-bottom: 1px solid @line_strong; }
[part="pane"] { background: @panel; }
[part="card"] { background: @chrome; border: 1px solid @line; border-radius: 8px; }
[part="popup"] { background: @raised; border: 1px solid @line_strong; border-radius: 8px; }
[part="rule"] { background: @line; max-height: 1px; min-height: 1px; }

QLabel[part="document"] { font-size: 15px; font-weight: 600; color: @ink; }
QLabel[part="title"] { font-size: 20px; font-weight: 600; color: @ink; }
QLabel[part="section"] { font-size: 11px; font-weight: 600; color: @ink_faint; }
QLabel[part="when"] { font-size: 16px; font-weight: 600; color: @ink; }
QLabel[part="strong"] { font-size: 13px; font-weight: 600; color: @ink; }
QLabel[part="body"] { font-size: 13px; color: @ink; }
QLabel[part="soft"] { font-size: 13px; color: @ink_soft; }
QLabel[part="faint"] { font-size: 12px; color: @ink_faint; }
QLabel[part="theirs"] { font-size: 12px; color: @ink_soft; }
[part="quiet"] { background: transparent; border: 1px solid transparent; border-radius: 6px; }
[part="quiet"]:hover { background: @hover; }
[part="quiet"]:focus { border: 1px solid @focus; }
[part="foot"] { background: @panel; border-top: 1px solid @line_strong; }
QPushButton[part="small"] { padding: 4px 8px; font-size: 12px; font-weight: 500; }
QPushButton[part="small"]:checked { background: @accent_soft; color: @accent; border-color: @accent; }
QToolButton[part="tag"] { background: @chip; color: @ink; border: 1px solid transparent; border-radius: 11px;
  padding: 1px 7px; font-size: 12px; font-weight: 500; }
QToolButton[part="tag"]:hover { border-color: @line_strong; }
QToolButton[part="tag"]:focus { border-color: @focus; }
QPlainTextEdit[part="note"] { background: @panel; color: @ink; border: 1px solid @focus; border-radius: 7px;
  padding: 3px; }
QLabel[part="published"] { font-size: 13px; font-weight: 500; color: @publication; }
QLabel[part="number"] { font-size: 11px; font-weight: 600; color: @ink_soft; background: @chip; border-radius: 10px; }
QLabel[part="chip"] { font-size: 12px; font-weight: 500; color: @ink; background: @chip; border-radius: 11px;
  padding: 0 11px; }
QFrame[part="pill"] { background: @chip; border-radius: 11px; }
QLabel[part="pill"] { font-size: 12px; font-weight: 500; color: @ink; }
QLabel[part="headline"] { font-size: 18px; font-weight: 600; color: @ink; }
QLabel[part="empty"] { font-size: 20px; font-weight: 600; color: @ink; }

QToolButton[part="chip"] { background: @chip; color: @ink; border: 1px solid transparent; border-radius: 13px;
  padding: 3px 4px 3px 9px; font-size: 12px; font-weight: 500; }
QToolButton[part="chip"]:hover { border-color: @line_strong; }
QToolButton[part="chip"]:!checked { background: transparent; color: @ink_faint; border: 1px dashed @line_strong; }
QToolButton[part="chip"]:focus { border: 1px solid @focus; }
QFrame[part="segments"] { background: @chrome; border: 1px solid @line_strong; border-radius: 7px; }
QToolButton[part="segment"] { color: @ink_soft; border-radius: 5px; padding: 3px 9px; font-size: 12px;
  font-weight: 500; }
QToolButton[part="segment"]:disabled { color: @ink_faint; }
QToolButton[part="segment"]:enabled:hover { color: @ink; }
QToolButton[part="segment"]:checked { color: @accent; background: @accent_soft; font-weight: 600; }
QToolButton[part="icon"] { padding: 4px; }
QToolButton[part="link"], QPushButton[part="link"] { color: @accent; background: transparent; padding: 1px 3px;
  border: 1px solid transparent; border-radius: 4px; font-size: 12px; font-weight: 600; text-align: left; }
QToolButton[part="link"]:hover, QPushButton[part="link"]:hover { background: @accent_soft; }
QToolButton[part="link"]:focus, QPushButton[part="link"]:focus { border: 1px solid @focus; }
QPushButton[part="row"] { background: transparent; border: 1px solid transparent; border-radius: 5px;
  padding: 0; text-align: left; }
QPushButton[part="row"]:hover { background: @hover; }
QPushButton[part="row"]:focus { border: 1px solid @focus; }
QPushButton[part="primary"] { background: @accent; color: @accent_ink; border: 1px solid @accent; font-weight: 500; }
QPushButton[part="primary"]:focus { border: 2px solid @ink; }
QPushButton[part="primary"]:disabled { background: @chip; color: @ink_faint; border-color: @line_strong; }

QComboBox { background: @panel; color: @ink; border: 1px solid @line_strong; border-radius: 7px; padding: 4px 10px; }
QComboBox:hover { border-color: @ink_faint; }
QComboBox:focus { border: 1px solid @focus; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(@arrow); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid @line_strong; padding: 3px; }

QSpinBox, QDoubleSpinBox { min-height: 24px; }

QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @ink_faint; border-radius: 4px;
  background: @chrome; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }
QCheckBox::indicator:focus { border: 2px solid @focus; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @ink_faint; border-radius: 8px;
  background: @chrome; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid @accent; background: @accent_ink; }
QRadioButton::indicator:focus { border-color: @focus; }
QRadioButton::indicator:disabled { border-color: @line_strong; }
QListWidget[part="choices"] { background: @chrome; border: 1px solid @line_strong; border-radius: 6px; padding: 3px; }
QDialog QListWidget::item { padding: 5px 9px; border-radius: 5px; }
QDialog QTreeWidget::item { padding: 3px 4px; }
QPlainTextEdit[part="report"] { background: @chrome; color: @ink; border: 1px solid @line_strong; border-radius: 6px; }
QDialog QPushButton:default:disabled { background: @chip; color: @ink_faint; border-color: @line_strong; }

[part="banner"] { background: @accent_soft; border-bottom: 1px solid @line_strong; }
[part="banner"][tone="warning"] { border-left: 4px solid @warning; }
[part="banner"][tone="error"] { border-left: 4px solid @error; }
[part="banner"] QLabel { color: @ink; }
QProgressBar { background: @chip; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
[part="banner"] QLineEdit { background: @panel; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @chrome; }
QCalendarWidget QToolButton { color: @ink; font-weight: 600; }
QCalendarWidget QSpinBox { background: @panel; color: @ink; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @accent_ink; }

QTextEdit[part="reading"] { background: @panel; color: @ink; border: 1px solid @panel; border-radius: 4px; }
QTextEdit[part="reading"]:focus { border: 1px solid @focus; }
QTableView { background: @panel; border: 1px solid @panel; }
QTableView:focus { border: 1px solid @focus; }
QTableView QHeaderView::section { padding: 6px 11px; }
QStatusBar { padding-left: 10px; }
QTableView::item { padding: 3px 8px; border-bottom: 1px solid @line; }
QTabBar { qproperty-drawBase: 0; background: @panel; font-size: 12px; font-weight: 600; }
QTabBar::tab { background: @panel; padding: 9px 14px 7px 14px; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:focus { color: @accent; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QScrollArea { background: @panel; border: 1px solid @panel; }
QScrollArea:focus { border: 1px solid @focus; }
QTreeView[part="facets"] { border: none; }
QTreeView[part="facets"]:focus { border: none; }
QTreeView[part="facets"]::item { padding: 3px 2px; border: 1px solid transparent; border-radius: 5px; }
QTreeView[part="facets"]::item:hover { background: @hover; }
QTreeView[part="facets"]::item:focus { border: 1px solid @focus; }
QTreeView[part="facets"]::branch { background: transparent; border: none; image: none; }
QTreeView[part="facets"]::indicator { width: 14px; height: 14px; border: 1px solid @ink_faint; border-radius: 4px;
  background: @chrome; }
QTreeView[part="facets"]::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }
QListView[part="results"] { background: transparent; border: none; }
"""

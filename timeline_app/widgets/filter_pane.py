"""The pane in which events are chosen: by words, days and everything that is known of them, with counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.core.store.values import Verdict
from timeline_app.core.store.wanted import Facet
from timeline_app.core.values import Status
from timeline_app.viewmodels.facet_list import facet_groups
from timeline_app.viewmodels.latest import Latest
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.typed_days import days_typed, days_words
from timeline_app.viewmodels.wording import count_words
from timeline_app.widgets.details_parts import CHIP_HEIGHT
from timeline_app.widgets.editing import EditableText
from timeline_app.widgets.flow import FlowLayout
from timeline_app.widgets.parts import clear, label, link_button, styled
from timeline_app.widgets.seen import WhenSeen

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from timeline_app.core.store.wanted import Facets
    from timeline_app.viewmodels.facet_list import FacetGroup
    from timeline_app.viewmodels.finding import Finding
    from timeline_app.viewmodels.saved_filters import SavedFilters
    from timeline_app.widgets.theme import Theme

    _Counted = tuple[Facets, int, tuple[FacetGroup, ...]]
    """Counts, how many events there are without filters, and what there is to choose."""

_MARGIN = 22
_ITEM_INSET = 6
"""Pixels that Qt leaves at the left of the lines of a list."""
_COUNT_WIDTH = 64
_VALUE = Qt.ItemDataRole.UserRole
_FACET = Qt.ItemDataRole.UserRole + 1


class FilterPane(QWidget):
    """Changes the filters that all views share. ``negated_wanted``: show or leave out what did not happen."""

    negated_wanted = Signal(bool)
    _ticked = Signal(str, str)

    def __init__(self, finding: Finding, saved: SavedFilters, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        styled(self, "pane")
        self.setAccessibleName(tr("Filter"))
        self._finding, self._filters, self._saved, self._theme = finding, finding.filters, saved, theme
        self._whole: set[Facet] = set()
        """The facets of which all values are listed."""
        self._groups: tuple[FacetGroup, ...] = ()
        """What is listed."""
        self._filling = False
        self._typed_days: tuple[int | None, int | None] = (None, None)
        """What the field of days last meant."""
        self._latest: Latest[_Counted | None] = Latest(self._show_facets, self)
        self._latest.serve(finding.workspace)
        self._when_seen = WhenSeen(self, self.refresh)
        self.total = label("", "strong")
        self.clear_all = link_button(tr("Clear all"))
        self.words = QLineEdit()
        self.words.setAccessibleName(tr("Words in the event"))
        self.words.setPlaceholderText(tr("Words in title, names or sentence"))
        self.words.setClearButtonEnabled(True)
        self.days = QLineEdit()
        self.days.setAccessibleName(tr("Days"))
        self.days.setPlaceholderText(tr("Days: May 2024, since 2020…"))
        self.days.setClearButtonEnabled(True)
        self.understood = label("", "faint")
        self.dismissed = QCheckBox()
        self.negated = QCheckBox()
        self.tree = QTreeWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._set_up_tree()
        head = QHBoxLayout()
        head.addWidget(self.total, 1)
        head.addWidget(self.clear_all)
        self._saved_row = QWidget()
        self._saved_flow = FlowLayout(6)
        self._saved_row.setLayout(self._saved_flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN - _ITEM_INSET, 14, 14, 0)
        above = QVBoxLayout()
        above.setContentsMargins(_ITEM_INSET, 0, 0, 0)
        above.setSpacing(7)
        above.addLayout(head)
        for widget in (self.words, self.days, self.understood, self._saved_row, self.dismissed, self.negated):
            above.addWidget(widget)
        column.setSpacing(7)
        column.addLayout(above)
        column.addWidget(self.tree, 1)

    def _set_up_tree(self) -> None:
        tree = self.tree
        tree.setAccessibleName(tr("Choose by"))
        tree.setProperty("part", "facets")
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _COUNT_WIDTH)

    def _connect(self) -> None:
        self.clear_all.clicked.connect(self._clear)
        self.words.textChanged.connect(self._filters.set_text)
        self.days.textChanged.connect(self._on_days)
        self.dismissed.clicked.connect(self._filters.set_dismissed)
        self.negated.clicked.connect(self.negated_wanted)
        self.tree.itemChanged.connect(self._on_ticked)
        # The list is made anew by what follows, and the line must not go while it tells of its tick.
        self._ticked.connect(lambda f, v: self._filters.toggle(Facet(f), v), Qt.ConnectionType.QueuedConnection)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.itemClicked.connect(self._on_clicked)
        self._finding.changed.connect(self._follow)
        self._saved.changed.connect(self._show_saved)
        self._show_saved()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._show_saved()
        self._fill(self._groups)  # the lines have colours of their own, which no style sheet reaches

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Count anew: a large project as soon as the pane is seen."""
        if not self._finding.is_quick:
            self._when_seen.ask()
        elif self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        question, wanted, library = self._finding.facets, self._filters.wanted, self._finding.workspace.library
        whole = frozenset(self._whole)

        def counted() -> _Counted | None:
            found = question()
            return (*found, facet_groups(found[0], wanted, library, whole)) if found else None

        self._latest.ask(counted, at_once=self._finding.is_quick)

    # ---- what is shown

    def _show_facets(self, found: _Counted | None) -> None:
        if found is None:
            return
        facets, total, groups = found
        wanted = self._filters.wanted
        of = count_words(total, "1 event", "{count} events")
        chosen = tr("{count} of {total}", count=f"{facets.total:,}", total=of)
        self.total.setText(chosen if self._filters.is_set else of)
        self.clear_all.setVisible(self._filters.is_set)
        self.keep.setVisible(self._filters.is_set or self.keep.is_open)
        if self.words.text().strip() != wanted.text:
            self.words.setText(wanted.text)
        self._show_days()
        self._show_switches(facets)
        self._fill(groups)

    def _show_days(self) -> None:
        """The days of a filter that was applied from elsewhere."""
        wanted = self._filters.wanted
        if (wanted.first, wanted.last) != self._typed_days:
            self._typed_days = (wanted.first, wanted.last)
            self.days.blockSignals(True)
            self.days.setText(days_words(wanted.first, wanted.last))
            self.days.blockSignals(False)
        self._say_understood()

    def _say_understood(self) -> None:
        """What the words mean, unless they say just that themselves."""
        text, words = self.days.text().strip(), days_typed(self.days.text()).words
        self.understood.setText(words)
        self.understood.setVisible(bool(text) and words.casefold() != text.casefold())

    def _show_switches(self, facets: Facets) -> None:
        put_aside = dict(facets.counts[Facet.VERDICT]).get(Verdict.DISMISSED.value, 0)
        denied = dict(facets.counts[Facet.STATUS]).get(Status.NEGATED.value, 0)
        self.dismissed.setText(tr("Show what you dismissed ({count})", count=f"{put_aside:,}"))
        self.negated.setText(tr("Show what did not happen ({count})", count=f"{denied:,}"))
        self.dismissed.setChecked(self._filters.lets_dismissed)
        self.negated.setChecked(self._filters.lets_negated)

    def _fill(self, groups: tuple[FacetGroup, ...]) -> None:
        self._filling, self._groups = True, groups
        place, current = self.tree.verticalScrollBar().value(), _of(self.tree.currentItem())
        folded = {_of(i) for i in self._tops() if not i.isExpanded()}
        self.tree.clear()
        for group in groups:
            top = self._heading(group)
            for value in group.values:
                item = QTreeWidgetItem(top, [value.words, f"{value.count:,}"])
                item.setData(0, _FACET, group.facet)
                item.setData(0, _VALUE, value.value)
                item.setToolTip(0, plain_tooltip(value.words))
                item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setForeground(1, self._theme.color("ink_faint"))
                item.setCheckState(0, Qt.CheckState.Checked if value.chosen else Qt.CheckState.Unchecked)
            if group.more:
                more = QTreeWidgetItem(top, [tr("{count} more…", count=f"{group.more:,}")])
                more.setData(0, _FACET, group.facet)
                more.setForeground(0, self._theme.color("accent"))
            top.setExpanded(_of(top) not in folded)
        self.tree.verticalScrollBar().setValue(place)
        if current is not None:
            self._make_current(current)
        self._filling = False

    def _heading(self, group: FacetGroup) -> QTreeWidgetItem:
        chosen = sum(v.chosen for v in group.values)
        top = QTreeWidgetItem(self.tree, [group.name, tr("{count} ticked", count=chosen) if chosen else ""])
        top.setData(0, _FACET, group.facet)
        top.setFirstColumnSpanned(not chosen)
        font = QFont(self.tree.font())
        font.setWeight(QFont.Weight.DemiBold)
        top.setFont(0, font)
        top.setForeground(0, self._theme.color("ink"))
        top.setForeground(1, self._theme.color("accent"))
        top.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return top

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _make_current(self, wanted: tuple[object, object]) -> None:
        """The same line as before has the keyboard."""
        for top in self._tops():
            for item in (top, *(top.child(at) for at in range(top.childCount()))):
                if item is not None and _of(item) == wanted:
                    self.tree.setCurrentItem(item)
                    return

    def _show_saved(self) -> None:
        clear(self._saved_flow)
        self.saved = {name: self._saved_chip(name) for name in self._saved.names()}
        for chip in self.saved.values():
            self._saved_flow.addWidget(chip)
        self.keep = EditableText(label(tr("Save this filter…"), "faint", wrap=False), tr("Name of the filter"), "")
        self.keep.given.connect(self._saved.save)
        self.keep.setVisible(self._filters.is_set)  # else there is nothing to save
        self._saved_flow.addWidget(self.keep)

    def _saved_chip(self, name: str) -> QToolButton:
        """Applies a saved filter; the right button forgets it."""
        made = QToolButton()
        made.setProperty("part", "tag")
        made.setText(name.replace("&", "&&"))
        made.setFixedHeight(CHIP_HEIGHT)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(tr("Apply this filter. The right button forgets it."))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        forget = made.addAction(tr("Forget “{name}”", name=name))
        forget.triggered.connect(partial(self._saved.forget, name))
        made.clicked.connect(partial(self._saved.apply, name))
        return made

    # ---- what the user does

    def _clear(self) -> None:
        self.words.clear()
        self.days.clear()
        self._filters.clear()

    def _on_days(self, text: str) -> None:
        typed = days_typed(text)
        self._say_understood()
        if typed.is_clear:
            self._typed_days = typed.days
            self._filters.set_days(*typed.days)

    def _on_ticked(self, item: QTreeWidgetItem) -> None:
        if not self._filling and item.data(0, _VALUE) is not None:
            self._ticked.emit(item.data(0, _FACET), item.data(0, _VALUE))

    def _on_clicked(self, item: QTreeWidgetItem, _column: int) -> None:
        """Headings fold, the last line of a facet lists the rest."""
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        elif item.data(0, _VALUE) is None:
            self._whole.add(Facet(item.data(0, _FACET)))
            QTimer.singleShot(0, self.refresh)

    def _on_activated(self, item: QTreeWidgetItem, column: int) -> None:
        """Enter ticks too."""
        if item.data(0, _VALUE) is None:
            self._on_clicked(item, column)
        else:
            checked = item.checkState(0) is Qt.CheckState.Checked
            item.setCheckState(0, Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked)


def _of(item: QTreeWidgetItem | None) -> tuple[object, object] | None:
    return (item.data(0, _FACET), item.data(0, _VALUE)) if item is not None else None

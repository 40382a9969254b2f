"""All about one event, from top to bottom; what the user may change reads as text until it is changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from timeline_app.core.layout.categories import category_of
from timeline_app.core.store.values import Field, Origin
from timeline_app.core.values import Status
from timeline_app.viewmodels.details import Fact
from timeline_app.viewmodels.kinds import kinds
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import status_words
from timeline_app.widgets.details_parts import chip, fact_lines, pill, section
from timeline_app.widgets.details_places import OtherPlaces
from timeline_app.widgets.editing import ROOM, ChoiceText, EditableText, Quiet, inset
from timeline_app.widgets.flow import FlowLayout
from timeline_app.widgets.icons import dot, icon
from timeline_app.widgets.parts import label, link_button, styled
from timeline_app.widgets.passage import PassageView
from timeline_app.widgets.reading_card import ReadingCard
from timeline_app.widgets.tag_row import TagRow
from timeline_app.widgets.when_editor import WhenEditor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QIcon

    from timeline_app.viewmodels.curator import Curator
    from timeline_app.viewmodels.details import Details
    from timeline_app.viewmodels.event_fields import FieldLine
    from timeline_app.widgets.theme import Theme

MARGIN = 22
_NAMES = (Field.ACTORS, Field.TARGETS, Field.PLACE)
_MARK = 12


class WhenText(Quiet):
    """The date as a headline; ``wanted`` says that it is to be changed."""

    wanted = Signal()

    def begin(self) -> None:
        self.wanted.emit()


class DetailsBody(QWidget):
    """Made anew for every event. ``fields`` are what can be changed, by the names that commands use.

    ``editing`` says whether something is being changed. ``event_requested`` carries an event id, ``source_requested``
    an offset of the article.
    """

    event_requested = Signal(str)
    source_requested = Signal(int)
    date_change_requested = Signal()
    edit_ended = Signal()

    def __init__(self, details: Details, curator: Curator, theme: Theme, today: date) -> None:
        super().__init__()
        styled(self, "pane")
        self._details, self._curator, self._theme, self._today = details, curator, theme, today
        self._key = details.event.id
        self.fields: dict[str, Quiet] = {}
        self.when_editor: WhenEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN - ROOM, 4, MARGIN - ROOM, 20)
        self._column.setSpacing(0)
        self._fill()
        self._column.addStretch(1)

    @property
    def is_editing(self) -> bool:
        """Whether something is being changed."""
        return self.when_editor is not None or any(
            isinstance(f, EditableText) and f.is_open for f in self.fields.values()
        )

    def leave(self) -> None:
        """Stop changing anything: what was written is taken, but not a date, which must be asked for."""
        self._close_when()
        for field in self.fields.values():
            if isinstance(field, EditableText):
                field.leave()

    def _fill(self) -> None:
        details = self._details
        self._add_selected()
        self._add_text(Field.TITLE, label(details.event.title, "title"))
        self._add_theirs(Field.TITLE)
        self._column.addSpacing(7)
        self._column.addLayout(_inset_layout(self._chips()))
        self._column.addSpacing(16)
        self._add_when()
        self._add_reading()
        self._add_source()
        self._add_facts()
        self._add_yours()
        places = OtherPlaces(details, self._curator, self._theme)
        places.event_requested.connect(self.event_requested)
        places.source_requested.connect(self.source_requested)
        self._column.addWidget(places)

    def _add(self, widget: QWidget, gap: int = 0) -> None:
        self._column.addSpacing(gap)
        self._column.addLayout(inset(widget))

    # ---- what stands above

    def _add_selected(self) -> None:
        """Where several events are selected: what goes for all, and that they can be made one."""
        count = len(self._curator.selected)
        if count < 2:
            return
        card = QFrame()
        card.setProperty("part", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 9, 14, 9)
        column.setSpacing(4)
        column.addWidget(label(tr("{count} events are selected", count=count), "strong"))
        column.addWidget(label(tr("Kind, status, tags and verdicts go for all of them."), "faint"))
        merge = link_button(tr("Make them one event"))
        merge.clicked.connect(self._curator.merge)
        column.addWidget(merge)
        self._add(card)
        self._column.addSpacing(12)

    def _chips(self) -> FlowLayout:
        details, flow = self._details, FlowLayout(6)
        category, _ = category_of(details.event)
        hue = self._theme.category(category.key).name()
        flow.addWidget(pill(category.label, hue))
        if details.event.status is not Status.HAPPENED:
            flow.addWidget(pill(details.status.text, hue, filled=False))
        for country in details.countries:
            flow.addWidget(chip(country))
        if details.curated and details.curated.origin is Origin.ADDED:
            flow.addWidget(chip(tr("Added by you")))
        return flow

    # ---- the date

    def _add_when(self) -> None:
        details = self._details
        self._add(section(tr("When")))
        self._column.addSpacing(3)
        self._when = WhenText(label(details.when, "when"), tr("Date"))
        self._when.setToolTip(tr("Click to change the date (Ctrl+Shift+D)"))
        self._when.wanted.connect(self._open_when)
        self.fields["when"] = self._when
        self._column.addWidget(self._when)
        self._when_place = QVBoxLayout()
        self._column.addLayout(self._when_place)
        for note in (details.when_note, details.approximate):
            if note:
                self._add(label(note, "soft"), 1)
        self._add_theirs(Field.WHEN)

    def _open_when(self) -> None:
        if self.when_editor is not None:
            return
        details = self._details
        editor = WhenEditor(details.event.when, details.document.publication, self._today, self._theme)
        editor.given.connect(self._take_when)
        editor.given_up.connect(self._close_when)
        self._when.hide()
        self._when_place.addLayout(inset(editor))
        self.when_editor = editor
        editor.show()
        editor.begin()

    def _take_when(self, when: object) -> None:
        self._close_when()
        self._curator.set_field(self._key, Field.WHEN, when)  # type: ignore[arg-type]

    def _close_when(self) -> None:
        editor, self.when_editor = self.when_editor, None
        if editor is not None:
            self._when.show()
            self._when.setFocus(Qt.FocusReason.OtherFocusReason)
            editor.hide()
            editor.deleteLater()
            self.edit_ended.emit()

    def _add_reading(self) -> None:
        card = ReadingCard(self._details, self._curator)
        card.date_change_requested.connect(self.date_change_requested)
        self._add(card, 12)

    # ---- where it is told

    def _add_source(self) -> None:
        details = self._details
        self._column.addSpacing(16)
        line = QHBoxLayout()
        line.setContentsMargins(ROOM, 0, ROOM, 0)
        line.addWidget(section(tr("Source")))
        line.addStretch(1)
        opener = link_button(tr("Open article"))
        opener.setIcon(icon("external", self._theme.css("accent"), 14))
        opener.setIconSize(QSize(14, 14))
        opener.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        opener.clicked.connect(lambda: self.source_requested.emit(details.event.sentence.start))
        line.addWidget(opener)
        self._column.addLayout(line)
        self.passage = PassageView(details.passage, self._theme)
        self.passage.setAccessibleName(tr("Source sentence"))
        self._add(self.passage, 4)
        if details.date_passage:
            self._add(label(tr("The date is from another sentence:"), "faint"), 8)
            self._add(PassageView(details.date_passage, self._theme))
        where = " · ".join(p for p in (details.document.title, details.passage.place) if p)
        self._add(label(where, "faint"), 6)

    # ---- facts

    def _add_facts(self) -> None:
        details = self._details
        self._add(section(tr("Facts")), 16)
        self._column.addSpacing(3)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12 - ROOM)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.setContentsMargins(ROOM, 0, 0, 0)
        for field in _NAMES:
            line = details.lines[field]
            if line.text or line.theirs:
                self._add_name(grid, line)
        told = [f for f in details.facts if f.label not in {details.lines[n].name for n in _NAMES}]
        for fact in told:
            self._add_row(grid, fact.label, _padded(fact_lines([fact])))
        self._add_choice(grid, details.lines[Field.TYPE], "kind", self._kind_choices())
        self._add_choice(grid, details.lines[Field.STATUS], "status", self._status_choices(), details.status.note)
        self._column.addLayout(grid)
        self._add_missing()

    def _add_name(self, grid: QGridLayout, line: FieldLine) -> None:
        facts = [f for f in self._details.facts if f.label == line.name]
        display = fact_lines(facts or [Fact("", tr("nobody") if line.field is not Field.PLACE else tr("nowhere"))])
        self._add_row(grid, line.name, self._name_field(line, display))
        self._add_theirs(line.field, grid)

    def _name_field(self, line: FieldLine, display: QWidget) -> EditableText:
        hints = self._curator.places if line.field is Field.PLACE else self._curator.people
        made = self._editable(line.field.value, display, line.name, line.typed, hints)
        made.given.connect(partial(self._curator.set_names, self._key, line.field))
        if line.field is not Field.PLACE:
            made.setToolTip(tr("Click to change; part several names by semicolons"))
        return made

    def _add_choice(
        self,
        grid: QGridLayout,
        line: FieldLine,
        name: str,
        choices: Sequence[tuple[str, QIcon | None, bool, object]],
        note: str = "",
    ) -> None:
        made = ChoiceText(fact_lines([Fact("", line.text, note)]), line.name, choices)  # type: ignore[arg-type]
        made.setToolTip(tr("Click to change"))
        self.fields[name] = made
        self._add_row(grid, line.name, made)
        self._add_theirs(line.field, grid)

    def _kind_choices(self) -> list[tuple[str, QIcon | None, bool, object]]:
        event = self._details.event
        return [
            (
                kind.words,
                dot(self._theme.category(kind.category.key).name()),
                (kind.type, kind.mode) == (event.type, event.mode),
                partial(self._curator.set_kind, self._key, kind),
            )
            for kind in kinds()
        ]

    def _status_choices(self) -> list[tuple[str, QIcon | None, bool, object]]:
        now = self._details.event.status
        act = self._curator.set_field
        return [(status_words(s), None, s is now, partial(act, self._key, Field.STATUS, s)) for s in Status]

    def _add_missing(self) -> None:
        """Quiet ways to what the event has not got."""
        missing = [line for f in _NAMES if not ((line := self._details.lines[f]).text or line.theirs)]
        words = {Field.ACTORS: tr("Add who…"), Field.TARGETS: tr("Add to whom…"), Field.PLACE: tr("Add where…")}
        if not missing:
            return
        flow = FlowLayout(2)
        for line in missing:
            flow.addWidget(self._name_field(line, label(words[line.field], "faint", wrap=False)))
        self._column.addLayout(flow)

    @staticmethod
    def _add_row(grid: QGridLayout, name: str, widget: QWidget) -> None:
        at = grid.rowCount()
        grid.addWidget(_padded(label(name, "faint", wrap=False), side=0), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(widget, at, 1)

    # ---- what the user adds

    def _add_yours(self) -> None:
        curated = self._details.curated
        if curated is None:
            return
        self._add(section(tr("Yours")), 16)
        self._column.addSpacing(3)
        note = label(curated.note or tr("Add a note…"), "body" if curated.note else "faint")
        field = self._editable("note", note, tr("Note"), curated.note, lines=True)
        field.given.connect(partial(self._curator.set_note, self._key))
        self._column.addWidget(field)
        tags = TagRow(curated.tags, self._curator.tags, self._theme)
        tags.added.connect(self._curator.add_tag)
        tags.removed.connect(self._curator.remove_tag)
        tags.adder.ended.connect(self.edit_ended)
        self.fields["tag"] = tags.adder
        self._column.addSpacing(3)
        self._column.addWidget(tags)
        if curated.theirs and curated.origin is not Origin.ADDED:
            reset = link_button(tr("Have everything as it was read"))
            reset.clicked.connect(self._curator.reset)
            self._add(reset, 4)
        if curated.origin is Origin.ADDED:
            delete = link_button(tr("Delete this event"))
            delete.clicked.connect(partial(self._curator.delete_added, self._key))
            self._add(delete, 4)

    # ---- fields

    def _add_text(self, field: Field, display: QWidget) -> None:
        line = self._details.lines[field]
        made = self._editable(field.value, display, line.name, line.typed)
        made.setToolTip(tr("Click to change (F2)"))
        made.given.connect(lambda text: text and self._curator.set_field(self._key, field, text))
        self._column.addWidget(made)

    def _editable(
        self,
        name: str,
        display: QWidget,
        words: str,
        typed: str,
        hints: Callable[[], Sequence[str]] = tuple,
        *,
        lines: bool = False,
    ) -> EditableText:
        made = EditableText(display, words, typed, hints, lines=lines)
        made.ended.connect(self.edit_ended)
        self.fields[name] = made
        return made

    def _add_theirs(self, field: Field, grid: QGridLayout | None = None) -> None:
        """Under what the user set: that it is theirs, what was read, and the way back."""
        line = self._details.lines[field]
        if not line.theirs or not line.can_go_back:
            return
        made = self._theirs(line)
        if grid is None:
            self._column.addWidget(made)
        else:
            grid.addWidget(made, grid.rowCount(), 1)

    def _theirs(self, line: FieldLine) -> QWidget:
        made = QWidget()
        column = QHBoxLayout(made)
        column.setContentsMargins(ROOM, 0, ROOM, 2)
        column.setSpacing(5)
        mark = label("", "faint", wrap=False)
        mark.setPixmap(icon("edit", self._theme.css("accent"), _MARK).pixmap(_MARK, _MARK))
        words = tr("Yours. As read: {words}", words=line.as_read) if line.as_read else tr("Yours")
        column.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(label(words, "theirs"), 1)
        back = link_button(tr("Take back"))
        back.setAccessibleName(tr("Take back your change: {name}", name=line.name))
        back.clicked.connect(partial(self._curator.take_back, self._key, line.field))
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return made


def _padded(widget: QWidget, side: int = ROOM) -> QWidget:
    """A widget of the facts at the height of those that can be changed."""
    widget.setContentsMargins(side, 2, side, 2)
    return widget


def _inset_layout(flow: FlowLayout) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(ROOM, 0, ROOM, 0)
    made.addLayout(flow)
    return made

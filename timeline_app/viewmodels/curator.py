"""What the user does with events: the commands on the selection, and the way from one to the next."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.values import Field, Origin, Verdict
from timeline_app.viewmodels.chronology import chronological
from timeline_app.viewmodels.new_event import event_from
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.typed_names import known_people, participants, place
from timeline_app.viewmodels.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import Change, Curated, FieldValue
    from timeline_app.core.values import Alternative, Event
    from timeline_app.viewmodels.kinds import Kind
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.viewmodels.workspace import Workspace

_OF_ALL = frozenset({Field.TYPE, Field.MODE, Field.STATUS})
"""Fields that are set for all selected events together."""
_OF_TEXT = frozenset({Field.ACTORS, Field.TARGETS, Field.PLACE})
"""Fields whose values name places of one article's text, so that other articles' tellings keep their own."""


class Curator(QObject):
    """Works on the selected events where no keys are given. ``said`` carries words about what was done.

    What is decided of an event that several articles tell is decided of all its tellings, so that it stays one.
    ``triage``: confirming or dismissing goes on to the next event that is not confirmed; ``triaged`` says that this was
    switched on or off.
    """

    said = Signal(str)
    triaged = Signal(bool)

    def __init__(self, workspace: Workspace, selection: Selection, visible: Callable[[], Sequence[Event]]) -> None:
        super().__init__(workspace)
        self._workspace, self._library, self._selection = workspace, workspace.library, selection
        self._visible = visible
        self._counted: tuple[Sequence[Event], int] | None = None
        """How many of these events are still to be checked; others are shown after every change."""
        self.triage = False

    # ---- what there is

    @property
    def selected(self) -> tuple[Curated, ...]:
        """The selected events as the user has them."""
        found = (self._library.curated(i) for i in self._selection.ids)
        return tuple(c for c in found if c is not None)

    def tags(self) -> tuple[str, ...]:
        """All tags in use, by name."""
        return tuple(sorted({t for c in self._library.all_curated() for t in c.tags}, key=str.casefold))

    def people(self) -> tuple[str, ...]:
        """Everybody who takes part in an event, by name."""
        return tuple(sorted(known_people(self._library.events), key=str.casefold))

    def places(self) -> tuple[str, ...]:
        """All places of events, by name."""
        return tuple(sorted({e.place.name for e in self._library.events if e.place}, key=str.casefold))

    def unconfirmed(self) -> list[Event]:
        """The visible events that the user has said nothing of, in order of time."""
        return [e for e in chronological(self._visible()) if self._is_open(e)]

    def left_words(self) -> str:
        """How many visible events are still to be checked."""
        visible = self._visible()
        if self._counted is None or self._counted[0] is not visible:
            self._counted = (visible, sum(map(self._is_open, visible)))
        count = self._counted[1]
        return count_words(count, "1 to check", "{count} to check") if count else tr("All are checked")

    # ---- verdicts

    def confirm(self) -> None:
        """Say that the selected events are right."""
        self._judge(lambda keys, p, at: p.curation.confirm(keys, at), tr("Confirmed. Ctrl+Z takes it back."))

    def dismiss(self) -> None:
        """Put the selected events aside, with all tellings of them."""
        self._judge(lambda keys, p, at: p.curation.dismiss(keys, at), tr("Dismissed. Ctrl+Z takes it back."))

    def restore(self) -> None:
        """Take back what was said of the selected events."""
        keys = self._with_tellings(c.key for c in self.selected if c.verdict)
        if keys:
            self._workspace.carry_out(lambda p, at: p.curation.restore(keys, at))

    def reset(self) -> None:
        """Have the selected events as they were read."""
        keys = self._with_tellings(c.key for c in self.selected if c.origin is not Origin.ADDED)
        if keys:
            self._workspace.carry_out(lambda p, at: p.curation.reset(keys, at))

    def set_triage(self, on: bool) -> None:
        """Go on by itself after each verdict, or not; it begins with the next event to check."""
        self.triage = on
        self.triaged.emit(on)
        if on and not any(self._is_open(c.event) for c in self.selected):
            self.next_unconfirmed()

    def next_unconfirmed(self) -> None:
        """Select the next event in time of which nothing was said yet, from the last on to the first."""
        order = [e.id for e in chronological(self._visible())]
        self._go_on(order, {e.id for e in self.unconfirmed()}, self._selection.current)

    # ---- fields

    def set_field(self, key: str, field: Field, value: FieldValue) -> bool:
        """Set a field of an event, or of all that are selected if it is one of them; False: it could not be kept."""
        keys = self._meant(key, field)
        return self._workspace.carry_out(lambda p, at: p.curation.set_field(keys, field, value, at)) is not None

    def set_kind(self, key: str, kind: Kind) -> None:
        """Set type and mode."""
        keys, values = self._meant(key, Field.TYPE), {Field.TYPE: kind.type, Field.MODE: kind.mode}
        self._workspace.carry_out(lambda p, at: p.curation.set_fields(keys, values, at))

    def set_names(self, key: str, field: Field, text: str) -> None:
        """Set actors, targets or place to what these names mean."""
        found = self._library.find(key)
        if found is None:
            return
        if field is Field.PLACE:
            self.set_field(key, field, place(text, *found))
        else:
            self.set_field(key, field, participants(text, *found, known_people(self._library.events)))

    def take_back(self, key: str, field: Field) -> None:
        """Have a field of an event as it was read; the mode goes with its type."""
        fields = (Field.TYPE, Field.MODE) if field is Field.TYPE else (field,)
        keys = self._with_tellings([key])
        self._workspace.carry_out(lambda p, at: p.curation.clear_fields(keys, fields, at))

    def choose(self, key: str, alternative: Alternative) -> None:
        """Take another reading of the event's date."""
        self._workspace.carry_out(lambda p, at: p.curation.choose(key, alternative, at))

    def set_note(self, key: str, note: str) -> None:
        """Set the note of an event."""
        known = self._library.curated(key)
        if known and known.note != note.strip():
            self._workspace.carry_out(lambda p, at: p.curation.set_note(key, note.strip(), at))

    def add_tag(self, tag: str) -> None:
        """Give the selected events a tag."""
        name = " ".join(tag.split())
        keys = [c.key for c in self.selected if name not in c.tags]
        if keys and name:
            self._workspace.carry_out(lambda p, at: p.curation.add_tag(keys, name, at))

    def remove_tag(self, tag: str) -> None:
        """Take a tag from the selected events."""
        keys = [c.key for c in self.selected if tag in c.tags]
        if keys:
            self._workspace.carry_out(lambda p, at: p.curation.remove_tag(keys, tag, at))

    # ---- one or several

    def merge(self) -> None:
        """Make the selected events one; that selected first stands for all."""
        keys = [c.key for c in self.selected]
        if len(keys) > 1 and self._workspace.carry_out(lambda p, at: p.curation.merge(keys, at)):
            self._selection.select([self._library.lead(keys[0])])
            self.said.emit(tr("{count} events are one now.", count=len(keys)))

    def split(self, *keys: str) -> None:
        """Say that tellings are not of the event they were made one with, nor of one another's."""
        merged, before = self._library.merged, self._selection.current

        def split(project: Project, at: datetime) -> Change:
            if merged is not None:
                project.set_merged(merged)  # so that it knows what there is to be parted
            return project.curation.split(keys, at)

        if self._workspace.carry_out(split):
            self._selection.select([keys[0] if len(keys) == 1 or before is None else before])
            self.said.emit(tr("Each telling is an event of its own now."))

    def add(self, article: str, start: int, end: int) -> str | None:
        """Add an event of what is selected in an article, and select it; its key, None where there is none."""
        document = self._library.get(article)
        event = event_from(document, start, end) if document else None
        if event is None:
            return None
        change = self._workspace.carry_out(lambda p, at: p.curation.add_event(event, at, article))
        key = next(iter(change.events), None) if change else None
        if key:
            self._selection.select([self._library.lead(key)])
        return key

    def delete_added(self, key: str) -> None:
        """Delete an event that the user added."""
        self._workspace.carry_out(lambda p, at: p.curation.delete_added(key, at))

    # ---- articles

    def set_words(self, article: str, name: str, words: str | None) -> None:
        """Set title, byline, agency or publisher of an article, or have it as it was read (None)."""
        self._workspace.carry_out(lambda p, at: p.articles.set_words(article, at, **{name: words}))

    # ---- inside

    def _judge(self, judge: Callable[[Sequence[str], Project, datetime], Change], done: str) -> None:
        """Carry out a verdict, say so, and go on where the user wants or the events are no longer seen."""
        keys = self._with_tellings(c.key for c in self.selected)
        if not keys:
            return
        before, judged = self._selection.current, set(self._selection.ids)
        order = [e.id for e in chronological(self._visible())]
        if not self._workspace.carry_out(lambda p, at: judge(keys, p, at)):
            return
        self.said.emit(done)
        if self.triage:
            self._go_on(order, {e.id for e in self.unconfirmed()} - judged, before)
        elif before not in (seen := {e.id for e in self._visible()}):
            self._go_on(order, seen, before)

    def _go_on(self, order: Sequence[str], among: set[str], after: str | None) -> None:
        at = order.index(after) + 1 if after in order else 0
        found = next((i for i in (*order[at:], *order[:at]) if i in among), None)
        if found is None:
            self.said.emit(tr("There is no event left to check."))
        else:
            self._selection.select([found])

    def _is_open(self, event: Event) -> bool:
        curated = self._library.curated(event.id)
        return curated is not None and curated.verdict is None

    def _meant(self, key: str, field: Field) -> list[str]:
        chosen = [c.key for c in self.selected] if field in _OF_ALL else []
        keys = chosen if key in chosen else [key]
        return keys if field in _OF_TEXT else self._with_tellings(keys)

    def _with_tellings(self, keys: Iterable[str]) -> list[str]:
        found = ((k, self._library.find(k)) for k in keys)
        every = chain.from_iterable((k, *(t.event for t in pair[1].tellings)) for k, pair in found if pair)
        return list(dict.fromkeys(every))


def is_confirmed(curated: Curated | None) -> bool:
    """Whether the user said that an event is right."""
    return curated is not None and curated.verdict is Verdict.CONFIRMED

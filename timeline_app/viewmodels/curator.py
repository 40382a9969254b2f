"""What the user does with events: the commands on the selection, and the way from one to the next."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from timeline_app.core.store.values import Field, Origin, Verdict
from timeline_app.core.store.wanted import ALL, Facet, Filter, Order
from timeline_app.viewmodels.new_event import event_from
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.typed_names import known_people, names_typed, participants, place
from timeline_app.viewmodels.wording import count_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from timeline_app.core.store.project import Project
    from timeline_app.core.store.values import Change, Curated, FieldValue
    from timeline_app.core.values import Alternative, Participant
    from timeline_app.viewmodels.finding import Finding
    from timeline_app.viewmodels.kinds import Kind
    from timeline_app.viewmodels.selection import Selection
    from timeline_app.viewmodels.shown import Shown

_OF_ALL = frozenset({Field.TYPE, Field.MODE, Field.STATUS})
"""Fields that are set for all selected events together."""
KNOWN = 50
"""Events looked at for what is known of somebody."""
_OF_TEXT = frozenset({Field.ACTORS, Field.TARGETS, Field.PLACE})
"""Fields whose values name places of one article's text, so that other articles' tellings keep their own."""


class Curator(QObject):
    """Works on the selected events where no keys are given. ``said`` carries words about what was done.

    ``redated`` carries the key of an event that has another date, and may have left the view, which stays as it is.

    What is decided of an event that several articles tell is decided of all its tellings, so that it stays one.
    ``triage``: confirming or dismissing goes on to the next event that is not confirmed; ``triaged`` says that this was
    switched on or off.
    """

    said = Signal(str)
    redated = Signal(str)
    triaged = Signal(bool)

    def __init__(self, finding: Finding, selection: Selection) -> None:
        workspace = finding.workspace
        super().__init__(workspace)
        self._workspace, self._library, self._selection = workspace, workspace.library, selection
        self._finding = finding
        self.triage = False

    # ---- what there is

    @property
    def selected(self) -> tuple[Curated, ...]:
        """The selected events as the user has them."""
        found = (self._library.curated(i) for i in self._selection.ids)
        return tuple(c for c in found if c is not None)

    def tags(self) -> tuple[str, ...]:
        """All tags in use, by name."""
        return self._counted(Facet.TAG)

    def people(self) -> tuple[str, ...]:
        """Everybody who takes part in an event, by name."""
        return self._counted(Facet.ACTOR)

    def places(self) -> tuple[str, ...]:
        """All places of events, by name."""
        return self._counted(Facet.PLACE)

    def _counted(self, facet: Facet) -> tuple[str, ...]:
        """The values of a facet that any event has, by name."""
        project = self._finding.project
        counts = project.facets(ALL).counts[facet] if project else ()
        return tuple(sorted((value for value, _ in counts if value), key=str.casefold))

    @property
    def has_events(self) -> bool:
        """Whether any event is visible."""
        shown = self._finding.shown
        return shown is not None and bool(shown.count)

    def left_words(self) -> str:
        """How many visible events are still to be checked."""
        shown = self._finding.shown
        count = shown.unconfirmed if shown is not None else 0
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
        if on and all(c.verdict for c in self.selected):
            self.next_unconfirmed()

    def next_unconfirmed(self) -> None:
        """Select the next event in time of which nothing was said yet, from the last on to the first."""
        if (shown := self._finding.shown) is not None:
            self._go_on(shown, self._selection.current, unconfirmed=True)

    # ---- fields

    def set_field(self, key: str, field: Field, value: FieldValue) -> bool:
        """Set a field of an event, or of all that are selected if it is one of them; False: it could not be kept."""
        keys = self._meant(key, field)
        kept = self._workspace.carry_out(lambda p, at: p.curation.set_field(keys, field, value, at)) is not None
        if kept and field is Field.WHEN:
            self.redated.emit(key)
        return kept

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
            self.set_field(key, field, participants(text, *found, self._known(text)))

    def take_back(self, key: str, field: Field) -> None:
        """Have a field of an event as it was read; the mode goes with its type."""
        fields = (Field.TYPE, Field.MODE) if field is Field.TYPE else (field,)
        keys = self._with_tellings([key])
        self._workspace.carry_out(lambda p, at: p.curation.clear_fields(keys, fields, at))

    def choose(self, key: str, alternative: Alternative) -> None:
        """Take another reading of the event's date."""
        if self._workspace.carry_out(lambda p, at: p.curation.choose(key, alternative, at)) is not None:
            self.redated.emit(key)

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
        before = self._selection.current
        if self._workspace.carry_out(lambda p, at: p.curation.split(keys, at)):
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
        before, seen = self._selection.current, self._finding.shown
        if not self._workspace.carry_out(lambda p, at: judge(keys, p, at)):
            return
        self.said.emit(done)
        shown = self._finding.shown
        if seen is None or shown is None:
            return
        if self.triage or (before is not None and before not in shown):
            self._go_on(seen, before, unconfirmed=self.triage)

    def _go_on(self, seen: Shown, after: str | None, *, unconfirmed: bool) -> None:
        """Select the first event, or the first to be checked, after another in the order in which they were seen."""
        shown = self._finding.shown
        found = shown.first_after(after, seen, unconfirmed=unconfirmed) if shown is not None else None
        if found is None:
            self.said.emit(tr("There is no event left to check."))
        else:
            self._selection.select([found])

    def _known(self, names: str) -> dict[str, Participant]:
        """What other events say of the people of these names."""
        project = self._finding.project
        if project is None:
            return {}
        found: dict[str, Participant] = {}
        for name in names_typed(names):
            named = Filter(chosen={Facet.ACTOR: frozenset([name])})
            keys = project.keys(project.rows(named, Order.ARTICLE, 0, KNOWN).ids)
            found |= known_people(project.event(key).event for key in keys)
        return found

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

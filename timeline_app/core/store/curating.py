"""The user's commands about events. What they set stays through every new reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from timeline_app.core.store import labels
from timeline_app.core.store.codec import added_to_json, decision_from_json, decision_to_json
from timeline_app.core.store.curation import UNDECIDED, alternative_time, article_of
from timeline_app.core.store.leads import apart, pair_key
from timeline_app.core.store.merging import decisions
from timeline_app.core.store.values import Added, Change, Choice, Field, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from timeline_app.core.events.across import Decisions
    from timeline_app.core.store.book import Book
    from timeline_app.core.store.values import Curated, Decision, FieldValue
    from timeline_app.core.values import Alternative, Event

    Wanted = dict[tuple[str, str], dict[str, Any] | None]


class Curation:
    """Reached as ``project.curation``. Keys are those of events; unknown ones raise KeyError."""

    def __init__(self, book: Book) -> None:
        self._book = book

    def set_field(self, keys: Iterable[str], field: Field, value: FieldValue, at: datetime) -> Change:
        """Set a field of events; a value of None sets type, mode or place to none."""
        return self.set_fields(keys, {field: value}, at)

    def set_fields(self, keys: Iterable[str], values: Mapping[Field, FieldValue], at: datetime) -> Change:
        """Set what belongs together, such as type and mode, as one command; it is named after the first field."""

        def change(decision: Decision) -> Decision:
            choice = None if Field.WHEN in values else decision.choice
            return replace(decision, fields={**decision.fields, **values}, choice=choice)

        return self._decide(keys, at, labels.SET[next(iter(values))], change)

    def clear_field(self, keys: Iterable[str], field: Field, at: datetime) -> Change:
        """Have a field as it is read."""
        return self.clear_fields(keys, [field], at)

    def clear_fields(self, keys: Iterable[str], fields: Collection[Field], at: datetime) -> Change:
        """Have several fields as they are read, as one command."""

        def change(decision: Decision) -> Decision:
            choice = None if Field.WHEN in fields else decision.choice
            return replace(decision, fields=_without(decision, *fields), choice=choice)

        return self._decide(keys, at, labels.CLEAR, change)

    def choose(self, key: str, alternative: Alternative, at: datetime) -> Change:
        """Take another reading of the event's temporal expression; it moves with the publication date."""
        when = alternative_time(self._curated(key).event.when, alternative)
        choice = Choice(alternative.reason, when)

        def change(decision: Decision) -> Decision:
            return replace(decision, fields=_without(decision, Field.WHEN), choice=choice)

        return self._decide([key], at, labels.CHOOSE, change)

    def confirm(self, keys: Iterable[str], at: datetime) -> Change:
        """Say that events are right."""
        return self._decide(keys, at, labels.CONFIRM, lambda d: replace(d, verdict=Verdict.CONFIRMED))

    def dismiss(self, keys: Iterable[str], at: datetime) -> Change:
        """Put events aside."""
        return self._decide(keys, at, labels.DISMISS, lambda d: replace(d, verdict=Verdict.DISMISSED))

    def restore(self, keys: Iterable[str], at: datetime) -> Change:
        """Take a verdict back."""
        return self._decide(keys, at, labels.RESTORE, lambda d: replace(d, verdict=None))

    def reset(self, keys: Iterable[str], at: datetime) -> Change:
        """Have events as they are read, with nothing of the user's but what they are merged with."""
        return self._decide(keys, at, labels.RESET, lambda _: UNDECIDED)

    def set_note(self, key: str, note: str, at: datetime) -> Change:
        """Set the note of an event; "" is none."""
        return self._decide([key], at, labels.NOTE, lambda d: replace(d, note=note))

    def add_tag(self, keys: Iterable[str], tag: str, at: datetime) -> Change:
        """Give events a tag."""
        return self._decide(keys, at, labels.ADD_TAG, lambda d: replace(d, tags=tuple(dict.fromkeys([*d.tags, tag]))))

    def remove_tag(self, keys: Iterable[str], tag: str, at: datetime) -> Change:
        """Take a tag from events."""
        return self._decide(
            keys, at, labels.REMOVE_TAG, lambda d: replace(d, tags=tuple(t for t in d.tags if t != tag))
        )

    def add_event(self, event: Event, at: datetime, article: str = "") -> Change:
        """Add an event of the user's, to an article or to none. Its key is the one in ``Change.events``."""
        text = self._book.contents.text(article)
        with self._book.changing() as connection:
            [number] = self._book.next_key("u", connection)
            added = Added(f"{article}:{number}", article, replace(event, id=f"{article}:{number}"))
            return self._book.carry_out(
                labels.ADD_EVENT.of([event.title]), at, {("added", added.key): added_to_json(added, text)}
            )

    def delete_added(self, key: str, at: datetime) -> Change:
        """Delete an event that the user added, with all that was decided about it.

        Raises:
            KeyError: the user added no such event. One that was read is dismissed instead.
        """
        if self._book.history.get("added", key) is None:
            raise KeyError(key)
        title = self._curated(key).event.title
        wanted: Wanted = {("added", key): None, ("decision", key): None}
        return self._book.carry_out(labels.DELETE_ADDED.of([title]), at, wanted | self._regrouped({key}))

    def merge(self, keys: Sequence[str], at: datetime) -> Change:
        """Make events one: the first stands for all. Whatever they were merged with before comes along.

        Raises:
            ValueError: there are fewer than two.
        """
        if len(set(keys)) < 2:
            raise ValueError("at least two events are needed for a merge")
        for key in keys:
            self._curated(key)
        groups = {member: members for members in self._book.groups().values() for member in members}
        members = list(dict.fromkeys(m for key in keys for m in (key, *groups.get(key, ()))))
        wanted: Wanted = {("group", k): {"group": keys[0], "place": place} for place, k in enumerate(members)}
        for pair in apart(self._book.history):
            if pair <= set(members):
                wanted["apart", pair_key(*pair)] = None
        return self._book.carry_out(labels.MERGE.of(members), at, wanted)

    def split(self, keys: Iterable[str], at: datetime) -> Change:
        """Take events out of what they are merged with, by the user or by itself; they are never merged again."""
        gone = set(keys)
        wanted: Wanted = {("apart", pair_key(key, other)): {} for key in gone for other in self.merged_with(key)}
        label = labels.SPLIT.of([self._title(key) for key in gone])
        return self._book.carry_out(label, at, wanted | self._regrouped(gone))

    def merged_with(self, key: str) -> tuple[str, ...]:
        """The keys of the events that are one with this one, without itself."""
        row = self._book.database.one("SELECT id FROM event WHERE key = ?", key)
        if row is None:
            return ()
        led = self._book.led()
        lead = led.leads.get(row[0], row[0])
        ids = [i for i in (lead, *led.below.get(lead, ())) if i != row[0]]
        found = [self._book.database.one("SELECT key FROM event WHERE id = ?", i) for i in ids]
        return tuple(str(f[0]) for f in found if f)

    @property
    def decisions(self) -> Decisions:
        """Which events the user merged and which parted, for ``core.events.across``."""
        return decisions(self._book)

    def _regrouped(self, gone: set[str]) -> Wanted:
        """Groups without some events; one that is left alone is in no group."""
        wanted: Wanted = {}
        for members in self._book.groups().values():
            if gone.isdisjoint(members):
                continue
            left = [m for m in members if m not in gone]
            wanted |= {("group", m): None for m in members}
            if len(left) > 1:
                wanted |= {("group", m): {"group": left[0], "place": at} for at, m in enumerate(left)}
        return wanted

    def _decide(
        self, keys: Iterable[str], at: datetime, command: labels.Command, change: Callable[[Decision], Decision]
    ) -> Change:
        with self._book.changing():
            named = list(dict.fromkeys(keys))
            label = command.of([self._title(key) for key in named])
            wanted: Wanted = {("decision", k): decision_to_json(change(self._decision(k))) for k in named}
            return self._book.carry_out(label, at, wanted)

    def _decision(self, key: str) -> Decision:
        data = self._book.history.get("decision", key)
        return decision_from_json(data) if data else UNDECIDED

    def _title(self, key: str) -> str:
        row = self._book.database.one("SELECT title FROM event WHERE key = ?", key)
        if row is None:
            raise KeyError(key)
        return str(row[0])

    def _curated(self, key: str) -> Curated:
        article = article_of(key)
        contents = self._book.contents
        for curated in contents.curated(contents.article(article) if article else None):
            if curated.key == key:
                return curated
        raise KeyError(key)


def _without(decision: Decision, *fields: Field) -> dict[Field, FieldValue]:
    return {f: v for f, v in decision.fields.items() if f not in fields}

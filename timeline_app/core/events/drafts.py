"""Which drafts of events a text is told by: idle ones are left out, repeated sayings only pass something on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.status import AHEAD
from timeline_app.core.events.trigger import Form
from timeline_app.core.values import Status, TimeKind

if TYPE_CHECKING:
    from timeline_app.core.events.draft import Draft

_UNCLEAR = frozenset(["I", "me", "my", "myself", "our", "ourselves", "us", "we", "We"])
"""Words of a title that tell nobody of whom it speaks."""


def is_idle(draft: Draft) -> bool:
    """Undated, and a noun for what is only intended, or a verb of which the text does not tell whose act it is."""
    if draft.time.kind is not TimeKind.UNDATED or draft.trigger.form is Form.SPEECH:
        return False
    if draft.trigger.form is Form.NOUN:
        is_set = AHEAD.match(draft.time.words or "") is not None  # "next week's vote"
        return draft.status is not Status.HAPPENED and not is_set
    words = draft.title.split()
    if draft.predicate.lemma == "rule out" and words[-1] == "out":
        return True  # what is ruled out is told by itself
    if not _UNCLEAR.isdisjoint(words) or words[-1] in ("this", "that"):
        return True  # "Nobody consulted us", "Somalia rejected this"
    wordless = draft.trigger.form is Form.VERB and " " not in draft.title
    return not draft.actors and (wordless or not draft.has_subject)


def without_repeats(drafts: list[Draft]) -> list[Draft]:
    """Each title once a sentence: two verbs of it that can only be told in the sentence's words tell one thing."""
    told: dict[tuple[int, str, Status], Draft] = {}
    for draft in drafts:
        key = (draft.trigger.host.sentence, draft.title, draft.status)
        first = told.get(key)
        if first is None or (first.time.kind is TimeKind.UNDATED and draft.time.kind is not TimeKind.UNDATED):
            told[key] = draft
    kept = {id(draft) for draft in told.values()}
    return [draft for draft in drafts if id(draft) in kept]


def without_dropping(drafts: list[Draft]) -> list[Draft]:
    """As in "A visit planned for Friday was called off": the visit that does not take place tells it, with its day.

    Who calls it off, or when, is told besides.
    """
    dropped = {
        (d.trigger.host.sentence, d.status_words.split(" ")[0])
        for d in drafts
        if d.status is Status.NEGATED and d.status_words and d.time.kind is not TimeKind.UNDATED and _tells_plan(d)
    }
    told = [d for d in drafts if not (_is_told_by_plan(d, dropped) or _is_plan_of_no_day(d))]
    return _with_days_of_plans(told)


def _tells_plan(draft: Draft) -> bool:
    """Unlike "a bill that would ban it in 2026 was rejected", where the bill is no ban."""
    host = draft.trigger.host
    return host.dep != "relcl" or draft.predicate.start < host.start


def _is_plan_of_no_day(draft: Draft) -> bool:
    """As in "A hearing that had been set for Monday was called off", where it is not known which Monday."""
    planned = draft.trigger.host.dep == "relcl" and _tells_plan(draft) and draft.trigger.form is Form.VERB
    return planned and draft.status is Status.NEGATED and draft.time.kind is TimeKind.UNDATED


def _with_days_of_plans(drafts: list[Draft]) -> list[Draft]:
    """As in "Talks planned for Sunday never took place": what did not take place has the day of its plan."""
    plans = {
        (d.trigger.host.sentence, d.trigger.host.head): d
        for d in drafts
        if d.trigger.form is Form.VERB and d.status is Status.NEGATED and d.time.kind is not TimeKind.UNDATED
    }
    of = {id(d): plan for d in drafts if (plan := _plan_of(d, plans)) is not None}
    told_by_others = {id(plan) for plan in of.values()}
    return [
        replace(d, time=of[id(d)].time, place=d.place or of[id(d)].place) if id(d) in of else d
        for d in drafts
        if id(d) not in told_by_others
    ]


def _plan_of(draft: Draft, plans: dict[tuple[int, int], Draft]) -> Draft | None:
    if draft.status is not Status.NEGATED or draft.trigger.form is not Form.SUPPORT:
        return None
    undated = draft.time.kind is TimeKind.UNDATED
    return plans.get((draft.trigger.content.sentence, draft.trigger.content.i)) if undated else None


def _is_told_by_plan(draft: Draft, dropped: set[tuple[int, str]]) -> bool:
    host = draft.trigger.host
    alone = draft.time.kind is TimeKind.UNDATED and not draft.actors and draft.trigger.form is Form.VERB
    return alone and draft.status is Status.HAPPENED and (host.sentence, host.text) in dropped


def with_sayings_weighed(drafts: list[Draft], dated_speakers: frozenset[str]) -> list[Draft]:
    """Of each speaker the dated sayings or the first one are news: what else they say is mostly of one occasion."""
    sayings = [d for d in drafts if d.trigger.form is Form.SPEECH and d.trigger.type is None and not d.trigger.passing]
    heard = {*dated_speakers, *(_speaker(d) for d in sayings if d.time.kind is not TimeKind.UNDATED)}
    repeated = set()
    for draft in sayings:
        if draft.time.kind is TimeKind.UNDATED and _speaker(draft) in heard:
            repeated.add(id(draft))
        heard.add(_speaker(draft))
    return [replace(d, trigger=replace(d.trigger, passing=True)) if id(d) in repeated else d for d in drafts]


def _speaker(draft: Draft) -> str:
    return draft.actors[0].name if draft.actors else ""

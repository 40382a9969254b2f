"""Whether an expression looks back or ahead: by tense, operator and what is put off or planned."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.dates import direction_cues as cues
from timeline_app.core.dates.dropped import Fate, fate_of_plan
from timeline_app.core.dates.kinds import core, names_weekday
from timeline_app.core.dates.meaning import Cyclic, DayPart
from timeline_app.core.dates.prospects import prospect_of
from timeline_app.core.text.context import Tense
from timeline_app.core.text.verb_groups import is_planning

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.text.context import Governor, TemporalContext


class Direction(NamedTuple):
    """-1 back, 1 ahead, 0 present, None unknown; the words that say so; and whether they are the expression's own.

    ``undecided``: the words could go either way, so that a weekday is better left open; with ``near_decides`` only if
    it is not one of the nearest days.
    """

    sign: int | None
    words: str
    firm: bool = False
    undecided: bool = False
    near_decides: bool = False


_OPEN = Direction(None, "no tense decides")


def direction_of(text: str, atom: Atom, context: TemporalContext) -> Direction:
    """The direction of an expression."""
    start = atom.operator_start if atom.operator_start is not None else atom.start
    aside = cues.AS_PLANNED.search(text, max(0, start - 32), atom.start)
    governor = context.governor(aside.start() if aside else start, atom.end)
    by_tense = None if _is_quoted_alone(text, governor, start, atom.end) else _of_tense(governor)
    told = _by_words(text, atom, start, governor, by_tense, context) or _of_first(text, atom, governor, context)
    if told is not None:
        return told
    possessive = cues.POSSESSIVE.match(text, atom.end) is not None
    if (
        by_tense in (0, None)
        and cues.TO_COME.match(text, atom.end)
        and not cues.NOW_OVER.search(text, max(0, atom.start - 12), atom.start)
    ):
        return Direction(1, "what is held on a fixed day lies ahead")
    if by_tense == 0 and possessive:
        return Direction(-1, "the possessive tells of what is known")
    weekday = names_weekday(atom.meaning)
    if by_tense == 0 and not weekday and _is_fixed(text, atom, governor):
        near = _is_own(text, atom, governor)
        return Direction(1, f"{_verb_words(text, governor, 0)}, of what is fixed", firm=near)
    if by_tense == 1 and cues.SUPPOSED.match(text, governor.start or 0):
        if weekday:
            return Direction(None, "what was supposed to be may be over or to come", undecided=True)
        return Direction(-1, "what was supposed to be is over")
    if governor.start is not None and cues.WAS_TO_HAVE.match(text, governor.start):
        return Direction(None, "what was to have been may be over or to come", undecided=True, near_decides=True)
    if not weekday and _was_to(text, governor):
        return Direction(None, "what was to be may be over or to come", undecided=True)
    begun = max(0, (governor.start or 0) - 12)
    if weekday and governor.end is not None and cues.HAD_HOPED.search(text, begun, governor.end):
        return Direction(None, "what had been hoped for may be over or to come", undecided=True, near_decides=True)
    verb_next = governor.start is not None and governor.start - atom.end == 1  # "Thursday marks a year"
    if cues.ATTRIBUTIVE.match(text, atom.end) and not (possessive or verb_next) and not (by_tense == -1 and weekday):
        return _attributive(text, atom, start, governor, by_tense)
    overdue = governor.perfect and governor.lemma == "due"  # "had been due in January"
    if by_tense == -1 and not weekday and not overdue and cues.EFFECTIVE.search(text, max(0, start - 20), atom.start):
        return _OPEN
    own = by_tense == -1 and _is_own(text, atom, governor)
    inner = core(atom.meaning)
    feast = isinstance(inner, Cyclic) and inner.kind == "feast"
    dated = isinstance(inner, Cyclic) and inner.kind == "date"
    near = _is_own(text, atom, governor) or (dated and atom.operator in ("by", "until", "before"))
    willed = (feast or dated) and by_tense == 1 and governor.modal in ("will", "shall") and near
    own = own or (willed and " than " not in text[max(0, atom.start - 24) : atom.start])
    own = own or cues.YEAR_END.search(text, atom.start, atom.end) is not None
    fixed = (
        by_tense == 1 and governor.lemma in cues.PLANS | cues.SETS and atom.operator == "for"
    )  # "are set for Dec. 15"
    return Direction(by_tense, _verb_words(text, governor, by_tense), own or fixed)


def _of_first(text: str, atom: Atom, governor: Governor, context: TemporalContext) -> Direction | None:
    """As in "was the first to cross on Friday": the infinitive is of the time of its main clause."""
    if governor.start is None or governor.end is None or governor.end > atom.start:
        return None
    named = cues.FIRST_TO.search(text, max(0, governor.start - 60), governor.start)
    if named is None or not text[named.start() : governor.end].count(" to "):
        return None
    main = context.governor(named.start(), atom.end)
    return Direction(-1, _verb_words(text, main, -1)) if _of_tense(main) == -1 else None


def _was_to(text: str, governor: Governor) -> bool:
    """Does the verb tell, in the past, what was to be: "was supposed to approve", "wanted to announce"?"""
    start = governor.start
    if start is None:
        return False
    if cues.HAD_PLANNED.match(text, start):
        return True
    return cues.WAS_TO.match(text, start) is not None or cues.WANTED.search(text, max(0, start - 16), start) is not None


def _is_fixed(text: str, atom: Atom, governor: Governor) -> bool:
    """The present of what is fixed beforehand: "troops leave in July", "the election is in May"."""
    if governor.start is None or governor.end is None or governor.end > atom.start:
        return False
    if cues.HABITUAL.search(text, max(0, governor.start - 14), governor.end):
        return False
    if cues.COPULA.match(text[governor.start : governor.end].lower()):
        return cues.IN_OR_ON.match(text[governor.end : atom.start]) is not None
    tied = cues.TIED_TO_COME.search(text, max(0, atom.start - 12), atom.start) is not None
    return governor.lemma in cues.MEETS and (tied or atom.start - governor.end <= cues.CLOSE)


def _is_quoted_alone(text: str, governor: Governor, start: int, end: int) -> bool:
    """Does the date stand in a quote without its verb ("he said: “By Friday.”")?"""
    if governor.start is None or governor.end is None:
        return False
    low, high = (governor.end, start) if governor.end <= start else (end, governor.start)
    return cues.QUOTE.search(text, low, high) is not None


def _opens_ahead(text: str, start: int, governor: Governor, context: TemporalContext) -> bool:
    """Does the verb right before the date stand in a clause that its main clause, in the future, waits for?"""
    if governor.start is None or governor.end is None or not 0 <= start - governor.end <= cues.CLOSE:
        return False
    clause = cues.AFTER_WHICH.search(text, max(0, governor.start - 48), governor.start)
    return clause is not None and _of_tense(context.governor(clause.start(), governor.end)) == 1


def _is_awaited(text: str, governor: Governor) -> bool:
    """Is the verb the present perfect of what the main clause waits for: "once the court has ruled in May"?"""
    if governor.start is None or not governor.perfect or not text.startswith(("has ", "have "), governor.start):
        return False
    return cues.NOT_BEFORE.search(text, max(0, governor.start - 60), governor.start) is not None


def _is_of_next_clause(text: str, atom: Atom, governor: Governor) -> bool:
    """As in "Ottawa shelves tariffs until May as cut nears": the verb found is that of another clause."""
    after = governor.start is not None and governor.start > atom.end
    return after and cues.NEXT_CLAUSE.match(text, atom.end) is not None


def _names_period(atom: Atom) -> bool:
    inner = core(atom.meaning)
    return isinstance(inner, Cyclic) and inner.kind in ("month", "quarter", "half")


def _is_announced(text: str, atom: Atom, governor: Governor) -> bool:
    """As in "announced a strike in October", which may be over or to come: the nearest is meant."""
    inner = core(atom.meaning)
    if not isinstance(inner, Cyclic) or inner.kind not in ("month", "date", "season") or inner.weekday is not None:
        return False
    match = cues.ANNOUNCES.search(text, max(0, atom.start - 120), atom.start)
    return match is not None and governor.start is not None and governor.start <= match.start() + 2


def _appointed(text: str, atom: Atom, start: int, governor: Governor) -> Direction | None:
    """The direction of a day that is itself what the verb right before it sets."""
    verb = cues.APPOINTS.search(text, max(0, start - 14), start)
    if verb is None or governor.end is None or governor.end != start - 1 or not cues.APPOINTED.match(text, atom.end):
        return None
    then = governor.perfect or cues.HAD.search(text, max(0, start - 160), start) is not None
    if then:  # "had set Friday as the deadline"
        return Direction(None, "a day that had been set is mostly over")
    if verb["verb"].startswith("declar"):
        return Direction(None, "a day that was declared may be over or to come", undecided=True, near_decides=True)
    return Direction(1, "a day that is set lies ahead")


def _foresees(text: str, atom: Atom, governor: Governor) -> bool:
    inner = core(atom.meaning)
    if not isinstance(inner, Cyclic):
        return False
    if inner.kind == "date" and cues.PREPARES.search(text, max(0, atom.start - 60), atom.start) is not None:
        return True
    if (
        inner.kind in ("date", "weekday")
        and cues.HAS_ASKED.search(text, max(0, atom.start - 100), atom.start) is not None
    ):
        return True
    if inner.kind not in ("month", "date", "season", "feast", "quarter", "half"):
        return False
    match = cues.FORESEES.search(text, max(0, atom.start - 100), atom.start)
    if match is not None and cues.GIVEN_UP.search(text, max(0, match.start() - 24), match.start()):
        return False
    if match is None or governor.start is None:
        return match is not None
    noun = cues.AFTER_ARTICLE.search(text, match.start(), governor.start)  # "expect another cut", where cut is no verb
    return governor.start <= match.start() + 2 or noun is not None


def _by_words(
    text: str, atom: Atom, start: int, governor: Governor, by_tense: int | None, context: TemporalContext
) -> Direction | None:
    """What other words than the tense say: operators, plans, postponements."""
    operator = text[start : atom.start].lower().strip()
    weekday = names_weekday(atom.meaning)
    if isinstance(core(atom.meaning), Cyclic):
        prospect = prospect_of(text, atom, start, by_tense, weekday=weekday)
        if prospect is not None:
            return Direction(prospect.sign, prospect.words, undecided=prospect.sign is None, near_decides=True)
    fate = fate_of_plan(text, atom.start, atom.end, back=by_tense == -1)
    if fate is not None:
        sign = {Fate.OVER: -1, Fate.AHEAD: 1, Fate.OPEN: None}[fate]
        return Direction(sign, fate.value, undecided=fate is Fate.OPEN, near_decides=True)
    if atom.operator == "since":
        return Direction(-1, "“since” looks back", firm=True)
    verb = text[governor.start : governor.end] if governor.start is not None else ""
    lasts = governor.perfect and verb.lower().startswith(("has ", "have "))  # "has been bailed until June"
    given = (governor.perfect and not lasts) or (by_tense == -1 and _is_deadline(governor))
    if atom.operator == "until" and given and not names_weekday(atom.meaning):
        return Direction(None, "what had been given until then may be over or to come")
    if atom.operator == "until" and (
        by_tense != -1 or lasts or _is_deadline(governor) or _is_of_next_clause(text, atom, governor)
    ):
        return Direction(1, f"“{operator}” looks ahead")
    if atom.operator == "by" and lasts:  # "have been invited by the end of January"
        return Direction(1, "“by” looks ahead of what has been done")
    if cues.HAPPENED.match(text, atom.end) and not (governor.modal == "will" and (governor.end or 0) <= start):
        return Direction(-1, "what is known to have happened is past")
    if by_tense == -1 and (_opens_ahead(text, start, governor, context) or _is_awaited(text, governor)):
        return Direction(1, "what it waits for lies ahead")
    if by_tense == 1 and governor.lemma in cues.SHOWS and _names_period(atom):
        return Direction(-1, "what figures show is over")
    if _foresees(text, atom, governor):
        return Direction(1, "what is foreseen lies ahead")
    if by_tense == -1 and weekday and cues.CALLED_FOR.search(text, max(0, start - 100), atom.start):
        return Direction(None, "what was called for may be over or to come", undecided=True)
    if by_tense == -1 and weekday and cues.THIS.match(text, atom.start) and cues.WAS_TO_BE.match(verb):
        return Direction(1, "what was to be this week is looked for from now")
    if by_tense == -1 and weekday and cues.GOES_BEFORE.search(text, max(0, start - 90), start):
        return Direction(None, "what it went before may be over or to come", undecided=True, near_decides=True)
    appointed = _appointed(text, atom, start, governor) if by_tense != 0 else None
    if appointed is not None:
        return appointed
    if by_tense == -1 and cues.NOT_RULED_OUT.search(text, max(0, start - 90), start):
        return Direction(1, "what is not ruled out lies ahead")
    if cues.BEFORE_ABLE.search(text, max(0, start - 110), start):
        return Direction(-1 if weekday else None, "what came to nothing may be over or to come", undecided=not weekday)
    yearly = isinstance(core(atom.meaning), Cyclic) and not weekday
    if yearly and cues.RULED_OUT.search(text, max(0, start - 110), start):
        return Direction(1, "what is ruled out lies ahead")
    if cues.STRUCK.search(text, max(0, start - 150), start):
        return Direction(None, "what was not to be may be over or to come", undecided=True, near_decides=True)
    if not weekday and by_tense in (-1, 1) and _counts_from(text, atom, start, by_tense):
        return Direction(None, "what it is counted from may be over or to come")
    if by_tense == -1 and cues.WAS_POSSIBLE.search(text, max(0, start - 30), start):
        return Direction(None, "what was possible may be over or to come", undecided=True, near_decides=True)
    named = cues.POSSESSIVE.match(text, atom.end) or cues.TO_COME.match(text, atom.end)  # "from Friday's talks"
    if by_tense == -1 and not named and cues.BEGINS_LATER.search(text, max(0, start - 100), atom.start):
        return Direction(None, "what was decided may begin later", undecided=True, near_decides=True)
    if by_tense == -1 and _is_announced(text, atom, governor):
        return Direction(None, "what was announced may be over or to come")
    if by_tense == 1 and weekday and cues.DECIDED.search(text, max(0, start - 90), atom.start):
        told = cues.THEN_DID.match(text, atom.end) is not None
        return Direction(None, "what was decided may be over or to come", undecided=True) if told else None
    if by_tense == 0 and weekday and cues.COMES_AFTER.search(text, max(0, start - 90), atom.start):
        return Direction(-1, "what it comes after is over")
    if by_tense != -1 and cues.CRIME.search(text, max(0, start - 80), atom.start):
        return Direction(-1, "what one is tried for is over")
    if operator == "ahead of" and (by_tense == 1 or cues.TO_COME.match(text, atom.end)):
        return Direction(1, "“ahead of” looks ahead")
    if cues.TO_COME.match(text, atom.end) and cues.RUN_UP.search(text, max(0, start - 32), atom.start):
        return Direction(1, "what leads up to it is told")
    if by_tense != -1 and cues.AS_EARLY.search(text, max(0, start - 24), atom.start):
        return Direction(1, "“as early as” looks ahead")
    set_first = (
        governor.end is not None
        and 0 <= start - governor.end <= cues.CLOSE
        and governor.lemma in cues.SETS | cues.PLANS
    )
    if by_tense == -1 and set_first and cues.TO_COME.match(text, atom.end):
        return Direction(1, f"what is {governor.lemma} lies ahead")
    if governor.lemma in cues.INVITES and cues.INVITED.search(text, max(0, start - 60), atom.start):
        return Direction(1, "what one is invited to lies ahead")
    if atom.operator == "after" and cues.POSSESSIVE.match(text, atom.end):
        if by_tense == 1 and cues.SITTING.match(text, atom.end):
            return Direction(None, "what it follows may be over or to come", undecided=True, near_decides=True)
        return Direction(-1, "what follows it is told")
    since = max(0, start - 40)
    if cues.ONCE.search(text, since, start) or (atom.start > start and cues.ONCE.search(text, since, atom.start)):
        return Direction(-1, "what was planned at first is over")
    if atom.operator == "by" and cues.YEAR_END.search(text, atom.start, atom.end):
        if by_tense == -1:
            return Direction(None, "what is told of a year's end may be over or to come")
        return Direction(1, "“by” looks ahead", firm=True)
    if atom.operator == "by" and (
        by_tense is None
        or (by_tense == 0 and not governor.perfect)
        or (not governor.perfect and cues.AIMS.match(governor.lemma or ""))
    ):
        return Direction(1, "“by” looks ahead")
    if cues.WANTED_DONE.search(text, max(0, start - 80), start):
        return Direction(1, "what is wanted lies ahead")
    if atom.operator == "before" and by_tense == 0 and not governor.perfect and not weekday:
        return Direction(1, "“before” looks ahead of the present")
    for_it = atom.operator == "for" or cues.FOR.search(text, max(0, start - 9), start) is not None
    set_for = governor.lemma in cues.SETS and for_it
    then = governor.perfect and verb.lower().startswith("had ") and not names_weekday(atom.meaning)
    if then and by_tense == -1 and set_for:
        return Direction(None, "what had been set may be over or to come", undecided=True, near_decides=True)
    if by_tense == -1 and (governor.lemma in cues.PLANS or set_for):
        return Direction(1, f"what is {governor.lemma} lies ahead")
    if cues.CONTRACT.match(text, atom.end):
        return Direction(1, "what is to be delivered lies ahead", firm=True)
    if by_tense != -1 and cues.ENDING.search(text, max(0, start - 16), atom.start):
        return Direction(1, "what is ending ends later")
    if cues.EXPECTED.search(text, max(0, start - 70), atom.start):
        return Direction(1, "what is planned lies ahead")
    if cues.WAS_DUE.search(text, max(0, start - 50), atom.start):
        return Direction(-1, "what had been due is over")
    if cues.RUNS_OUT.search(text, max(0, start - 24), start):
        return Direction(1, "what runs out lies ahead")
    if cues.MOVED_FROM.search(text, max(0, start - 50), atom.start):
        return Direction(None, "what was moved may be over or to come", undecided=weekday, near_decides=True)
    if cues.UNTIL_AFTER.search(text, max(0, start - 90), atom.start):
        return Direction(1, "what is put off lies ahead")
    if _names_period(atom) and cues.FIGURES_FOR.search(text, max(0, start - 44), atom.start):
        return Direction(-1, "what figures show is over")
    if cues.POSTPONED.search(text, max(0, start - 40), atom.start):
        return Direction(1, "what is put off lies ahead")
    return None


def _counts_from(text: str, atom: Atom, start: int, by_tense: int) -> bool:
    """As in "will report two weeks after the vote on May 5", "left a week before the vote on May 5"."""
    counted = cues.COUNTED_FROM.search(text, max(0, start - 70), atom.start)
    if counted is None:
        return False
    if by_tense == 1:
        return counted["side"] == "after"
    return counted["side"] == "before" and cues.APPOINTED_NOUN.search(counted["what"]) is not None


def _attributive(text: str, atom: Atom, start: int, governor: Governor, by_tense: int | None) -> Direction:
    """Before a noun: what the subject of a past verb happened in is past, unless that verb tells of a plan."""
    if by_tense == 1 and governor.modal and governor.end is not None and 0 <= start - governor.end <= cues.CLOSE:
        return Direction(1, _verb_words(text, governor, 1))  # "will on Thursday inaugurate"
    if by_tense == 1 and isinstance(atom.meaning, DayPart):
        return Direction(1, _verb_words(text, governor, 1))  # "overnight lows will fall"
    follows = governor.start is not None and 0 <= governor.start - atom.end <= cues.SUBJECT
    if by_tense == -1 and follows and governor.lemma not in cues.OF_PLANS and not is_planning(governor.lemma or ""):
        return Direction(-1, _verb_words(text, governor, -1), firm=True)
    dated = isinstance(atom.meaning, Cyclic) and atom.meaning.kind in ("month", "date")
    if by_tense == -1 and isinstance(atom.meaning, Cyclic) and atom.meaning.kind == "feast":
        return Direction(-1, _verb_words(text, governor, -1))
    if dated and by_tense != 1 and not (cues.TO_COME.match(text, atom.end) or cues.ISSUE.match(text, atom.end)):
        return Direction(-1, "what is called by its month or day is mostly over")
    return _OPEN


def _is_own(text: str, atom: Atom, governor: Governor) -> bool:
    """Does the verb stand right before the expression, or a preposition tie the expression to it?"""
    near = governor.end is not None and 0 <= atom.start - governor.end <= cues.CLOSE
    return near or cues.TIED.search(text, max(0, atom.start - 10), atom.start) is not None


def _verb_words(text: str, governor: Governor, direction: int | None) -> str:
    if governor.start is None or direction is None:
        return "no tense decides"
    verb = " ".join(text[governor.start : governor.end].split())
    return f"“{verb}” " + {-1: "looks back", 0: "is in the present tense", 1: "looks ahead"}[direction]


def _is_deadline(governor: Governor) -> bool:
    return (governor.lemma or "") in cues.DEADLINES


def _of_tense(governor: Governor) -> int | None:
    if governor.tense is Tense.PAST:
        return -1
    if governor.tense is Tense.FUTURE:
        return 1
    if governor.tense is Tense.PRESENT:
        return -1 if governor.perfect else 0
    return None

"""Whether an expression looks back or ahead: by tense, operator and what is put off or planned."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.dates.dropped import Fate, fate_of_plan
from timeline_app.core.dates.kinds import core, names_weekday
from timeline_app.core.dates.meaning import Cyclic, DayPart
from timeline_app.core.text.context import Tense
from timeline_app.core.text.cue import Cue
from timeline_app.core.text.verb_groups import is_planning

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom
    from timeline_app.core.text.context import Governor, TemporalContext

_POSSESSIVE = re.compile(r"['’]s?\s")
_POSTPONED = Cue(
    r"\b(?:extended|postponed|delayed|adjourned|rescheduled|deferred|moved|pushed back|put off|put back|brought forward|slipped|shifted)"
    r"\s+(?:[\w']+\s+){0,4}(?:to|until|till|for)\s+$",
    "extended|postponed|delayed|adjourned|rescheduled|deferred|moved|pushed|put|brought|slipped|shifted",
)
_QUOTE = re.compile(r"[\"“”]|``|''")
_ATTRIBUTIVE = re.compile(
    r"(?:['’]s)?\s+(?!(?:in|at|to|by|with|and|or|on|for|from|as|after|before|when|that|which|of|it|he|she|they|we|but|until|through|while|because|if|during|near|outside|inside|over|under|about|against|the|a|an|"
    r"his|her|their|its|following|between|among|into|where|who|amid|since|than|is|are|was|were|will|would|has|have|had|said|morning|afternoon|evening|night|not|also|only|just|despite|without|within|via|so|"
    r"even|if|though|once|again|later|there|here|all|both|each|some|one|up|down|off|out|back|around|per|plus|now|then|too|alone|can|could|may|might|must|should|did|does|do|no|how|what|why|whose|this|that|"
    r"\w+ed|\w+ing|\w+ly)\b)[a-z]+"
)
_DEADLINES = frozenset(
    """
    extend extended give given have has had set delay delayed postpone postponed adjourn adjourned suspend suspended
    ban banned halt halted agree agreed order ordered allow allowed grant granted cancelled canceled closed shut
    grounded remand remanded
    """.split()  # noqa: SIM905  (words read better as words)
)
_PLANS = frozenset(["planned", "scheduled", "slated"])
_SETS = frozenset(["set", "called", "convened", "declared", "invited", "fixed", "booked", "announced", "call"])
_APPOINTS = Cue(
    r"\b(?P<verb>set|fix(?:ed)?|nam(?:e|ed)|chosen?|chose|pick(?:ed)?|propos(?:e|ed)|announc(?:e|ed)|designat(?:e|ed)|schedul(?:e|ed)|reserved?|earmark(?:ed)?|declar(?:e|ed)) $",
    "set|fix|nam|chose|pick|propos|announc|designat|schedul|reserve|earmark|declar",
)
_APPOINTED = re.compile(
    r" (?:as (?:an?|the|its|their)? ?(?:[\w’'-]+ ){0,3}?(?:date|day|deadline|time)\b|for (?!the \w+ time\b)(?:an?|the|its|his|her|their|more|new|another) "
    r"|an? (?:[\w’'-]+ ){0,3}?(?:holiday|day of)\b)"
)
"""What follows a day that is set for something: "set 3 June as the date of the vote", "chose Friday for the talks"."""
_HAD = re.compile(
    r"\b(?:had (?:[a-z]+ly )?(?:been )?[a-z]+(?:ed|en|own|t|d)|ago|earlier)\b"
    r"(?:[^.;:“”\"]|\b(?:Gen|Sen|Rep|Gov|Col|Mr|Mrs|Ms|Dr|U\.S|[A-Z])\.)*$"
)
"""A story told from before, in which what is set may be over by the time of writing."""
_TIED_TO_COME = re.compile(r"\b(?:on|in|early in|late in|at)\s+$")
_TIED = re.compile(r"\b(?:on|from|since|between|after|before|during|dated|at)\s+$")
MOVED_FROM = Cue(
    r"\b(?:postponed|moved|brought forward|rescheduled|delayed|pushed back|put back|changed|slipped|shifted|switched)"
    r"\s+(?:\w+\s+){0,2}from\s+$",
    "from",
)
"""What stands before the day from which something is moved."""
_RUNS_OUT = Cue(
    r"\b(?:runs? out|expires?|lapses?|falls? due|(?:is|are) up)\s+(?:(?:on|in|at)\s+)?(?:the\s+)?$",
    "run|expire|lapse|fall|up",
)
_ENDING = Cue(r"\b(?:ending|expiring|maturing)\s+(?:(?:on|in)\s+)?$", "ending|expiring|maturing")
_EXPECTED = Cue(
    r"\b(?:an?|the|its|his|her|their) (?:long-)?(?:expected|planned|proposed|upcoming|forthcoming|slated|scheduled|looming|pending) "
    r"(?:(?:[\w.’'-]+ ){1,7}(?:in|on|for) )?$",
    "expected|planned|proposed|coming|slated|scheduled|looming|pending",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(
    r"\b(?:effective|starting|beginning|payable|of record|due|ending|expiring|maturing)\s+(?:\w+\s+)?$"
)
_SUBJECT = 40
"""Characters between a date in a subject and its verb ("the January 6 riot shocked")."""
_OF_PLANS = (
    _PLANS | _SETS | _DEADLINES | {"cancelled", "canceled", "moved", "put", "called", "expected", "due", "approved"}
)
_AIMS = re.compile(r"aim|seek|sought|hope|plan|want|demand|promise|pledge|vow|threaten")
_ONCE = Cue(
    r"\b(?:originally|initially)\s+(?:planned|scheduled|due|set|expected|slated|intended)\s+(?:\w+\s+){0,2}$",
    "originally|initially",
    re.IGNORECASE,
)
_AS_PLANNED = Cue(
    r"\bas (?:\w+ly )?(?:planned|scheduled|expected|promised|agreed|announced|intended) (?:on |for |in )?$",
    "as ",
)
"""An aside whose verb is not that of the date ("began as previously planned on Saturday")."""
_WAS_DUE = Cue(r"\bhad (?:been )?(?:\w+ly )?(?:due|set|scheduled|expected|supposed|slated) to \w+ (?:\w+ )?$", "had ")
_AFTER_WHICH = re.compile(r"\b(?:as soon as|once|if|unless) (?:[\w’'-]+ ){1,4}$")
"""What opens a clause that is told as past, but lies as far ahead as its main clause ("would buy once trading opened")."""
_HAPPENED = re.compile(
    r" ?['’]s? (?:[\w-]+ ){0,2}(?:rulings?|decisions?|verdict|attacks?|bombings?|blasts?|explosions?|shootings?|killings?|raids?|massacre|crash|arrests?|"
    r"announcement|statement|remarks|comments|earthquake|quake|coup|storm|fire|clashes|defeat|victory|win|loss|riots?|protests?|assassination|collapse|"
    r"accident|incident|outage|tragedy|disaster|violence|murder|abduction|hijacking|ambush)\b"
)
"""Nouns of what is known to have happened, whatever the verb ("ways to get around Wednesday's ruling")."""
_FORESEES = Cue(
    r"\b(?:(?:clear|pav|open)(?:s|e|es|ed|ing) the way (?:for|to)|set(?:s|ting)? the stage for|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|warn(?:ed|s|ing)? (?:\w+ )?(?:of|about|against)|notif(?:y|ied) (?:\w+ )?of|call(?:ed|s|ing)? for|plans for|prospects? of|hopes? (?:of|for)|prepar(?:e|ed|es|ing|ations) for|"
    r"promis(?:e|ed|es|ing)|propos(?:e|ed|es|ing|als?) (?:of|for)|qualif(?:y|ied|ies|ying) for|tickets? (?:to|for)|bids? for|predict(?:ed|s|ing)?|forecast(?:s|ing)?|expect(?:s|ing)?|anticipates?|favou?rites? for|candidates? for) "
    r"(?:an?|the|its|his|her|their|more|new|another|further|possible|[a-z-]+) [^.;:“”\"]{0,60}?\b(?:in|for) (?:early |late |mid-)?$",
    "the way|the stage|press|push|warn|notif|call|plans|prospect|hope|prepar|promis|propos|qualif|ticket|bid|predict|forecast|expect|anticipate|favo|candidate",
)
"""What is warned of, called for or predicted lies ahead ("warned of a cut in September")."""
_PREPARES = Cue(
    r"\b(?:preparing|readying|gearing up|campaigning) for (?:[a-z’'-]+ ){1,5}on $",
    "preparing|readying|gearing|campaigning",
)
_GIVEN_UP = re.compile(
    r"\b(?:abandon|axe|cancel|ditch|drop|halt|reject|scrap|shelv|withdr[ae]w|suspend)\w* (?:its |the |their |his |her )?$"
)
"""What is done to plans that come to nothing: "abandoned plans for a plant in November" tells of November."""
_HAS_ASKED = Cue(
    r"\b(?:has|have|['’]s|['’]ve) (?:\w+ )?(?:asked|called|pressed|pushed|appealed) for "
    r"(?:an?|more|new|another|further|[a-z-]+) [^.;:“”\"]{0,60}?\bon $",
    "asked|called|pressed|pushed|appealed",
)
"""The present perfect takes no day gone by: "has called for a rally on 14 November" is of one to come."""
_CALLED_FOR = Cue(
    r"\bcalled for (?:an?|more|new|another|further) (?:[\w’'-]+ ){0,5}"
    r"(?:strike|march|protest|demonstration|rally|walkout|boycott|vigil|vote|referendum|election|session|meeting|summit)s? "
    r"(?:(?:in|outside|at) (?:[\w’'-]+ ){1,4})?on $",
    "called",
)
"""Without the perfect the day is that of the call or of what is called for: "called for a march on Saturday"."""
_ANNOUNCES = re.compile(
    r"\b(?:announced|unveiled|signall?ed|flagged|(?:told|informed|advised|notified) [^;:“”\"]{2,60}? of) "
    r"(?:an?|new|further|more|fresh|another) (?!(?:[\w-]+ )?(?:loss|losses|profits?|results|earnings|rise|fall|drop)\b)"
    r"[^.;:“”\"]{1,50}? (?:in|on|for) (?:early |late |mid-)?$"
    r"|\b(?:called|convened) (?:an?|new|further|more|fresh|another) (?:[\w-]+ ){0,3}"
    r"(?:elections?|referendum|vote|summit|strike|meeting|session|conference) (?:in|on) (?:early |late |mid-)?$"
)
_NOT_RULED_OUT = Cue(
    r"\b(?:did not|didn['’]t|has not|hasn['’]t|have not|would not|refused to|declined to) rule(?:d)? out "
    r"(?:an?|another|any|further|more|new|[a-z]+ing) [^.;:“”\"]{0,60}?(?:in|on|for|by)? ?$",
    "rule",
)
"""As in "did not rule out another increase in December"."""
_WAS_POSSIBLE = Cue(
    r"\b(?:was|were) (?:still )?(?:(?:un)?likely|possible)(?: as early as)?(?: in| on)? ?$", "likely|possible"
)
"""As in "said a deal was possible before 1 December"."""
_BEGINS_LATER = Cue(
    r"\b(?:(?:announced|approved|banned|called|declared|decreed|imposed|introduced|ordered|proclaimed) (?!that\b)|agreed (?:on )?an? )[^.;:“”\"]{1,80}?"
    r"\b(?:(?:starting|beginning|effective)(?: on| from| in| as of)?|from) (?:early |late )?$",
    "starting|beginning|effective|from",
)
"""As in "declared three days of mourning, starting on Friday", "announced a strike from Monday"."""
_DECIDED = Cue(r"\b(?:decision|move|order|ruling) to [a-z]+ (?:[\w’'-]+ ){0,6}(?:on )?$", "decision|move|order|ruling")
"""As in "the decision to close the port on Friday angered unions": the day of deciding, or that of closing."""
_THEN_DID = re.compile(
    r"[^.;:“”\"]{0,160}?\b(?:was|were|had|(?<!be )(?<!been )[a-z]{2,}ed|brought|came|drew|led|met|sent)\b"
)
_COMES_AFTER = Cue(r"\b(?:come|comes|coming) (?:[\w’'-]+ ){0,4}?after (?:[\w’'-]+ ){1,7}on $", "come|coming")
"""As in "the visit comes days after the vote on Saturday"."""
_AFTER_ARTICLE = re.compile(r"\b(?:an?|another|further|more) $")
_YEAR_END = re.compile(r"year(?:['’]s)?[ -]end$", re.IGNORECASE)
_SHOWS = frozenset(["show", "reveal", "confirm", "indicate"])
"""Verbs of figures to come, which tell of months that are over ("are expected to show growth in January")."""
_RUN_UP = re.compile(
    r"\b(?:run-?up to|lead-?up to|build-?up to|eve of|in advance of|preparations? for|heading into|going into|ahead of) (?:the )?$"
)
_AS_EARLY = Cue(
    r"\b(?:as (?:early|soon) as|at the earliest(?: on| in)?|possibly(?: on| in)?) $",
    "as |at the |possibly",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\bto (?:an?|the|its|his|her|their) (?:[\w.-]+,? ){1,8}(?:on|in|for) $")
_CRIME = Cue(
    r"\b(?:over|in connection with|accused of|charged with|suspected of|convicted of|related to|linked to|stemming from) "
    r"(?:an?|the|his|her|their|its)? ?(?:[\w'’-]+ ){1,5}(?:in|on) $",
    "over|connection|accused|charged|suspected|convicted|related|linked|stemming",
)
_INVITES = frozenset(["invited", "summoned", "called"])
_TO_COME = re.compile(
    r"(?:['’]s)?[- ](?!an? )(?:[\w-]+ )?(?:deadline|election|elections|vote|votes|ballot|referendum|summit|runoff|run-off|polls?|primary|primaries|inauguration|trial|hearing|"
    r"sentencing|launch|talks|meeting|strike|conference|match|game|race|debate)\b"
)
"""Nouns of what is held on a day that is fixed before."""
_SITTING = re.compile(r"['’]s (?:[\w-]+ )?(?:meeting|talks|summit|session|hearing|conference|debate|briefing)\b")
"""What lasts a day and is spoken of after it: "will brief reporters after Wednesday's meeting"."""
_ISSUE = re.compile(r" (?:issue|edition|number|cover)\b")
"""What bears the name of a month that may not have begun."""
_MEETS = frozenset(
    """
    leave meet open begin start end return arrive go hold close expire vote play face retire step sail fly depart resume reopen
    visit travel head take host appear stand run come launch hear finish join move lapse fall convene welcome
    """.split()  # noqa: SIM905  (words read better as words)
)
"""Verbs of which the present, with a day or month, tells what is fixed ("troops leave in July")."""
_HABITUAL = re.compile(r"\b(?:usually|typically|normally|generally|traditionally|always|often)\b")
_COPULA = re.compile(r"^(?:is|are|['’]s|['’]re)$")
_IN_OR_ON = re.compile(r"^ (?:not until |early |late |only |just |(?:un)?likely |possible )?(?:(?:in|on|for|until) )?$")
_CONTRACT = re.compile(r"[- ](?:delivery|deliveries|contracts?|futures)\b")
"""What follows the month in which something bought now is delivered."""
_CLOSE = 10
"""Characters between a verb and a date of its own ("took effect Jan. 1")."""
_FOR = re.compile(r"\bfor\s+$")


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
    aside = _AS_PLANNED.search(text, max(0, start - 32), atom.start)
    governor = context.governor(aside.start() if aside else start, atom.end)
    by_tense = None if _is_quoted_alone(text, governor, start, atom.end) else _of_tense(governor)
    told = _by_words(text, atom, start, governor, by_tense, context) or _of_first(text, atom, governor, context)
    if told is not None:
        return told
    possessive = _POSSESSIVE.match(text, atom.end) is not None
    if (
        by_tense in (0, None)
        and _TO_COME.match(text, atom.end)
        and not _NOW_OVER.search(text, max(0, start - 12), start)
    ):
        return Direction(1, "what is held on a fixed day lies ahead")
    if by_tense == 0 and possessive:
        return Direction(-1, "the possessive tells of what is known")
    weekday = names_weekday(atom.meaning)
    if by_tense == 0 and not weekday and _is_fixed(text, atom, governor):
        near = _is_own(text, atom, governor)
        return Direction(1, f"{_verb_words(text, governor, 0)}, of what is fixed", firm=near)
    if by_tense == 1 and _SUPPOSED.match(text, governor.start or 0):
        if weekday:
            return Direction(None, "what was supposed to be may be over or to come", undecided=True)
        return Direction(-1, "what was supposed to be is over")
    if not weekday and _was_to(text, governor):
        return Direction(None, "what was to be may be over or to come", undecided=True)
    verb_next = governor.start is not None and governor.start - atom.end == 1  # "Thursday marks a year"
    if _ATTRIBUTIVE.match(text, atom.end) and not (possessive or verb_next) and not (by_tense == -1 and weekday):
        return _attributive(text, atom, start, governor, by_tense)
    overdue = governor.perfect and governor.lemma == "due"  # "had been due in January"
    if by_tense == -1 and not weekday and not overdue and _EFFECTIVE.search(text, max(0, start - 20), atom.start):
        return _OPEN
    own = by_tense == -1 and _is_own(text, atom, governor)
    own = own or _YEAR_END.search(text, atom.start, atom.end) is not None
    fixed = by_tense == 1 and governor.lemma in _PLANS | _SETS and atom.operator == "for"  # "are set for Dec. 15"
    return Direction(by_tense, _verb_words(text, governor, by_tense), own or fixed)


_FIRST_TO = Cue(
    r"\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:first|second|third|last|latest|only|next|oldest|youngest|largest)"
    r"(?! (?:day|week|month|year|quarter|season)s?\b)(?: (?!(?:to|and|or|but|is|are|was|were|be|been|has|have|had|will|expected|due|set|planned|plans?)\b)[\w’'-]+){0,5} (?:to )?$",
    "first|second|third|last|latest|only|next|oldest|youngest|largest",
)


def _of_first(text: str, atom: Atom, governor: Governor, context: TemporalContext) -> Direction | None:
    """As in "was the first to cross on Friday": the infinitive is of the time of its main clause."""
    if governor.start is None or governor.end is None or governor.end > atom.start:
        return None
    named = _FIRST_TO.search(text, max(0, governor.start - 60), governor.start)
    if named is None or not text[named.start() : governor.end].count(" to "):
        return None
    main = context.governor(named.start(), atom.end)
    return Direction(-1, _verb_words(text, main, -1)) if _of_tense(main) == -1 else None


_WAS_TO = re.compile(r"(?:was|were) (?:due )?to ")
_SUPPOSED = re.compile(r"(?:was|were) (?:supposed|meant) to ")
_HAD_PLANNED = re.compile(r"had (?:aimed|hoped|intended|meant|planned|plotted|wanted) to ")
_WANTED = re.compile(r"\b(?:wanted|hoped|intended|meant|had (?:planned|aimed|expected)) $")
_NOW_OVER = re.compile(r"\b(?:after|since|following|from|of|in) (?:the )?$", re.IGNORECASE)


def _was_to(text: str, governor: Governor) -> bool:
    """Does the verb tell, in the past, what was to be: "was supposed to approve", "wanted to announce"?"""
    start = governor.start
    if start is None:
        return False
    if _HAD_PLANNED.match(text, start):
        return True
    return _WAS_TO.match(text, start) is not None or _WANTED.search(text, max(0, start - 16), start) is not None


def _is_fixed(text: str, atom: Atom, governor: Governor) -> bool:
    """The present of what is fixed beforehand: "troops leave in July", "the election is in May"."""
    if governor.start is None or governor.end is None or governor.end > atom.start:
        return False
    if _HABITUAL.search(text, max(0, governor.start - 14), governor.end):
        return False
    if _COPULA.match(text[governor.start : governor.end].lower()):
        return _IN_OR_ON.match(text[governor.end : atom.start]) is not None
    tied = _TIED_TO_COME.search(text, max(0, atom.start - 12), atom.start) is not None
    return governor.lemma in _MEETS and (tied or atom.start - governor.end <= _CLOSE)


def _is_quoted_alone(text: str, governor: Governor, start: int, end: int) -> bool:
    """Does the date stand in a quote without its verb ("he said: “By Friday.”")?"""
    if governor.start is None or governor.end is None:
        return False
    low, high = (governor.end, start) if governor.end <= start else (end, governor.start)
    return _QUOTE.search(text, low, high) is not None


def _opens_ahead(text: str, start: int, governor: Governor, context: TemporalContext) -> bool:
    """Does the verb right before the date stand in a clause that its main clause, in the future, waits for?"""
    if governor.start is None or governor.end is None or not 0 <= start - governor.end <= _CLOSE:
        return False
    clause = _AFTER_WHICH.search(text, max(0, governor.start - 48), governor.start)
    return clause is not None and _of_tense(context.governor(clause.start(), governor.end)) == 1


def _names_period(atom: Atom) -> bool:
    inner = core(atom.meaning)
    return isinstance(inner, Cyclic) and inner.kind in ("month", "quarter", "half")


def _is_announced(text: str, atom: Atom, governor: Governor) -> bool:
    """As in "announced a strike in October", which may be over or to come: the nearest is meant."""
    inner = core(atom.meaning)
    if not isinstance(inner, Cyclic) or inner.kind not in ("month", "date", "season") or inner.weekday is not None:
        return False
    match = _ANNOUNCES.search(text, max(0, atom.start - 120), atom.start)
    return match is not None and governor.start is not None and governor.start <= match.start() + 2


def _appointed(text: str, atom: Atom, start: int, governor: Governor) -> Direction | None:
    """The direction of a day that is itself what the verb right before it sets."""
    verb = _APPOINTS.search(text, max(0, start - 14), start)
    if verb is None or governor.end is None or governor.end != start - 1 or not _APPOINTED.match(text, atom.end):
        return None
    then = governor.perfect or _HAD.search(text, max(0, start - 160), start) is not None
    if then:  # "had set Friday as the deadline"
        return Direction(None, "a day that had been set is mostly over")
    if verb["verb"].startswith("declar"):
        return Direction(None, "a day that was declared may be over or to come", undecided=True)
    return Direction(1, "a day that is set lies ahead")


def _foresees(text: str, atom: Atom, governor: Governor) -> bool:
    inner = core(atom.meaning)
    if not isinstance(inner, Cyclic):
        return False
    if inner.kind == "date" and _PREPARES.search(text, max(0, atom.start - 60), atom.start) is not None:
        return True
    if inner.kind in ("date", "weekday") and _HAS_ASKED.search(text, max(0, atom.start - 100), atom.start) is not None:
        return True
    if inner.kind not in ("month", "date", "season", "feast", "quarter", "half"):
        return False
    match = _FORESEES.search(text, max(0, atom.start - 100), atom.start)
    if match is not None and _GIVEN_UP.search(text, max(0, match.start() - 24), match.start()):
        return False
    if match is None or governor.start is None:
        return match is not None
    noun = _AFTER_ARTICLE.search(text, match.start(), governor.start)  # "expect another cut", where cut is no verb
    return governor.start <= match.start() + 2 or noun is not None


def _by_words(
    text: str, atom: Atom, start: int, governor: Governor, by_tense: int | None, context: TemporalContext
) -> Direction | None:
    """What other words than the tense say: operators, plans, postponements."""
    operator = text[start : atom.start].lower().strip()
    fate = fate_of_plan(text, atom.start, atom.end)
    if fate is not None:
        return Direction(-1 if fate is Fate.OVER else None, fate.value, undecided=fate is Fate.OPEN, near_decides=True)
    if atom.operator == "since":
        return Direction(-1, "“since” looks back", firm=True)
    verb = text[governor.start : governor.end] if governor.start is not None else ""
    lasts = governor.perfect and verb.lower().startswith(("has ", "have "))  # "has been bailed until June"
    given = (governor.perfect and not lasts) or (by_tense == -1 and _is_deadline(governor))
    if atom.operator == "until" and given and not names_weekday(atom.meaning):
        return Direction(None, "what had been given until then may be over or to come")
    if atom.operator == "until" and (by_tense != -1 or lasts or _is_deadline(governor)):
        return Direction(1, f"“{operator}” looks ahead")
    if atom.operator == "by" and lasts:  # "have been invited by the end of January"
        return Direction(1, "“by” looks ahead of what has been done")
    if _HAPPENED.match(text, atom.end) and not (governor.modal == "will" and (governor.end or 0) <= start):
        return Direction(-1, "what is known to have happened is past")
    if by_tense == -1 and _opens_ahead(text, start, governor, context):
        return Direction(1, "what it waits for lies ahead")
    if by_tense == 1 and governor.lemma in _SHOWS and _names_period(atom):
        return Direction(-1, "what figures show is over")
    if _foresees(text, atom, governor):
        return Direction(1, "what is foreseen lies ahead")
    weekday = names_weekday(atom.meaning)
    if by_tense == -1 and weekday and _CALLED_FOR.search(text, max(0, start - 100), atom.start):
        return Direction(None, "what was called for may be over or to come", undecided=True)
    appointed = _appointed(text, atom, start, governor) if by_tense != 0 else None
    if appointed is not None:
        return appointed
    if by_tense == -1 and _NOT_RULED_OUT.search(text, max(0, start - 90), start):
        return Direction(1, "what is not ruled out lies ahead")
    if by_tense == -1 and _WAS_POSSIBLE.search(text, max(0, start - 30), start):
        return Direction(None, "what was possible may be over or to come", undecided=True, near_decides=True)
    named = _POSSESSIVE.match(text, atom.end) or _TO_COME.match(text, atom.end)  # "from Friday's talks"
    if by_tense == -1 and not named and _BEGINS_LATER.search(text, max(0, start - 100), atom.start):
        return Direction(None, "what was decided may begin later", undecided=True, near_decides=True)
    if by_tense == -1 and _is_announced(text, atom, governor):
        return Direction(None, "what was announced may be over or to come")
    if by_tense == 1 and weekday and _DECIDED.search(text, max(0, start - 90), atom.start):
        told = _THEN_DID.match(text, atom.end) is not None
        return Direction(None, "what was decided may be over or to come", undecided=True) if told else None
    if by_tense == 0 and weekday and _COMES_AFTER.search(text, max(0, start - 90), atom.start):
        return Direction(-1, "what it comes after is over")
    if by_tense != -1 and _CRIME.search(text, max(0, start - 80), atom.start):
        return Direction(-1, "what one is tried for is over")
    if operator == "ahead of" and (by_tense == 1 or _TO_COME.match(text, atom.end)):
        return Direction(1, "“ahead of” looks ahead")
    if _TO_COME.match(text, atom.end) and _RUN_UP.search(text, max(0, start - 32), atom.start):
        return Direction(1, "what leads up to it is told")
    if by_tense != -1 and _AS_EARLY.search(text, max(0, start - 24), atom.start):
        return Direction(1, "“as early as” looks ahead")
    set_first = governor.end is not None and 0 <= start - governor.end <= _CLOSE and governor.lemma in _SETS | _PLANS
    if by_tense == -1 and set_first and _TO_COME.match(text, atom.end):
        return Direction(1, f"what is {governor.lemma} lies ahead")
    if governor.lemma in _INVITES and _INVITED.search(text, max(0, start - 60), atom.start):
        return Direction(1, "what one is invited to lies ahead")
    if atom.operator == "after" and _POSSESSIVE.match(text, atom.end):
        if by_tense == 1 and _SITTING.match(text, atom.end):
            return Direction(None, "what it follows may be over or to come", undecided=True, near_decides=True)
        return Direction(-1, "what follows it is told")
    since = max(0, start - 40)
    if _ONCE.search(text, since, start) or (atom.start > start and _ONCE.search(text, since, atom.start)):
        return Direction(-1, "what was planned at first is over")
    if atom.operator == "by" and _YEAR_END.search(text, atom.start, atom.end) and by_tense != -1:
        return Direction(1, "“by” looks ahead", firm=True)
    if atom.operator == "by" and (
        by_tense is None
        or (by_tense == 0 and not governor.perfect)
        or (not governor.perfect and _AIMS.match(governor.lemma or ""))
    ):
        return Direction(1, "“by” looks ahead")
    for_it = atom.operator == "for" or _FOR.search(text, max(0, start - 5), start) is not None
    set_for = governor.lemma in _SETS and for_it
    if by_tense == -1 and (governor.lemma in _PLANS or set_for):
        return Direction(1, f"what is {governor.lemma} lies ahead")
    if _CONTRACT.match(text, atom.end):
        return Direction(1, "what is to be delivered lies ahead", firm=True)
    if by_tense != -1 and _ENDING.search(text, max(0, start - 16), atom.start):
        return Direction(1, "what is ending ends later")
    if _EXPECTED.search(text, max(0, start - 70), atom.start):
        return Direction(1, "what is planned lies ahead")
    if _WAS_DUE.search(text, max(0, start - 50), atom.start):
        return Direction(-1, "what had been due is over")
    if _RUNS_OUT.search(text, max(0, start - 24), start):
        return Direction(1, "what runs out lies ahead")
    if MOVED_FROM.search(text, max(0, start - 50), atom.start):
        return _OPEN
    if _POSTPONED.search(text, max(0, start - 40), atom.start):
        return Direction(1, "what is put off lies ahead")
    return None


def _attributive(text: str, atom: Atom, start: int, governor: Governor, by_tense: int | None) -> Direction:
    """Before a noun: what the subject of a past verb happened in is past, unless that verb tells of a plan."""
    if by_tense == 1 and governor.modal and governor.end is not None and 0 <= start - governor.end <= _CLOSE:
        return Direction(1, _verb_words(text, governor, 1))  # "will on Thursday inaugurate"
    if by_tense == 1 and isinstance(atom.meaning, DayPart):
        return Direction(1, _verb_words(text, governor, 1))  # "overnight lows will fall"
    follows = governor.start is not None and 0 <= governor.start - atom.end <= _SUBJECT
    if by_tense == -1 and follows and governor.lemma not in _OF_PLANS and not is_planning(governor.lemma or ""):
        return Direction(-1, _verb_words(text, governor, -1), firm=True)
    dated = isinstance(atom.meaning, Cyclic) and atom.meaning.kind in ("month", "date")
    if by_tense == -1 and isinstance(atom.meaning, Cyclic) and atom.meaning.kind == "feast":
        return Direction(-1, _verb_words(text, governor, -1))
    if dated and by_tense != 1 and not (_TO_COME.match(text, atom.end) or _ISSUE.match(text, atom.end)):
        return Direction(-1, "what is called by its month or day is mostly over")
    return _OPEN


def _is_own(text: str, atom: Atom, governor: Governor) -> bool:
    """Does the verb stand right before the expression, or a preposition tie the expression to it?"""
    near = governor.end is not None and 0 <= atom.start - governor.end <= _CLOSE
    return near or _TIED.search(text, max(0, atom.start - 10), atom.start) is not None


def _verb_words(text: str, governor: Governor, direction: int | None) -> str:
    if governor.start is None or direction is None:
        return "no tense decides"
    verb = " ".join(text[governor.start : governor.end].split())
    return f"“{verb}” " + {-1: "looks back", 0: "is in the present tense", 1: "looks ahead"}[direction]


def _is_deadline(governor: Governor) -> bool:
    return (governor.lemma or "") in _DEADLINES


def _of_tense(governor: Governor) -> int | None:
    if governor.tense is Tense.PAST:
        return -1
    if governor.tense is Tense.FUTURE:
        return 1
    if governor.tense is Tense.PRESENT:
        return -1 if governor.perfect else 0
    return None

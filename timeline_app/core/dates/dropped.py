"""Plans that were dropped, put off or carried out: on which side of the day of writing their day lies.

"A vote planned for 22 October was postponed" tells of a plan in the words of the future, but its day may be over: the
main verb decides, not the participle.
"""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from enum import Enum

from timeline_app.core.text.cue import Cue

_BACK = 110
_AHEAD = 120
"""Characters around the day in which its plan and the main verb stand."""
_PLAN = Cue(
    r"\b(?:planned|scheduled|slated|set|due|arranged|booked|billed|called|fixed|convened)(?: to [^.;:,“”\"]{2,60}?)?(?: (?:at|in) (?:the )?[A-Z][^.;:,“”\"]{2,40}?)? (?:for |on |in |to (?:take place|be held|begin|start|open) (?:on |in )?)?(?:late |early |mid-)?$",
    "planned|scheduled|slated|set|due|arranged|booked|billed|called|fixed|convened",
)
_WAS_TO = Cue(
    r"\b(?:(?:was|were|had been) (?:\w+ )?|had )(?:supposed|due|expected|scheduled|set|slated|meant|planned|hoped|intended|wanted|booked|billed|to) (?:to |for )?[^.;:“”\"]{2,70}$",
    "was|were|had",
)
_HAD_SET = re.compile(r"\bhad (?:the|an?|its|his|her|their) [^.;:,“”\"]{2,40}$")
"""As in "had the vote scheduled for Oct. 22 but pulled it"."""
_NOT = r"(?:did not|didn['’]t|never|failed to|refused|stayed|missed|could not|couldn['’]t|(?:was|were) (?:unable|absent|nowhere))"
_BUT_DID_NOT = re.compile(rf"[^.;:“”\"]{{0,40}}?,? but (?:(?:he|she|it|they|\w+ly|instead|then) )*{_NOT}\b")
_BUT = re.compile(
    r"[^.;:“”\"]{0,40}?,? but (?!(?:will|would|is|are|may|might|could|can|no|it is|there)\b)"
    r"[\w ]{0,30}?\b(?:\w+ed|was|were|had|has|withdrew|fell|put|kept|left|sent|broke|took|went|came|struck|hit|cut|forced)\b"
)
_WHERE = r"(?:,? (?:in|at|by) (?:[\w’'-]+ ){0,3}?[\w’'-]+(?:, (?:an?|the|its|his|her) [^,;.]{3,50})?)?,? "
_CARRIED_OUT = re.compile(
    _WHERE
    + r"(?:(?:did not|didn['’]t|never did)(?=[.;,])|(?:did not|didn['’]t|never) (?:take place|took place|happen|happened|materiali[sz]ed?)|took place|(?:was|were) held|went ahead|fell through|passed off)\b"
)
_PUT_OFF = re.compile(
    _WHERE
    + r"(?:was|were|has been|have been|had been|is being|got) (?:\w+ly |then |again |also |later |since |instead )?"
    r"(?:postponed|called off|cancell?ed|put off|delayed|scrapped|adjourned|abandoned|dropped|shelved|suspended|pushed back|banned|blocked|prohibited|outlawed)\b"
)


_WILL_NOT = re.compile(
    _WHERE
    + r"(?:will not|won['’]t|is not going to|are not going to) (?:now )?(?:take place|happen|be held|go ahead|go on|proceed)\b"
)
_THAT_DAY = re.compile(
    r" (?:on )?(?:the same day|that (?:same )?day|at the last (?:minute|moment)|(?:a few )?hours before)\b"
)
"""When a plan is put off of which the day has come."""
_BUT_WILL_NOT = re.compile(r",? but [^.;“”\"]{0,90}\b(?:will not|won['’]t|will no longer)\b")
_BUT_THAT_DAY = re.compile(
    r",? but [^.;“”\"]{0,80}\b(?:the (?:day|night|evening) before|that (?:same )?day|at the last minute)\b"
)
"""As in "had hoped to meet on Wednesday, but Latvia asked for time the day before": that Wednesday is over."""
_DROPPED = re.compile(
    r"\b(?:called off|cancell?ed|postponed|put off|scrapped|abandoned|shelved|suspended|delayed|banned) (?!(?:for|until|by|on|in)\b)[^.;:,“”\"]{0,60}?"
    r"\b(?:planned|scheduled|slated|set|due|arranged|booked) (?:for|on|in|to (?:take place|be held|begin|start|open) (?:on|in)) (?:late |early |mid-)?$"
)
"""The plan told after the verb: "had called off a march planned for Sunday"."""


_GAVE_UP = Cue(
    r"\b(?:call(?:s|ed)? off|cancel(?:s|l?ed)?|drop(?:s|ped)?|scrap(?:s|ped)?|abandon(?:s|ed)?|shelve[sd]?|withdr[ae]ws?|withdrew|withdrawn|gave up|given up|suspend(?:s|ed)?)"
    r" (?:an?|the|his|her|its|their) (?:[\w-]+ )?(?:calls?|plans?|threats?|bid|notice|proposals?) (?:for|of|to) [^.;:,“”\"]{2,60}? (?:on )?$"
    r"|\b(?:call(?:s|ed)? off|cancel(?:s|l?ed)?|drop(?:s|ped)?|scrap(?:s|ped)?|abandon(?:s|ed)?|shelve[sd]?|withdr[ae]ws?|withdrew|withdrawn|gave up|given up)"
    r" (?:plans|calls|threats) (?:for|of|to) [^.;:,“”\"]{2,60}? (?:on )?$",
    "call|plan|threat|bid|notice|proposal",
)
"""As in "dropped plans for a strike on Tuesday", "has withdrawn its call for a march on Friday"."""


_DROPPED_THING = Cue(
    r"\b(?:called off|cancell?ed|dropped|scrapped|abandoned|shelved|postponed|suspended|grounded|axed) (?:(?:all|most|many|some|both|half)(?: of)? )?(?:the )?$",
    "called|cancel|dropped|scrapped|abandoned|shelved|postponed|suspended|grounded|axed",
)
_OWN_THING = re.compile(r"['’]s\b")
"""As in "has scrapped all of Saturday's flights": what was to take place on a day."""


_DROPPING_THING = Cue(
    r"\b(?P<way>(?:(?:refus|declin)(?:e|es|ed|ing) to|(?:ruled?|rules|ruling) out|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|suggest(?:s|ed|ing)?|propos(?:e|es|ed|ing)|oppos(?:e|es|ed|ing)|avoid(?:s|ed|ing)?) (?:\w+ing |a )?)?"
    r"(?:call(?:ing)? off|cancel(?:l?ing|lation of)?|dropp?(?:ing)?|scrap(?:ping)?|postpon(?:e|ing|ement of)|delay(?:ing| of)?|put(?:ting)? off|suspend(?:ing)?) (?:the )?$",
    "call|cancel|drop|scrap|postpon|delay|put|suspend",
)
"""As in "after cancelling Sunday's vote", and with ``way`` what has not been dropped: "ruled out postponing Sunday's vote"."""


_ATTEMPT = Cue(
    r"\b(?:attempts?|bids?|campaigns?|drives?|efforts?|moves?|plots?|push|talks|tries) to [^.;:“”\"]{0,60}?(?:in|on|last) $",
    "attempt|bid|campaign|drive|effort|move|plot|push|talks|tries",
    re.IGNORECASE,
)
_FAILED = re.compile(
    _WHERE
    + r"(?:(?:has|have|had) )?(?:failed|collapsed|came? to (?:nothing|nought)|stalled|foundered|faltered|fizzled out|"
    r"broken? down|fell through|(?:was|were|been) (?:foiled|thwarted|rebuffed|rejected|blocked|defeated))\b"
)
"""What became of an attempt: "efforts to revive the pact in May failed"."""


_KEPT = Cue(
    r"\b(?:kept|fulfilled|honou?red|made good on|carried out) (?:an?|the|his|her|its|their) (?:\w+ )?(?:pledge|promise|threat|vow)s? to [^.;:“”\"]{0,60}?(?:in|on|last) $",
    "pledge|promise|threat|vow",
)
"""What was promised and done: "kept his promise to free them on Friday"."""


class Fate(Enum):
    """What became of a plan: its day is OVER, or AHEAD, or it is OPEN which."""

    OVER = "what was planned is told as over"
    AHEAD = "what might still be dropped lies ahead"
    OPEN = "what was dropped or put off may be over or to come"


def fate_of_plan(text: str, start: int, end: int, *, back: bool = False) -> Fate | None:
    """What became of the plan whose day stands in [start, end); None where no plan, or nothing of its fate, is told.

    ``back``: does the tense look back?
    """
    low, high = max(0, start - _BACK), end + _AHEAD
    if _WAS_TO.search(text, low, start):
        if _BUT_WILL_NOT.match(text, end, high):
            return Fate.AHEAD
        if _BUT_THAT_DAY.match(text, end, high):
            return Fate.OVER
        if _BUT_DID_NOT.match(text, end, high):
            return Fate.OVER
        if _BUT.match(text, end, high) or _PUT_OFF.match(text, end, high):
            return Fate.OPEN
    if _GAVE_UP.search(text, low, start):
        return Fate.OPEN
    if _OWN_THING.match(text, end) and _DROPPED_THING.search(text, low, start):
        return Fate.OPEN
    dropping = _DROPPING_THING.search(text, low, start) if back and _OWN_THING.match(text, end) else None
    if dropping is not None:
        return Fate.AHEAD if dropping["way"] else Fate.OPEN
    if _KEPT.search(text, low, start):
        return Fate.OVER
    if _ATTEMPT.search(text, low, start) and _FAILED.match(text, end, high):
        return Fate.OVER
    if _PLAN.search(text, low, start) is None:
        return None
    if _DROPPED.search(text, low, start):
        return Fate.OPEN
    if _CARRIED_OUT.match(text, end, high):
        return Fate.OVER
    if _HAD_SET.search(text, low, start) and _BUT.match(text, end, high):
        return Fate.OPEN
    if _WILL_NOT.match(text, end, high):
        return Fate.AHEAD
    put_off = _PUT_OFF.match(text, end, high)
    if put_off is not None and _THAT_DAY.match(text, put_off.end()):
        return Fate.OVER
    return Fate.OPEN if put_off is not None else None

"""Days of what was in prospect: asked for, feared, due, moved or about to be. The main verb's tense says nothing of them.

"Proposed elections in February" looks ahead although the verb looks back; "hours before talks were due to begin on
Monday" looks back although "due" looks ahead; of "the match on Thursday has been moved" nobody knows without the day.
"""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_app.core.text.cue import Cue

if TYPE_CHECKING:
    from timeline_app.core.dates.engine import Atom

_BACK, _AHEAD = 120, 80
"""Characters before and after a day in which the words stand."""
_DAY_BEFORE = r"(?:\w+day|January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|\d{1,2}|week|weekend|month|year|today|tomorrow|summer|autumn|winter|spring)"
_GAP = r"[^.;:“”\"]"
_MOVED = r"(?:moved|pushed back|put back|put off|postponed|brought forward|rescheduled|delayed|shifted|switched)\b"
_DROPPED = r"(?:cancell?ed|called off|scrapped|axed|banned|abandoned)\b"
_PUT_OFF = re.compile(
    rf",? (?:(?:has|have|had|was|were|is|are)(?: been)? (?:\w+ly |now |since )?{_MOVED}|(?:has|have|is|are)(?: been)? (?:\w+ly |now |since )?{_DROPPED})"
)
_PUT_OFF_OR_DROPPED = re.compile(
    rf",? (?:has|have|had|was|were|is|are)(?: been)? (?:\w+ly |now |since )?(?:{_MOVED}|{_DROPPED})"
)
_SOMETHING_ON = Cue(
    r"\b(?:the|an?|its|his|her|their|this|that|[A-Z]\w+) (?:[\w’'-]+ ){1,5}?(?:on|in) $", "on|in", re.IGNORECASE
)
_WAS_TO_BE = Cue(
    rf"\b(?:was|were|had been) (?:\w+ )?(?:supposed|due|expected|scheduled|set|slated|meant|planned|to) {_GAP}{{2,70}}$",
    "was|were|had",
)
_NOT_OWNING = re.compile(r"(?!['’]s)")
_PROVED = re.compile(
    rf"{_GAP}{{0,40}}\b(?:proved|turned out|(?:was|were) (?:unfounded|wrong|dashed|misplaced|unjustified|false|premature)|failed to|did not materiali[sz]e|came to nothing)\b"
)
_BUT_NOW = re.compile(
    rf"{_GAP}{{0,40}}?,? but (?:[\w’'-]+ ){{0,4}}?(?:will now|will instead|now will|is now|are now)\b"
)
_BUT_STILL = re.compile(
    rf"{_GAP}{{0,40}}?,? but (?:[\w’'-]+ ){{0,4}}?(?:is|are|has|have|remains?) (?:still|not|yet|stuck|[a-z]+ing)\b"
)
_WHEN = re.compile(rf"{_GAP}{{0,40}}?,? when\b")
_TO_DO = re.compile(r",? (?:not )?to [a-z]+")


@dataclass(frozen=True, slots=True)
class Prospect:
    """What stands before a day (and after it), and on which side of the writer's day it lies: -1, 1 or None, open.

    ``days``: "weekday", "yearly" (days and months without a year) or "" for both; ``tense``: that of the clause, if it
    matters.
    """

    words: str
    before: Cue
    sign: int | None
    days: str = ""
    after: re.Pattern[str] | None = None
    tense: int | None = None


_RULES = (
    Prospect(
        "what went before is over",  # "will face him on Thursday after beating her on Tuesday"
        Cue(
            rf"\b{_DAY_BEFORE},? after (?:being |having |first )?[a-z]+ing {_GAP}{{0,60}}?(?:(?:in|on|late|early|last) )*$",
            "after",
        ),
        -1,
        tense=1,
    ),
    Prospect(
        "what had been in prospect may be over or to come",  # "He had first raised the prospect of a boycott in February"
        Cue(
            rf"\bhad (?:[\w’'-]+ ){{1,4}}?(?:chances?|dangers?|likelihood|possibility|prospects?|risks?|threats?) of (?!the\b){_GAP}{{1,40}}? (?:in|on) $",
            "chance|danger|likelihood|possibility|prospect|risk|threat",
        ),
        None,
        tense=-1,
    ),
    Prospect(
        "what is only in prospect lies ahead",  # "the prospect of a strike on Friday"
        Cue(
            rf"\b(?:chances?|dangers?|expectations?|fears?|hopes?|likelihood|possibility|prospects?|risks?|threats?) of (?!the\b){_GAP}{{1,40}}? (?:in|on) $",
            "chance|danger|expectation|fear|hope|likelihood|possibility|prospect|risk|threat",
            re.IGNORECASE,
        ),
        1,
    ),
    Prospect(
        "what was warned of may be over or to come",  # "warned of protests on Saturday"
        Cue(rf"\bwarn(?:s|ed|ing)? (?:[\w’'-]+ )?of {_GAP}{{1,40}}? (?:in|on) $", "warn"),
        None,
        days="weekday",
        tense=-1,
    ),
    Prospect(
        "what was asked for or foreseen lies ahead",  # "proposed elections in February"
        Cue(
            r"\b(?:proposed|demanded|signal(?:l)?ed|suggested|requested|sought|offered|urged|predicted|forecast|foresaw|floated|promised|pledged|(?:called|pushed|pressed) for|invitation to (?:[\w’'-]+ ){1,4}) (?!the\b)"
            r"(?:[\w’'-]+ ){1,4}(?:in|on) $",
            "proposed|demanded|signal|suggested|requested|sought|offered|urged|predicted|forecast|foresaw|floated|promised|pledged|called|pushed|pressed|invitation",
        ),
        1,
        days="yearly",
        tense=-1,
    ),
    Prospect(
        "what a case is put down for may be over or to come",  # "posted it for further hearing on August 27"
        Cue(
            r"\b(?:adjourned|deferred|fixed|listed|posted|put|scheduled|set|slated) (?:[\w’'-]+ ){0,4}?for (?:[\w’'-]+ ){0,2}?"
            r"(?:arguments?|debate|hearing|hearings|mention|orders|sentencing|trial) (?:in|on) $",
            "adjourned|deferred|fixed|listed|posted|put|scheduled|set|slated",
        ),
        None,
        days="yearly",
        tense=-1,
    ),
    Prospect(
        "what it was for may be over or to come",  # "an invitation to speak at the forum on November 20"
        Cue(
            rf"\b(?:invitation|invited|application|bid|nominations?|candidates?|registration|tickets?) (?:to|for) {_GAP}{{1,50}}? (?:in|on) $",
            "invit|application|bid|nomination|candidate|registration|ticket",
            re.IGNORECASE,
        ),
        None,
        days="yearly",
        tense=-1,
    ),
    Prospect(
        "what was announced may be over or to come",  # "announced a week of protests ..., culminating in a march on November 7"
        Cue(
            rf"\b(?:announced|called|declared|unveiled) {_GAP}{{1,100}}\b(?:culminating|ending|beginning|starting|followed) {_GAP}{{0,40}}?(?:in|on) $",
            "culminating|ending|beginning|starting|followed",
        ),
        None,
        days="yearly",
        tense=-1,
    ),
    Prospect(
        "what was moved or dropped may be over or to come",  # "the match on Thursday has been moved to Monday"
        _SOMETHING_ON,
        None,
        days="weekday",
        after=_PUT_OFF,
        tense=-1,
    ),
    Prospect(
        "what was moved or dropped may be over or to come",  # "the concert on November 15 was cancelled"
        _SOMETHING_ON,
        None,
        days="yearly",
        after=_PUT_OFF_OR_DROPPED,
        tense=-1,
    ),
    Prospect(
        "what it comes ahead of may be over or to come",  # "ahead of the March election, police have detained"
        Cue(
            r"\b(?:ahead of|in the run-up to|in preparation for|before) (?:the|an?|its|their) (?:crucial |key )?$",
            "ahead|run-up|preparation|before",
            re.IGNORECASE,
        ),
        None,
        days="yearly",
        tense=-1,
    ),
    Prospect(
        "what it came just before is over",  # "hours before talks were due to begin on Monday"
        Cue(
            rf"\b(?:hours?|minutes|shortly|just|moments|(?:the|a) day) before {_GAP}{{1,50}}?\b(?:was|were) (?:due|set|scheduled|expected|supposed|planned|to) {_GAP}{{0,40}}?(?:on|in) $",
            "before",
        ),
        -1,
        days="weekday",
    ),
    Prospect(
        "what was feared or hoped for and did not come is over",  # "Fears that it would burst on Sunday proved unfounded"
        Cue(
            rf"\b(?:fears?|predictions?|forecasts?|warnings?|hopes?|expectations?|rumou?rs?) (?:that|of) {_GAP}{{1,80}}$",
            "fear|prediction|forecast|warning|hope|expectation|rumo",
            re.IGNORECASE,
        ),
        -1,
        days="weekday",
        after=_PROVED,
    ),
    Prospect(
        "what was to be has got another day",  # "was to be released on Tuesday but will now come out on Friday"
        _WAS_TO_BE,
        None,
        after=_BUT_NOW,
    ),
    Prospect(
        "what was to be is over",  # "was expected to resign on Monday but is clinging on"
        _WAS_TO_BE,
        -1,
        days="weekday",
        after=_BUT_STILL,
    ),
    Prospect(
        "what was about to be is told of the past",  # "was about to sign it on Friday when the alarm went off"
        Cue(rf"\b(?:was|were) (?:just )?(?:about|going|preparing|ready|set) to {_GAP}{{2,60}}$", "was|were"),
        -1,
        after=_WHEN,
    ),
    Prospect(
        "what somebody was ready for may be over or to come",  # "We were ready to play on Saturday"
        Cue(
            rf"\b(?:was|were) (?:ready|prepared|willing|hoping|hopeful) to {_GAP}{{2,60}}?(?:on )?$",
            "ready|prepared|willing|hoping|hopeful",
        ),
        None,
        days="weekday",
    ),
    Prospect(
        "what somebody was asked is over",  # "Asked on Monday whether he would resign"
        Cue(r"\b(?:Asked|Pressed|Questioned) (?:[\w’'-]+ ){0,4}?(?:on )?$", "asked|pressed|questioned"),
        -1,
    ),
    Prospect(
        "what one regrets or denies is over",  # "regrets signing the letter on Friday"
        Cue(
            rf"\b(?:regret|admit|recall|remember|acknowledge|confess|apologi[sz]e|suspected|accused|convicted|guilty|denie|deny)(?:s|es|ed|ted|d|ting|ing)?(?: to| for| of)? (?:having |not )?[a-z]+(?:ing|ed|n|t) {_GAP}{{0,60}}?(?:in|on|last)? ?$",
            "regret|admit|recall|remember|acknowledge|confess|apologi|suspected|accused|convicted|guilty|denie|deny",
        ),
        -1,
        after=_NOT_OWNING,
    ),
    Prospect(
        "the day on which it was decided is over",  # "The decision on Friday to close the plant angered unions"
        Cue(
            r"\b(?:agreement|announcement|attempt|bid|call|decision|failure|move|offer|order|pledge|promise|refusal|ruling|threat|vote) (?:made |taken )?(?:on|in|last|earlier) $",
            "agreement|announcement|attempt|bid|call|decision|failure|move|offer|order|pledge|promise|refusal|ruling|threat|vote",
        ),
        -1,
        after=_TO_DO,
        tense=1,
    ),
    Prospect(
        "what was shut until then may be open again",  # "was closed until Tuesday because of fog"
        Cue(
            r"\b(?:was|were) (?:\w+ly )?(?:closed|shut|suspended|banned|blocked|halted|sealed off|cut off|grounded) until $",
            "until",
        ),
        None,
        days="weekday",
    ),
)


def prospect_of(text: str, atom: Atom, start: int, by_tense: int | None, *, weekday: bool) -> Prospect | None:
    """The rule of what a day without a year is the day of, where that was in prospect; None where none is."""
    return next((rule for rule in _RULES if _holds(rule, text, atom, start, by_tense, weekday=weekday)), None)


def _holds(rule: Prospect, text: str, atom: Atom, start: int, by_tense: int | None, *, weekday: bool) -> bool:
    if rule.days and (rule.days == "weekday") is not weekday:
        return False
    if rule.tense is not None and rule.tense != by_tense:
        return False
    if rule.after is not None and rule.after.match(text, atom.end, atom.end + _AHEAD) is None:
        return False
    low = max(0, start - _BACK)
    return any(rule.before.search(text, low, end) for end in {atom.start, start})

"""Which temporal expressions can date an event at all: not a day in a dateline, and not what is only compared with.

"The highest since 1982", "the worst in ten years", "compared with 2020", "unlike in 2008" and "(est. 1945)" name a time
without saying that anything told happened then. A missing date is a gap, a borrowed one a lie.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.text.datelines import dateline
from timeline_app.core.values import BlockKind, TimeKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from timeline_app.core.values import Article, TimeExpression

_WINDOW = 70
"""Characters before an expression in which the words of a comparison stand."""

_OF_RANGE = 8
"""Characters between the two ends of a range."""
_MOST = r"(?!(?:west|east|rest|test|quest|request|interest|protest|arrest|guest|forest)\b)[a-z]{2,}est"
"""A word such as "highest"."""

_COMPARED = re.compile(
    rf"""(?:\b(?:compared\s+(?:with|to)|in\s+comparison\s+(?:with|to)|versus|unlike(?:\s+in)?|(?:just\s+)?as\s+in|than(?:\s+in)?)\s+
    |\bthan\s+(?:at|in|on|during|for)\s+any\b[^.;:\n]{{0,40}}?\bsince\s+
    |\bmost\s+recently\s+(?:(?:in|on|at)\s+)?
    |(?<!was\s)(?<!were\s)\b(?:not\s+seen|unseen|unprecedented|unmatched|unequalled)\s+since\s+
    |(?<!\ba\s)\b(?:first|second|third|fourth|fifth|sixth|last|only|the\s+(?:most|least|fewest)(?:\s+\w+)?|worst|best|{_MOST})\b
      [^.;:\n]{{0,40}}?\bsince\s+
    |\bfrom\s+[$€£]?\d[\d.,]*(?:\s?%|\s+(?!to\b)[a-z]+){{0,2}}\s+(?:a|in|on|the|during)\s+
    |\bas\s+(?!late|early|recently|soon|far|long)[a-z]+\s+as\s+(?:(?:at|in|on|during|for)\s+)?(?:the\s+same\s+(?:point|time|stage|period|month|week|day)\s+)?
    |\((?:est\.?|established|founded|born|b\.|d\.|died)(?:\s+in)?\s+)(?:the\s+|early\s+|late\s+|mid-?)?$""",
    re.VERBOSE | re.IGNORECASE,
)


_SO_FAR = re.compile(
    r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest)"
    r"(?:\s+such(?:\s+\w+)?|\s+time)?\s+$",
    re.IGNORECASE,
)
"""What counts something: "the strike, the third this month", "cut rates for the third time this year"."""

_RECORD = re.compile(
    rf"""(?<!\ba\s)\b(?:first|second|third|fourth|fifth|last|only|most|least|fewest|worst|best|record|{_MOST})\b
    [^.;:\n]{{0,60}}?\bin\s+(?:(?:about|around|almost|nearly|more\s+than|over|at\s+least)\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What comes before a length of time in which something is the first, the third or the worst."""


_SAID_OF_DAY = frozenset(["anniversary", "so long after", "the day after an event"])
"""Rules of what stands beside its day, which dates already: "on Friday, two months after the raid"."""


def dating(article: Article, expressions: Iterable[TimeExpression]) -> tuple[TimeExpression, ...]:
    """The expressions that may date an event."""
    blocks = (b for b in article.blocks if b.kind is BlockKind.BODY)
    datelines = [m.span() for b in blocks if (m := dateline(article.text, b.start, b.end))]
    kept: list[TimeExpression] = []
    compared: TimeExpression | None = None
    for e in expressions:
        if _is_compared(article.text, e) or (compared is not None and _is_other_end(compared, e)):
            compared = e
        elif not (e.rule in _SAID_OF_DAY and not e.interval.is_unknown) and not any(
            start <= e.start < end for start, end in datelines
        ):
            kept.append(e)
    return tuple(kept)


def _is_other_end(first: TimeExpression, second: TimeExpression) -> bool:
    """As in "less than in January-May 2011": of one range neither end dates anything."""
    same = first.interval == second.interval and second.kind is TimeKind.SPAN
    return same and 0 <= second.start - first.end <= _OF_RANGE


_BEFORE_NOW = re.compile(r"(?:a|one|the) (?:year|month|quarter|week|decade) (?:earlier|ago|before)", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|over|on|versus|against)\s+$")
"""What stands before "a year earlier" where it is what a figure is compared with."""


def _is_compared(text: str, expression: TimeExpression) -> bool:
    before = text[max(0, expression.start - _WINDOW) : expression.start]
    if _BEFORE_NOW.fullmatch(expression.text) and _FROM.search(before):
        return True
    if expression.type is TimexType.DURATION and _RECORD.search(before):
        return True
    counted = expression.text.lower().startswith("this ") and _SO_FAR.search(before)
    return bool(counted or _COMPARED.search(before))

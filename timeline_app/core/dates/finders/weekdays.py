"""Days of the week."""

from __future__ import annotations

import re

from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Cyclic, Meaning, Pick, Shifted
from timeline_app.core.text.alternatives import alternatives
from timeline_app.core.values import Granularity as Unit

PICKS = {
    "": Pick.AUTO,
    "last": Pick.LAST,
    "this": Pick.THIS,
    "next": Pick.NEXT,
    "this past": Pick.PAST,
    "past": Pick.PAST,
    "this coming": Pick.COMING,
    "coming": Pick.COMING,
    "the coming": Pick.COMING,
    "this next": Pick.COMING,
    "the previous": Pick.BEFORE,
    "previous": Pick.BEFORE,
    "the preceding": Pick.BEFORE,
    "the following": Pick.AFTER,
    "the next": Pick.AFTER,
    "that": Pick.SAME,
    "that same": Pick.SAME,
    "the same": Pick.SAME,
}
PICK = alternatives([pick for pick in PICKS if pick])


_OF_A_LIST = re.compile(r"(?:, \w+day)* and \w+day (?:morning|afternoon|evening|night)s\b")


def _weekday(found: Found) -> Meaning | None:
    if _OF_A_LIST.match(found.text, found.end):
        return None  # "on Monday and Tuesday nights": a set of times
    return Cyclic("weekday", found.weekday(), PICKS[found["pick"]])


def _with_week(found: Found) -> Meaning:
    shift = {"last": -1, "this": 0, "next": 1}[found["week"]]
    return Cyclic("weekday", found.weekday(), within=Shifted(Unit.WEEK, shift))


def _week_after(found: Found) -> Meaning:
    days = 14 if found.said.lower().endswith("fortnight") else 7
    weekday = found.weekday("weekday" if found.has("weekday") else "weekday2")
    return Shifted(Unit.DAY, days, Cyclic("weekday", weekday, Pick.COMING), counted=True)


def _short(found: Found) -> Meaning | None:
    said = found.said.rstrip(".")
    return Cyclic("weekday", found.words.weekdays[said.lower()]) if said[0].isupper() else None


LAST_AFTER = r" last(?=[,.;:)”\"]|\Z|\n| (?:after|and|as|at|before|but|by|for|from|in|on|that|to|when|while|with)\b)"
"""As in "on Thursday last, they met": the one before, where nothing follows that would be the last."""
_SHORT = "Mon|Tue|Wed|Thu|Fri|Sat|Sun"

WEEKDAYS = Finder(
    "weekday",
    ("weekday",),
    (
        Rule(
            "weekday last",
            rf"{{weekday}}{LAST_AFTER}",
            lambda f: Cyclic("weekday", f.weekday(), Pick.LAST),
            (("Thursday last", "2024-10-31"),),
            needs=("last",),
        ),
        Rule(
            "weekday",
            rf"(?:(?P<pick>{PICK}) )?{{weekday}}",
            _weekday,
            (("Friday", "2024-11-01"), ("last Friday", "2024-11-01"), ("next Monday", "2024-11-11")),
            "weekday",
        ),
        Rule(
            "weekday in short, in a range",
            rf"(?:{_SHORT})(?=[-–](?:{_SHORT})\b)|(?<=(?:{_SHORT})[-–])(?:{_SHORT})",
            _short,
            (),
            needs=("-", "–"),
        ),
        Rule(
            "weekday in short, before a clock time or a date",
            rf"(?:{_SHORT}|Tues|Weds|Thurs?)\.?(?=,? (?:at )?\d{{1,2}}(?:[:.]\d\d)? ?(?:am|pm|a\.m|p\.m|GMT)\b"
            rf"|,? (?:at )?\d\d:\d\d\b|,? (?=\d|[a-z]+\.? \d)(?:\d{{1,2}} )?{{month_name}})",
            _short,
            (),
        ),
        Rule(
            "weekday of a week",
            r"{weekday} (?:of )?(?P<week>last|this|next) week",
            _with_week,
            (("Tuesday of last week", "2024-10-29"), ("Friday next week", "2024-11-15")),
            "weekday",
            needs=("week",),
        ),
        Rule(
            "week and weekday",
            r"(?P<week>last|this|next) week,? (?:on )?{weekday}(?! ?(?:and|to|or|until|through|[-–]) ?{weekday2})",
            _with_week,
            (("last week Thursday", "2024-10-31"), ("next week Tuesday", "2024-11-12")),
            "weekday",
            needs=("week",),
        ),
        Rule(
            "weekday week",
            r"{weekday} (?:week|fortnight)|a week (?:on|from) {weekday2}",
            _week_after,
            (("Friday week", "2024-11-15"), ("a week from Friday", "2024-11-15")),
            needs=("week", "fortnight"),
        ),
    ),
)

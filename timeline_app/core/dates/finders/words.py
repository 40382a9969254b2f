"""Single words and set phrases: today, now, recently, soon; clock times; sets of times."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.calendar_names import WEEKDAYS
from timeline_app.core.dates.language import Finder, Found, Rule
from timeline_app.core.dates.meaning import Clock, Every, Meaning, Shifted, Then, Vague
from timeline_app.core.values import Granularity as Unit

_LETTERS = {
    Unit.MINUTE: "TM",
    Unit.HOUR: "TH",
    Unit.DAY: "D",
    Unit.WEEK: "W",
    Unit.MONTH: "M",
    Unit.QUARTER: "Q",
    Unit.YEAR: "Y",
    Unit.DECADE: "E",
}


def _present(found: Found) -> Meaning:
    del found
    return Vague("PRESENT_REF")


def _past(found: Found) -> Meaning:
    del found
    return Vague("PAST_REF")


def _future(found: Found) -> Meaning:
    return Vague("FUTURE_REF", never_past=found.said.lower().endswith("soon"))


def _every(found: Found) -> Meaning | None:
    unit = found.unit()
    letter = _LETTERS.get(unit)
    if letter is None:
        return None
    number = found.whole("count") or found.whole("ordinal") or (2 if found.has("other") else 1)
    prefix, letter = ("PT", letter[1]) if letter[0] == "T" else ("P", letter)
    return Every(f"{prefix}{number}{letter}", unit)


def _each(found: Found) -> Meaning | None:
    letter = _LETTERS.get(found.unit(), "")
    return Every(f"P1{letter}", found.unit()) if len(letter) == 1 else None


_COUNTED = re.compile(
    r"(?:\d[\d,.]*|%|\b(?:percent|per cent|hundred|thousand|million|billion|trillion|dozen|euros|dollars|pounds|yen|people)|"
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|several|many|few|some)) "
    r"(?:of )?(?:[a-z-]+ (?:and )?){0,2}[a-z]+s) $",
    re.IGNORECASE,
)
_COUNTED_REACH = 48


def _rate(found: Found) -> Meaning | None:
    """As in "$1 billion a year"; an hour is that of a speed."""
    if found.unit() in (Unit.HOUR, Unit.MINUTE):
        return None
    counted = found["rate"] == "per" or _COUNTED.search(found.text, max(0, found.start - _COUNTED_REACH), found.start)
    return _each(found) if counted else None


def _every_weekday(found: Found) -> Meaning:
    return Every(f"XXXX-WXX-{found.weekday() + 1}", Unit.DAY)


def _weekdays(found: Found) -> Meaning:
    if not found.has("parts"):
        return _every_weekday(found)
    code = found.words.day_parts[found["parts"]]
    return Every(f"XXXX-WXX-{found.weekday('weekday2') + 1}T{code}", Unit.PART_OF_DAY)


_ITS_HOLDER = re.compile(
    r"-|(?: (?!the\b|an?\b|his\b|her\b|its\b|their\b)[\w.’'-]+){0,3} (?:president|vice president|prime minister|minister|senator|governor|secretary|chair\w*|mayor|chancellor|"
    r"ambassador|commander|leader|candidate|director|coach|wife|husband|girlfriend|boyfriend)\b",
    re.IGNORECASE,
)


_SHORT = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_OPEN = re.compile(
    r"\b(?:open|opens|closed|closes|available|staffed|daily|hours:?|every week|weekly|operates?|airs|airing)(?: from)? $",
    re.IGNORECASE,
)


_SHUT_THEN = re.compile(
    r"\b(?:will|was|were|is to|are to|remain(?:s|ed)?|stay(?:s|ed)?) (?:\w+ )?(?:be |stay |remain )?(?:closed|shut) (?:from )?$"
)


def _opening_days(found: Found) -> Meaning | None:
    """Days of any week: "open Monday to Friday", "the Monday-to-Friday service"."""
    start = found.start
    if _SHUT_THEN.search(found.text, max(0, start - 40), start):
        return None  # "will be closed Monday through Wednesday"
    recurs = found["to"] == "-to-" or _OPEN.search(found.text, max(0, start - 20), start)
    return Every("XXXX-WXX-XX", Unit.DAY) if recurs else None


def _yearly(found: Found) -> str:
    day = found.day() or found.day("day2")
    return f"XXXX-{found.month():02d}" + (f"-{day:02d}" if day else "")


def _adverb(found: Found) -> Meaning:
    value, unit = {
        "hourly": ("PT1H", Unit.HOUR),
        "daily": ("P1D", Unit.DAY),
        "nightly": ("P1D", Unit.DAY),
        "weekly": ("P1W", Unit.WEEK),
        "biweekly": ("P2W", Unit.WEEK),
        "fortnightly": ("P2W", Unit.WEEK),
        "monthly": ("P1M", Unit.MONTH),
        "yearly": ("P1Y", Unit.YEAR),
        "annually": ("P1Y", Unit.YEAR),
        "annual": ("P1Y", Unit.YEAR),
        "bimonthly": ("P2M", Unit.MONTH),
        "semiannually": ("P6M", Unit.HALF),
        "weekdays": ("XXXX-WXX-XX", Unit.DAY),
        "weekends": ("XXXX-WXX-WE", Unit.WEEKEND),
    }[found["adverb"]]
    return Every(value, unit)


def _clock(found: Found) -> Meaning | None:
    hour, minute = int(found.number("hour") or 0), int(found["minute"] or 0)
    half = found["half"].replace(".", "")
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or minute > 59:
        return None
    return Clock(hour, minute, zone=found["zone"] or None, offset=found.words.zones.get(found["zone"]))


_AT_HOUR = re.compile(
    r"\b(?:at|by|around|about|until|till|from|before|after|since|nearly|almost|past|to)\s+$|^\s*$", re.IGNORECASE
)


def _hour_of_part(found: Found) -> Meaning | None:
    """As in "at 4 in the morning", "at eleven at night", unlike "killed 4 in the morning"."""
    hour, part = int(found.number("hour") or 0), found["part"] or "night"
    start = found.start
    if not 1 <= hour <= 12 or not _AT_HOUR.search(found.text, max(0, start - 8), start):
        return None
    if (part == "morning" and hour == 12) or (part == "night" and 4 < hour < 8):
        return None
    later = part in ("afternoon", "evening") or (part == "night" and hour > 7)
    return Clock(hour + 12 if later and (hour < 12 or part == "night") else hour, 0)


_ENTRY = re.compile(
    r"(?:^|\n)[ \t]*(?:[01]?\d|2[0-3])\.[0-5]\d(?: [A-Z]{2,4})?[ \t]*\n\s*[\"“‘']?[A-Z][^\n.]*(?: [^\n ]+){4}"
)
_PAGE = 6_000
"""Characters around a clock time in which another heads an entry too, if it is of a page written as things happen."""


_AT_BEFORE = re.compile(r"\b(?:at|from|until|till|by|before|after|since|around|to) $")


def _morning_clock(found: Found) -> Meaning | None:
    """As in "open at 0800": a figure that begins with nought is no year."""
    timed = _AT_BEFORE.search(found.text, max(0, found.start - 8), found.start)
    return _clock(found) if timed else None


def _heading_clock(found: Found) -> Meaning | None:
    """As in "14.35" on a line of its own above a paragraph, where other paragraphs have theirs: no figure of a table."""
    text, start, end = found.text, found.start, found.end
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip() or not _ENTRY.match(text, max(0, line - 1)):
        return None
    near = _ENTRY.search(text, end, end + _PAGE) or _ENTRY.search(text, max(0, start - _PAGE), start)
    return _clock(found) if near else None


def _noon(found: Found) -> Meaning:
    return Clock(24 if found["named"] == "midnight" else 12, 0)


_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}

_BOUNDS_IT = re.compile(r"\b(since|before|until|by|after) $", re.IGNORECASE)


def _time_told(found: Found) -> Meaning | None:
    """As in "by then", unlike "was questioned by then Senator Biden".

    "since then", which annotators pass over (TimeBank), only leads on.
    """
    operator = _BOUNDS_IT.search(found.text, max(0, found.start - 8), found.start)
    if operator is None or (operator[1].lower() == "since" and found.said == "then"):
        return None
    return None if operator[1].lower() == "by" and _ITS_HOLDER.match(found.text, found.end) else Then()


DEICTIC = Finder(
    "day from now",
    ("deictic",),
    (
        Rule(
            "today",
            r"(?P<word>today|yesterday|tomorrow|to- ?day|to- ?morrow)",
            lambda m: Shifted(Unit.DAY, _DAY_WORDS[m["word"].replace("-", "").replace(" ", "")]),
            (("today", "2024-11-04"), ("yesterday", "2024-11-03"), ("to-morrow", "2024-11-05")),
            needs=("today", "yesterday", "tomorrow", "morrow", "day"),
        ),
        Rule(
            "the time told",
            r"then|that date",
            _time_told,
            (),
            needs=("then", "date"),
        ),
        Rule(
            "now",
            r"(?:right |until |up to )?now|currently|current|nowadays|at present|presently|these days|at the moment|the time being|the present day|present[- ]day",
            _present,
            (("now", "PRESENT_REF"), ("currently", "PRESENT_REF")),
            needs=("now", "currently", "current", "nowadays", "present", "presently", "days", "moment", "being"),
        ),
        Rule(
            "recently",
            r"(?:more |most )?recently|lately|of late",
            _past,
            (("recently", "PAST_REF"),),
            needs=("recently", "lately", "late"),
        ),
        Rule(
            "formerly",
            r"once upon a time|the past(?! (?:few|several|many|\d+|{numeral}) )|long ago|some time ago",
            _past,
            (("long ago", "PAST_REF"),),
            needs=("upon", "past", "ago"),
        ),
        Rule("former", r"former", lambda _: Vague("PAST_REF", only_in_history=True), (), needs=("former",)),
        Rule(
            "soon",
            r"as soon as possible|(?:very |too )?soon|before long|(?:the )?(?:(?:near|foreseeable|not[- ]too[- ]distant|immediate) )?future|the (?:near|short|long)(?:er)? term",
            _future,
            (("soon", "FUTURE_REF"), ("the near future", "FUTURE_REF")),
            needs=("soon", "long", "future", "term"),
        ),
    ),
)

RECURRING = Finder(
    "set of times",
    ("unit",),
    (
        Rule(
            "every",
            r"(?:every|each)(?P<other> other)?(?: (?:{count}|{ordinal}))? {unit}",
            _every,
            (("every month", "P1M"), ("every two years", "P2Y"), ("each day", "P1D")),
            needs=("every", "each"),
        ),
        Rule(
            "every year, then",
            r"(?:every|each) year (?:on|in) (?:the )?(?:{day} )?{month}(?: {day2})?",
            lambda m: Every(_yearly(m), Unit.DAY if m.has("day") or m.has("day2") else Unit.MONTH),
            (("every year on 9 May", "XXXX-05-09"),),
            needs=("every", "each"),
        ),
        Rule(
            "times a unit",
            r"(?:once|twice|(?:{count} )?(?:times|days|hours|minutes|weeks|months|nights)|several times) (?:an?|per|each|every) {unit}",
            _each,
            (("twice a year", "P1Y"), ("six days a week", "P1W")),
            needs=("once", "twice", "times", "a", "an", "per", "each", "every"),
        ),
        Rule(
            "at a rate",
            r"(?P<rate>an?|per) {one_unit}(?! (?:ago|earlier|later|before|after|from now|on|or so|and|hence|prior|previously)\b|[-’'])",
            _rate,
            (("per day", "P1D"),),
            needs=("a", "per"),
        ),
    ),
)

YEARLY = Finder(
    "set of months",
    ("month",),
    (
        Rule(
            "every month of that name",
            r"(?:every|each) {month}(?: {day})?",
            lambda m: Every(_yearly(m), Unit.DAY if m.has("day") else Unit.MONTH),
            (("every May", "XXXX-05"), ("each April 25", "XXXX-04-25")),
            needs=("every", "each"),
        ),
    ),
)

WEEKLY = Finder(
    "set of weekdays",
    ("weekday",),
    (
        Rule(
            "every weekday",
            r"(?:every|each) {weekday}(?: (?:morning|afternoon|evening|night))?",
            _every_weekday,
            (("every Monday", "XXXX-WXX-1"),),
            needs=("every", "each"),
        ),
        Rule(
            "weekday to weekday",
            rf"(?:{{weekday}}|{_SHORT}\.?)(?P<to> ?[-–] ?|-to-| to | through )(?:{{weekday2}}|{_SHORT})",
            _opening_days,
            (("Monday-to-Friday", "XXXX-WXX-XX"),),
            needs=("-", "–", "to", "through"),
        ),
        Rule(
            "weekdays of a list",
            r"{weekday2}(?=(?:, \w+day)* and \w+day (?P<parts>morning|afternoon|evening|night)s)",
            _weekdays,
            (),
            needs=("mornings", "afternoons", "evenings", "nights"),
        ),
        Rule(
            "weekdays",
            r"{weekday}s|{weekday2} (?P<parts>morning|afternoon|evening|night)s",
            _weekdays,
            (("Mondays", "XXXX-WXX-1"), ("Friday nights", "XXXX-WXX-5TNI")),
            needs=(*(f"{day.lower()}s" for day in WEEKDAYS), "mornings", "afternoons", "evenings", "nights"),
        ),
    ),
)

ADVERBS = Finder(
    "adverb of recurrence",
    ("adverb",),
    (
        Rule(
            "adverb",
            r"(?P<adverb>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|yearly|annually|bimonthly|semiannually|weekdays|weekends)",
            _adverb,
            (("daily", "P1D"), ("annually", "P1Y")),
        ),
    ),
)

HOURS_OF_PARTS = Finder(
    "hour of a part of day",
    ("part",),
    (
        Rule(
            "hour of a part of day",
            r"(?P<hour>\d{1,2}|{numeral}) (?:in the (?P<part>morning|afternoon|evening)|at night)",
            _hour_of_part,
            (("4 in the morning", "2024-11-04T04:00"), ("Eleven at night", "2024-11-04T23:00")),
            needs=("in", "at"),
        ),
    ),
)

CLOCKS = Finder(
    "clock time",
    ("clock",),
    (
        Rule(
            "clock, a.m. or p.m.",
            r"(?P<hour>\d{1,2}|{numeral})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap]\.m\b\.?|[ap]m\b)(?:,? \(?{zone}\)?)?",
            _clock,
            (("10 p.m.", "2024-11-04T22:00"), ("9:30 a.m. EST", "2024-11-04T09:30"), ("7am", "2024-11-04T07:00")),
        ),
        Rule(
            "clock of 24 hours",
            r"(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:,? \(?{zone}\)?|(?: hours| hrs)?)",
            _clock,
            (("18:22 GMT", "2024-11-04T18:22"),),
        ),
        Rule(
            "military clock",
            r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d) (?:{zone}|hours|hrs|h)",
            _clock,
            (("0300 GMT", "2024-11-04T03:00"), ("0500 local time", "2024-11-04T05:00")),
        ),
        Rule(
            "clock that heads an entry",
            r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?: {zone})?",
            _heading_clock,
            (),
            needs=(".",),
        ),
        Rule("o'clock", r"(?P<hour>\d{1,2}|{numeral}) o['’]clock", _clock, (("nine o'clock", "2024-11-04T09:00"),)),
        Rule("noon", r"(?:12 )?(?P<named>noon|midnight)(?:,? {zone})?", _noon, (("noon", "2024-11-04T12:00"),)),
    ),
)

MORNING_CLOCKS = Finder(
    "clock in figures",
    ("clock",),
    (
        Rule(
            "military clock of the morning",
            r"(?P<hour>0\d)(?P<minute>[0-5]\d)(?! ?(?:\d|[a-z]+s\b)|[\d-])",
            _morning_clock,
            (),
        ),
    ),
)

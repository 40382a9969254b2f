"""Set phrases and titles in which words of time tell none: today's youth, high noon, a matter of days, "60 Minutes"."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re

from timeline_app.core.dates.language import Friend
from timeline_app.core.dates.meaning import Clock, Cyclic, DayPart, Every, Length, Meaning, Part, Shifted, Window

_NAME_BEFORE = re.compile(r"\b[A-Z][A-Za-z]+ $")
_QUOTE_BEFORE = re.compile(r"(?:[\"“‘«]|``|'')\s?$")
_WORDS = re.compile(r"[^\W\d_]+")
_OF_AN_AGE = re.compile(
    r" ?['’]s (?:[\w-]+ )?(?:world|youth|young|children|kids|generations?|society|standards|technology|teenagers|students|parents|leaders|citizens|jobs|fashions?|economy|environment|climate|"
    r"computers|cars|consumers|voters|artists|readers|audiences|youngsters|women|men|life|values|terms|dollars|money|prices)\b"
)
_AGE_BEFORE = re.compile(
    r"\b(?:world|youth|people|leaders|citizens|society|technology|cars?|jobs|stars?|cit(?:y|ies)|women|men|children|economy) of $"
)
_COMPARISON_AFTER = re.compile(
    r"(?:-(?:to|on|over|by|after|in)-| (?:on|over|after|by|in,) (?:the )?)(?:day|week|month|quarter|year|hour|minute|decade)s?\b(?! of\b)"
)
_APART = re.compile(r" (?:apart|on end)\b")
_ALL_DAY = re.compile(r" (?:a|per|every|each) day\b")
_MATTER = re.compile(r"\bmatter of $", re.IGNORECASE)
_HIGH = re.compile(r"\bhigh[ -]$", re.IGNORECASE)
_NAMED_OF = re.compile(r" of [A-Z]")
_CLAUSE_AFTER = re.compile(
    r" (?:(?:he|she|they|it|we|I|you|his|her|their|its|the|an?) |[A-Z][\w.’'-]+ (?:[A-Z][\w.’'-]+ ){0,3}(?:was|were|had|died|\w+ed) )"
)
_THE_UNIT = re.compile(r"the (?:day|week|month|year)", re.IGNORECASE)
_FOR = re.compile(r"\bfor $", re.IGNORECASE)

_OWN = re.compile(r"(?:\b(?:its|his|her|their|our|my|your|whose|a|an)|\w['’]s) $", re.IGNORECASE)
_ITS_LAST = re.compile(
    r"(?:last|next|final|previous|following) (?:day|week|month|quarter|year|decade|century)$", re.IGNORECASE
)


def _is_title(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """A quotation that begins with it, all its words capitalised ("This Week"); "Spring of Hope", "USA Today"."""
    if text[start:end] == "Today":
        return _NAME_BEFORE.search(text, max(0, start - 16), start) is not None
    words = [] if text[start].islower() else _WORDS.findall(text, start, end)
    if not words or not all(word[0].isupper() for word in words):
        return False
    if isinstance(meaning, Cyclic) and meaning.kind == "season" and _NAMED_OF.match(text, end):
        return True
    named = len(words) > 1 or text[start].isdigit()
    return named and isinstance(meaning, Shifted | Length | Window) and _is_quoted(text, start)


def _is_quoted(text: str, start: int) -> bool:
    return _QUOTE_BEFORE.search(text, max(0, start - 3), start) is not None


def _of_an_age(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Today's youth, the leaders of tomorrow: an age, no day."""
    if not isinstance(meaning, Shifted) or text[start:end].lower() not in ("today", "tomorrow", "yesterday"):
        return False
    return bool(_OF_AN_AGE.match(text, end)) or _AGE_BEFORE.search(text, max(0, start - 14), start) is not None


def _is_comparison(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """The quarter-to-quarter figures, year on year."""
    if not isinstance(meaning, Shifted | Length):
        return False
    match = _COMPARISON_AFTER.match(text, end)
    return match is not None and text[start:end].lower().endswith(match[0].rstrip("s").split("-")[-1].split()[-1])


_OF_MOURNING = re.compile(
    r" of (?:\w+ )?(?:mourning|remembrance|commemoration|rage|anger|prayers?|action|protests?|reflection|unity|solidarity|silence|shame)\b"
)
"""What a day is held for, which says nothing of how long anything takes ("declared Monday a day of mourning")."""


def _is_phrase(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """A matter of days, minutes apart, 24 hours a day, high noon, the night (or year) the ship went down."""
    if isinstance(meaning, Clock):
        return text[start:end].lower() == "noon" and _HIGH.search(text, max(0, start - 5), start) is not None
    if isinstance(meaning, DayPart):
        return meaning.of is None and text[start:end].lower().startswith("the ") and _is_told_by_clause(text, end)
    if isinstance(meaning, Shifted):
        unit = _THE_UNIT.fullmatch(text, start, end) is not None
        return unit and not _FOR.search(text, max(0, start - 5), start) and _is_told_by_clause(text, end)
    if not isinstance(meaning, Length):
        return False
    if _MATTER.search(text, max(0, start - 12), start) or (meaning.count is None and _APART.match(text, end)):
        return True
    if meaning.count == 24:
        return _ALL_DAY.match(text, end) is not None
    return text[start:end].lower().endswith("day") and _OF_MOURNING.match(text, end) is not None


_THAN_EXPECTED = re.compile(
    r" than (?:usual|planned|normal|expected|scheduled|foreseen|promised|agreed|thought|the others?)\b"
)


def _is_off_plan(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """A day earlier than usual: so much off what was planned, whenever that was."""
    del start, meaning
    return _THAN_EXPECTED.match(text, end) is not None


def _is_its_own(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """The last year of a plan, which is not the year before."""
    last = isinstance(meaning, Shifted) and _ITS_LAST.match(text, start, end)
    return bool(last) and _OWN.search(text, max(0, start - 8), start) is not None


def _is_told_by_clause(text: str, end: int) -> bool:
    return _CLAUSE_AFTER.match(text, end) is not None


_REPORTS = re.compile(r"quarter|months|half", re.IGNORECASE)
_REPORT_REACH = 400
"""Characters back in which a report names the quarter that it calls "the latest period" later."""


def _no_period(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """The latest period of something else than a company's report."""
    del meaning
    said = text[start:end].lower()
    return said.endswith(("latest period", "reported period", "recent period")) and not _REPORTS.search(
        text, max(0, start - _REPORT_REACH), start
    )


_TEMPERATURE = re.compile(r"temperatures?|degrees|highs?|lows?|Fahrenheit|readings|his|her|their", re.IGNORECASE)
_AVERAGE = re.compile(r"\baverage $", re.IGNORECASE)
_RATE = re.compile(r"(?:%|percent|per cent|\d[\d,.]*(?: (?:million|billion|trillion))?(?: [a-z-]+){0,2})\s+$")


def _no_figure(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """The mid-80s of a thermometer, "10,000 units annually"."""
    if isinstance(meaning, Part):
        short = text[end - 3 : end - 1].isdigit() and not text[end - 4 : end - 3].isdigit()
        return short and _TEMPERATURE.search(text, max(0, start - 60), min(len(text), end + 30)) is not None
    if not isinstance(meaning, Every):
        return False
    if text[start:end].lower() == "daily":
        return _AVERAGE.search(text, max(0, start - 10), start) is not None
    if text[start:end].lower() not in ("annually", "yearly"):
        return False
    return _RATE.search(text, max(0, start - 40), start) is not None


_AMERICAN = re.compile(
    r"\bU\.S\.|\bUS\b|\bAmerican?s?\b|\bUnited States\b|\bWashington\b|\bJuly 4\b|\bFourth of July\b|\bWhite House\b"
    r"|\bDemocrats?\b|\bRepublicans?\b|\bCongress(?:man|woman|ional)?\b|\bCapitol\b"
    r"|\b(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana"
    r"|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska"
    r"|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania"
    r"|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)\b"
)
_NATION = {"independence day": 200, "election day": 2000, "inauguration day": 2000}
"""Days that every nation has, and the characters around them in which the American one is named if it is meant."""
_ELSEWHERE = {
    "memorial day": re.compile(r"\bKorea|\bSeoul\b|\bIsrael|\bDutch\b|\bAnzac\b"),
    "mother's day": re.compile(
        r"\bBrit|\bUK\b|\bU\.K\.|\bIreland\b|\bIrish\b|\bArab|\bEgypt|\bThai|\bFrance\b|\bFrench\b"
    ),
    "father's day": re.compile(
        r"\bAustrali|\bNew Zealand|\bItal|\bSpain\b|\bSpanish\b|\bGerman|\bRussia|\bThai|\bBrazil"
    ),
}
"""Days that some nations have at other times than America, and what names those nations."""
_BESIDE = 200


def _is_of_another_nation(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Independence Day, where nothing around tells of the American one; Thanksgiving, where Canada is named."""
    if not (isinstance(meaning, Cyclic) and meaning.kind == "feast"):
        return False
    name = str(meaning.key)
    reach = _NATION.get(name)
    if reach is not None:
        return _AMERICAN.search(text, max(0, start - reach), min(len(text), end + reach)) is None
    elsewhere = _ELSEWHERE.get(name)
    return elsewhere is not None and elsewhere.search(text, max(0, start - _BESIDE), end + _BESIDE) is not None


PHRASES: tuple[Friend, ...] = (
    Friend(_is_title, (Cyclic, Shifted, Length, Window)),
    Friend(_is_of_another_nation, (Cyclic,)),
    Friend(_of_an_age, (Shifted,)),
    Friend(_is_comparison, (Shifted, Length)),
    Friend(_is_phrase, (Clock, DayPart, Length, Shifted)),
    Friend(_is_off_plan, (Shifted, Length)),
    Friend(_is_its_own, (Shifted,)),
    Friend(_no_period, (Shifted,)),
    Friend(_no_figure, (Part, Every)),
)

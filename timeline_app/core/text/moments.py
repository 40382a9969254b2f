"""Days and moments as sites print them in their stamps, the words beside them, and lines that say nothing else."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.text.calendars import DAY_ELSEWHERE, WEEKDAYS_ELSEWHERE
from timeline_app.core.text.datelines import MONTH

if TYPE_CHECKING:
    from collections.abc import Sequence

_YEAR = rf"(?:\d{{4}}(?!\d)|(?:19|20)\d\d(?=\d{{1,2}}(?::\d\d|\s{MONTH})))"

_SHORT_YEAR = r"\d\d(?![\w:])"

MOMENT_GROUP = (
    r"(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d ?(?:GMT|UTC|Z) (?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)"
    r" \d\d(?:\d\d)?\b"
)
"""Day, minute, zone, month and year as soldiers and agencies wire them: "301840 GMT DEC 08"."""

DATE = re.compile(
    rf"""\b\d{{4}}-\d\d-\d\d|\b(?<!\d:)\d{{1,2}}(?:\s*\.\s*\d{{1,2}}\s*\.|\s*/\s*\d{{1,2}}\s*/|\s*-\s*\d{{1,2}}\s*-)\s*(?:{_YEAR}|{_SHORT_YEAR})|\b\d{{4}}[./]\d{{1,2}}[./]\d{{1,2}}\b|\b\d{{4}}年\d{{1,2}}月\d{{1,2}}日
    |(?:(?<![^\W\d_])|(?<=PUBLISHED)|(?<=UPDATED)|(?<=Published)|(?<=Updated)){MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,\s*|\s+){_YEAR}|\b(?:\d{{1,2}}\s?[-–]\s?)?\d{{1,2}}(?:st|nd|rd|th|\.(?=\s))?(?:\s+of)?[\s-]+{MONTH}\.?(?:,\s*|[\s-]+){_YEAR}
    |(?-i:(?<=[a-z])(?:January|February|March|April|May|June|July|August|September|October|November|December))\s+\d{{1,2}},\s+{_YEAR}
    |\b\d{{1,2}}\s+{MONTH}\.?\s?['’]\d\d(?!\d)
    |(?<![^\W\d_]){MONTH}\s+\d{{1,2}}\s+\d\d:\d\d(?::\d\d)?(?:\s+[A-Z]{{2,4}})?\s+{_YEAR}|(?<![^\W\d_]){MONTH}/\d{{1,2}}/{_YEAR}
    |(?<!:)\b\d{{1,2}}[\s-]{MONTH}[\s-]{_SHORT_YEAR}|\b{MOMENT_GROUP.replace(" ", "[ ]")}
    |\b\d{{2}}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:19|20)\d\d\b|\b\d{{1,2}}\.\s?(?-i:[IVX]{{1,4}})\.\s?\d{{4}}\b
    |\b(?:19|20)\d\d\s*[»>]\s*{MONTH}\s*[»>]\s*\d{{1,2}}\b|\b\d{{4}},\s+{MONTH}\.?\s+\d{{1,2}}\b|\b\d{{1,2}}/\d{{1,2}}-(?:19|20)\d\d\b
    |\b\d{{4}}/\d\d/\d\d(?=\d\d:\d\d)|\b(?:{DAY_ELSEWHERE})\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Something that looks like a full calendar date. Pages saved as text glue what stood side by side: "April 3, 202510:12 AM",
"04/03/2025April 3, 2025", "21 Nov 202421 Nov 2024". "3.4. 16:12" and "12 April 03" in "16:12 April 03, 2025" are no days with a year."""

PUBLISHED = re.compile(
    r"\b(?:first\s+)?(?:published|(?:web\s?)?posted(?!\s+to\s+the\s+web)|(?:live\s+)?coverage\s+(?:started|began)|publication\s+date|date\s+published|issued|circulated|filed|released|(?:from|in)\s+(?:the\s+)?print(?:ed)?\s+(?:edition|issue)|(?:appeared|online)\s+(?:online|since)|(?:article|release)\s+date|uploaded|(?:press|news|media)\s+release(?=[,:|\s–—-]+(?:\w+day,?\s+)?\d{1,2}\b)|issue\s+of(?!\s+(?:the|an?|our|this)\b)|first\s+broadcast|opened(?=:?\s+\d{1,2}\s|:?\s*$)|pub(?:lished)?\s*date"
    r"|publi[ée]e?\s+le|publicado(?:\s+e[lm])?|publicada\s+el|pubblicato|ver[öo]ffentlicht|erschienen|gepubliceerd|publicerad|publiceret"
    r"|publisert|julkaistu|opublikowano|zve[řr]ejn[ěe]no|megjelent|publicat|objavljeno"
    r"|опубликовано|опубліковано|yay[ıi]nlanma|giri[şs](?=\s*:)|diterbitkan|dipublikasikan)\b|"
    rf"\bpublished(?={MONTH})|"
    r"^(?:date|sent|on)\s*:|^\W*as\s+(?:of|at)\s*:?\s*$",
    re.IGNORECASE,
)
"""Words for publishing; sites keep those of their own language on pages in English."""

DATED = re.compile(r"^date\s+(?=\d{4}-\d\d-\d\d\b|$)", re.IGNORECASE)

HEADED = re.compile(r"\s*(?P<day>date\s+\d{4}-\d\d-\d\d)\s+", re.IGNORECASE)
"""How collections of pages head each with a day of which they do not say what it is."""

UPDATED = re.compile(
    r"\b(?:last\s+)?(?:updated?|closed(?=:?\s+\d{1,2}\s|:?\s*$)|modified|edited|revised|changed|corrected|reviewed|fact[- ]?checked|mis(?:e)?\s+à\s+jour|modifié|actualizado"
    r"|atualizado|aggiornato|aktualisiert|aktualisierung|bijgewerkt|uppdaterad|oppdatert|opdateret|p[äa]ivitetty|zaktualizowano|aktualizov[áa]no"
    r"|friss[íi]tve|actualizat|a[žz]urirano|обновлено|оновлено|(?:son\s+)?güncelleme|diperbarui)\b",
    re.IGNORECASE,
)

SAVED = re.compile(
    r"\b(?:saved|cached|archived|captured|crawled|retrieved|accessed|viewed|visited|printed|downloaded|generated|(?<!fact-)(?<!fact )checked|snapshot|print(?:able)?\s+version"
    r"|screenshot|live\s+at|today\s+is|générée?|imprimée?|consultée?|consultado|impreso|abgerufen|gedruckt|stampato)\b|"
    r"\bweb\s+cache\b",
    re.IGNORECASE,
)
"""Words for the visit to a page: the day beside them is that of whoever saved it."""

_FULL_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)

CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s*[ap]\.?m\b|T\d\d:\d\d", re.IGNORECASE)

_BUTTONS = re.compile(
    r"(?:\s{2,}|\s*\|\s*|\t)(?:(?:feedback|print|rss|share|save|e-?mail|tweet|comments?(?:\s*\(\d+\))?|font\s+size|a[+-])(?:[\s|]+|$))+$",
    re.IGNORECASE,
)

_OTHER_ERA = re.compile(r"\s*[(（](?:令和|平成|昭和)[^)）]{1,6}[)）]")
"""The year as Japan counts it, behind the common one."""


def is_bare_date(text: str) -> bool:
    """A line that says nothing but a date, a clock time, separators, and perhaps buttons behind them."""
    text = _OTHER_ERA.sub("", _BUTTONS.sub("", text))
    rest = DATE.sub(" ", re.sub(r"(\d{4}-\d\d-\d\d)T([\d:.]+)(?:Z|[+-]\d\d:?\d\d)?", r"\1 \2 ", text))
    rest = re.sub(
        rf"\b(?:{WEEKDAYS_ELSEWHERE})\b|"
        r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.h]\d\d(?::\d\d)?(?:[ap]m)?\b|\b\d{1,2}\s*[ap]\.?m\b|"
        r"\b[ap]\.?m\b|\b(?:at|on|by|ist|gmt|utc|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|bst|cet|cest|eet|eest|wet|msk|trt|cat|eat|wat|sast|gst|pkt|npt"
        r"|ict|wib|hkt|sgt|myt|pht|jst|kst|a[ew]st|aedt|nzst|nzdt|brt|art|clt|hrs?|local time)\b",
        " ",
        rest,
        flags=re.IGNORECASE,
    )
    return bool(DATE.search(text)) and not re.search(r"\w", rest)


_BADGE_PART = re.compile(r"\d{1,4}[.,]?|[A-Za-z]{3,9}[.,]?")


def is_badge(lines: Sequence[str], parts: int) -> bool:
    """Are they the parts of a day, each on a line of its own, as some sites set it beside a headline?"""
    if len(lines) != parts or not all(_BADGE_PART.fullmatch(line) for line in lines):
        return False
    return is_bare_date(" ".join(lines))


def is_clock(text: str) -> bool:
    """A line that says nothing but a clock time."""
    return CLOCK.fullmatch(text) is not None


def is_day_alone(text: str) -> bool:
    """A line that says nothing but a day, without the clock time that stamps have."""
    return is_bare_date(text) and not CLOCK.search(text)


DAY_WITHOUT_YEAR = re.compile(
    rf"(?<![^\W\d_]){MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!,?\s+\d{{4}})|\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}\b(?!,?\s+\d{{4}})"
)


def is_moment(text: str) -> bool:
    """A line that says nothing but a day and a clock time."""
    return is_bare_date(text) and bool(CLOCK.search(text))


_ISO_MOMENT = re.compile(r"\s*\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\s*")


def is_iso_moment(text: str) -> bool:
    """A line that is a day and clock time as programs write them (ISO 8601)."""
    return bool(_ISO_MOMENT.fullmatch(text))


def is_todays_date(text: str) -> bool:
    """A masthead's line that tells the day of the visit: a date with its weekday in full and no clock time."""
    return bool(DATE.search(text) and _FULL_WEEKDAY.search(text) and not CLOCK.search(text)) and len(text.split()) <= 7


def tells_weekday(text: str) -> bool:
    """Does a line name a weekday in full, as mastheads do with the day of the visit?"""
    return _FULL_WEEKDAY.search(text) is not None

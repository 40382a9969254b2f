"""Fiscal years, which begin and end when the text says: by one of them, or by a clause of its own."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.core.dates.bounds import (
    fiscal_part_at,
    fiscal_part_of,
    fiscal_year_at,
    fiscal_year_end,
    fiscal_year_named,
)
from timeline_app.core.dates.fiscal_nations import NationalYear, national_year
from timeline_app.core.dates.grain import Period, civil, move, to_date
from timeline_app.core.dates.kinds import core, names_weekday
from timeline_app.core.dates.meaning import Base, Cyclic, Fiscal, Part, Pick, Shifted, Stated
from timeline_app.core.dates.resolver import Situation, resolve
from timeline_app.core.text.datelines import MONTH
from timeline_app.core.values import Granularity as Unit
from timeline_app.core.values import TimeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from timeline_app.core.dates.meaning import Meaning
    from timeline_app.core.dates.passage import Passage
    from timeline_app.core.dates.reading import Reading
    from timeline_app.core.dates.speech import SpeechAnchors

ENDS = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:ended|ends|ending|closed|closes|to)\s+(?:(?:on|in)\s+)?(?:the end of\s+)?"
)
BEGINS = re.compile(
    r"\s*,?\s+(?:(?:which|that)\s+)?(?:begins|began|beginning|starts|started|starting|will (?:begin|start)|runs from)\s+(?:(?:on|in)\s+)?"
)
FISCAL_YEAR = re.compile(r"\b(?:fiscal|financial) year\b", re.IGNORECASE)
_FISCAL = re.compile(r"\b(?:fiscal|financial)\b", re.IGNORECASE)
_YEAR_ENDS = re.compile(
    r"\b(?:fiscal|financial|business) years?(?: \d{4})? (?:ends?|ended|closes?|closed|runs? (?:to|until|through)) (?:(?:on|in) )?(?:the end of )?",
    re.IGNORECASE,
)
"""As in "Acme, whose fiscal year ends on March 31, ..."."""
_YEAR_BEGINS = re.compile(
    r"\b(?:fiscal|financial|business|budget) years?(?: \d{4})? (?:begins?|began|starts?|started|opens?|opened|runs? from) (?:(?:on|in) )?"
    r"(?:the beginning of )?",
    re.IGNORECASE,
)
"""As in "Acme's financial year began on April 1", which says as well how they end."""
TOLD = "A fiscal year, whose end the text tells"
_MONTHS = {"quarter": 3, "half": 6}
_YEAR = 12
_OF_MONTHS = re.compile(rf"\b{MONTH}", re.IGNORECASE)
"""As in "the July-September quarter"."""
_RESULTS = re.compile(r"[- ](?:earnings|figures|loss(?:es)?|net|numbers|profits?|results|revenues?|sales)\b")
_OF_CALENDAR = re.compile(r" of (?:the|this|next|last) calendar year\b", re.IGNORECASE)
_OF_FIRM = re.compile(
    r"\b(?i:profits?|net|loss(?:es)?|sales|revenues?|earnings|results|earned|turnover|shareholders?|dividends?|Q[1-4])\b"
)
_OF_ECONOMY = re.compile(r"\b(?:GDP|gross domestic product|the economy|economic growth)\b")
"""What is counted by the quarters of the calendar."""
_OF_STATE = re.compile(
    r"\b(?:federal|government|Congress|Senate|House|budgets?|appropriations?|deficit|spending|Pentagon|Treasury|lawmakers?"
    r"|agency|agencies|department|county|city|state|taxpayers?|fund(?:s|ed|ing)|aid)\b",
    re.IGNORECASE,
)
_OWN_YEAR = "It is a fiscal year, and the text does not say when those begin."


class FiscalYears:
    """The fiscal years of one passage and their parts."""

    def __init__(self, passage: Passage, anchors: SpeechAnchors, situation: Callable[[int], Situation]) -> None:
        self._passage, self._anchors, self._situation, self._atoms = passage, anchors, situation, passage.atoms
        self._ends_of: dict[int, tuple[int, int] | None] = {}
        self._told_of: dict[tuple[re.Pattern[str], int], bool] = {}

    def reading(self, index: int) -> Reading | None:
        found = self._of_fiscal_year(index) or self._part_of_named(index) or self._of_part(index)
        return found or self._end_of_year_beside(index)

    def _end_of_year_beside(self, index: int) -> Reading | None:
        """As in "fiscal 2013, which ended on Sept. 30": of that year, whenever it was written."""
        year = self._atoms[index - 1] if index else None
        if year is None or not isinstance(year.meaning, Fiscal) or self._passage.published is not None:
            return None
        ends = ENDS.fullmatch(self._passage.text, year.end, self._atoms[index].start)
        return self.end_beside(index - 1) if ends else None

    def _resolved(self, index: int) -> Reading:
        return resolve(self._atoms[index].meaning, self._situation(index))

    def _of_part(self, index: int) -> Reading | None:
        """As in "Acme, whose fiscal year ends on March 31, lost $4m in the second quarter": of the fiscal year."""
        meaning = self._atoms[index].meaning
        if not isinstance(meaning, Cyclic) or meaning.kind not in _MONTHS or meaning.within is not None:
            return None
        atom, text = self._atoms[index], self._passage.text
        if _OF_CALENDAR.match(text, atom.end) or _OF_MONTHS.search(text, atom.start, atom.end):
            return None
        end, why = self._end_in_sentence(index) or self._end_of_firm(index), TOLD
        if (end is None or meaning.pick is not Pick.AUTO) and (nation := self._nation_for(index, meaning)):
            end, why = nation.end, nation.words
        elif meaning.pick is not Pick.AUTO:
            return None
        now = self._anchors.now(index) if end is not None else None
        if end is None or now is None:
            return None
        over = _RESULTS.match(text, atom.end) is not None  # what is reported on Thursday is of a quarter that is over
        part, sign = self._part(meaning), -1 if over else self._passage.direction(index).sign or 0
        return fiscal_part_at(self._resolved(index), *part, end, now.first, sign, why)

    def _end_of_firm(self, index: int) -> tuple[int, int] | None:
        """As in "Acme's financial year began on April 1. Profit rose in the first quarter": told once for all."""
        of_firm = self._tells_of(_OF_FIRM, index) and not self._tells_of(_OF_ECONOMY, index)
        return self._fiscal_end if of_firm else None

    def _part_of_named(self, index: int) -> Reading | None:
        """As in "the first quarter of the financial year 2019/20", "the second half of the fiscal year"."""
        meaning = self._atoms[index].meaning
        if not isinstance(meaning, Cyclic) or meaning.kind not in _MONTHS or meaning.within is None:
            return None
        nation = self._national
        if nation is None or not self._is_of_state(index, nation):
            return self._of_unknown_year(index, meaning.within)
        year = self._year_meant(index, meaning.within, nation)
        if year is None:
            return None
        return fiscal_part_of(self._resolved(index), *self._part(meaning), nation.end, year, nation.words)

    def _of_unknown_year(self, index: int, whole: Meaning) -> Reading | None:
        """As in "the first quarter of next fiscal year", of which nothing tells when it begins: no calendar quarter."""
        atom = self._atoms[index]
        named = isinstance(whole, Shifted) and _FISCAL.search(self._passage.text, atom.start, atom.end) is not None
        if not named or self._fiscal_end is not None:
            return None
        return _left_open(self._resolved(index))

    def _year_meant(self, index: int, whole: Meaning, nation: NationalYear) -> int | None:
        """The year in which a fiscal year ends: of one that is named, or counted from the day of writing."""
        if isinstance(whole, Fiscal):
            return whole.year + (nation.named_by_start and not whole.over_two)
        if not isinstance(whole, Shifted) or not isinstance(whole.base, Base):
            return None
        atom, now = self._atoms[index], self._anchors.now(index)
        if now is None or _FISCAL.search(self._passage.text, atom.start, atom.end) is None:
            return None
        this = fiscal_year_end(now.first, nation.end)
        return this + whole.count if this is not None else None

    def _part(self, meaning: Cyclic) -> tuple[int, int]:
        """How many months it has, and the which of its year it is."""
        return _MONTHS[meaning.kind], int(meaning.key)

    def _nation_for(self, index: int, meaning: Cyclic) -> NationalYear | None:
        """The nation whose fiscal years are meant by a bare quarter or half: of firms' figures where all count so."""
        nation = self._national if meaning.fiscal or meaning.pick is Pick.AUTO else None
        if nation is None or meaning.fiscal:
            return nation if nation is not None and self._is_of_state(index, nation) else None
        of_firm = self._tells_of(_OF_FIRM, index) and not self._tells_of(_OF_ECONOMY, index)
        return nation if nation.firms and of_firm else None

    def _is_of_state(self, index: int, nation: NationalYear) -> bool:
        """Of nations whose firms count as they like: does the sentence tell of what the state does?"""
        return not nation.public or self._tells_of(_OF_STATE, index)

    def _tells_of(self, words: re.Pattern[str], index: int) -> bool:
        """Does the sentence hold one of the words? Asked once for each, as one may hold thousands of quarters."""
        here = self._passage.sentence_of(index)
        if (words, here) not in self._told_of:
            sentence = self._passage.sentences[here]
            self._told_of[words, here] = words.search(self._passage.text, sentence.start, sentence.end) is not None
        return self._told_of[words, here]

    @cached_property
    def _national(self) -> NationalYear | None:
        return national_year(self._passage.text)

    def _end_in_sentence(self, index: int) -> tuple[int, int] | None:
        here = self._passage.sentence_of(index)
        if here not in self._ends_of:  # a sentence may hold thousands of quarters
            sentence = self._passage.sentences[here]
            self._ends_of[here] = self._end_told(sentence.start, sentence.end)
        return self._ends_of[here]

    def _end_told(self, low: int, high: int) -> tuple[int, int] | None:
        """Month and day on which a clause of a stretch of text tells that fiscal years end."""
        ends = self._named_day(_YEAR_ENDS, low, high)
        begins = self._named_day(_YEAR_BEGINS, low, high) if ends is None else None
        if begins is not None and begins.first is not None and begins.unit in (Unit.DAY, Unit.MONTH):
            return civil(begins.first - 1)[1:]
        return civil(ends.last)[1:] if ends is not None and ends.last is not None else None

    def _named_day(self, told: re.Pattern[str], low: int, high: int) -> Reading | None:
        """The day or month that follows right after such words."""
        found = told.search(self._passage.text, low, high)
        at = bisect_left(self._atoms, found.end(), key=lambda a: a.start) if found else len(self._atoms)
        if found is None or at >= len(self._atoms) or self._atoms[at].start != found.end():
            return None
        inner = core(self._atoms[at].meaning)
        named = isinstance(inner, Cyclic) and inner.kind in ("date", "month") and inner.within is None
        return resolve(inner, self._situation(at)) if named else None

    def _of_fiscal_year(self, index: int) -> Reading | None:
        """As in "this fiscal year": a year of its own, which is known where the text tells how one ends."""
        atom = self._atoms[index]
        if isinstance(atom.meaning, Fiscal):
            return self._of_named_fiscal_year(index, atom.meaning)
        part = isinstance(atom.meaning, Part)
        meaning = atom.meaning.of if isinstance(atom.meaning, Part) else atom.meaning
        if not isinstance(meaning, Shifted) or meaning.unit is not Unit.YEAR or not isinstance(meaning.base, Base):
            return None
        if _FISCAL.search(self._passage.text, atom.start, atom.end) is None:
            return None
        reading, now = self._resolved(index), self._anchors.now(index)
        end, why = self._end_for(index)
        if end is None or now is None or part:
            return _left_open(reading)
        return fiscal_year_at(reading, meaning.count, end, now.first, why)

    def _end_for(self, index: int) -> tuple[tuple[int, int] | None, str]:
        """Month and day on which fiscal years end, as the text or the nation of which it tells has it, and why."""
        if self._fiscal_end is not None:
            return self._fiscal_end, TOLD
        nation = self._national
        return (nation.end, nation.words) if nation and self._is_of_state(index, nation) else (None, "")

    def _of_named_fiscal_year(self, index: int, meaning: Fiscal) -> Reading | None:
        """As in "2011/12" or "fiscal 2011", where the text tells of one such year how it ends or begins."""
        end = self._fiscal_end if meaning.over_two else self._day_before_beginning
        reading, nation = self._resolved(index), self._national if end is None else None
        if reading.first is None:
            return None
        if end is not None:
            return fiscal_year_named(reading, meaning.year, end, TOLD)
        if nation is None or self._fiscal_end not in (None, nation.end) or not self._is_of_state(index, nation):
            return None
        year = meaning.year + (nation.named_by_start and not meaning.over_two)
        return fiscal_year_named(reading, year, nation.end, nation.words)

    @cached_property
    def _day_before_beginning(self) -> tuple[int, int] | None:
        """Month and day on which the years end of which one that is called by its end is told to begin."""
        for i, atom in enumerate(self._atoms[:-1]):
            begins = isinstance(atom.meaning, Fiscal) and BEGINS.fullmatch(
                self._passage.text, atom.end, self._atoms[i + 1].start
            )
            start = self._passage.reading_of(i + 1) if begins else None
            if start is None or start.first is None or start.unit not in (Unit.DAY, Unit.MONTH):
                continue
            if isinstance(atom.meaning, Fiscal) and civil(start.first)[0] == atom.meaning.year - 1:
                return civil(start.first - 1)[1:]
        return None

    @cached_property
    def _fiscal_end(self) -> tuple[int, int] | None:
        """Month and day on which a fiscal year ends, where the text tells it of one."""
        for i, atom in enumerate(self._atoms[:-1]):
            gap_end = self._atoms[i + 1].start
            named = isinstance(atom.meaning, Fiscal) or FISCAL_YEAR.search(self._passage.text, atom.start, atom.end)
            if named and ENDS.fullmatch(self._passage.text, atom.end, gap_end):
                end = self.end_beside(i)
                if end is not None and end.last is not None:
                    return civil(end.last)[1:]
        return self._end_told(0, len(self._passage.text))

    def end_beside(self, index: int) -> Reading | None:
        """The next expression, in the year that this one names."""
        meaning, inner = self._atoms[index].meaning, core(self._atoms[index + 1].meaning)
        if isinstance(inner, Stated):
            return self._passage.reading_of(index + 1) if inner.period.unit in (Unit.DAY, Unit.MONTH) else None
        if not isinstance(inner, Cyclic) or inner.within is not None:
            return None
        if inner.kind not in ("date", "month") and not names_weekday(inner):
            return None
        if isinstance(meaning, Cyclic) and isinstance(meaning.within, Fiscal) and meaning.kind in _MONTHS:
            return self._end_of_part(index, meaning, inner, meaning.within)
        if isinstance(meaning, Fiscal):
            inner = replace(inner, within=Stated(Period(Unit.YEAR, meaning.year + self._ends_later(index, meaning))))
        return resolve(inner, self._situation(index + 1))

    def _end_of_part(self, index: int, part: Cyclic, end: Cyclic, whole: Fiscal) -> Reading | None:
        """As in "the first quarter of 2023/24, which ended on Sept 30": so that the year ends in 2024."""
        later = _YEAR // _MONTHS[part.kind] - int(part.key)
        for year in (whole.year - 1, whole.year, whole.year + 1):
            found = resolve(replace(end, within=Stated(Period(Unit.YEAR, year))), self._situation(index + 1))
            last = to_date(found.last) if found.last is not None else None
            over = move(last, later * _MONTHS[part.kind], Unit.MONTH) if last is not None else None
            if over is not None and over.year == whole.year:
                return found
        return None

    def _ends_later(self, index: int, meaning: Fiscal) -> bool:
        """As in "fiscal 2000, which ends March 31", written in January 2001: called by the year in which it began."""
        gap = self._passage.text[self._atoms[index].end : self._atoms[index + 1].start]
        now = self._passage.published
        return now is not None and " ends " in f"{gap} " and civil(now.first)[0] == meaning.year + 1


def _left_open(reading: Reading) -> Reading:
    return reading._replace(first=None, last=None, kind=TimeKind.UNDATED, steps=(_OWN_YEAR,), alternatives=())

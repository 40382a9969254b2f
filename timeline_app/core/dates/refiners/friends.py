"""False friends: words and figures that look like a time and are none. When in doubt, out."""
# ruff: noqa: E501  (a pattern is read whole)

from __future__ import annotations

import calendar
import re

from timeline_app.core.dates.language import Friend
from timeline_app.core.dates.meaning import (
    Clock,
    Cyclic,
    DayPart,
    Length,
    Meaning,
    Pick,
    Shifted,
    Stated,
    Vague,
)
from timeline_app.core.dates.refiners.named_things import is_model, is_plan, is_procession
from timeline_app.core.text.persons import human_nouns, roles
from timeline_app.core.values import Granularity as Unit

_MODAL_AFTER = re.compile(r"\s+(?:be|have|not|also|well|never|yet|need|want|seek|take|come|go|still|even|or may)\b")
_NAME_BEFORE = re.compile(
    r"(?:\b(?:Private|Secretary|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Gen\.?|Col\.?|Sen\.?|Rep\.?|President|Minister|Mother|Sister|Detective|Agent|General|Colonel|Captain|Judge|Justice|Senator|Sir|Lady|Lord|Dame|Professor|Sergeant|Inspector)|&)\s+$"
)
_WORD_BEFORE = re.compile(r"(?<![\w’'-])(?P<word>[A-Z][a-z]+)[ \xa0]$")
_TRADE_BEFORE = re.compile(r"\b(?P<trade>[a-z]+)[ \xa0]$")
"""As in "the lawyer April Fontaine"."""
_NO_NAMES = frozenset(
    """
    In Since Until Till By From To Last Next This That The Early Late Mid During Before After Through Throughout And Or Of On For
    A An Every Each Between Around About Again Published Updated Posted Starting Beginning Ending Ended As At With But When While
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
    November December Its His Her Their Our My Past Previous Following Coming Only Then If
    """.split()  # noqa: SIM905  (words read better as words)
)
_PERSON_AFTER = re.compile(
    r"\s+(?:said|says|told|tells|added|replied|insisted|denied|asked|warned|explained|wrote|resigned|herself|himself)\b"
)
_TAKES_A_NAME = re.compile(
    r"\b(?:said|says?|told|tells?|met|meets|named|names|called|that|whom|wife|husband|daughter|son|mother|father|sister|brother)\s+$"
)
"""What a person's name follows, and a month never does without a word between."""
_IN_TIME = re.compile(
    r"\b(?:in|of|since|until|till|by|last|next|this|from|to|during|for|early|late|mid|and|or|through|between)[\s-]+$",
    re.IGNORECASE,
)
_NO_SUCH_DAY = re.compile(r"\s+3[0-9](?!\d)")
_NO_DAY_BEFORE = re.compile(r"(?<!\d)3[0-9]\s+$")
_ORDINAL_BEFORE = re.compile(r"\b(?:first|second|third|fourth|fifth|other|some|any|one|no)\s+$")
_TITLE_AFTER = re.compile(
    r"\s+(?:Times|Telegraph|Mirror|Mail|Herald|Express|Post|Tribune|Mercury|Revolution|Massacre|Brown|Ramadan|Adams|Club|Review)\b"
)
_COUNTED_AFTER = re.compile(
    r"\s*(?:%|percent|per cent|people|persons|soldiers|troops|men|women|children|jobs|workers|employees|votes|seats|points|dollars|euros|pounds|yen|rubles|"
    r"miles|kilomet|km\b|met(?:er|re)s?\b|feet|foot|tons?\b|tonnes|pages|copies|cars|barrels|shares|members|delegates|students|refugees|homes|houses|units|"
    r"words|square|acres|hectares|cases|deaths|flights|vehicles|ships|aircraft|times|degrees|rpm|hp|cc\b|mm\b|kg\b|megawatts|x\s?\d|million|billion|thousand|other)"
    r"|,\d{3}|\.\d|-(?:page|foot|mile|meter|metre|seat|strong|member|ton|pound|acre)|/\d|:\d"
)
_NUMBERED_BEFORE = re.compile(
    r"(?:[$£€¥#@/]|\d[.,:](?!\s)|(?<!\d)\d{2,3}-|\bNo\.|\bNos\.|\b(?:at|[Nn]umber|Brigade|Resolution|Section|Article|Channel|Flight|Boeing|Airbus|Route|Room|Unit|Act|Bill|Number|Case|Chapter|Page|pages?|Model|Class|[Kk]ilomet(?:re|er)|[Mm]ilepost|[Kk]m|"
    r"Highway|Interstate|Platform|Gate|Level|Windows|Office|Order|Decree|Regiment|Squadron|Battalion|Protocol|Paragraph|Line|Building|Studio|Local|Box|Lodge|Post|Checkpoint|Area|Zone|Part|Volume|Type|Mark|"
    r"US|A\$|C\$|HK|Rs\.?|DM|FF|approximately|nearly|almost|only|than|least|some|roughly|total of|cost|costs|worth|some|all|population of|score of)\s*[-(]?|\b(?!(?:[Mm]id|[Ee]arly|[Ll]ate|[Pp]re|[Pp]ost)-)[A-Za-z]+-|\bx)\s*$"
)
_NEVER_NUMBERED = ("in ", "since ", "by ", "from ", "until ", "during ")
"""How most years are told, and none of those figures: sooner looked for."""
_SCORE_AFTER = re.compile(
    r" to \d{1,3}(?![\d:]| ?(?:[ap]\.?m|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)
_DIALLED_BEFORE = re.compile(r"\+\d{1,3}[\s().\d-]{1,16}$|(?<![\w-])0\d{1,4}[\s)-]+(?:\d{2,4}[\s-]+)?$")
"""Telephone numbers, whose last block may look like a year."""
_YEAR_SIGNAL = re.compile(
    r"(?:\b(?:in|of|since|from|until|till|by|during|before|after|through|to|for|and|or|between|late|early|mid|around|about|circa|c\.|ca\.|year|summer|winter|spring|autumn|fall|"
    r"than|the|at|back|as early as|election|elections|that|,|with|born|died|b\.|d\.|than in|over|against|last in)\s*[-(,]?|[(\[,;:–—-]\s*|['’]s\s|^)\s*$",
    re.IGNORECASE,
)


_SHORT_NAMES = frozenset(["Jan", "Jun", "Mar"])
_ALSO_NAMES = frozenset(["may", "april", "june", "march", "august"])


def _is_person(text: str, start: int, end: int) -> bool:
    """A month's name after a first name or title, before a verb of speaking, or with a name after it that takes part.

    As in Peter May, General April, June said, "met April Jones", "said May Lin would come".
    """
    if text[start:end] in _SHORT_NAMES and _NAME_AFTER.match(text, end, end + 20):
        return True  # "Jun Mercado won"
    if text[start:end].lower() not in _ALSO_NAMES:
        return False
    if _NAME_BEFORE.search(text[max(0, start - 20) : start]):
        return True
    if _VESSEL_BEFORE.search(text, max(0, start - 12), start) and _NAME_AFTER.match(text, end, end + 20):
        return True
    if _RIVER_BEFORE.search(text, max(0, start - 6), start) and not _NUMBER_OR_NAME_AFTER.match(text, end):
        return True
    if text[max(0, start - 2) : start] == ", " and _NAMED_AFTER.match(text, end):
        return True  # "One man lost in that storm, August Joseph, was never found"
    if _AGED_AFTER.match(text, end) and not _IN_TIME.search(text, max(0, start - 10), start):
        return True
    trade = _TRADE_BEFORE.search(text, max(0, start - 24), start)
    if trade and trade["trade"] in human_nouns() | roles() and _NAME_AFTER.match(text, end, end + 20):
        return True
    before = _WORD_BEFORE.search(text[max(0, start - 20) : start])
    if before and before["word"] not in _NO_NAMES:
        return True
    if _TAKES_A_NAME.search(text[max(0, start - 12) : start]) and _NAME_AFTER.match(text, end, end + 20):
        return True
    return bool(_PERSON_AFTER.match(text, end)) and not _IN_TIME.search(text[max(0, start - 10) : start])


_IN_A_NAME = re.compile(r" & [A-Z]")
"""As in "March & More, a choir"."""
_NAMED_AFTER = re.compile(
    rf" (?!(?:{'|'.join([*calendar.month_name[1:], *calendar.day_name])}|Bank|Day|Week)\b)[A-Z][a-z]+, "
)
_VESSEL_BEFORE = re.compile(
    r"\b(?:yacht|ship|boat|vessel|trawler|ferry|tanker|sloop|tug|album|novel|film|play|song|band|horse|racehorse|single) $"
)
"""Things that bear names: "the yacht March Hare"."""
_RIVER_BEFORE = re.compile(r"\b[Rr]iver $")
_NUMBER_OR_NAME_AFTER = re.compile(r",? (?:\d|[A-Z])")
"""After a month in which a river was crossed: "crossed the river March 3"."""
_AGED_AFTER = re.compile(r" [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?,? \(?\d\d\)?(?=[\s,.)])")
"""As in "May Furlong (39)": who is so old."""
_RELATIVE_BEFORE = re.compile(
    r"\b(?:sister|brother|wife|daughter|mother|aunt|widow|niece|cousin|girlfriend|granddaughter|grandmother), $"
)


def _is_named_so(text: str, start: int, end: int) -> bool:
    """As in "his sister, May, said"."""
    return _RELATIVE_BEFORE.search(text, max(0, start - 16), start) is not None and text[end : end + 1] == ","


def _no_name(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """may, march, sun, sat, mar in small letters; "May" before a verb; Theresa May; the Sunday Times."""
    if not (isinstance(meaning, Cyclic) and meaning.kind in ("month", "weekday", "date")):
        return False
    if meaning.kind == "month" and (
        _NO_SUCH_DAY.match(text, end, end + 4) or _NO_DAY_BEFORE.search(text[max(0, start - 4) : start])
    ):
        return True
    bare = meaning.pick is Pick.AUTO
    if meaning.kind == "weekday" and bare and _ORDINAL_BEFORE.search(text[max(0, start - 10) : start]):
        return True
    if meaning.kind == "month" and meaning.pick is Pick.AUTO and _is_person(text, start, end):
        return True
    if meaning.kind == "month" and (_is_named_so(text, start, end) or _IN_A_NAME.match(text, end)):
        return True
    word = text[start:end]
    last = word.split()[-1] if meaning.kind == "month" else word
    if (
        meaning.kind == "month"
        and len(last) < 5
        and last.rstrip(".").lower()
        in ("may", "mar", "jan", "jun", "apr", "dec", "sep", "oct", "nov", "feb", "jul", "aug")
    ):
        if last.lower() != "may" and last.endswith("."):
            before = _WORD_BEFORE.search(text[max(0, start - 20) : start]) if last == word else None
            return before is not None and before["word"] not in _NO_NAMES  # "said the envoy, Zhang Jun."
        if last.lower() != "may" and not last.endswith("."):
            return text[end : end + 1] not in ("", " ", ",") or (last.lower() in ("mar", "jan") and last == word)
    if meaning.kind == "month" and last.lower() in ("may", "march"):
        if _MODAL_AFTER.match(text, end, end + 12) or _NAME_BEFORE.search(text[max(0, start - 20) : start]):
            return True
        if last == "March" and last == word and is_procession(text, start, end):
            return True
        if (
            last.lower() == "march"
            and re.match(r"\s+(?:(?:on|to|of|by|in\s+(?:support|protest))\b|for\s+[A-Z])", text[end : end + 14])
            and last == word
        ):
            return (
                re.search(
                    r"\b(?:in|since|until|by|last|next|from|to|during|before|after|and|of)\s+$",
                    text[max(0, start - 10) : start],
                )
                is None
            )
        if (
            last == word
            and last.lower() == "may"
            and not re.search(r"[a-z,;(]\s+$|[a-z]-$", text[max(0, start - 3) : start])
        ):
            return re.match(r"\s*(?:,|and|or|is|was|to|the|$)", text[end : end + 5]) is None
    if (
        meaning.kind == "month"
        and last == word
        and last in ("April", "May", "June", "August")
        and _NAME_AFTER.match(text, end, end + 20)
    ):
        return _CLAUSE_START.search(text[max(0, start - 4) : start]) is not None
    if meaning.kind == "weekday" and (_PAPER_AFTER.match(text, end, end + 60) or _is_sunday_paper(text, start, end)):
        return True
    return bool(_TITLE_AFTER.match(text, end, end + 14))


def _is_sunday_paper(text: str, start: int, end: int) -> bool:
    """As in "a poll in the Sunday Champion", unlike "the Sunday Mass"."""
    named = text[start:end] == "Sunday" and _SUNDAY_NAME.match(text, end, end + 24) is not None
    return named and _IN_PAPER.search(text, max(0, start - 24), start) is not None


_IN_PAPER = re.compile(r"\b(?:in|to|told|by|of|from|for|with) (?:the|yesterday's|this) $")
_SUNDAY_NAME = re.compile(r" (?!Mass|Angelus|Prayer|School|Service|Morning|Night|Evening|Afternoon)[A-Z][a-z]{3,}\b")
_PAPER_AFTER = re.compile(r"(?: [A-Z][\w’'-]+){1,3} (?:newspaper|paper|tabloid|broadsheet|daily|weekly|magazine)\b")
"""After a weekday that a paper is called by: "the Sunday Islander newspaper"."""


_OTHER_AFTER = re.compile(r"-\d\d-\d\d(?!\d)| ?(?:[-–—]|to|and|or|until) ?[1-9]\d{0,3} (?:B\.C\.|BCE?\b)")
"""After a number that is half of a day no calendar has ("2023-13-45"), or a year before the common era ("1820-1815 BC")."""


def _no_year(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """2,024 soldiers, Resolution 1701, $2000, 1500 people, telephone numbers; figures far from now need "in" or the like."""
    if not (
        isinstance(meaning, Stated)
        and meaning.period.unit is Unit.YEAR
        and text[end - 4 : end].isdigit()
        and end - start == 4
    ):
        return False
    if (
        is_model(text, start, end)
        or is_plan(text, start, end)
        or _OTHER_AFTER.match(text, end, end + 20)
        or _WAVE_BEFORE.search(text, max(0, start - 40), start)
    ):
        return True
    if _COUNTED_AFTER.match(text, end, end + 16) or _HOUR_AFTER.match(text, end) or _STREET_AFTER.match(text, end):
        return True
    before = text[max(0, start - 24) : start]
    if _OF_SO_MANY.search(before) and _SO_MANY_OF_THEM.match(text, end, end + 80):
        return True
    if _SCORE_AFTER.match(text, end) and not before.lower().endswith(("from ", "in ")):
        return True
    if _DIALLED_BEFORE.search(before):
        return True
    if not before.endswith(_NEVER_NUMBERED) and _NUMBERED_BEFORE.search(before):
        return True
    if _PLURAL_AFTER.match(text, end, end + 24) and _YEAR_SIGNAL.search(before) is None:
        return True
    last = _LAST_YEAR.match(text, end)
    if last and meaning.period.index < int(last["year"]) <= meaning.period.index + 200:
        return False  # "the western front 1861-1863"
    if _ROUGH_YEAR.search(text, max(0, start - 72), start):
        return False
    if not 1900 <= meaning.period.index <= 2049:
        return _YEAR_SIGNAL.search(before) is None or (
            re.search(r"\b(?:about|around|for|than|with|over|the|and|to|of)\s*$", before) is not None
            and not 1700 <= meaning.period.index < 1900
        )
    return False


_WAVE_BEFORE = re.compile(r"\b(?i:r[aá]dio|station|channel|frequency|FM|AM)(?: [A-Z]{2,6})? $")
"""What stands before the frequency of a station: "told radio DZKM 1998"."""
_LAST_YEAR = re.compile(r" ?[-–—] ?(?P<year>(?:1\d|20)\d\d)(?![\d,.]\d|\d)")
_ROUGH_YEAR = re.compile(
    r"(?:\bin|\b(?:born|died|founded|built|established|began|begun|ended|written|composed|settled|erected|completed|"
    r"created|introduced|invented|arrived|painted|captured|destroyed)\b[^.;\d]{0,40}?) (?:about|around|circa) $"
)
"""What happens about a year, where a number would need what is counted ("founded the port around 1266")."""
_PLURAL_AFTER = re.compile(r"\s+[a-z]{3,}[^s\W]s\b")
_FALL_AFTER = re.compile(r"\s+(?:of\s+(?!\d|that|this|last|next|the year)|in\s|into\s|to\s|from\s|for\s)")
_ARTICLE_BEFORE = re.compile(r"\b(?:the|its|his|her|their|a)\s+$", re.IGNORECASE)


def _is_that_fall(text: str, start: int, said: str) -> bool:
    """As in "shot last fall in his home", unlike "the last fall in prices"."""
    return said in ("last fall", "next fall") and not _ARTICLE_BEFORE.search(text, max(0, start - 6), start)


_SEASON_NAMES = re.compile(
    r"\s+(?:quarters|rolls?|board|break|chicken|onions?|cleaning|wheat|crops?|coats?|tyres|tires|sports|time\b|Festival|[Ss]tatement|[Bb]udget|Conference|Meetings|League|Fuel|Olympics|Games|Palace|Garden)\b"
)
_NAME_AFTER = re.compile(r"\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]+\b")
_CLAUSE_START = re.compile(r"(?:^|[.!?]\s+|\n\s*|[;:(“\"—–]\s*)$")
_SENTENCE_START = re.compile(r"(?:^|[.!?]\s+|\n\s*)$")


_RATES = frozenset(["a day", "a year", "a week", "a month", "an hour", "a minute"])
_EACH = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|several|many|few|some)) (?:[a-z-]+ ){0,1}[a-z]+s $"
)
"""What is counted by the week ("seven flights a week")."""


_RECORD_BEFORE = re.compile(r"(?<!in )(?<!for )(?<!within )(?<!during )(?<!of )\b(?:the|its|their) $", re.IGNORECASE)
"""As in "its minutes will be published": what was written down of a meeting."""
_OF_MEETING = re.compile(
    r" of (?:the|a|its|their|that|this|last|each) (?:[\w’'-]+ ){0,3}(?:committee|meetings?|council|board|sessions?|sitting|talks|hearing|assembly)\b"
)


def _no_unit(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """As in "second" and "day" in other uses; "a day" of a rate; names (Days Inn)."""
    if isinstance(meaning, Length):
        if re.match(r"\s+(?:Inn|Star|Party|Zero|One|Club|Center|Centre)\b", text[end : end + 10]):
            return True
        if re.match(r"[ -]+(?:old|of age)\b", text[end : end + 9]):
            return True
        if re.search(r"quarters$", text[start:end].lower()) and re.search(
            r"-quarters$|^quarters$", text[start:end].lower()
        ):
            return True
        before = text[max(0, start - 12) : start]
        said = text[start:end].lower()
        record = _RECORD_BEFORE.search(text, max(0, start - 16), start) or _OF_MEETING.match(text, end)
        if said == "minutes" and record:
            return True
        if said in _RATES and _EACH.search(text, max(0, start - 40), start):
            return True
        if said in ("a day", "a year", "a week", "a month", "an hour", "a minute", "a quarter", "a season"):
            return re.search(
                r"(?:\d|%|percent|cents?|billion|million|thousand|dollars|pounds|times|once|twice|hours|days|barrels|tons|people)\s+$",
                before,
            ) is not None or said in ("a quarter", "a season")
        return said.endswith(("quarter", "season", "half")) and not (said[:1].isdigit() or said.endswith("and a half"))
    return False


_LINE_BEFORE = re.compile(r"(?:\n|^)\s*$")
_LINE_AFTER = re.compile(r"[ \t]*(?:\n|[-–—:|] |$)")


def _no_clock(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Scores and ratios (3:16, 21:15) without a.m., a zone, or "at" before them."""
    if not isinstance(meaning, Clock) or not re.fullmatch(r"\d{1,2}:\d\d", text[start:end]):
        return False
    if _LINE_BEFORE.search(text, max(0, start - 4), start) and _LINE_AFTER.match(text, end):
        return False  # the time of an entry on a page that is written as things happen
    return (
        re.search(
            r"\b(?:at|by|around|until|from|before|after|about|and|to|since|till)\s+$|,\s*$",
            text[max(0, start - 8) : start].lower(),
        )
        is None
    )


_DISCOURSE = re.compile(r"(?:^|[.!?:]\s+|[\"“”\n]\s*)$")


def _no_word(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """Words that are a time only in some of their uses."""
    if isinstance(meaning, Vague):
        said = text[start:end].lower()
        before, after = text[max(0, start - 14) : start], text[end : end + 14]
        if said == "now" and _DISCOURSE.search(before) and after.startswith(","):
            return True
        if said == "soon" and re.match(r"\s+(?:became|become|began|found|followed|after|afterwards|as)\b", after):
            return True
        if (
            said == "future"
            and re.match(r"\s+[a-z]", after)
            and not re.match(r"\s+(?:and|or|is|was|of|in|to|for|that|with|as|but|by)\b", after)
        ):
            return True
        if said in ("current", "the past", "future") and re.match(
            r"-|\s+(?:account|accounts|contracts?|affairs|tense|of)\b", after
        ):
            return said != "future" or re.match(r"\s+(?:tense|contracts?)", after) is not None
        if said == "shortly":
            return re.match(r"\s+(?:after|before|thereafter)", after) is not None
        if said == "soon":
            return (
                re.search(r"\b(?:as|too|how|so|very)\s+$", before) is not None
                or re.match(r"\s+after", after) is not None
            )
        return said == "long term" or ("term" in said and re.match(r"-", after) is not None)
    if isinstance(meaning, Cyclic) and meaning.kind == "season":
        said = text[start:end].lower()
        if said.endswith("fall") and not _is_that_fall(text, start, said) and _FALL_AFTER.match(text, end, end + 20):
            return True
        return (
            said == "fall"
            or _SEASON_NAMES.match(text, end, end + 16) is not None
            or (said == "spring" and re.match(r"\s+(?:up|from|to|back)\b", text[end : end + 8]) is not None)
        )
    if isinstance(meaning, Cyclic) and meaning.kind == "day":
        return (
            re.match(r"\s+(?:[a-z]|[A-Z])", text[end : end + 4]) is not None
            and re.match(
                r"\s+(?:and|to|or|but|when|as|if|unless|in|at|with|after|he|she|they|the|it|we|his|her|their|its)\b",
                text[end : end + 9],
            )
            is None
            and not (text[max(0, start - 3) : start].lower() == "on " and _VERB_AFTER.match(text, end))
            and re.match(
                r" of (?:this|last|next|the|that|the (?:previous|following|same)) month\b", text[end : end + 28]
            )
            is None
        )
    if (
        isinstance(meaning, DayPart)
        and text[start:end].rsplit(maxsplit=1)[-1][0].isupper()
        and _NAME_AFTER.match(text, end, end + 20)
    ):
        return True
    return (
        isinstance(meaning, DayPart)
        and meaning.of is None
        and not meaning.overnight
        and not re.match(r"(?:the|early|late|mid)\b", text[start:end].lower())
        and not _DAY_BESIDE.search(text[max(0, start - 14) : start])
        and re.match(r"\s+(?:of|on)\s", text[end : end + 5]) is None
    )


_VERB_AFTER = re.compile(
    r"\s+(?:was|were|is|are|had|has|have|will|would|held|fell|broke|collapsed|failed|lasted|ended)\b"
)
"""As in "a truce agreed on the 16th was broken": no noun of which it could be the sixteenth."""
_DAY_BESIDE = re.compile(r"(?:day|morrow|\d|\bat|\bby)\s+$")


_INSTITUTION_AFTER = re.compile(
    r"[ \n](?:Agreement|Accords?|Islands?|[Ss]quare|Street|Avenue|Boulevard|Road|[Bb]ridge|[Ss]tadium|[Aa]irport|[Aa]rena|Hospital|University|"
    r"Brigades?|[Aa]lliance|[Mm]ovement|[Cc]oalition|War)\b"
)
_SCHOOL_AFTER = re.compile(r" (?:schools?|best)\b")
_OF_SO_MANY = re.compile(r"\b(?:[Oo]f|[Aa]mong) (?:all )?(?:the|its|their|these|those) $")
_SO_MANY_OF_THEM = re.compile(r" (?:[a-z-]+ ){0,3}[a-z]+s,? (?:only |about |some |at least |nearly |more than )?\d")
"""As in "Of the 1947 polling stations, 212 are open"."""
_HOUR_AFTER = re.compile(r"\s*(?:to|until|[-–])\s*0\d{3}\b")
_STREET_AFTER = re.compile(r"\s+(?:[A-Z]\w+\s+){1,3}(?:Avenue|Street|Road|Boulevard|Drive|Lane)\b")
_HONORIFIC = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.?\s+$")


_FESTIVE_AFTER = re.compile(
    r" (?:quarter|season|period|holidays|vacation|break|shopping|sales|rush|trading|recess|part(?:y|ies)|trees?|markets?|gifts?|cards?|carols?|lights)\b"
)
"""What takes place around a feast, not on its day."""
_NAMED_WEEKDAY = re.compile(
    r"\b(?:Bloody|Black|Cyber|Giving|Ruby|Freaky|Manic|Blue|Casual|Fat|Spy|Clean|Red|Whit|Plough|Pancake|Bank [Hh]oliday|Man|Girl) $"
)
"""Weekdays that bear a name of their own, and are another day than the nearest."""
_SONG = re.compile(r"\bWhite $")


def _no_institution(text: str, start: int, end: int, meaning: Meaning) -> bool:
    """The Good Friday Agreement, Easter Island, the March 14 alliance, Prague Spring, Mr Monday Okon."""
    if not isinstance(meaning, Cyclic) or meaning.within is not None:
        return False
    if meaning.kind == "weekday" and _NAMED_WEEKDAY.search(text, max(0, start - 14), start):
        return True
    if text[start:end] == "Sunday" and _SCHOOL_AFTER.match(text, end):
        return True
    if meaning.kind == "feast" and _FESTIVE_AFTER.match(text, end):
        return True
    if meaning.kind == "feast" and _SONG.search(text, max(0, start - 6), start):
        return True
    if _INSTITUTION_AFTER.match(text, end) or (
        meaning.kind == "weekday" and _HONORIFIC.search(text[max(0, start - 6) : start])
    ):
        return True
    words = text[start:end].split()
    if meaning.kind != "season" or len(words) > 2 or not words[-1][0].isupper():
        return False
    before = _WORD_BEFORE.search(text[max(0, start - 20) : start])
    if before:
        return before["word"] not in _NO_NAMES
    opens = _SENTENCE_START.search(text[max(0, start - 4) : start]) is not None
    return opens and len(words) == 1 and _NAME_AFTER.match(text, end, end + 20) is not None


def _no_such_day(text: str, start: int, _end: int, meaning: Meaning) -> bool:
    """31 April 2023: a day that the calendar lacks is not its month either."""
    month = isinstance(meaning, Stated) and meaning.period.unit is Unit.MONTH
    return month and text[start].isalpha() and _NO_DAY_BEFORE.search(text[max(0, start - 4) : start]) is not None


def _no_second(text: str, start: int, end: int, meaning: Meaning) -> bool:
    return (
        isinstance(meaning, Shifted)
        and re.match(r"\s+(?:Inn|Post|Herald)\b", text[end : end + 8]) is not None
        and start >= 0
    )


FRIENDS: tuple[Friend, ...] = (
    Friend(_no_name, (Cyclic,)),
    Friend(_no_year, (Stated,)),
    Friend(_no_unit, (Length,)),
    Friend(_no_clock, (Clock,)),
    Friend(_no_word, (Vague, Cyclic, DayPart)),
    Friend(_no_second, (Shifted,)),
    Friend(_no_institution, (Cyclic,)),
    Friend(_no_such_day, (Stated,)),
)

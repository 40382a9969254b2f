"""Dates that only tell things apart and date nothing: what is compared, called after a year, or of another day.

As in "a poster from 1989", "his 2010 report", "up from 33 percent four years ago", "the Vostok 2022 exercise".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.events.actors.roles import is_role
from timeline_app.core.events.grammar.clauses import is_predicate, verb_group
from timeline_app.core.text.context import Tense

if TYPE_CHECKING:
    from timeline_app.core.events.lexicon import Lexicon
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

OPENING_QUOTES = frozenset(['"', "“", "‘", "'", "``"])

_BEFORE_IT = re.compile(
    r"(?:\b(?:down|up|compared) (?:from|with|to) (?:just |about |nearly |almost )?[€£$]?\d[^,;:]{0,24}"
    r"|\b(?:first|last|latest|second|third|one|another|most|some|most recent|[a-z]+est) of "
    r"(?:them|which|these|those) (?:\w+ )?(?:in |on )?(?:early |late |mid-)?"
    r"|\b(?:closing|opening|share|stock|trading) price (?:of [€£$]?[\d.,]+\w? )?(?:in |on )"
    r"|\b(?:bonds?|debentures|debt|notes|paper|securities) due (?:in |on )?"
    r"|, effective (?:as of |from |on )?"
    r"|\b(?:earlier|first|last|previous|similar|second) ones? "
    r"(?:(?:at|in) [A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?)?(?:in |on )"
    r"|\b(?:business|trading|working) days (?:after|before) )$"
)
"""What stands before such a date: "came second with 24 percent, down from 33 percent four years ago".

Also "two votes, the last of them in May"; neither is anything sold on the day on which bonds are due, nor are days
counted on which nobody trades.
"""

_FROM_AMOUNT = re.compile(
    r"\bto [€£$]?\d[^;:]{0,60}? from [€£$]?\d[^;:]{0,50}$"
    r"|\b(?:down|up) from [€£$A-Z]*\d[^;:]{0,50}$|\bcompared (?:with|to) (?:[^\W\d]+ ){0,4}$"
)
_BASE = re.compile(
    r"(?:earlier|before|ago|previously)$|^(?:the|a) (?:previous|prior|year-ago)\b|^last\b", re.IGNORECASE
)
"""Times from which something is measured. Before them more words may stand between than before other dates."""

_SPEAKING_OF = frozenset(["ask", "question", "remind", "speak", "talk", "tell", "think", "write"])
_CHANGES = frozenset(
    """
    fall rise drop jump climb grow decline surge slip gain lose increase decrease total reach plunge soar double shrink
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_CALENDAR = frozenset(
    [*MONTHS, *(m[:n] for m in MONTHS for n in (3, 4)), *WEEKDAYS, "Autumn", "Fall", "Spring", "Summer", "Winter"]
)
"""Words with a capital that are part of dates, not of names."""


def names_a_thing(tree: Tree, top: Token, tokens: list[Token], lexicon: Lexicon) -> bool:
    """Do the ``tokens`` of a date, ``top`` their uppermost, only tell which thing is meant?"""
    above = tree.head(top)
    if (
        _is_measured_from(tree, tokens)
        or _is_part_of_name(tree, top, tokens)
        or _is_year_of_work(tree, tokens, lexicon)
    ):
        return True
    if above.lemma in _USUAL and above.i == tokens[-1].i + 1 and tokens[-1].text.lower() in _SEASONS:
        return True  # "guaranteed them part of the summer flow"
    before = tree.after(tokens[0], -1)
    if before is not None and before.text in OPENING_QUOTES:
        before = tree.after(before, -1)  # 'the "2030 Agenda"' names what the 2030 Agenda does
    if _is_days_occasion(tree, above, tokens):
        return False
    if _is_topic(tree, before):
        return True
    if top.dep == "pobj" and above.lemma in ("from", "of") and not _is_end_of_range(tree, above, tokens):
        noun = tree.after(above, -1) or tree.head(above)
        if noun.text.lower() in ("that", "those", "one", "ones"):
            return True  # "several battles, including that of 25 May"
        return (
            noun.pos in ("NOUN", "PROPN")
            and not (lexicon.is_eventive(noun.lemma) or _is_office(tree, noun, above))
            and noun.i not in {t.i for t in tokens}
        )
    if top.dep == "npadvmod" and above.dep == "appos" and tree.child(above, "poss") is not None:
        return True  # "raised its rate, its third increase this year": of how many it is one
    owned = any(t.i < tokens[0].i for t in tree.children(above, "det", "poss"))  # "the fabled 11th-century temple"
    inside = before is not None and (before.tag in ("DT", "PRP$", "POS") or (owned and before.tag == "JJ"))
    if above.dep == "nsubj" and tree.head(above).lemma in _CHANGES:
        return False  # "third-quarter profit fell": the quarter in which it fell
    modifies = top.dep in ("compound", "nmod", "amod", "nummod", "poss") and above.pos in ("NOUN", "PROPN")
    made = top.dep == "poss" and above.pos == "NOUN" and above.lemma not in _OF_THE_DAY
    return (inside or made) and modifies and above.i > top.i and not lexicon.is_eventive(above.lemma)


_OF_THE_DAY = frozenset(
    """
    broadcast close dealing edition editorial episode issue newspaper paper program programme session show trade trading
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is of the day that names it: "Friday's edition said", unlike "Friday's decree was repealed"."""
_SEASONS = frozenset(["autumn", "spring", "summer", "winter"])
_USUAL = frozenset(
    """
    crop demand flood flow harvest heat holiday level migration rain season supply temperature tourism weather
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What each season has."""


def _is_year_of_work(tree: Tree, tokens: list[Token], lexicon: Lexicon) -> bool:
    """As in "two books, including The Slow Train (1985)": when that one came out."""
    opened, closed = tree.after(tokens[0], -1), tree.after(tokens[-1])
    thing = tree.after(opened, -1) if opened is not None and opened.text in ("(", "-LRB-") else None
    bare = len(tokens) == 1 and tokens[0].text.isdigit() and closed is not None and closed.text in (")", "-RRB-")
    named = thing is not None and (thing.text[:1].isupper() or thing.text in ("”", "’", '"', "''"))
    return bare and named and thing is not None and not lexicon.is_eventive(thing.lemma)


def _is_topic(tree: Tree, before: Token | None) -> bool:
    """As in "asked about 11 September": of what, not when; "to holders of record Dec. 21": of which holders."""
    further = tree.after(before, -1) if before is not None else None
    if before is None or further is None:
        return False
    record = before.text.lower() == "record" and further.text.lower() == "of"
    return record or (before.text.lower() == "about" and further.lemma in _SPEAKING_OF)


def _is_measured_from(tree: Tree, tokens: list[Token]) -> bool:
    """As in "fell to $86 million from $93 million a year earlier": when it was the larger sum."""
    start = tokens[0].start
    if _BEFORE_IT.search(tree.text, max(0, start - 60), start):
        return True
    words = tree.text[start : tokens[-1].end]
    return _BASE.search(words) is not None and _FROM_AMOUNT.search(tree.text, max(0, start - 140), start) is not None


def _is_part_of_name(tree: Tree, top: Token, tokens: list[Token]) -> bool:
    """Is the date part of what a product, a fair or an exercise is called?"""
    edition = len(tokens) == 1 and top.dep == "nummod" and _is_edition(tree, tokens[0], tree.head(top))
    return edition or _is_version(tree, tokens) or _is_last_of_name(tree, tokens)


def _is_version(tree: Tree, tokens: list[Token]) -> bool:
    """As in "the iLife '11 software"."""
    apostrophe = tree.text[tokens[-1].start - 1 : tokens[-1].start] in ("'", "’")
    called = next((t for n in (1, 2) if (t := tree.after(tokens[-1], -n)) is not None and t.text[:1].isalpha()), None)
    named = called is not None and called.tag.startswith("NNP") and called.text not in _CALENDAR
    return apostrophe and tokens[-1].text.isdigit() and tokens[0].i + 1 >= tokens[-1].i and named


def _is_last_of_name(tree: Tree, tokens: list[Token]) -> bool:
    """As in "at Expo 2020", "gave a speech to WWDC 2005"."""
    before = tree.after(tokens[0], -1)
    year = len(tokens) == 1 and re.fullmatch(r"(?:19|20)\d\d", tokens[0].text) is not None
    proper = before is not None and before.tag.startswith("NNP") and before.text[:1].isupper()
    return year and proper and before is not None and before.text.rstrip(".") not in _CALENDAR


def _is_edition(tree: Tree, year: Token, noun: Token) -> bool:
    """As in "the Vostok 2022 exercise"."""
    before = tree.after(year, -1)
    called = before is not None and before.head == noun.i and before.text[:1].isupper() and before.tag != "JJ"
    return called and before is not None and before.i > 0 and noun.i == year.i + 1 and before.text not in _CALENDAR


def _is_office(tree: Tree, noun: Token, preposition: Token) -> bool:
    """As in "served as mayor from 2018", "was prime minister from 1979": what one is from then on."""
    return preposition.lemma == "from" and is_role(noun) and is_predicate(tree, tree.head(preposition))


def _is_end_of_range(tree: Tree, preposition: Token, tokens: list[Token]) -> bool:
    """As in "takes place in Oslo from 15 to 17 June": how long it goes on, whatever stands before."""
    after = tree.after(tokens[-1])
    joined = [*tree.tokens[preposition.i + 1 : tokens[0].i], *([after] if after is not None else [])]
    return preposition.lemma == "from" and any(t.text.lower() in ("to", "until", "till", "through") for t in joined)


def _is_days_occasion(tree: Tree, noun: Token, tokens: list[Token]) -> bool:
    """As in "In a Wednesday sermon, she condemned it": what was done there was done on that day."""
    preposition = tree.head(noun)
    weekday = tokens[0].text in WEEKDAYS and noun.dep == "pobj" and noun.i > tokens[-1].i
    verb = tree.head(preposition)
    there = preposition.lemma in ("in", "at", "during") and is_predicate(tree, verb)
    return weekday and there and verb_group(tree, verb).tense is Tense.PAST

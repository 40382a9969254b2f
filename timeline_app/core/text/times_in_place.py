"""Mends what a parser does with times: on which word a date hangs, and which deed it is of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.text.edits import SUBJECTS, below, has_told, is_within, replaced

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

ADVERBIAL = frozenset(["after", "as", "because", "before", "since", "when", "while"])
"""What opens a clause that tells when or why."""
PERIODS = frozenset(["day", "fiscal", "half", "month", "period", "quarter", "season", "term", "week", "year"])
LENGTHS = frozenset(["day", "decade", "hour", "minute", "month", "week", "year"])
"""Units in which times are counted from others."""
_CALENDAR = frozenset([*MONTHS, *WEEKDAYS])
_DAYS = frozenset(["today", "tonight", "yesterday", *(day.lower() for day in WEEKDAYS)])


def with_fronted_date(tokens: list[Token]) -> list[Token]:
    """As in "In January, after rebels came, the town fell": what stands before the clause is of the main one."""
    base = tokens[0].i if tokens else 0
    for mark in (t for t in tokens if t.dep in ("mark", "advmod") and t.text.lower() in ADVERBIAL):
        inner = tokens[mark.head - base]
        main = tokens[inner.head - base]
        opening = tokens[mark.i - 1 - base] if mark.i > base else None
        if opening is None or opening.text != "," or main.i <= inner.i or not has_told(tokens, main):
            continue
        first = [t for t in below(tokens, inner) if t.i < opening.i and t.dep in ("prep", "npadvmod", "advmod")]
        if first and tokens[0] in (first[0], *below(tokens, first[0])):
            moved = (replace(t, head=main.i) for t in first)
            tokens = replaced(tokens, *moved, replace(inner, dep="advcl"))
    return tokens


def with_day_of_saying(tokens: list[Token]) -> list[Token]:
    """As in "said on Monday she was ready": a day between the saying and what is said is of the saying."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep == "ccomp"):
        saying = tokens[clause.head - base]
        own = below(tokens, clause)
        told = next((t for t in own if t.dep in SUBJECTS), None)
        marked = any(t.dep == "mark" for t in own)
        if told is None or marked or saying.pos != "VERB" or saying.i > clause.i:
            continue
        quote = next((t.i for t in tokens[saying.i - base : told.i - base] if t.tag == "``"), told.i)
        between = (t for t in own if t.dep in ("prep", "npadvmod") and saying.i < t.i < quote)
        tokens = replaced(tokens, *(replace(t, head=saying.i) for t in between))
    return tokens


def with_date_beside_date(tokens: list[Token]) -> list[Token]:
    """As in "On Friday, the second anniversary of the raid, crowds marched": it is what Friday is, and no subject."""
    base = tokens[0].i if tokens else 0
    for noun in (t for t in tokens if t.dep in SUBJECTS and t.lemma in _MARKED_DAYS):
        verb = tokens[noun.head - base]
        later = any(t.dep in SUBJECTS and t.i > noun.i for t in below(tokens, verb))
        opening = next((t for t in below(tokens, verb) if t.dep == "prep" and t.i == tokens[0].i), None)
        day = next((t for t in below(tokens, opening) if t.dep == "pobj"), None) if opening is not None else None
        if later and day is not None and day.i < noun.i and tokens[day.i + 1 - base].text == ",":
            tokens = replaced(tokens, replace(noun, dep="appos", head=day.i))
    return tokens


def with_day_as_subject(tokens: list[Token]) -> list[Token]:
    """As in "Friday, the anniversary of the raid, saw a march": the day saw it, and the rest tells what day it is."""
    base = tokens[0].i if tokens else 0
    for noun in (t for t in tokens if t.dep in SUBJECTS and t.lemma in _MARKED_DAYS):
        verb, day = tokens[noun.head - base], tokens[0]
        named = day.text in WEEKDAYS and day.head == verb.i and len(tokens) > 1 and tokens[1].text == ","
        if named and verb.i > noun.i and tokens[verb.i - 1 - base].text == ",":
            tokens = replaced(tokens, replace(noun, dep="appos", head=day.i), replace(day, dep=noun.dep))
    return tokens


def with_day_after_preposition(tokens: list[Token]) -> list[Token]:
    """As in "returned from the Eid break on Monday", where "on" was left alone: its day is the one right after it."""
    base = tokens[0].i if tokens else 0
    for preposition in (t for t in tokens if t.dep == "prep" and t.text.lower() in _OF_DAYS):
        day = next(iter(tokens[preposition.i + 1 - base :]), None)
        if day is None or day.text not in WEEKDAYS or day.dep not in _ASTRAY_DAYS or below(tokens, preposition):
            continue
        tokens = replaced(tokens, replace(day, dep="pobj", head=preposition.i))
    return tokens


_OF_DAYS = frozenset(["by", "on", "since", "until"])
_ASTRAY_DAYS = frozenset(["npadvmod", "nsubj", "nsubjpass"])
_MARKED_DAYS = frozenset(["anniversary", "birthday", "day", "eve"])


def with_day_of_last_verb(tokens: list[Token]) -> list[Token]:
    """As in "holds the chair until June and hands over the day after": behind a second verb a time is of that."""
    base = tokens[0].i if tokens else 0
    for time in (t for t in tokens if t.dep == "npadvmod" and t.lemma in LENGTHS):
        verb = tokens[time.head - base]
        second = [t for t in below(tokens, verb) if t.dep == "conj" and t.pos == "VERB" and verb.i < t.i < time.i]
        if verb.pos == "VERB" and second:
            tokens = replaced(tokens, replace(time, head=second[-1].i))
    return tokens


def with_length_before_clause(tokens: list[Token]) -> list[Token]:
    """As in "closed the bridge for five days after the river burst its banks": so long it was closed."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.dep == "pcomp" and tokens[t.head - base].text.lower() == "for"):
        opener = tokens[verb.head - base]
        mark = next((t for t in below(tokens, verb) if t.dep == "mark" and t.lemma in ("after", "before")), None)
        length = next((t for t in below(tokens, verb) if t.dep == "npadvmod" and opener.i < t.i < verb.i), None)
        if mark is None or length is None or mark.i < length.i or not has_told(tokens, verb):
            continue
        tokens = replaced(
            tokens,
            replace(length, dep="pobj", head=opener.i),
            replace(verb, dep="advcl", head=opener.head),
        )
    return tokens


def with_date_after_length(tokens: list[Token]) -> list[Token]:
    """As in "received a sentence of two years last October": it was received then, and the years are of no month."""
    base = tokens[0].i if tokens else 0
    for day in (t for t in tokens if t.dep == "npadvmod"):
        length = tokens[day.head - base]
        verb = tokens[length.head - base]
        while verb.pos in ("NOUN", "PROPN", "ADP") and verb.head != verb.i:
            verb = tokens[verb.head - base]
        of = tokens[length.head - base]
        counted = length.tag == "NNS" and length.lemma in PERIODS and of.lemma == "of" and length.dep == "pobj"
        if counted and day.i > length.i and verb.pos == "VERB" and verb.i < length.i:
            tokens = replaced(tokens, replace(day, head=verb.i))
    return tokens


def with_date_of_measured(tokens: list[Token]) -> list[Token]:
    """As in "left two days before the vote on Sunday": the day of the vote, from which the two are counted."""
    base = tokens[0].i if tokens else 0
    for signal in (t for t in tokens if t.dep == "prep" and t.text.lower() in ("after", "before")):
        length = tokens[signal.i - 1 - base] if signal.i > base else None
        other = next((t for t in below(tokens, signal) if t.dep == "pobj" and t.i > signal.i), None)
        if length is None or length.lemma not in LENGTHS or other is None or other.pos != "NOUN":
            continue
        end = max(t.i for t in tokens if is_within(tokens, t, other))
        following = tokens[end + 1 - base] if end + 1 - base < len(tokens) else None
        if following is None or following.dep != "prep" or following.head != signal.head:
            continue
        day = next((t for t in below(tokens, following) if t.dep == "pobj"), None)
        if following.text.lower() in ("in", "on") and day is not None and (day.text in _CALENDAR or day.tag == "CD"):
            tokens = replaced(tokens, replace(following, head=other.i))
    return tokens


def with_second_day(tokens: list[Token]) -> list[Token]:
    """As in "took place on Friday and yesterday": two days, and yesterday took nobody's place."""
    base = tokens[0].i if tokens else 0
    for day in (t for t in tokens if t.dep == "conj" and t.text.lower() in _DAYS and t.i - base > 1):
        first, thing = tokens[day.i - 2 - base], tokens[day.head - base]
        if tokens[day.i - 1 - base].dep != "cc" or first.text.lower() not in _DAYS or thing == first:
            continue
        rest = (replace(t, head=thing.head) for t in below(tokens, day) if t.i > day.i)
        tokens = replaced(tokens, *rest, replace(day, head=first.i), replace(tokens[day.i - 1 - base], head=first.i))
    return tokens


def with_in_under(tokens: list[Token]) -> list[Token]:
    """As in "will be held in just under a month": within that time, and nothing is held in."""
    base = tokens[0].i if tokens else 0
    for into in (t for t in tokens if t.dep in ("prep", "prt") and t.text.lower() == "in"):
        following = tokens[into.i + 1 - base : into.i + 3 - base]
        under = next((t for t in following if t.text.lower() in ("over", "under") and t.dep == "prep"), None)
        time = next((t for t in below(tokens, under) if t.dep == "pobj"), None) if under is not None else None
        if under is not None and time is not None and time.lemma in {"time", *LENGTHS}:
            inside = replace(into, pos="ADP", tag="IN", dep="prep")
            measure = replace(under, dep="quantmod", head=time.i)
            tokens = replaced(tokens, inside, measure, replace(time, head=into.i))
    return tokens


def with_since_of_extreme(tokens: list[Token]) -> list[Token]:
    """As in "fell to its lowest level since March": the lowest since then; nothing has fallen since then."""
    base = tokens[0].i if tokens else 0
    for since in (t for t in tokens if t.lemma == "since" and t.dep == "prep" and t.i > base):
        noun = tokens[since.i - 1 - base]
        extreme = any(t.tag == "JJS" for t in below(tokens, noun) if t.dep == "amod")
        if noun.pos == "NOUN" and extreme and since.head != noun.i:
            tokens = replaced(tokens, replace(since, head=noun.i))
    return tokens


def with_object_after_day(tokens: list[Token]) -> list[Token]:
    """As in "announced on Monday a review": no other name of the day, but what was announced."""
    base = tokens[0].i if tokens else 0
    for noun in (t for t in tokens if t.dep == "appos" and t.i > base):
        day = tokens[noun.head - base]
        first = tokens[day.i + 1 - base] if noun.i > day.i else None
        verb = tokens[tokens[day.head - base].head - base]
        between = first is not None and first.tag == "DT" and first.text.lower() in ("a", "an", "the")
        if day.text not in WEEKDAYS or day.dep != "pobj" or not between or verb.tag not in ("VBD", "VBN"):
            continue
        if not any(t.dep == "dobj" for t in below(tokens, verb)):
            tokens = replaced(tokens, replace(noun, dep="dobj", head=verb.i))
    return tokens

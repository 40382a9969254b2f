"""What completes a verb where a parser sees another relation: "remained operating", "denied on Friday that ..."."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, WEEKDAYS
from timeline_app.core.text.edits import SUBJECTS, below, replaced

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

TIMES = frozenset(
    """
    spring summer autumn fall winter year month week weekend day morning afternoon evening night
    """.split()  # noqa: SIM905  (a list of words reads better as words)
) | frozenset(name.lower() for name in MONTHS + WEEKDAYS)
"""Nouns for times, in lower case."""

_GOING_ON = frozenset(["go", "keep", "carry"])
_TELLING = frozenset(
    """
    acknowledge add admit agree announce argue assert believe claim confirm conclude declare decide deny
    disclose estimate explain find hear hint hold indicate insist learn note predict promise recall report
    reveal rule say show signal state stress suggest think understand vow warn write
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs that a clause with "that" completes."""
_ADDRESSING = frozenset(["assure", "inform", "notify", "remind", "tell", "warn"])


def with_full_verb(tokens: list[Token]) -> list[Token]:
    """As in "the line remained operating": what is no auxiliary is the verb, and the participle completes it."""
    for verb in (t for t in tokens if t.dep == "aux"):
        done = tokens[verb.head - tokens[0].i]
        lemma = next((v for v in ("remain", "stay") if verb.text.lower() in (v, f"{v}s", f"{v}ed")), None)
        if lemma is None or done.tag not in ("VBG", "VBN") or done.i < verb.i:
            continue
        before = (t for t in below(tokens, done) if t.i < verb.i or t.dep == "punct")
        top = done.i if done.head == done.i else None
        tokens = replaced(
            tokens,
            *(replace(t, head=verb.i) for t in before),
            replace(verb, lemma=lemma, pos="VERB", dep=done.dep, head=verb.i if top is not None else done.head),
            replace(done, dep="xcomp", head=verb.i),
        )
    return tokens


_SAYING = frozenset(["announce", "declare", "propose"])
_APPOINTING = frozenset(
    """
    announce choose declare designate earmark fix name pick propose reserve schedule set
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def with_day_set(tokens: list[Token]) -> list[Token]:
    """As in "set 3 June as the date", "declared Monday a day of mourning": the day is what the verb acts on."""
    base = tokens[0].i if tokens else 0
    for day in (t for t in tokens if t.dep == "npadvmod" and t.text in MONTHS + WEEKDAYS):
        verb, own = tokens[day.head - base], below(tokens, day)
        first = min((t.i for t in own if t.i < day.i), default=day.i)
        last = max([day.i, *(t.i for t in own if t.dep == "nummod")])
        following = tokens[last + 1 - base : last + 2 - base]
        if (
            verb.lemma not in _APPOINTING
            or first != verb.i + 1
            or not following
            or any(t.dep == "dobj" for t in below(tokens, verb))
        ):
            continue
        then = following[0]
        rest = (t for t in tokens[last + 1 - base :] if t.dep in ("appos", "npadvmod"))
        what = next((t for t in rest if t.head in (verb.i, day.i)), None)
        links = ("as",) if verb.lemma in _SAYING else ("as", "for")  # "announced Friday for the first time"
        if then.text.lower() in links and then.head in (verb.i, day.i):
            tokens = replaced(tokens, replace(day, dep="dobj"), replace(then, head=verb.i))
        elif what is not None and then.text.lower() in ("a", "an") and then.head == what.i:
            tokens = replaced(tokens, replace(day, dep="dobj"), replace(what, dep="oprd", head=verb.i))
    return tokens


_STATES = frozenset(
    """
    accustomed acquainted aware based concerned convinced delighted determined disappointed educated excited interested
    inclined involved located pleased prepared qualified related satisfied surprised tired used worried
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Participles that say how somebody is and not what is done to him."""


def with_passive_aim(tokens: list[Token]) -> list[Token]:
    """As in "are expected to be sent to Kenya": the participle after "to be" is what is expected."""
    base = tokens[0].i if tokens else 0
    for be, done in pairwise(tokens):
        to = tokens[be.i - 1 - base]
        if be.text != "be" or be.dep not in ("xcomp", "ccomp", "advcl") or to.tag != "TO" or to.head != be.i:
            continue
        if done.tag != "VBN" or done.dep != "acomp" or done.head != be.i or done.lemma in _STATES:
            continue
        if done.text.lower() in _STATES:
            continue
        rest = (replace(t, head=done.i) for t in below(tokens, be) if t.i != done.i)
        tokens = replaced(
            tokens,
            *rest,
            replace(be, pos="AUX", dep="auxpass", head=done.i),
            replace(done, pos="VERB", dep=be.dep, head=be.head),
        )
    return tokens


def going_on(tokens: list[Token]) -> list[Token]:
    """As in "would go on supporting them": the particle is the verb's, and what goes on completes it."""
    for verb, on, deed in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if verb.lemma in _GOING_ON and verb.pos == "VERB" and on.text.lower() == "on" and deed.tag == "VBG":
            particle = replace(on, pos="ADP", tag="RP", dep="prt", head=verb.i)
            tokens = replaced(tokens, particle, replace(deed, dep="xcomp", head=verb.i))
    return tokens


def with_told_content(tokens: list[Token]) -> list[Token]:
    """As in "told reporters outside a hotel that Kenya had agreed to free them": no clause about the hotel.

    "That" would be the object of a verb that has another one after it.
    """
    base = tokens[0].i if tokens else 0
    for that in tokens:
        inner = tokens[that.head - base]
        if that.dep != "dobj" or that.text.lower() != "that" or that.i > inner.i:
            continue
        above = tokens[inner.head - base]
        clause = above if inner.dep in ("xcomp", "ccomp") else inner
        teller = next(
            (t for t in reversed(tokens[: that.i - base]) if t.lemma in _ADDRESSING and t.pos == "VERB"), None
        )
        full = any(t.dep == "dobj" and t.i > inner.i for t in below(tokens, inner))
        addressed = teller is not None and any(t.dep == "dobj" for t in below(tokens, teller))
        if full and clause.dep == "relcl" and clause.head == that.i - 1 and teller is not None and addressed:
            tokens = replaced(
                tokens,
                replace(clause, dep="ccomp", head=teller.i),
                replace(that, tag="IN", dep="mark", head=clause.i),
            )
    return tokens


def with_content(tokens: list[Token]) -> list[Token]:
    """As in "denied the next day that he had left": the clause is what was denied, not which day it was."""
    base = tokens[0].i if tokens else 0
    for verb in tokens:
        time = tokens[verb.head - base]
        teller = tokens[time.head - base]
        if verb.dep != "relcl" or time.lemma.lower() not in TIMES or teller.lemma not in _TELLING or teller.i > time.i:
            continue
        own = below(tokens, verb)
        that = next((t for t in own if t.i == time.i + 1 and t.text.lower() == "that"), None)
        if that is None or not any(t.dep in SUBJECTS and t.i > that.i for t in own):
            continue
        tokens = replaced(
            tokens,
            replace(verb, dep="ccomp", head=teller.i),
            replace(that, tag="IN", dep="mark"),
            replace(time, dep="npadvmod"),
        )
    return tokens

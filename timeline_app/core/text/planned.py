"""Mends what a parser makes of plans and of what is asked for: which deed is planned, due, held or called for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import PAST, SUBJECTS, below, has_told, replaced
from timeline_app.core.text.happenings import eventive_nouns
from timeline_app.core.text.persons import human_nouns

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_SINCE = frozenset(["by", "in", "on", "since", "under"])


def with_due_of_noun(tokens: list[Token]) -> list[Token]:
    """As in "suspended a walkout due to begin on Friday": an adjective, as what follows is an infinitive."""
    base = tokens[0].i if tokens else 0
    for noun, due, to in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if due.text.lower() == "due" and due.tag == "IN" and to.tag == "TO" and noun.tag in ("NN", "NNS"):
            aim = tokens[to.head - base]
            if aim.tag == "VB" and aim.head == due.i:
                adjective = replace(due, tag="JJ", pos="ADJ", dep="amod", head=noun.i)
                tokens = replaced(tokens, adjective, replace(aim, dep="xcomp"))
    return tokens


def with_due_set_off(tokens: list[Token]) -> list[Token]:
    """As in "will extend its bid, due to expire on Friday, to May 6": what is due is the bid, and not until May."""
    base = tokens[0].i if tokens else 0
    for due in (
        t for t in tokens if t.text.lower() == "due" and t.tag == "JJ" and t.dep in ("prep", "advmod", "acomp")
    ):
        verb, at = tokens[due.head - base], due.i - base
        aim = next((t for t in below(tokens, due) if t.dep == "xcomp" and t.tag == "VB"), None)
        noun = tokens[at - 2] if at > 1 and tokens[at - 1].text == "," else None
        if aim is None or noun is None or noun.dep != "dobj" or noun.head != verb.i:
            continue
        end = next((t for t in tokens[aim.i + 1 - base :] if t.text == ","), None)
        later = [t for t in below(tokens, aim) if end is not None and t.i > end.i and t.dep == "prep"]
        tokens = replaced(
            tokens, *(replace(t, head=verb.i) for t in later), replace(due, dep="amod", head=noun.i, pos="ADJ")
        )
    return tokens


def with_plan_of_occasion(tokens: list[Token]) -> list[Token]:
    """As in "a hearing for the master of the ship, fixed for Monday": what is fixed takes place, as no ship does."""
    base = tokens[0].i if tokens else 0
    for plan in (t for t in tokens if t.dep in ("acl", "advcl") and t.tag in PAST and t.lemma in _FIXING):
        noun = tokens[plan.head - base]
        if plan.dep == "advcl":
            noun = tokens[max(0, plan.i - 2 - base)]  # "stayed the execution of Ruiz, set for Monday"
        of_people = noun.lemma in human_nouns() and noun.dep == "pobj"  # "the deportation of students planned for May"
        cut_off = plan.i > base and tokens[plan.i - 1 - base].text == ","
        if not (cut_off or of_people) or (plan.dep == "acl" and noun.lemma in eventive_nouns()):
            continue
        while noun.dep == "pobj" and tokens[noun.head - base].dep == "prep" and noun.lemma not in eventive_nouns():
            noun = tokens[tokens[noun.head - base].head - base]
        if noun.pos == "NOUN" and noun.lemma in eventive_nouns() and not has_told(tokens, plan):
            tokens = replaced(tokens, replace(plan, tag="VBN", dep="acl", head=noun.i))
    return tokens


_FIXING = frozenset(["fix", "plan", "schedule", "set", "slate"])


def with_aside_held(tokens: list[Token]) -> list[Token]:
    """As in "In the last elections, held in May, few voted": what was held is what stands before the comma."""
    base = tokens[0].i if tokens else 0
    for done in (t for t in tokens if t.dep in ("advcl", "dep") and t.tag == "VBN" and t.lemma in _HELD):
        if done.i - base < 2 or tokens[done.i - 1 - base].text != "," or has_told(tokens, done):
            continue
        noun = tokens[done.i - 2 - base]
        following = tokens[done.i + 1 - base] if done.i + 1 - base < len(tokens) else None
        opens = following is not None and following.text.lower() in _SINCE | {"at", "from", "last", "earlier"}
        if noun.pos == "NOUN" and opens and tokens[done.head - base].i > done.i:
            tokens = replaced(tokens, replace(done, dep="acl", head=noun.i))
    return tokens


_HELD = frozenset(["adopt", "conclude", "convene", "hold", "publish", "release", "sign"])


def with_set_off_state(tokens: list[Token]) -> list[Token]:
    """As in "to reopen two posts, closed since May, before June": between commas it is what was done to the posts."""
    base = tokens[0].i if tokens else 0
    for done in (t for t in tokens if t.dep in ("xcomp", "acl") and t.tag in PAST and t.i - base > 1):
        if done.dep == "acl" and tokens[done.head - base].pos != "VERB":
            continue
        comma, noun, following = tokens[done.i - 1 - base], tokens[done.i - 2 - base], tokens[done.i + 1 - base :]
        if comma.text != "," or noun.dep != "dobj" or noun.head == done.head or has_told(tokens, done):
            continue
        end = next((t for t in following if t.text == ","), None)
        if end is None or not following or following[0].text.lower() not in _SINCE:
            continue
        later = (replace(t, head=noun.head) for t in below(tokens, done) if t.i > end.i)
        tokens = replaced(tokens, *later, replace(done, tag="VBN", dep="acl", head=noun.i))
    return tokens


_ASKING = frozenset(["appeal", "ask", "beg", "call", "campaign", "clamour", "lobby", "plead", "press", "push", "wait"])


def with_what_is_asked_for(tokens: list[Token]) -> list[Token]:
    """As in "asked for the names to be removed": what completes a verb of asking, as after "called for"."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep == "advcl"):
        own = below(tokens, clause)
        opened = any(t.dep == "mark" and t.text.lower() == "for" for t in own)
        asked = opened and any(t.tag == "TO" for t in own) and any(t.dep in SUBJECTS for t in own)
        if asked and tokens[clause.head - base].lemma in _ASKING:
            tokens = replaced(tokens, replace(clause, dep="xcomp"))
    return tokens


_PLANS = frozenset(["announce", "book", "call", "due", "pencil", "plan", "schedule", "set", "slate"])


_DEEDS = frozenset(
    """
    attack campaign ceremony concert conference debate demonstration drill exercise hearing launch lecture march meeting
    mission protest rally referendum session speech strike summit talk talks tour trial trip vigil visit vote walkout
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def with_plan_of_deed(tokens: list[Token]) -> list[Token]:
    """As in "a strike by railway workers announced for Monday": the strike is what is planned, not who goes on it."""
    base = tokens[0].i if tokens else 0
    for plan in (t for t in tokens if t.dep == "acl" and t.tag == "VBN" and t.lemma in _PLANS):
        who = tokens[plan.head - base]
        above = who
        while above.dep in ("appos", "pobj", "prep", "compound"):
            above = tokens[above.head - base]
        through = any(
            t.lemma in ("by", "with", "between", "of", "from") for t in tokens[above.i - base : plan.i - base]
        )
        if above.i != who.i and above.lemma in _DEEDS and through:
            tokens = replaced(tokens, replace(plan, head=above.i))
    return tokens


def with_called_to_do(tokens: list[Token]) -> list[Token]:
    """As in "called Vice-President Ann Lee to take office": it is no name for anything, and she is to take it."""
    base = tokens[0].i if tokens else 0
    for named in (t for t in tokens if t.dep == "oprd" and t.tag == "NNP" and tokens[t.head - base].lemma == "call"):
        aim = next((t for t in below(tokens, tokens[named.head - base]) if t.tag == "VB" and t.i > named.i), None)
        own = below(tokens, aim) if aim is not None else []
        direct = any(t.tag == "TO" and t.i == named.i + 1 for t in own)
        if aim is not None and direct and not any(t.dep == "dobj" for t in below(tokens, tokens[named.head - base])):
            tokens = replaced(tokens, replace(named, dep="dobj"), replace(aim, dep="xcomp"))
    return tokens

"""Mends coordinations of verbs: which verbs of a sentence an "and" joins follows from their forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import WEEKDAYS
from timeline_app.core.text.edits import SUBJECTS, below, has_told, is_passive, is_within, replaced, subject_relation
from timeline_app.core.text.verb_groups import irregular_verbs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.text.syntax import Token

_AGREEING = {
    "are": "plural",
    "were": "plural",
    "have": "plural",
    "has": "singular",
    "is": "singular",
    "was": "singular",
}
"""Auxiliaries that tell the number of their subject."""
ACTED_ON = frozenset(
    """
    abolish accept acquit adopt annul appoint approve arrest ban bury capture charge confirm convict deliver
    deploy detain elect execute expel extradite fine found free hang hospitalize identify implement imprison
    injure jail kidnap kill launch murder name nominate overturn publish punish ratify reappoint reject release
    loan mothball pronounce relegate repeal replace rescue schedule seize sentence sign suspend torture wound
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs that do not stand without an object, unless they are passive."""
_ACTED_ON_WITH = frozenset(
    ["call off", "carry out", "cut off", "push back", "put off", "rule out", "shoot down", "vote down", "wipe out"]
)
"""Such verbs with their particles."""
_GIVEN = frozenset(["award", "deny", "fine", "grant", "hand"])
"""Verbs by which one gets or is refused what follows."""
_COUNTED = frozenset(["NOUN", "NUM", "PROPN"])
_FINITE = frozenset(["VBD", "VBZ", "VBP"])


def with_bare_verbs(tokens: list[Token]) -> list[Token]:
    """As in "was to talk to men who survived and meet the mayor": a bare infinitive goes on with an infinitive.

    No finite verb is coordinated with a verb without tense; the nearest verb above that has that form is.
    """
    for verb in tokens:
        if (
            verb.dep not in ("conj", "advcl")
            or verb.tag not in ("VB", "VBP")
            or any(t.dep in ("aux", "mark", *SUBJECTS) for t in below(tokens, verb))
        ):
            continue
        first = tokens[verb.head - tokens[0].i]
        if (aim := _aim_before(tokens, first, verb)) is not None:
            tokens = replaced(tokens, replace(verb, tag="VB", dep="conj", head=aim.i))
            continue
        if verb.dep == "advcl":
            continue
        if first.tag not in _FINITE | {"VBN"} or first.dep not in ("relcl", "acl") or _agrees(verb, first):
            continue
        partner = next((t for t in _above(tokens, first) if t.tag == "VB" and t.i < verb.i), None)
        if partner is not None:
            tokens = replaced(tokens, replace(verb, tag="VB", head=partner.i))
    return tokens


def _aim_before(tokens: list[Token], first: Token, verb: Token) -> Token | None:
    """As in "was due to lay flowers, talk to guards": the infinitive with which a list begins."""
    due = [first, *(t for t in below(tokens, first) if t.dep == "acomp")]
    ruling = first.tag == "VBN" or len(due) > 1
    aims = (t for d in due for t in below(tokens, d) if t.dep == "xcomp" and t.tag == "VB" and first.i < t.i < verb.i)
    return next(aims, None) if ruling and first.dep != "conj" and verb.i > first.i else None


def _agrees(verb: Token, first: Token) -> bool:
    """May the verb be a present that goes on with another present ("those who live and work there")?"""
    return verb.tag == "VBP" and first.tag in ("VBP", "VBZ")


def with_list(tokens: list[Token]) -> list[Token]:
    """As in "was hurt in the blast, which tore a wall, broke a dome and felled a tower": one list, in one clause.

    The main verb is passive and has no part in a list of acts that begins in the relative clause: nothing but a comma
    joins the second act to the first, and "and" joins only the last.
    """
    base = tokens[0].i if tokens else 0
    for verb in tokens:
        if verb.dep != "conj" or verb.tag != "VBD" or any(t.dep in SUBJECTS for t in below(tokens, verb)):
            continue
        main = tokens[verb.head - base]
        comma = tokens[verb.i - base - 1]
        passive = any(t.dep in ("auxpass", "nsubjpass") for t in below(tokens, main))
        acts = any(t.dep == "dobj" for t in below(tokens, verb))
        if main.i > verb.i or comma.text != "," or not passive or not acts:
            continue
        within = [t for t in tokens if t.dep == "relcl" and main.i < t.i < verb.i and t.tag == verb.tag]
        listed = any(t.dep == "conj" and t.tag == verb.tag for t in below(tokens, verb))
        joined = any(t.dep == "cc" and t.i < verb.i for t in below(tokens, main))
        if within and listed and not joined and _is_apart(tokens, within[-1]):
            tokens = replaced(tokens, replace(verb, head=within[-1].i))
    return tokens


def with_shared_passive(tokens: list[Token]) -> list[Token]:
    """As in "was signed in August and ratified in October": what has neither subject nor object shares the passive."""
    for verb in tokens:
        first = tokens[verb.head - tokens[0].i]
        planned = _planned_passive(tokens, first) if verb.dep == "conj" and verb.tag == "VBD" else None
        if (
            planned is not None
            and first.i < planned.i < verb.i
            and not any(t.dep in SUBJECTS for t in below(tokens, verb))
        ):
            tokens = replaced(tokens, replace(verb, tag="VBN", head=planned.i))
            continue
        if verb.dep != "conj" or verb.tag != "VBD" or first.tag != "VBN" or first.i > verb.i:
            continue
        own = {t.dep for t in below(tokens, verb)}
        passive = any(t.dep in ("auxpass", "nsubjpass") for t in below(tokens, first))
        passive &= not any(t.lemma == "of" for t in below(tokens, verb))  # "was consulted and approved of it"
        if passive and verb.lemma in _GIVEN and "dobj" in own and not own & {*SUBJECTS, "aux", "dative"}:
            tokens = replaced(tokens, replace(verb, tag="VBN"))  # "was summoned and handed a note"
            continue
        particle = next((t.lemma for t in below(tokens, verb) if t.dep == "prt"), None)
        acted_on = f"{verb.lemma} {particle}" in _ACTED_ON_WITH if particle else verb.lemma in ACTED_ON
        helping = [t for t in below(tokens, first) if t.dep in ("aux", "auxpass")]
        # "Is made by Peru and marketed abroad": no past stands beside a present.
        unlike = any(t.tag in ("VBZ", "VBP", "MD", "TO") for t in helping) and any(t.dep == "auxpass" for t in helping)
        acted_on |= unlike and particle is None
        if passive and acted_on and not own & {*SUBJECTS, "dobj", "ccomp", "xcomp", "aux", "dative"}:
            tokens = replaced(tokens, replace(verb, tag="VBN"))
    return tokens


def _planned_passive(tokens: list[Token], being: Token) -> Token | None:
    """As in "are due to be flown home and questioned": what the present of a plan says is to be done."""
    if being.lemma != "be" or being.tag not in ("VBP", "VBZ"):
        return None
    said = next((t for t in below(tokens, being) if t.dep == "acomp"), None)
    aims = below(tokens, said) if said is not None else []
    aim = next((t for t in aims if t.dep == "xcomp" and t.tag == "VBN"), None)
    return aim if aim is not None and any(t.dep == "auxpass" for t in below(tokens, aim)) else None


def with_gerund_pair(tokens: list[Token]) -> list[Token]:
    """As in "demanding that he be freed and saying it was late": a gerund goes on with a gerund."""
    base = tokens[0].i if tokens else 0
    for verb in tokens:
        first = tokens[verb.head - base]
        if verb.dep != "conj" or verb.tag != "VBG" or first.tag in ("VBG", "NN", "NNS") or first.pos != "VERB":
            continue
        if any(t.dep in ("aux", *SUBJECTS) for t in below(tokens, verb)):
            continue
        within = (t for t in tokens if t.tag == "VBG" and t.dep == "pcomp" and first.i < t.i < verb.i)
        beneath = (t for t in within if tokens[tokens[t.head - base].head - base].i == first.i)
        partner = next((t for t in _above(tokens, first) if t.tag == "VBG" and t.i < verb.i), None) or next(
            beneath, None
        )
        if partner is not None and not any(t.dep == "aux" for t in below(tokens, partner)):
            tokens = replaced(tokens, replace(verb, head=partner.i))
    return tokens


def with_last_demand(tokens: list[Token]) -> list[Token]:
    """As in "demands that Peru investigate it, punish them, and avoid it": all of that is demanded of Peru."""
    base = tokens[0].i if tokens else 0
    for last in (t for t in tokens if t.dep == "conj" and t.tag == "VB"):
        verb = tokens[last.head - base]
        own = below(tokens, last)
        if verb.tag not in ("VBD", "VBG", "VBZ") or any(t.dep in ("aux", *SUBJECTS) for t in own):
            continue
        clause = next((t for t in below(tokens, verb) if t.dep == "ccomp" and verb.i < t.i < last.i), None)
        bare = clause is not None and clause.tag in ("VB", "VBP")
        if clause is not None and bare and not any(t.dep == "aux" for t in below(tokens, clause)):
            tokens = replaced(tokens, replace(last, head=clause.i))
    return tokens


def with_gerund_list(tokens: list[Token]) -> list[Token]:
    """As in "accused of backing it, spreading lies or sending drones": all three are what they are accused of."""
    base = tokens[0].i if tokens else 0
    for second in (t for t in tokens if t.dep == "advcl" and t.tag == "VBG" and t.i - base > 1):
        own = below(tokens, second)
        more = any(t.dep == "conj" and t.tag == "VBG" and t.i > second.i for t in own)
        before = tokens[: second.i - base]
        first = next((t for t in reversed(before) if t.tag == "VBG" and t.dep == "pcomp"), None)
        if not more or first is None or before[-1].text != "," or any(t.dep in SUBJECTS for t in own):
            continue
        between = before[first.i + 1 - base : -1]
        if all(t.head == first.i or is_within(tokens, t, first) for t in between):
            tokens = replaced(tokens, replace(second, dep="conj", head=first.i))
    return tokens


def with_next_verb(tokens: list[Token]) -> list[Token]:
    """As in "hair found where a sniper shot and killed a man": two pasts with only "and" between go together."""
    base = tokens[0].i if tokens else 0
    for before, joined, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        first = before
        apart = verb.dep == "conj" and joined.dep == "cc" and verb.head != first.i and verb.tag == "VBD"
        if not apart or any(t.dep in SUBJECTS for t in below(tokens, verb)):
            continue
        if first.pos == "NOUN" and any(t.tag == "WRB" for t in below(tokens, first)):
            tokens = _as_past(tokens, first)
        first = tokens[first.i - base]
        if first.pos == "VERB" and first.tag == verb.tag:
            tokens = replaced(tokens, replace(joined, head=first.i), replace(verb, head=first.i))
    return tokens


def with_past_taken_for_noun(tokens: list[Token]) -> list[Token]:
    """As in "The guard of Niger overthrew and detained him": no noun ends so, and both are done by the guard."""
    base = tokens[0].i if tokens else 0
    for noun, joined, verb in zip(tokens, tokens[1:], tokens[2:], strict=False):
        lemma = irregular_verbs()[0].get(noun.text.lower()) if noun.pos in ("NOUN", "PROPN") else None
        if lemma is None or joined.dep != "cc" or verb.tag != "VBD" or noun.dep != "pobj":
            continue
        told = next((t for t in _above(tokens, noun) if t.dep in SUBJECTS), None)
        main = tokens[told.head - base] if told is not None else None
        inside = next((t for t in below(tokens, noun) if t.dep == "compound" and t.i + 1 == noun.i), None)
        if told is None or main is None or inside is None or main.i <= noun.i or verb.head not in (noun.i, main.head):
            continue
        first = replace(noun, pos="VERB", tag="VBD", lemma=lemma, dep=main.dep, head=_head_in(main, noun))
        whole = replace(inside, dep="pobj", head=noun.head)
        rest = (replace(t, head=inside.i) for t in below(tokens, noun) if t.i < inside.i)
        front = (replace(t, head=noun.i) for t in below(tokens, main) if t.i < noun.i)
        later = (replace(t, head=noun.i) for t in below(tokens, main) if t.dep in ("conj", "punct") and t.i > main.i)
        others = (replace(t, dep="conj", head=noun.i) for t in {verb.i: verb, main.i: main}.values())
        tokens = replaced(tokens, *rest, *front, *later, first, whole, *others, replace(joined, head=noun.i))
    return tokens


def _head_in(verb: Token, place: Token) -> int:
    """The head of what takes the place of a verb: itself at the root."""
    return place.i if verb.head == verb.i else verb.head


def _as_past(tokens: list[Token], noun: Token) -> list[Token]:
    """As in "where a sniper shot": the noun of a clause without a verb is its verb, and that before it its subject."""
    lemma = irregular_verbs()[0].get(noun.text.lower())
    told = next((t for t in below(tokens, noun) if t.dep == "compound" and t.i + 1 == noun.i), None)
    if lemma is None or told is None:
        return tokens
    rest = (
        replace(t, head=told.i) for t in below(tokens, noun) if t.dep in ("det", "amod", "compound") and t is not told
    )
    past = replace(noun, pos="VERB", tag="VBD", lemma=lemma)
    return replaced(tokens, *rest, replace(told, dep="nsubj"), past)


def with_noun_to_noun(tokens: list[Token]) -> list[Token]:
    """As in "listed Ann Lee and killer Jan Novak": what "and" joins right after an object is an object too."""
    base = tokens[0].i if tokens else 0
    for noun in tokens:
        verb = tokens[noun.head - base]
        if noun.dep != "conj" or noun.pos not in ("NOUN", "PROPN") or verb.pos != "VERB" or verb.i > noun.i:
            continue
        thing = next((t for t in below(tokens, verb) if t.dep == "dobj" and verb.i < t.i < noun.i), None)
        joined = tokens[thing.i + 1 - base] if thing is not None else None
        if thing is None or joined is None or joined.dep != "cc" or any(t.dep in SUBJECTS for t in below(tokens, noun)):
            continue
        if all(t.pos not in ("VERB", "ADP") or t.dep == "amod" for t in tokens[joined.i + 1 - base : noun.i - base]):
            tokens = replaced(tokens, replace(noun, head=thing.i), replace(joined, head=thing.i))
    return tokens


def with_gapped_passive(tokens: list[Token]) -> list[Token]:
    """As in "for judges to be named and the mayor chosen by vote": what is left out of the second is "to be"."""
    base = tokens[0].i if tokens else 0
    for done in tokens:
        told = tokens[done.head - base]
        first = tokens[told.head - base]
        if (
            done.dep != "acl"
            or done.tag != "VBN"
            or told.dep != "conj"
            or told.pos not in _COUNTED
            or first.tag != "VBN"
        ):
            continue
        relations = {t.dep for t in below(tokens, first)}
        if {"nsubjpass", "auxpass"} <= relations and first.i < told.i < done.i:
            tokens = replaced(
                tokens,
                replace(done, dep="conj", head=first.i),
                replace(told, dep="nsubjpass", head=done.i),
            )
    return tokens


def with_number_as_subject(tokens: list[Token]) -> list[Token]:
    """As in "one was killed on Monday and two injured on Friday": the number is who, and goes with no day."""
    for joined, number, done in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if joined.dep != "cc" or number.tag != "CD" or done.dep not in ("acl", "advcl", "conj"):
            continue
        if done.tag != "VBN" and not (done.tag == "VBD" and done.lemma in ACTED_ON and _has_no_object(tokens, done)):
            continue
        first = next((t for t in _above(tokens, done) if t.tag == "VBN"), None)
        if first is None or not is_passive(tokens, first) or first.i > joined.i:
            continue
        if any(t.dep in ("aux", "auxpass", *SUBJECTS) and t != number for t in below(tokens, done)):
            continue
        tokens = replaced(
            tokens,
            replace(joined, head=first.i),
            replace(number, dep="nsubjpass", head=done.i),
            replace(done, tag="VBN", dep="conj", head=first.i),
        )
    return tokens


def _has_no_object(tokens: list[Token], verb: Token) -> bool:
    return not any(t.dep in ("dobj", "ccomp", "xcomp", "prt", "dative") for t in below(tokens, verb))


def with_own_subject(tokens: list[Token]) -> list[Token]:
    """As in "left on Tuesday and cargo was unloaded": a day and a thing are no pair; the thing goes on."""
    base = tokens[0].i if tokens else 0
    for day in tokens:
        thing = tokens[day.head - base]
        before = tokens[thing.head - base]
        if day.dep != "nmod" or day.text not in WEEKDAYS or thing.dep != "pobj" or before.i > day.i:
            continue
        joined = next((t for t in below(tokens, day) if t.dep == "cc" and day.i < t.i < thing.i), None)
        verb = next((t for t in tokens if t.i > thing.i and t.dep == "conj" and t.head == before.head), None)
        if verb is None or joined is None or has_told(tokens, verb):
            continue
        tokens = replaced(
            tokens,
            replace(day, dep="pobj", head=before.i),
            replace(joined, head=verb.head),
            replace(thing, dep=subject_relation(tokens, verb), head=verb.i),
        )
    return tokens


def with_agreement(tokens: list[Token]) -> list[Token]:
    """As in "men who left when he came and are back", "she says they met and has called": as many as its subject."""
    base = tokens[0].i if tokens else 0
    for verb in tokens:
        if verb.dep != "conj":
            continue
        own = below(tokens, verb)
        form = next((f for t in own if t.dep in ("aux", "auxpass") and (f := _AGREEING.get(t.text.lower()))), None)
        if form is None or any(t.dep in SUBJECTS for t in own):
            continue
        first = tokens[verb.head - base]
        if _number(tokens, first) in (form, None) or first.dep not in ("advcl", "ccomp"):
            continue
        partner = tokens[first.head - base]
        if _number(tokens, partner) == form and partner.i < verb.i:
            tokens = replaced(tokens, replace(verb, head=partner.i))
    return tokens


def with_saying_resumed(tokens: list[Token]) -> list[Token]:
    """As in "Kenya says ten people died and attacks them": a present in the singular goes on with its own subject."""
    base = tokens[0].i if tokens else 0
    for verb in tokens:
        first = tokens[verb.head - base]
        saying = tokens[first.head - base]
        if verb.dep != "conj" or verb.tag != "VBZ" or first.tag != "VBD" or saying.tag != "VBZ" or first.dep != "ccomp":
            continue
        if not any(t.dep in SUBJECTS for t in below(tokens, verb)) and _number(tokens, saying) == "singular":
            tokens = replaced(tokens, replace(verb, head=saying.i))
    return tokens


def with_content_resumed(tokens: list[Token]) -> list[Token]:
    """As in "Ruiz will visit Lima, her office said, and may meet them": who visits may meet, not the office."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.dep == "conj" and t.tag == "VB"):
        saying = tokens[verb.head - base]
        modal = any(t.tag == "MD" for t in below(tokens, verb) if t.dep == "aux")
        content = next((t for t in below(tokens, saying) if t.dep == "ccomp" and t.i < saying.i), None)
        if not modal or content is None or has_told(tokens, verb):
            continue
        told = next((t for t in below(tokens, saying) if t.dep in SUBJECTS), None)
        first = min((t.i for t in (told, *below(tokens, told))), default=0) if told is not None else 0
        aside = told is not None and first > base and tokens[first - 1 - base].text == ","
        closed = saying.i + 1 - base < len(tokens) and tokens[saying.i + 1 - base].text == ","
        if aside and closed and any(t.tag == "MD" for t in below(tokens, content)):
            tokens = replaced(tokens, replace(verb, head=content.i))
    return tokens


def _number(tokens: list[Token], verb: Token) -> str | None:
    """The number of the subject beside a verb, or of the noun that its relative clause is about."""
    told = next((t for t in below(tokens, verb) if t.dep in SUBJECTS), None)
    if told is not None and told.tag in ("WP", "WDT") and verb.dep == "relcl":
        told = tokens[verb.head - tokens[0].i]
    if told is None or any(t.dep == "conj" for t in below(tokens, told)):
        return None if told is None else "plural"
    if told.tag in ("NN", "NNP"):
        return "singular"
    return "plural" if told.tag in ("NNS", "NNPS") else None


def _is_apart(tokens: list[Token], clause: Token) -> bool:
    """Does a comma open the relative clause?"""
    opener = next((t for t in below(tokens, clause) if t.tag in ("WDT", "WP")), None)
    return opener is not None and opener.i > tokens[0].i and tokens[opener.i - tokens[0].i - 1].text == ","


def _above(tokens: list[Token], token: Token) -> Iterator[Token]:
    for _ in tokens:
        if token.head == token.i:
            return
        token = tokens[token.head - tokens[0].i]
        yield token


def with_day_each(tokens: list[Token]) -> list[Token]:
    """As in "held strikes on Friday and blockades on Saturday": each act has the day that follows it.

    A parser may take the first day for a part of what comes after "and", or hang the second act on the day or the verb.
    """
    base = tokens[0].i if tokens else 0
    for on, day, joined in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if on.dep != "prep" or day.text not in WEEKDAYS or joined.dep != "cc":
            continue
        verb = tokens[on.head - base]
        act = next((t for t in below(tokens, verb) if t.dep == "dobj" and t.i < on.i), None)
        if act is None:
            continue
        noun = _second_act(tokens, on, day, verb)
        if noun is None or noun.i < joined.i:
            continue
        following = (t for t in below(tokens, verb) if t.dep == "prep" and t.i > noun.i)
        parts = (t for t in below(tokens, day) if joined.i < t.i < noun.i)
        tokens = replaced(
            tokens,
            replace(day, dep="pobj", head=on.i),
            replace(joined, head=act.i),
            replace(noun, dep="conj", head=act.i),
            *(replace(t, dep="compound", head=noun.i) for t in parts),
            *(replace(t, head=noun.i) for t in following),
        )
    return tokens


def _second_act(tokens: list[Token], on: Token, day: Token, verb: Token) -> Token | None:
    """The noun after "and", wherever a parser hung it: on the preposition, on the day, or on the verb."""
    owner = tokens[day.head - tokens[0].i]
    if day.dep in ("nmod", "compound", "amod"):
        return owner if owner.head == on.i else None
    joined = [t for t in (*below(tokens, day), *below(tokens, verb)) if t.dep == "conj" and t.i > day.i]
    return next((t for t in joined if t.pos == "NOUN" and not any(b.dep in SUBJECTS for b in below(tokens, t))), None)

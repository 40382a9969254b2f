"""Who does what to whom, by grammar alone: the subject, the objects and the agent of a clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import is_passive, is_predicate, of_headless
from timeline_app.core.events.grammar.clefts import who_in_focus
from timeline_app.core.events.grammar.gaps import left_out, may_be_left_out
from timeline_app.core.events.lexicon import load_lexicon
from timeline_app.core.text.tree import asked_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_PUNISHMENTS = frozenset(
    ["ban", "embargo", "fine", "penalty", "punishment", "reprisal", "retaliation", "revenge", "sanction", "sentence"]
)
_SUFFERING = frozenset(["accept", "escape", "face", "get", "have", "pay", "receive", "serve", "suffer"])
"""As in "paid a fine for speeding": verbs of whoever is punished."""

JUDGING = frozenset(
    """
    sentence fine jail arrest accuse blame praise thank criticize criticise punish charge convict condemn detain
    suspect sue dismiss sack fire expel hail rebuke ban indict attack reproach
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)

_BODIES = frozenset(
    """
    agency alliance army assembly association bank coalition company council country court firm government group
    ministry movement nation organisation organization party state team union
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What is never called "who" as one."""

_IMPERSONAL = frozenset(["require", "involve", "entail", "mean", "recommend", "prohibit", "ban", "permit", "justify"])
_PREVENTING = frozenset(["prevent", "stop", "bar", "ban", "prohibit", "keep", "block", "discourage", "forbid", "save"])

_RULING = frozenset(["rule", "decide", "order", "find", "hold", "decree", "vote"])

_OBJECT_CONTROL = frozenset(
    """
    subpoena summon urge ask order force allow want tell persuade expect call invite help let permit enable require
    request press encourage warn see hear watch make get have advise authorise authorize beg cause challenge command
    compel convince direct drive hire implore inspire instruct lead lobby oblige pressure prompt push remind train
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


GIVING = frozenset(["allow", "give", "grant"])
"""Verbs by which somebody gets time: "gave the envoy 48 hours to leave"."""

_DEPICTING = frozenset(["cite", "depict", "describe", "identify", "list", "name", "quote", "record", "regard", "see"])
_SUMMONING = frozenset(["ask", "invite", "order", "persuade", "subpoena", "summon", "tell", "urge"])
HARMING = frozenset(["cost", "damage", "destroy", "hurt", "injure", "kill", "maim", "wound"])
"""Verbs of what an attack or an accident does, and no building."""
_SEIZING = frozenset(
    """
    ambush arrest assassinate attack besiege block bomb burn capture condemn denounce depose detain evacuate invade
    kidnap loot murder occupy oust overthrow raid search seize shell shoot sign storm surround topple torture
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs of what is done to somebody or something, so that one without an object shares the next one's."""
_BRINGING_ABOUT = frozenset(
    ["cause", "disrupt", "displace", "flood", "force", "leave", "prompt", "spark", "trap", "trigger"]
)
CASES = frozenset("accusation book case charge complaint file lawsuit lodge petition register suit".split())  # noqa: SIM905
"""Words for taking somebody to court, "for" a deed that they do not do themselves."""


@asked_once
def subject(tree: Tree, verb: Token, depth: int = 6) -> Token | None:
    """Who does it, or in a passive what it is done to; taken over through coordination, control and participles."""
    own = _own_subject(tree, verb) or _gerund_subject(tree, verb) or of_headless(tree, verb) or _misjoined(tree, verb)
    if own:
        if own.tag in ("WDT", "WP", "WP$") or own.text.lower() == "that":
            saying = tree.head(verb)
            if (named := who_in_focus(tree, verb)) is not None:
                return named
            if verb.dep == "ccomp" and saying.dep == "relcl" and own.i < saying.i:
                return tree.head(saying)  # "a vote that observers said was rigged"
            return _bearer(tree, saying, own) if verb.dep == "relcl" else None
        return own
    if tree.child(verb, "expl") or not depth:
        return None
    found = verb.dep == "ccomp" and tree.head(verb).lemma == "find" and is_passive(tree, verb)
    if found and tree.child(tree.head(verb), "dobj") is not None:
        return tree.child(tree.head(verb), "dobj")  # "found the ship wrapped in ice"
    head = tree.head(verb)
    if verb.dep == "acl" or (verb.dep == "relcl" and verb.tag == "VBN"):
        return head if verb.tag in ("VBN", "VBG") else _possessor(tree, head, depth)
    if verb.dep == "xcomp" and head.lemma == "due" and head.dep == "amod":
        return tree.head(head)  # "a walkout due to begin on Friday"
    if verb.dep == "xcomp" and verb.tag == "VBG" and head.lemma in _IMPERSONAL:
        return None  # "the plan would have required lifting the ban": by whom is not told
    if verb.tag == "VB" and (given := _given_time(tree, verb)) is not None:
        return given
    if verb.dep == "xcomp" and (called := _called_on(tree, head, verb)) is not None:
        return called
    if verb.dep == "xcomp" and tree.child(head, "dobj") and (head.lemma in _OBJECT_CONTROL or verb.tag == "VBN"):
        return tree.child(head, "dobj")
    if verb.dep == "advcl" and verb.tag == "VB" and head.lemma in _SUMMONING and tree.child(head, "dobj"):
        return tree.child(head, "dobj")  # "subpoenaed him on Friday to testify"
    if is_effect_of_passive(tree, verb):
        return agent(tree, head)  # "was hit by a missile, wounding 12": the missile did
    if verb.dep == "advcl" and verb.tag == "VBG" and (ruling := _ruling_over(tree, head)) is not None:
        return subject(tree, ruling, depth - 1)
    if verb.dep == "advcl" and verb.tag == "VBG" and head.lemma in ("say", "report", "announce") and verb.i > head.i:
        content = tree.child(head, "ccomp") if verb.lemma not in load_lexicon().says else head
        return subject(tree, content, depth - 1) if content is not None else None  # "he said, adding that"
    if verb.dep == "xcomp" and (told := next(_subjects_of_auxiliaries(tree, head), None)) is not None:
        return told
    if verb.dep in ("conj", "advcl", "xcomp"):
        return subject(tree, head if head.pos != "ADJ" or tree.is_root(head) else tree.head(head), depth - 1)
    if verb.dep == "pcomp" and head.lemma == "for" and tree.head(head).lemma in CASES:
        return None  # "a case filed for killing a couple": by whom is not told
    if verb.dep == "pcomp" and tree.head(head).pos == "ADJ":
        return _judged(tree, tree.head(head))
    if verb.dep == "pcomp" and head.lemma == "in" and (owner := tree.child(tree.head(head), "poss")) is not None:
        return owner  # "its wisdom in returning him"
    if verb.dep == "pcomp":
        above = next((a for a in tree.ancestors(verb) if is_predicate(tree, a)), None)
        judged = tree.child(above, "dobj") if above is not None and head.lemma in ("for", "of", "from") else None
        acted_on = _PREVENTING if head.lemma == "from" else JUDGING
        if above is not None and head.lemma == "as" and above.lemma in _DEPICTING and objects(tree, above):
            return next(iter(objects(tree, above)), None)  # "quoted him as saying"
        if above is not None and judged is not None and above.lemma in acted_on:
            return judged
        if above is not None and is_requited(tree, head) and above.lemma not in _SUFFERING:
            return tree.child(above, "dative")  # "gave the club a fine for cheating"
        return subject(tree, above, depth - 1) if above else None
    first = _first_of_list(tree, verb)
    return subject(tree, first, depth - 1) if first is not None else None


def _given_time(tree: Tree, verb: Token) -> Token | None:
    """As in "gave the envoy 48 hours to leave": the envoy is to leave."""
    above = tree.head(verb)
    giving = tree.head(above) if above.pos == "NOUN" and above.dep == "dobj" else above
    timed = verb.dep in ("acl", "advcl", "xcomp") and giving.lemma in GIVING
    until = tree.preposition(giving, "until") if timed else None  # "gave them until Friday to leave"
    given = tree.child(giving, "dative") if timed else None
    return given or (tree.child(giving, "dobj") if until is not None else None)


def _first_of_list(tree: Tree, verb: Token) -> Token | None:
    """As in "Ruiz fled in 1981, was tried and left": the verb of the list that the parser hung on the second."""
    first = tree.child(verb, "ccomp")
    before = tree.after(verb, -1)
    if first is None or first.i > verb.i or before is None or before.text != ",":
        return None
    listed = verb.tag in ("VBD", "VBZ", "VBP") and verb.lemma not in load_lexicon().attribution
    return first if listed and tree.child(first, "mark") is None and first.tag == verb.tag else None


def is_requited(tree: Tree, preposition: Token) -> bool:
    """As in "ordered an embargo as punishment for seizing the port": those who punish did not do it."""
    before = tree.after(preposition, -1)
    return preposition.lemma == "for" and before is not None and before.lemma in _PUNISHMENTS


def _subjects_of_auxiliaries(tree: Tree, word: Token) -> Iterator[Token]:
    """As in "he was about to leave", where a parser hangs "he was" on "about"."""
    for auxiliary in tree.children(word, "aux"):
        yield from tree.children(auxiliary, "nsubj")


def _called_on(tree: Tree, verb: Token, aim: Token) -> Token | None:
    """As in "called on Kenya to leave", "appealed to them to stay": who is to do it."""
    if verb.lemma not in ("call", "appeal", "plead", "prevail"):
        return None
    to = next((p for p in tree.children(verb, "prep") if p.lemma in ("on", "to", "with", "upon") and p.i < aim.i), None)
    return tree.child(to, "pobj") if to is not None else None


def _own_subject(tree: Tree, verb: Token) -> Token | None:
    """The subject beside a verb; "Kenya v Peru" before the real one names a case and does nothing."""
    told = tree.children(verb, "nsubj", "nsubjpass")
    if (aside := speaker_aside(tree, verb)) is not None:
        return aside
    above = tree.head(verb)
    if verb.dep == "ccomp" and speaker_aside(tree, above) is not None:
        told = tree.children(above, "nsubj")
    if len(told) > 1 and told[0].tag in ("WP", "WDT") and verb.dep == "ccomp":
        return told[1]  # "whom Kenya says it arrested"
    before = tree.after(verb, -1)
    if len(told) > 1 and verb.lemma == "say" and before is not None and before in told:
        return before  # "strikes killed twelve, the ministry said", with the strikes hung on the saying too
    return next((t for t in told if not (len(told) > 1 and _is_case(tree, t))), None)


def speaker_aside(tree: Tree, verb: Token) -> Token | None:
    """As in "The film, said Ruiz, is meant to warn", where the parser makes the film speak and Ruiz be meant."""
    before, content = tree.after(verb, -1), tree.child(verb, "ccomp")
    if verb.lemma != "say" or before is None or before.text != "," or content is None or content.i < verb.i:
        return None
    told, speaker = tree.child(verb, "nsubj"), tree.child(content, "nsubj", "nsubjpass")
    if told is None or speaker is None or told.i > verb.i or tree.child(content, "mark") is not None:
        return None
    last = tree.subtree(speaker)[-1]
    comma = last if last.text == "," else tree.after(last)
    apart = (
        comma is not None
        and comma.text == ","
        and comma.i < content.i
        and speaker.pos == "PROPN"
        and told.pos == "NOUN"
    )
    return speaker if apart and tree.subtree(speaker)[0].i == verb.i + 1 else None


def _misjoined(tree: Tree, verb: Token) -> Token | None:
    """As in "they took a hostage and police found her", where the parser joins the police to the hostage."""
    before = tree.after(verb, -1)
    if before is None or verb.tag not in ("VBD", "VBZ", "VBP") or tree.child(verb, "aux", "mark") is not None:
        return None
    joined = before.dep == "conj" and before.pos in ("NOUN", "PROPN") and before.head < before.i < verb.i
    return before if joined and tree.head(before).dep in ("dobj", "pobj") and verb.dep in ("advcl", "conj") else None


def _is_case(tree: Tree, name: Token) -> bool:
    after = tree.after(name)
    return after is not None and after.text.lower() in ("v", "v.", "vs", "vs.", "versus")


def _bearer(tree: Tree, noun: Token, word: Token) -> Token:
    """As in "Ann Lee, a judge who led the inquiry", "Ann Lee, head of Oxfam, who died": whom a description names."""
    described = tree.head(tree.head(noun))
    nobody = noun.pos == "PROPN" or noun.lemma in _BODIES  # "Ann Lee, candidate of both parties, who lost"
    if noun.dep == "pobj" and nobody and word.text.lower() == "who" and described.dep == "appos":
        noun = described
    act = tree.head(tree.head(noun)) if noun.dep == "pobj" and tree.head(noun).lemma == "of" else None
    harms = tree.head(word).lemma in HARMING and noun.pos == "NOUN"
    if act is not None and harms and load_lexicon().is_eventive(act.lemma):
        return act  # "the bombing of a clinic that killed two"
    being = described if noun.dep == "pobj" and tree.head(noun).lemma == "among" else None
    one = tree.child(being, "nsubj") if being is not None and being.lemma == "be" else None
    if one is not None and tree.child(noun, "nummod") is None:
        return one  # "Peru was among the countries that signed it"
    named = tree.head(noun)
    return named if noun.dep == "appos" and noun.pos == "NOUN" and named.pos == "PROPN" else noun


def _judged(tree: Tree, adjective: Token) -> Token | None:
    """As in "found her guilty of lying", "was responsible for selling": of whom an adjective is said."""
    above = tree.head(adjective)
    if adjective.dep == "amod":
        return above
    own = tree.child(above, "dobj") if adjective.dep == "oprd" else None
    return own or tree.child(adjective, "nsubj") or subject(tree, above)


def _ruling_over(tree: Tree, content: Token) -> Token | None:
    """As in "the court ruled that he can be freed, reversing a verdict": who rules reverses, not who is freed."""
    above = tree.head(content)
    return above if content.dep == "ccomp" and above.lemma in _RULING and is_passive(tree, content) else None


def _gerund_subject(tree: Tree, verb: Token) -> Token | None:
    """As in "the North's aiding Russia"."""
    return tree.child(verb, "poss") if verb.tag == "VBG" else None


def _possessor(tree: Tree, noun: Token, depth: int) -> Token | None:
    """Of "Seoul's plan to send": Seoul; of "made plans to send": whoever made them."""
    own = tree.child(noun, "poss")
    if own and not (own.tag == "PRP$" and noun.dep == "dobj" and tree.child(tree.head(noun), "nsubj")):
        return own  # but of "they kept their promise to go": whoever kept it
    above = next((a for a in tree.ancestors(noun) if is_predicate(tree, a)), None)
    return subject(tree, above, depth - 1) if above else None


def objects(tree: Tree, verb: Token) -> list[Token]:
    """Direct objects, or what a passive or a reduced relative clause is about."""
    if is_passive(tree, verb):
        own = tree.child(verb, "nsubjpass")
        if own and own.tag in ("WDT", "WP") and verb.dep == "relcl":
            return [_bearer(tree, tree.head(verb), own) if own.tag == "WP" else tree.head(verb)]
        if own and own.tag == "WDT" and verb.dep == "ccomp" and tree.head(verb).dep == "relcl":
            return [tree.head(tree.head(verb))]
        if own is None and verb.dep == "acl":
            return [tree.head(verb)]
        return [own] if own else _shared_passive(tree, verb)
    direct = tree.children(verb, "dobj") or _shared_object(tree, verb)
    if not direct and (noun := left_out(tree, verb)) is not None:
        return [noun]
    if not direct and (described := _whom(tree, verb)) is not None:
        return [described]
    told = [d for d in direct if not may_be_left_out(tree, verb, d)]
    return told or ([tree.head(verb)] if direct and verb.dep == "relcl" else [])


def _shared_object(tree: Tree, verb: Token) -> list[Token]:
    """As in "to isolate and strangle Kenya", "killed and wounded dozens": both verbs act on it."""
    following = joined_next(tree, verb)
    if following is None or verb.tag != following.tag:
        return []
    return tree.children(following, "dobj") if verb.tag == "VB" or verb.lemma in HARMING | _SEIZING else []


def joined_next(tree: Tree, verb: Token) -> Token | None:
    """As in "arrested and charged": the verb that follows another with nothing but "and" or "or" between."""
    joined, following = tree.after(verb), tree.after(verb, 2)
    both = joined is not None and joined.dep == "cc" and following is not None and following.dep == "conj"
    return following if following is not None and both and following.head == verb.i else None


def _whom(tree: Tree, verb: Token) -> Token | None:
    """As in "Ruiz, whom Kenya says it arrested": who is arrested."""
    above = tree.head(verb)
    if verb.dep != "ccomp" or above.dep != "relcl":
        return None
    words = (*tree.children(verb, "nsubj")[:-1], *tree.children(above, "dep", "dobj"))
    return tree.head(above) if any(w.text.lower() in ("whom", "which") for w in words) else None


def _shared_passive(tree: Tree, verb: Token) -> list[Token]:
    shared = subject(tree, verb)
    return [shared] if shared else []


_MEASURES = frozenset(
    """
    accident air default goal half hand law mail majority margin mistake percent phone point post rail road sea seat
    show vote
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""As in "passed by a wide margin", "sent by mail": how, not by whom."""


def part_of(tree: Tree, told: Token | None) -> Token | None:
    """As in "fired nine missiles, five of which landed": the missiles, for the five."""
    of = tree.child(told, "prep") if told is not None and told.pos in ("NUM", "PRON", "DET", "ADJ") else None
    which = tree.child(of, "pobj") if of is not None and of.lemma == "of" else None
    if told is None or which is None or which.text.lower() not in ("which", "whom"):
        return None
    verb = tree.head(told)
    if verb.dep == "relcl" and tree.head(verb).pos == "NOUN":
        return tree.head(verb)
    before = (c for c in tree.children(verb, "ccomp") if c.i < verb.i)  # a parser may turn the clauses round
    main = next((a for a in tree.ancestors(verb) if a.pos == "VERB"), None) or next(before, None)
    nouns = tree.children(main, "dobj", "nsubj", "nsubjpass") if main is not None else []
    return max((t for t in nouns if t.i < told.i and t.pos == "NOUN"), key=lambda t: t.i, default=None)


def is_effect_of_passive(tree: Tree, verb: Token) -> bool:
    """As in "A convoy was shelled, killing four": who was shelled killed nobody."""
    effect = verb.lemma in HARMING | _BRINGING_ABOUT
    bare = verb.dep == "advcl" and verb.tag == "VBG" and not tree.children(verb, "nsubj", "mark", "aux")
    return bare and effect and verb.head < verb.i and is_passive(tree, tree.head(verb))


def agent(tree: Tree, verb: Token) -> Token | None:
    """The actor of a clause: its subject, or in a passive the noun after "by"."""
    if not is_passive(tree, verb):
        return subject(tree, verb)
    by = tree.child(verb, "agent") or tree.preposition(verb, "by")
    who = tree.child(by, "pobj") if by else None
    return who if who is not None and who.lemma not in _MEASURES else None

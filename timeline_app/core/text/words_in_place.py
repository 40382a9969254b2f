"""Mends a parse word by word: participles that are verbs, "to" before a noun, openers of clauses, dates of nouns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.calendar_names import MONTHS, SHORT_MONTHS
from timeline_app.core.text.completion import TIMES
from timeline_app.core.text.edits import SUBJECTS, below, has_told, replaced, subject_relation
from timeline_app.core.text.finite import WITHOUT_OBJECT

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_CLAUSE_OPENERS = frozenset(["after", "before", "since", "until", "as", "because", "while", "when"])

_MONTHS = frozenset(name.lower() for name in (*MONTHS, *SHORT_MONTHS, "Sept"))

_COMPLETED = frozenset(
    """
    agree aim attempt begin cease continue decide decline fail hope intend offer plan pledge prepare promise propose
    refuse resolve seek start strive struggle swear threaten try undertake vow work
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Verbs that an infinitive completes."""

_ADDRESSED = frozenset(["appeal", "call", "plead"])
_TO_WHOM = frozenset(["on", "to", "upon", "with"])
"""As in "called on Kenya to leave": the infinitive completes them too."""

_FINDING = frozenset(
    ["collect", "discover", "face", "find", "gather", "have", "obtain", "produce", "receive", "uncover"]
)
"""Verbs that act on things and are not completed by what somebody does."""


_NEVER_ADJECTIVES = frozenset(["landfall"])
"""Nouns that the parser does not know for such."""


def word_by_word(tokens: list[Token]) -> list[Token]:
    """The tokens with each one looked at by itself, in the order of the sentence."""
    for token in tokens:
        if token.tag == "VBN" and token.dep == "amod" and token.head > token.i:
            tokens = _as_clause(tokens, token)
        elif token.tag == "WDT" and token.dep == "nsubj":
            tokens = _as_time(tokens, token)
        elif token.text == "to" and token.dep == "aux" and tokens[token.head - tokens[0].i].pos in ("NOUN", "PROPN"):
            tokens = _as_preposition(tokens, token)
        elif token.tag == "VB" and token.dep == "advcl":
            tokens = _as_complement(tokens, token)
        elif token.tag == "VBG" and token.dep in ("pobj", "dobj", "nsubj", "nsubjpass"):
            tokens = _as_noun(tokens, token)
        elif token.tag == "VBG" and token.dep in ("xcomp", "ccomp"):
            tokens = _as_modifier(tokens, token)
        elif token.tag == "NN" and token.dep == "acl" and token.text == "beginning":  # "a curfew beginning in May"
            tokens = replaced(tokens, replace(token, tag="VBG", pos="VERB", lemma="begin"))
        elif token.tag in ("VBD", "VBN") and token.dep == "acl" and not has_told(tokens, token):
            tokens = _as_what_befell(tokens, token)
        elif token.text.lower() == "the" and token.dep == "det":
            tokens = _as_dated_noun(tokens, token)
        elif token.dep in ("mark", "prep") and token.lemma in _CLAUSE_OPENERS:
            tokens = _as_opener(tokens, token)
        elif token.text.lower() == "for" and token.dep == "prep":
            tokens = _as_conjunction(tokens, token)
        elif token.text.lower() == "failing":
            tokens = _as_condition(tokens, token)
        elif token.dep == "dobj" and token.lemma in _NEVER_ADJECTIVES and token.pos == "ADJ":
            tokens = replaced(tokens, replace(token, pos="NOUN", tag="NN"))
    return tokens


def _as_condition(tokens: list[Token], word: Token) -> list[Token]:
    """As in "a week to leave, failing which they would be jailed": a preposition, and nobody fails."""
    rest = tokens[word.i + 1 - tokens[0].i :]
    if not rest or rest[0].text.lower() != "which" or word.tag != "VBG":
        return tokens
    return replaced(tokens, replace(word, pos="ADP", tag="IN", lemma="failing", dep="prep"))


def _as_clause(tokens: list[Token], verb: Token) -> list[Token]:
    """As in "after a storm trapped hundreds": a participle between two nouns, after "after", is the verb.

    A participle that modifies a noun follows an article, an adjective, a preposition or a verb, never a whole noun
    phrase that a conjunction has just opened.
    """
    opener = _opener(tokens, verb)
    if opener is None:
        return tokens
    told = next((t for t in tokens if t.dep == "pobj" and t.head == opener.i and t.i < verb.i), None)
    if told is None:
        return tokens
    done = tokens[verb.head - tokens[0].i]
    return replaced(
        tokens,
        replace(verb, tag="VBD", dep="advcl", head=opener.head),
        replace(opener, dep="mark", head=verb.i),
        replace(told, dep="nsubj", head=verb.i),
        replace(done, dep="dobj", head=verb.i),
    )


def _as_what_befell(tokens: list[Token], verb: Token) -> list[Token]:
    """As in "drowned after a boat capsized": of a verb without objects the past is no participle of the boat.

    Of other verbs it is one ("a gunshot fired from a wood"), whatever the tagger sees.
    """
    base = tokens[0].i
    told = tokens[verb.head - base]
    opener = tokens[told.head - base]
    opens = told.dep == "pobj" and opener.dep == "prep" and opener.text.lower() in _CLAUSE_OPENERS
    if not opens or verb.lemma not in WITHOUT_OBJECT or verb.i != told.i + 1:
        return replaced(tokens, replace(verb, tag="VBN"))
    return replaced(
        tokens,
        replace(verb, tag="VBD", dep="advcl", head=opener.head),
        replace(opener, dep="mark", head=verb.i),
        replace(told, dep=subject_relation(tokens, verb), head=verb.i),
    )


def _as_time(tokens: list[Token], that: Token) -> list[Token]:
    """As in "built dams that summer and, the next winter, drained the lake": "that" before a time opens no clause."""
    base = tokens[0].i
    noun = tokens[that.i - base + 1] if that.i - base + 1 < len(tokens) else None
    verb = tokens[that.head - base]
    if noun is None or noun.lemma not in TIMES or verb.dep != "relcl" or verb.i < noun.i:
        return tokens
    main = _verb_over(tokens, verb)
    joined = next((t for t in tokens[noun.i - base : verb.i - base] if t.dep == "cc"), None)
    if main is None or joined is None:
        return tokens
    return replaced(
        tokens,
        replace(that, tag="DT", pos="DET", dep="det", head=noun.i),
        replace(noun, dep="npadvmod", head=main.i),
        replace(joined, head=main.i),
        replace(verb, dep="conj", head=main.i),
        *(replace(t, dep="npadvmod", head=verb.i) for t in tokens if t.dep in ("appos", "conj") and t.head == noun.i),
    )


def _verb_over(tokens: list[Token], token: Token) -> Token | None:
    """The verb on whose object a relative clause hangs."""
    noun = tokens[token.head - tokens[0].i]
    above = tokens[noun.head - tokens[0].i]
    return above if above.pos == "VERB" and above.i < noun.i else None


def _as_complement(tokens: list[Token], verb: Token) -> list[Token]:
    """As in "agreed on Friday to free them", "began slowly to melt": the infinitive is what was agreed or begun."""
    above = tokens[verb.head - tokens[0].i]
    own, theirs = below(tokens, verb), below(tokens, above)
    if above.lemma == "call" and above.i < verb.i and any(t.dep == "mark" and t.text == "for" for t in own):
        return replaced(tokens, replace(verb, dep="xcomp"))  # "called for Kenya to leave"
    bare = any(t.tag == "TO" for t in own) and not any(t.dep in ("mark", "nsubj") for t in own)
    full = any(t.dep in ("dobj", "xcomp", "ccomp", "auxpass") for t in theirs)
    asked = above.lemma in _ADDRESSED and any(t.dep == "prep" and t.lemma in _TO_WHOM and t.i < verb.i for t in theirs)
    if (above.lemma not in _COMPLETED and not asked) or above.i > verb.i or full or not bare:
        return tokens
    return replaced(tokens, replace(verb, dep="xcomp"))


def _as_noun(tokens: list[Token], deed: Token) -> list[Token]:
    """As in "after the Friday slaying of a judge": what has an article and no object is a noun."""
    own = below(tokens, deed)
    article = any(t.dep == "det" and t.i < deed.i for t in own) and not any(t.dep == "dobj" for t in own)
    if not article:
        return tokens
    return replaced(tokens, replace(deed, pos="NOUN", tag="NN", lemma=deed.text.lower()))


def _as_modifier(tokens: list[Token], verb: Token) -> list[Token]:
    """As in "found tantalizing new evidence": what was found is the evidence; finding takes no gerund."""
    base = tokens[0].i
    above = tokens[verb.head - base]
    thing = next((t for t in below(tokens, verb) if t.dep == "dobj"), None)
    alone = all(t is thing or t.dep in ("prep", "punct", "advmod") for t in below(tokens, verb))
    bare = thing is not None and thing.i > verb.i and not any(t.dep in ("det", "poss") for t in below(tokens, thing))
    if above.i + 1 != verb.i or above.lemma not in _FINDING or thing is None or not (alone and bare):
        return tokens
    rest = (replace(t, head=above.i) for t in below(tokens, verb) if t is not thing)
    return replaced(
        tokens,
        replace(verb, dep="amod", pos="ADJ", tag="JJ", head=thing.i),
        replace(thing, dep="dobj", head=above.i),
        *rest,
    )


def _as_dated_noun(tokens: list[Token], the: Token) -> list[Token]:
    """As in "charged in the Dec. 21, 2018, bombing": "the" belongs to the noun that the date tells apart."""
    base = tokens[0].i
    day = tokens[the.head - base]
    if day.dep != "pobj" or day.i != the.i + 1 or day.lemma.rstrip(".") not in _MONTHS:
        return tokens
    at = day.i + 1 - base
    while at < len(tokens) and (tokens[at].tag == "CD" or tokens[at].text == ","):
        at += 1
    act = tokens[at] if at < len(tokens) else None
    noun = next((t for t in below(tokens, act) if t.dep == "dobj" and t.i == act.i + 1), act) if act else None
    if (
        act is None
        or noun is None
        or not (act.dep in ("advcl", "appos", "conj", "dep") or act.head == day.head or _is_second_subject(tokens, act))
        or act.tag not in ("NN", "NNS", "VBG")
    ):
        return tokens
    rest = [t for t in below(tokens, act) if t.i != noun.i] if noun.i != act.i else []
    changed = [replace(t, head=noun.i) for t in rest]
    if noun.i != act.i:
        changed.append(replace(act, dep="compound", pos="NOUN", tag="NN", head=noun.i))
    named = replace(noun, pos="NOUN", dep="pobj", head=day.head)
    return replaced(tokens, *changed, named, replace(day, dep="nmod", head=noun.i), replace(the, head=noun.i))


def _is_second_subject(tokens: list[Token], noun: Token) -> bool:
    """Has the verb of which it is the subject another one before it?"""
    above = tokens[noun.head - tokens[0].i]
    return noun.dep in SUBJECTS and any(t.dep in SUBJECTS and t.i < noun.i for t in below(tokens, above))


def _as_opener(tokens: list[Token], opener: Token) -> list[Token]:
    """As in "as dawn broke": what stands between the word that opens a clause and its verb is the subject."""
    told = next((t for t in below(tokens, opener) if t.dep == "pobj"), None)
    aside = _aside_after(tokens, told) if told is not None else None
    at = (aside or told).i + 1 - tokens[0].i if told is not None else len(tokens)
    verb = tokens[at] if at < len(tokens) else None
    if told is None or verb is None or verb.tag != "VBD" or verb.dep not in ("advcl", *(["conj"] if aside else [])):
        return tokens
    if aside is None and verb.i not in (opener.head, opener.i) and verb.head != opener.head:
        return tokens
    if any(t.dep in SUBJECTS for t in below(tokens, verb)):
        return tokens
    main = tokens[opener.head - tokens[0].i]
    while main.pos not in ("VERB", "AUX") and main.head != main.i:
        main = tokens[main.head - tokens[0].i]
    moved = [replace(verb, dep="advcl", head=main.i)] if aside is not None and main.i != verb.i else []
    return replaced(tokens, *moved, replace(told, dep="nsubj", head=verb.i), replace(opener, dep="mark", head=verb.i))


def _as_conjunction(tokens: list[Token], opener: Token) -> list[Token]:
    """As in "they waited, for the court will rule": "for" before a clause with a verb of its own."""
    base = tokens[0].i
    told = next((t for t in below(tokens, opener) if t.dep == "pobj"), None)
    following = tokens[told.i + 1 - base] if told is not None and told.i + 1 - base < len(tokens) else None
    comma = tokens[opener.i - 1 - base] if opener.i > base else None
    if (
        told is None
        or following is None
        or comma is None
        or comma.text != ","
        or following.tag not in ("MD", "VBD", "VBZ")
    ):
        return tokens
    verb = tokens[following.head - base] if following.dep in ("aux", "auxpass") else following
    if verb.pos not in ("VERB", "AUX") or verb.dep not in ("conj", "advcl") or has_told(tokens, verb):
        return tokens
    return replaced(
        tokens,
        replace(told, dep=subject_relation(tokens, verb), head=verb.i),
        replace(opener, dep="mark", tag="IN", head=verb.i),
        replace(verb, dep="advcl"),
    )


def _aside_after(tokens: list[Token], noun: Token) -> Token | None:
    """The comma that closes an apposition right after a noun ("since Kenya, a big state, left")."""
    comma = tokens[noun.i + 1 - tokens[0].i] if noun.i + 1 - tokens[0].i < len(tokens) else None
    beside = next((t for t in below(tokens, noun) if t.dep == "appos"), None)
    if comma is None or comma.text != "," or beside is None:
        return None
    closing = next((t for t in tokens[beside.i - tokens[0].i :] if t.text == ","), None)
    between = tokens[beside.i - tokens[0].i : closing.i - tokens[0].i] if closing is not None else []
    return closing if closing is not None and not any(t.pos == "VERB" for t in between) else None


def _as_preposition(tokens: list[Token], to: Token) -> list[Token]:
    """As in "a letter to chairman Jane Doe": "to" before a noun is a preposition, not the mark of an infinitive."""
    noun = tokens[to.head - tokens[0].i]
    if noun.head == noun.i:
        return tokens
    thing = next((t for t in below(tokens, noun) if t.dep == "dobj"), None)  # "brought to justice the murderers"
    return replaced(
        tokens,
        replace(to, tag="IN", pos="ADP", dep="prep", head=noun.head),
        replace(noun, dep="pobj", head=to.i),
        *([replace(thing, head=noun.head)] if thing is not None else []),
    )


def _opener(tokens: list[Token], verb: Token) -> Token | None:
    """The word that opens the clause before the verb, if a noun stands right before the verb."""
    before = list(reversed(tokens[: verb.i - tokens[0].i]))
    if not before or before[0].pos not in ("NOUN", "PROPN"):
        return None
    for token in before[1:]:
        if token.text.lower() in _CLAUSE_OPENERS and token.dep == "prep":
            return token
        if token.pos in ("VERB", "AUX", "PUNCT"):
            return None
    return None

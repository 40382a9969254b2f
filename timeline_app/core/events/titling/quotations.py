"""The words of a saying as titles give them: quoted where the text quotes them whole, else to their clause's end."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.valency import speaker_aside
from timeline_app.core.events.titling.headlines import lower_first, spaced, without_dangling

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_VERDICTS = frozenset(
    ["claim", "charge", "figure", "statement", "move", "step", "view", "number", "allegation", "rise", "drop"]
)
"""Nouns by which a writer comments on the words before."""

_LINKS = frozenset(["but", "and", "however", "meantime", "meanwhile", "moreover", "yet"])
_JOINING = frozenset(["addition", "contrast", "fact", "particular", "short", "turn"])

_QUOTATION = re.compile(r"(?:[\"“]|``)([^\"”]{8,}?)(?:[\"”]|'')")


def quoted(tree: Tree, verb: Token, content: Token) -> str:
    """The words between the quotation marks in which the content stands, if it is quoted as a whole."""
    sentence = tree.sentence(verb.sentence)
    start, end = sentence[0].start, sentence[-1].end
    told = tree.child(content, "nsubj", "nsubjpass", "csubj", "expl")
    opening = tree.subtree(told)[0].start if told is not None else content.start
    for match in _QUOTATION.finditer(tree.text, start, end):
        if (
            match.start() < min(opening, content.start)
            and content.start < match.end()
            and not match.start() < verb.start < match.end()
        ):
            return " ".join(match.group(1).split()).rstrip(",. ")
    return ""


_ROUGHLY = frozenset(["just", "late", "early", "shortly", "soon"])
"""Adverbs that go with a time."""


def what_is_said(tree: Tree, verb: Token, content: Token, dates: frozenset[int]) -> str:
    """What is said, up to the end of its own clause and without the tokens of dates, unless only they are said."""
    after = content.i > verb.i
    if _is_only_when(tree, content, dates):
        dates = frozenset()
    dates -= _limits_of_denial(tree, content)
    own = {t.i for t in tree.subtree(verb)} if content.head != verb.i else set()
    tokens = [t for t in tree.subtree(content) if (t.i > verb.i) is after and t.i not in dates | own]
    if (aside := speaker_aside(tree, verb)) is not None:  # "The film, said Ruiz, is meant to warn"
        front = tree.child(verb, "nsubj")
        inside = {t.i for t in tree.subtree(aside)}
        whole = tree.subtree(front) if front is not None else []
        tokens = [t for t in (*whole, *tokens) if t.i not in inside | dates and t.dep != "punct"]
    stops = [
        tree.subtree(c)[0].i for c in tree.children(content, "advcl") if c.i > content.i and not _is_needed(tree, c)
    ]
    # "in the year, which ended in June", "within a year of the end of the war"
    hung = [c for c in tokens if c.dep in ("relcl", "prep", "advmod") and tree.head(c).i in dates]
    hung += [c for c in tokens if c.text.lower() in _ROUGHLY and {t.i for t in _near(tree, c)} & dates]
    hung += [c for c in tokens if c.dep in ("det", "amod") and c.head in dates]  # "in the hours before it"
    hung += [c for c in tokens if c.dep == "acl" and c.lemma in _SET and _is_bare(tree, c, dates)]
    about_dates = {t.i for c in hung for t in tree.subtree(c)}
    beside = {i + step for i in about_dates for step in (-1, 1)}
    tokens = [t for t in tokens if t.i not in about_dates and not (t.i in beside and t.text == ",")]
    asked = {t.i for c in tree.children(content, "advcl") if c.lemma == "ask" for t in tree.subtree(c)}
    tokens = [t for t in tokens if t.i not in asked]  # "when asked about the strike": what led to the saying
    stops += [tree.subtree(t)[0].i for t in tokens if t.dep == "appos" and t.lemma in _VERDICTS]
    stop = min(stops, default=tokens[-1].i + 1 if tokens else 0)
    tokens = [
        t for n, t in enumerate(tokens) if t.i < stop and not (t.tag == "POS" and (not n or tokens[n - 1].i != t.i - 1))
    ]
    tokens = without_dangling(_without_link(tree, content, tokens))
    if len(spaced(tokens)) > _ROOM:
        tokens = _without_asides(tree, content, tokens)
    tokens = list(dropwhile(lambda t: _links(t) or t.dep == "punct" or t.text in '"“', tokens))
    return lower_first(spaced(tokens), tokens)


_ROOM = 70
"""Characters of what is said that a title has room for beside who says it."""


def _without_asides(tree: Tree, content: Token, tokens: list[Token]) -> list[Token]:
    """As in "said the talks, in which Peru took part, were hard": a title is cut before "hard" otherwise."""
    asides = (t for t in tokens if t.dep in ("acl", "relcl", "appos") and t.i < content.i and not _names(tree, t))
    wholes = [tree.subtree(t) for t in asides]
    wholes = [whole for whole in wholes if whole[-1].i < content.i and _is_between_commas(tree, whole)]
    dropped = {t.i for whole in wholes for t in (*whole, tree.tokens[whole[0].i - 1], tree.tokens[whole[-1].i + 1])}
    kept = [t for t in tokens if t.i not in dropped]
    commas = [t.i for t in kept if t.text == "," and t.i < content.i]
    return [t for t in kept if not (dropped and len(commas) % 2 and t.i == commas[-1])]


def _names(tree: Tree, beside: Token) -> bool:
    """As in "the boy's father, Juan Lee, would come": who he is."""
    return beside.dep == "appos" and beside.tag == "NNP" and tree.head(beside).pos == "NOUN"


def _is_between_commas(tree: Tree, whole: list[Token]) -> bool:
    before, after = tree.after(whole[0], -1), tree.after(whole[-1])
    return before is not None and after is not None and before.text == after.text == ","


def _limits_of_denial(tree: Tree, content: Token) -> frozenset[int]:
    """As in "will not hear the case before June": without its limit more would be denied than was."""
    words = tree.subtree(content)
    if not any(t.dep == "neg" for t in words):
        return frozenset()
    limits = (t for t in words if t.dep == "prep" and t.lemma in ("before", "till", "until"))
    return frozenset(t.i for limit in limits for t in tree.subtree(limit))


_SET = frozenset(["plan", "schedule", "set", "slate"])


def _is_bare(tree: Tree, verb: Token, dates: frozenset[int]) -> bool:
    """As in "the march planned for Friday was banned": without its day the participle says nothing."""
    return all(t.i in dates or t.pos == "ADP" for t in tree.subtree(verb) if t.i != verb.i)


def _near(tree: Tree, adverb: Token) -> tuple[Token, ...]:
    """The words that an adverb stands before: "shortly after midnight"."""
    return tree.tokens[adverb.i + 1 : adverb.i + 3]


def _is_only_when(tree: Tree, content: Token, dates: frozenset[int]) -> bool:
    """As in "that the vote would be in May": without the date there is nothing said of it."""
    told = [t for t in tree.children(content) if t.i > content.i and t.dep not in ("punct", "cc", "conj", "advcl")]
    days = [tree.child(t, "pobj") if t.dep == "prep" else t for t in told]
    return content.lemma == "be" and bool(told) and all(t is not None and t.i in dates for t in days)


def _links(token: Token) -> bool:
    word = token.text.lower()
    return (word == "that" and token.tag != "DT") or (word in _LINKS and token.dep in ("advmod", "mark"))


def _without_link(tree: Tree, content: Token, tokens: list[Token]) -> list[Token]:
    """Without what joins the words to those before them: "but", "in addition,", "meanwhile,"."""
    tokens = list(dropwhile(lambda t: _links(t) or t.dep in ("cc", "punct"), tokens))
    if (
        len(tokens) > 1
        and tokens[0].text.lower() == "in"
        and tokens[1].lemma in _JOINING
        and tokens[0].head == content.i
    ):
        linking = {t.i for t in tree.subtree(tokens[0])}
        tokens = [t for t in tokens if t.i not in linking]
    return tokens


def _is_needed(tree: Tree, clause: Token) -> bool:
    """Without its condition a saying would say something else."""
    marker = tree.child(clause, "mark")
    return marker is not None and marker.text.lower() in ("if", "unless", "until")

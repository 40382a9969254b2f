"""The words of a clause as the text has them, for titles that grammar cannot word ("Nobody knew who did it")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.grammar.clauses import clause_verb, is_passive, verb_group
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.titling.headlines import PERSONAL, UNNAMED, lower, spaced, without_dangling

if TYPE_CHECKING:
    from timeline_app.core.events.titling.complements import Complements
    from timeline_app.core.events.titling.naming import Naming
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_AUXILIARIES = frozenset(
    ["am", "are", "can", "could", "did", "had", "has", "have", "is", "may", "was", "were", "will", "would"]
)
_SUBJECTIVE = {"them": "they", "him": "he"}
"""As in "will allow them to leave": they are to."""


_LINKING = frozenset("also besides however instead later meanwhile moreover nevertheless still then".split())  # noqa: SIM905


class OwnWords:
    """Tells clauses of one text in their own words."""

    def __init__(self, tree: Tree, naming: Naming, complements: Complements, dates: frozenset[int]) -> None:
        self._tree = tree
        self._naming = naming
        self._complements = complements
        self._dates = dates
        """Indices of the tokens of temporal expressions, which may stand in front of a clause."""

    def with_subject(self, verb: Token, lead: str) -> str:
        """The words of a clause, with its subject where it shares that of the clause before."""
        words = self._bare_words(verb)
        told = self._tree.child(verb, "nsubj", "nsubjpass")
        if verb.dep == "relcl" and told is not None and told.tag == "WDT" and verb_group(self._tree, verb).finite:
            return f"{lead} {lower(words)}"  # "the visit, which lasted from May to June"
        if words.split(" ")[0].lower() in _AUXILIARIES and lead.lower() not in UNNAMED:
            return f"{lead} {lower(words)}"
        shared = verb.dep == "conj" and self._tree.child(verb, "nsubj", "nsubjpass") is None
        if shared and verb.tag != "VB" and verb_group(self._tree, verb).finite and lead.lower() not in UNNAMED:
            return f"{lead} {lower(words)}"
        return f"{lead} to {lower(words)}" if shared and verb.tag == "VB" else words

    def of_clause(self, verb: Token) -> str:
        """The words of the clause itself, with its subject where that stands further off."""
        words = self._bare_words(verb)
        first, _, rest = words.partition(" ")
        words = f"{_SUBJECTIVE[first.lower()]} {rest}" if first.lower() in _SUBJECTIVE else words
        told = subject(self._tree, verb) if verb_group(self._tree, verb).finite else None
        if told is not None and told.text.lower() in PERSONAL and verb.dep == "conj" and told.head != verb.i:
            if verb.tag == "VBD" and words.startswith(verb.text) and self._follows_nor(verb):
                return f"{told.text} did not {verb.lemma}{words.removeprefix(verb.text)}"
            being = ("were " if told.text.lower() == "they" else "was ") if is_passive(self._tree, verb) else ""
            return f"{told.text} {being}{lower(words)}"  # "He was shot and died on Monday"
        lost = words[:1].isalpha() and words.split(" ")[0].lower() in _AUXILIARIES
        if not lost or told is None or told.pos not in ("NOUN", "PROPN"):
            return words
        return f"{self._naming.phrase(told, None)} {words}"

    def _follows_nor(self, verb: Token) -> bool:
        """As in "He neither called nor wrote"."""
        before = self._tree.after(verb, -1)
        return before is not None and before.text.lower() == "nor"

    def _bare_words(self, verb: Token) -> str:
        """The words of the clause itself, where the text does not tell who does it; of an infinitive, its clause's."""
        while verb.dep == "xcomp" and (above := clause_verb(self._tree, verb)) is not None:
            verb = above
        words = self._tree.subtree(verb)
        inner = [
            t
            for t in words
            if t.dep in ("ccomp", "advcl", "relcl", "parataxis", "conj") and t.head == verb.i and t.pos != "ADJ"
            if not (verb.lemma == "give" and t.tag == "VB")  # "gave them until Friday to leave"
            if not (verb.lemma == "come" and t.dep == "advcl" and t.i > verb.i)  # "came a day after they left"
        ]
        needed = min(
            (t.i for t in inner if t.dep == "ccomp" and self._tree.subtree(t)[0].i == verb.i + 1), default=None
        )
        inner = [t for t in inner if t.i != needed]
        end = min((self._tree.subtree(t)[0].i for t in inner if t.i > verb.i), default=words[-1].i + 1)
        start = max((self._tree.subtree(t)[-1].i + 1 for t in inner if t.i < verb.i), default=words[0].i)
        tokens = [t for t in self._tree.tokens[start : max(end, verb.i + 1)] if t.sentence == verb.sentence]
        marks = (n for n, t in enumerate(tokens) if t.dep == "mark" and t.head == verb.i)
        if (mark := next(marks, 0)) and all(t.i in self._dates for t in tokens[:mark]):
            tokens = tokens[mark:]  # "A week after he resigned, ..."
        if len(tokens) > 2 and tokens[0].dep == "prep" and tokens[1].tag in ("WP", "WDT"):
            return " ".join([spaced(without_dangling(tokens[2:])), *self._complements.with_whom(verb)])
        while (
            tokens
            and (tokens[0].dep in ("punct", "cc", "mark") or tokens[0].tag in ("WDT", "WRB"))
            and tokens[0] != verb
        ):
            tokens = tokens[1:]
        if len(tokens) > 2 and tokens[0].text.lower() in _LINKING and tokens[1].text == ",":
            tokens = tokens[2:]
        described = self._tree.head(verb)
        if verb.dep == "relcl" and described.pos in ("NOUN", "PROPN") and tokens and tokens[0].text.lower() == "who":
            return f"{self._naming.phrase(described, None)} {spaced(without_dangling(tokens[1:]))}"
        return spaced(without_dangling(tokens))

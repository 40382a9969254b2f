"""The tag rules of a spaCy model, remembered.

A model's attribute ruler maps fine tags to word classes with a matcher that takes a quarter of the time of a parse.
Nearly all its rules look at one token: its lower form, tag and relation. What the rules make of a token is therefore
worked out once for each such triple, by the ruler itself, and looked up from then on; sentences with words that take
part in rules over two tokens go through the ruler as they are.
"""

from __future__ import annotations

from typing import Any

Key = tuple[str, str, str]
"""Lower form (empty for words that no rule names), fine tag, relation."""


class RememberedRules:
    """Applies the rules of an attribute ruler to parsed documents, in place."""

    def __init__(self, ruler: Any, vocab: Any) -> None:
        self._ruler = ruler
        self._vocab = vocab
        self._words, self._joint = _words_in_rules(ruler.patterns)
        self._known: dict[Key, tuple[str, str, str]] = {}

    def __call__(self, document: Any) -> None:
        tokens = [(token, token.lower_, token.tag_, token.dep_) for token in document]
        if any(lower in self._joint or dep == "expl" for _, lower, _, dep in tokens):
            self._ruler(document)
            return
        for token, lower, tag, dep in tokens:
            key = (lower if lower in self._words else "", tag, dep)
            pos, morph, lemma = self._known.get(key) or self._learn(key, token.text)
            token.pos_ = pos
            token.set_morph(morph)
            if lemma:
                token.lemma_ = lemma

    def _learn(self, key: Key, text: str) -> tuple[str, str, str]:
        """Let the ruler judge a document of this one token."""
        document = self._vocab_document(text, key)
        self._ruler(document)
        token = document[0]
        found = (token.pos_, str(token.morph), token.lemma_)
        self._known[key] = found
        return found

    def _vocab_document(self, text: str, key: Key) -> Any:
        from spacy.tokens import Doc  # noqa: PLC0415  (spaCy is loaded by now, and only if it is installed)

        return Doc(self._vocab, words=[text], tags=[key[1]], deps=[key[2]], heads=[0])


def _words_in_rules(patterns: list[dict[str, Any]]) -> tuple[frozenset[str], frozenset[str]]:
    """Lower forms named in rules over one token, and in rules over several."""
    alone: set[str] = set()
    joint: set[str] = set()
    for rule in patterns:
        for pattern in rule["patterns"]:
            found = alone if len(pattern) == 1 else joint
            for token in pattern:
                found.update(_forms(token.get("LOWER")))
    return frozenset(alone), frozenset(joint - {"is", "are", "was", "were", "'s", "'re"})


def _forms(condition: Any) -> list[str]:
    if isinstance(condition, str):
        return [condition]
    return list(condition.get("IN", ())) + list(condition.get("NOT_IN", ())) if isinstance(condition, dict) else []

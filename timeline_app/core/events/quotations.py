"""The words of a saying as titles give them: quoted where the text quotes them whole, else to their clause's end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from timeline_app.core.events.headlines import lower_first, spaced, without_dangling

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_QUOTATION = re.compile(r"(?:[\"“]|``)([^\"”]{8,}?)(?:[\"”]|'')")


def quoted(tree: Tree, verb: Token, content: Token) -> str:
    """The words between the quotation marks in which the content stands, if it is quoted as a whole."""
    sentence = tree.sentence(verb.sentence)
    start, end = sentence[0].start, sentence[-1].end
    for match in _QUOTATION.finditer(tree.text, start, end):
        if match.start() < content.start < match.end():
            return " ".join(match.group(1).split()).rstrip(",. ")
    return ""


def what_is_said(tree: Tree, verb: Token, content: Token, dates: frozenset[int]) -> str:
    """What is said, up to the end of its own clause and without the tokens of dates."""
    after = content.i > verb.i
    own = {t.i for t in tree.subtree(verb)} if content.head != verb.i else set()
    tokens = [t for t in tree.subtree(content) if (t.i > verb.i) is after and t.i not in dates | own]
    stop = next((c for c in tree.children(content, "advcl") if c.i > content.i), None)
    if stop is not None:
        first = tree.subtree(stop)[0]
        tokens = [t for t in tokens if t.i < first.i]
    while tokens and (tokens[0].dep in ("mark", "punct") or tokens[0].text in '"“'):
        tokens = tokens[1:]
    tokens = without_dangling(tokens)
    return lower_first(spaced(tokens), tokens)

"""The entries of a chronology: what a sentence tells there is of the date that heads its entry.

An entry is a paragraph that opens with a date and a colon or dash ("8 October: ..."), or the paragraphs under a line
that is nothing but a date.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.events.attachment import Attachments
from timeline_app.core.events.grammar.clauses import is_predicate, verb_group
from timeline_app.core.text.chronology import heads_with_day, told_from
from timeline_app.core.text.context import Tense
from timeline_app.core.values import BlockKind, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree
    from timeline_app.core.values import Article, Block, Sentence, TimeExpression

_AFTER = re.compile(r"\.? ?[-–—:]+\s")
_EDGES = " \t\n•*–—-.:"
_BEFORE = re.compile(r"[\s•*–—.:-]*(?:updated?[\s:,–—-]+)?", re.IGNORECASE)
"""What may stand before the date of an entry ("UPDATE, Friday: ...")."""
_FEWEST = 2
"""Headings, or dates with a colon and more than one line, that make a chronology."""
_NO_DATES = frozenset([TimexType.DURATION, TimexType.SET])


def with_entries(
    tree: Tree,
    attachments: Attachments,
    article: Article,
    sentences: Sequence[Sentence],
    expressions: Sequence[TimeExpression],
) -> Attachments:
    """The attachments, and the date of its entry for each main clause of a chronology that no other words date."""
    dated = [e for e in expressions if e.type not in _NO_DATES]
    heads = dict(_heads(article, dated))
    if len({e.id for e in heads.values()}) < _FEWEST:
        heads = {number: head for number, head in heads.items() if _is_entry(article, number)}
    hosts = dict(attachments.by_host)
    begins = {number: _begins(article, number) for number in heads}
    for number, sentence in enumerate(sentences):
        head = heads.get(sentence.block)
        before = sentences[number - 1] if number else None
        begun = before is not None and before.block == sentence.block and sentence.start != begins.get(sentence.block)
        first = not begun
        others = not first and any(sentence.start <= e.start < sentence.end for e in dated)
        verb = _told(tree, number, on_day=head.interval.is_single_day) if head is not None and not others else None
        if head is None or verb is None:
            continue
        dated_itself = any(e.type not in _NO_DATES and not e.interval.is_unknown for e in hosts.get(verb.i, ()))
        for told in (*(() if dated_itself else (verb,)), *_told_with(tree, verb, hosts)):
            step = f"It heads the entry in which “{told.text}” is told"
            hosts[told.i] = (*hosts.get(told.i, ()), replace(head, steps=(*head.steps, step)))
    return Attachments(hosts)


def _is_entry(article: Article, number: int) -> bool:
    block = article.blocks[number]
    return told_from(article.text[block.start : block.end]) is not None


def _begins(article: Article, number: int) -> int:
    """Where what an entry tells begins, behind its date."""
    block = article.blocks[number]
    return block.start + (told_from(article.text[block.start : block.end]) or 0)


def _heads(article: Article, dated: Sequence[TimeExpression]) -> Iterator[tuple[int, TimeExpression]]:
    """The blocks of entries, each with the date that heads it."""
    heading: TimeExpression | None = None
    for number, block in enumerate(article.blocks):
        first = next((e for e in dated if block.start <= e.start < block.end), None)
        before = article.text[block.start : first.start] if first is not None else ""
        if block.kind is BlockKind.SUBHEAD:
            rest = before + article.text[first.end : block.end] if first is not None else ""
            alone = not rest.strip(_EDGES) or heads_with_day(article.text[block.start : block.end])
            heading = first if alone else None
        elif first is not None and _BEFORE.fullmatch(before) and _is_headed(article.text, block, first):
            yield number, first
        elif heading is not None and block.kind is BlockKind.BODY:
            yield number, heading


def _is_headed(text: str, block: Block, first: TimeExpression) -> bool:
    told = told_from(text[block.start : block.end])
    return _AFTER.match(text, first.end) is not None or (told is not None and first.end <= block.start + told)


def _told_with(tree: Tree, root: Token, hosts: dict[int, tuple[TimeExpression, ...]]) -> Iterator[Token]:
    """Other verbs of the sentence in the present of chronologies: "One boat, which is forced back, is hit"."""
    for verb in tree.subtree(root):
        if verb.i == root.i or verb.dep not in ("advcl", "conj", "relcl") or not is_predicate(tree, verb):
            continue
        group = verb_group(tree, verb)
        plain = group.finite and group.tense is Tense.PRESENT and not (group.perfect or group.modal)
        if plain and not hosts.get(verb.i):
            yield verb


def _told(tree: Tree, number: int, *, on_day: bool) -> Token | None:
    """The verb of a sentence that tells, in the past or the present of chronologies, what happened; or its noun.

    ``on_day``: does one day head the entry? Then the perfect tells the news of that day ("has called off flights").
    """
    root = next((t for t in tree.sentence(number) if t.dep == "ROOT"), None)
    if root is None or root.pos in ("NOUN", "PROPN"):
        return root  # "First meetings of the committees"
    if not is_predicate(tree, root):
        return None
    group = verb_group(tree, root)
    new = not group.perfect or (on_day and group.tense is Tense.PRESENT)
    told = group.finite and group.tense in (Tense.PAST, Tense.PRESENT) and new and not group.modal
    in_short = not group.finite and (group.purpose or root.tag == "VBN")  # "Census held", "Appeal to be launched"
    return root if told or in_short else None

"""Noun phrases as a headline would put them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.gazetteer import load_gazetteer

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.text.tree import Tree

_INNER = frozenset(
    ["compound", "amod", "poss", "nummod", "nmod", "case", "det", "quantmod", "predet", "advmod", "neg", "punct"]
)
_ARTICLES = frozenset(["a", "an", "the", "such", "this", "that", "these", "those", "another", "some", "whose"])
_SHORT = frozenset(["of", "for", "on", "against", "to"])
_CHANGES = frozenset(
    """
    change confidence cut decline decrease drop fall growth improvement increase interest investment jump plunge
    reduction rise share shift slump spike stake surge trust
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""As in "a rise in prices": nouns that tell nothing without what they are in."""
_SENT = frozenset(
    """
    commission convoy crew delegation expert group inspector investigator lawyer member mission observer official
    representative team troop
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""As in "a team from the Red Cross": people of whom it matters who sent them."""
_OWN = frozenset(["its", "my", "our", "their", "your"])
_SUMS = frozenset(["percent", "million", "billion", "trillion"])
_NUMBERED = frozenset(
    "article block chapter exit flight gate reactor resolution route unit".split()  # noqa: SIM905  (a list of words reads better as words)
)
BULLETS = "•·▪●◦‣■*"
"""Marks before the items of a list."""

LONGEST, LONGEST_PAIR = 9, 6
"""Words of the longest phrase kept whole, and of the longest with two parties."""


def head_phrase(tree: Tree, noun: Token, avoid: frozenset[int] = frozenset()) -> tuple[Token, Token]:
    """First and last token of a noun with its premodifiers, contiguous, without relative clauses.

    ``avoid`` are indices of tokens, such as those of a date, before which the phrase ends.
    """
    first = last = noun
    while first.i > 0 and tree.is_below(token := tree.tokens[first.i - 1], noun):
        led = token.dep == "npadvmod" and tree.tokens[token.i + 1].text in ("-", "‐")
        inner = token.dep in _INNER or token.dep in ("cc", "conj") or led
        if (
            token.i in avoid
            or not inner
            or (_opens(token) and not _joins(tree, token))
            or (token.pos in ("VERB", "AUX", "ADP") and token.dep not in ("amod", "advmod", "quantmod"))
        ):
            break
        first = token
    while (whole := _prefixed(tree, first)) is not None and whole.i not in avoid:
        first = whole
    while first.i < noun.i and (
        first.dep in ("punct", "cc")
        or first.tag == "POS"
        or (first.text.lower() in _ARTICLES and not _is_of_name(tree, first))
        or first.text in BULLETS
    ):
        first = tree.tokens[first.i + 1]
    return first, _end_of_compound(tree, last)


def _is_of_name(tree: Tree, article: Token) -> bool:
    """As in "a court in The Hague": an article with a capital amid a sentence is part of a name."""
    before, after = tree.after(article, -1), tree.after(article)
    amid = before is not None and before.pos not in ("PUNCT", "SYM") and before.text.islower()
    return amid and article.text == "The" and after is not None and after.pos == "PROPN"


def _prefixed(tree: Tree, first: Token) -> Token | None:
    """As in "anti-Castro exiles": the first token of what hyphens join to a word."""
    hyphen = tree.after(first, -1)
    if hyphen is None or hyphen.text not in ("-", "‐") or hyphen.end != first.start:
        return None
    prefix = tree.after(hyphen, -1)
    return prefix if prefix is not None and prefix.end == hyphen.start and prefix.text.isalpha() else None


def _end_of_compound(tree: Tree, last: Token) -> Token:
    """As in "non-compliance": the last token of what hyphens join to a word."""
    hyphen = tree.after(last)
    if hyphen is None or hyphen.text not in ("-", "‐") or hyphen.start != last.end:
        return last
    rest = tree.after(hyphen)
    return rest if rest is not None and rest.start == hyphen.end and rest.text.isalpha() else last


def _opens(token: Token) -> bool:
    return token.dep == "punct" and token.text not in ("-", "‐", "’", "'", "/", "&", "$", "£", "€", "%")


def _joins(tree: Tree, comma: Token) -> bool:
    """As in "Polish, Czech and Hungarian ministers": the comma of a list of nations."""
    pair = (tree.after(comma, -1), tree.after(comma))
    return comma.text == "," and all(t is not None and t.text in load_gazetteer().demonyms for t in pair)


def _given_name(tree: Tree, noun: Token) -> str | None:
    """The name that a clause gives to a thing: "a missile dubbed Hwasong-19"."""
    for clause in tree.children(noun, "acl"):
        name = tree.child(clause, "oprd", "attr", "dobj")
        if clause.lemma in ("dub", "call", "name", "know", "nickname") and name is not None and name.text[0].isupper():
            return text_of(tree, *head_phrase(tree, name))
    return None


def text_of(tree: Tree, first: Token, last: Token) -> str:
    """The text from the first to the last token, without quotation marks around it."""
    return tree.words(first, last).strip("\"“”'‘’ ,")


def _last_of_pair(tree: Tree, first: Token, end: Token) -> Token:
    """As in "ministers of Kenya and Peru": the last token of the second name."""
    second = tree.child(first, "conj")
    joined = tree.after(end)
    pair = second is not None and first.pos == second.pos == "PROPN" and joined is not None and joined.text == "and"
    return second if pair and second is not None and second.i <= end.i + 3 else end


def _with_number(tree: Tree, last: Token, avoid: frozenset[int]) -> Token:
    """As in "Resolution 1701", "flight 182": with the number that tells which one."""
    after = tree.after(last)
    numbered = after is not None and after.text.isdigit() and after.head == last.i and after.i not in avoid
    return after if after is not None and numbered and last.text[:1].isupper() | (last.lemma in _NUMBERED) else last


def _with_rest_of_name(tree: Tree, noun: Token, end: Token) -> Token:
    """As in "the president of the Republic of Peru": the last token of the name."""
    of = tree.after(end)
    rest = tree.child(of, "pobj") if of is not None and of.text == "of" and of.head == noun.i else None
    return rest if rest is not None and noun.pos == rest.pos == "PROPN" and rest.i <= end.i + 3 else end


def _with_name_beside(tree: Tree, noun: Token, last: Token, avoid: frozenset[int]) -> Token:
    """As in "the podcast network Earshot": the last token of the name right after the noun."""
    name = tree.child(noun, "appos")
    if name is None or name.pos != "PROPN" or last.i != noun.i or noun.pos != "NOUN" or name.i in avoid:
        return last
    first = min((t for t in tree.subtree(name)), key=lambda t: t.i)
    return _end_of_compound(tree, name) if first.i == last.i + 1 and name.i <= last.i + 3 else last


def _is_extreme(tree: Tree, noun: Token) -> bool:
    """As in "the lowest level since March": without it more would be told than is so."""
    return any(c.tag == "JJS" or c.text.lower() in ("first", "last", "worst") for c in tree.children(noun, "amod"))


def _is_part(tree: Tree, number: Token) -> bool:
    """As in "one of the men", "two of its ships": a number says nothing without what it is part of."""
    of = tree.after(number)
    return number.pos == "NUM" and of is not None and of.lemma == "of" and of.head == number.i


def noun_phrase(tree: Tree, noun: Token, avoid: frozenset[int] = frozenset()) -> str:
    """A noun with its premodifiers and a short complement ("test of a ballistic missile").

    ``avoid`` are indices of tokens, such as those of a date, at which the phrase ends.
    """
    first, last = head_phrase(tree, noun, avoid)
    last = _with_name_beside(tree, noun, _with_number(tree, last, avoid), avoid)
    named = _given_name(tree, noun)
    if named is not None:
        return f"{named} {noun.text}"
    for preposition in tree.children(noun, "prep"):
        target = tree.child(preposition, "pobj")
        short = (
            preposition.lemma in _SHORT
            or (preposition.lemma == "in" and noun.lemma in _CHANGES)
            or (preposition.lemma == "from" and noun.lemma in _SENT)
            or (preposition.lemma == "since" and _is_extreme(tree, noun))
        )
        pair = tree.child(target, "conj") if target is not None and preposition.lemma == "between" else None
        if preposition.i != last.i + 1 or target is None or not (short or pair) or target.pos == "PRON":
            break  # "forty-six of them": a title knows of nobody whom "them" could mean
        start, end = head_phrase(tree, target, avoid)
        end = _with_rest_of_name(tree, target, end)
        if start.text.lower() in _OWN and start.i < target.i:
            start = tree.tokens[start.i + 1]  # "one metre of our land"
        end = head_phrase(tree, pair)[1] if pair is not None else _last_of_pair(tree, target, end)
        end = _with_number(tree, end, avoid)
        longest = LONGEST if pair is None else LONGEST_PAIR
        if {preposition.i, *range(start.i, end.i + 1)} & avoid or end.i - first.i >= longest:
            break
        done = tree.after(end)  # "the number of people killed": without the last word it says nothing
        counted = noun.lemma == "number" and done is not None and done.tag == "VBN" and done.head == target.i
        end = done if counted and done is not None and done.dep == "acl" else end
        whole = _given_name(tree, target) is not None or _is_part(tree, target)
        inner = noun_phrase(tree, target, avoid) if whole else text_of(tree, start, end)
        if noun.pos == "NUM" and noun.text.lower() not in ("one", "1", "none") and preposition.lemma == "of":
            sum_of = any(t.text in "$€£¥%" or t.lemma in _SUMS for t in tree.tokens[first.i : last.i + 1])
            plain = target.tag == "NNS" and tree.child(target, "nummod", "poss") is None and not sum_of
            return f"{text_of(tree, first, last)} {inner}" if plain else f"{text_of(tree, first, last)} of {inner}"
        return f"{text_of(tree, first, last)} {preposition.text} {inner}"
    if any(i in avoid for i in range(first.i, last.i + 1)):
        allowed = [tree.tokens[i] for i in range(first.i, last.i + 1) if i not in avoid]
        first = next((t for t in allowed if t.tag != "POS"), noun)
    return text_of(tree, first, last)

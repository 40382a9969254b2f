"""Whatever the words and the tree, the mends end, raise nothing and leave a tree."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.text.edits import is_tree
from timeline_app.core.text.repair import repair
from timeline_app.core.text.syntax import Token

WORDS = [
    "the",
    "that",
    "who",
    "to",
    "per",
    "cent",
    "m",
    "41",
    "on",
    "Monday",
    "of",
    "and",
    "said",
    "was",
    "killed",
    "talks",
    "Lima",
    "power",
    "by",
    "until",
    "for",
    "after",
    "landfall",
    ",",
    ";",
    ":",
    ".",
    "$",
]
TAGS = [
    "NN",
    "NNS",
    "NNP",
    "VB",
    "VBD",
    "VBN",
    "VBG",
    "VBZ",
    "VBP",
    "MD",
    "IN",
    "TO",
    "DT",
    "WDT",
    "WP",
    "CD",
    "JJ",
    "RB",
    "CC",
    "PRP",
    ".",
]
RELATIONS = [
    "nsubj",
    "nsubjpass",
    "dobj",
    "pobj",
    "prep",
    "agent",
    "acl",
    "relcl",
    "advcl",
    "ccomp",
    "xcomp",
    "conj",
    "cc",
    "aux",
    "auxpass",
    "mark",
    "amod",
    "compound",
    "nmod",
    "nummod",
    "npadvmod",
    "appos",
    "punct",
    "det",
    "poss",
    "pcomp",
    "parataxis",
    "advmod",
    "acomp",
    "oprd",
    "attr",
    "dep",
]
KINDS = {"N": "NOUN", "V": "VERB", "M": "AUX", "I": "ADP", "C": "CCONJ", "J": "ADJ", "R": "ADV", "P": "PRON"}


@st.composite
def sentences(draw):
    count = draw(st.integers(1, 14))
    order = draw(st.permutations(range(count)))
    heads = {order[0]: order[0]} | {i: order[draw(st.integers(0, n))] for n, i in enumerate(order[1:])}
    tokens, at = [], 0
    for i in range(count):
        word, tag = draw(st.sampled_from(WORDS)), draw(st.sampled_from(TAGS))
        dep = "ROOT" if heads[i] == i else draw(st.sampled_from(RELATIONS))
        kind = "NUM" if tag == "CD" else "PROPN" if tag == "NNP" else KINDS.get(tag[0], "PUNCT")
        tokens.append(Token(i, word, word.lower(), at, at + len(word), kind, tag, dep, heads[i], 0))
        at += len(word) + draw(st.integers(0, 1))
    return tokens


@given(sentences())
@settings(max_examples=300, deadline=None)
def test_the_mends_leave_a_tree_of_the_same_words(tokens):
    mended = repair(tokens)
    assert is_tree(mended)
    assert [t.text for t in mended] == [t.text for t in tokens]
    assert [t.i for t in mended] == [t.i for t in tokens]


def test_what_hangs_below_itself_is_no_tree():
    first = Token(0, "a", "a", 0, 1, "NOUN", "NN", "dep", 1, 0)
    second = Token(1, "b", "b", 2, 3, "NOUN", "NN", "dep", 0, 0)
    assert not is_tree([first, second])

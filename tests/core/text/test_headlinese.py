"""Mends of headlines and entries, which leave out articles and forms of "be", and of days that a parser misplaces."""

import pytest

from timeline_app.core.text.coordination import with_shared_passive
from timeline_app.core.text.headlinese import (
    with_aim_of_noun,
    with_noun_at_head,
    with_passive_left_out,
    with_present_taken_for_plural,
)
from timeline_app.core.text.repair import repair
from timeline_app.core.text.syntax import Token
from timeline_app.core.text.times_in_place import with_day_after_preposition, with_day_as_subject


def tokens(*rows):
    return [
        Token(i, text, lemma, i, i + 1, pos, tag, dep, head, 0)
        for i, (text, lemma, pos, tag, dep, head) in enumerate(rows)
    ]


NATO = ("NATO", "nato", "PROPN", "NNP", "compound", 2)
ENVOY = ("envoy", "envoy", "NOUN", "NN", "compound", 2)
TOURS = ("tours", "tour", "NOUN", "NNS", "ROOT", 2)
LIMA = ("Lima", "lima", "PROPN", "NNP", "npadvmod", 2)


@pytest.mark.parametrize(
    "after",
    [
        LIMA,
        ("Lima", "lima", "PROPN", "NNP", "appos", 2),
        ("north", "north", "ADV", "RB", "appos", 2),
    ],
)
def test_a_plural_between_a_noun_and_a_name_or_a_way_is_a_verb(after):
    mended = with_present_taken_for_plural(tokens(NATO, ENVOY, TOURS, after))
    assert [t.dep for t in mended][:3] == ["compound", "nsubj", "ROOT"]
    assert (mended[2].pos, mended[2].tag, mended[0].head) == ("VERB", "VBZ", 1)


def test_what_follows_such_a_verb_is_its_object_or_tells_where_to():
    for word, dep in (("Lima", "dobj"), ("north", "advmod")):
        mended = with_present_taken_for_plural(tokens(NATO, ENVOY, TOURS, (word, word, "PROPN", "NNP", "appos", 2)))
        assert mended[3].dep == dep


@pytest.mark.parametrize(
    "rows",
    [
        (NATO, ENVOY, TOURS),
        (NATO, ENVOY, TOURS, ("May", "may", "PROPN", "NNP", "npadvmod", 2)),
        (NATO, ENVOY, TOURS, ("in", "in", "ADP", "IN", "prep", 2)),
        (NATO, ENVOY, ("guards", "guard", "NOUN", "NNS", "ROOT", 2), LIMA),
        (("Tours", "tour", "NOUN", "NNS", "ROOT", 0), ("Lima", "lima", "PROPN", "NNP", "compound", 0)),
        (NATO, ENVOY, ("leaders", "leader", "NOUN", "NNS", "ROOT", 2), LIMA),
        (NATO, ENVOY, ("glaciers", "glacier", "NOUN", "NNS", "ROOT", 2), LIMA),
        (NATO, ENVOY, TOURS, LIMA, ("ended", "end", "VERB", "VBD", "relcl", 2)),
        (("New", "new", "ADJ", "JJ", "amod", 1), ("tours", "tour", "NOUN", "NNS", "ROOT", 1), (*LIMA[:-1], 1)),
        (("Tours", "tour", "NOUN", "NNS", "ROOT", 0), (*LIMA[:-1], 0)),
    ],
)
def test_a_plural_that_is_no_verb_or_has_nobody_before_it_or_no_name_behind_it_stays_one(rows):
    assert with_present_taken_for_plural(tokens(*rows)) == tokens(*rows)


def held(subject, verb, *more):
    return tokens(
        (subject, subject.lower(), "NOUN", "NN", "nsubj", 1), (verb[0], verb[1], "VERB", "VBD", "ROOT", 1), *more
    )


@pytest.mark.parametrize(
    ("subject", "verb"),
    [("Census", ("held", "hold")), ("Roadblock", ("lifted", "lift")), ("Envoy", ("arrested", "arrest"))],
)
def test_a_past_without_an_object_or_full_stop_is_what_is_done_to_its_subject(subject, verb):
    mended = with_passive_left_out(held(subject, verb))
    assert (mended[0].dep, mended[1].tag) == ("nsubjpass", "VBN")


@pytest.mark.parametrize(
    "plain",
    [
        held("Envoy", ("resigned", "resign")),
        held("Census", ("held", "hold"), (".", ".", "PUNCT", ".", "punct", 1)),
        held("Army", ("lifted", "lift"), ("roadblock", "roadblock", "NOUN", "NN", "dobj", 1)),
        held("Army", ("held", "hold"), ("on", "on", "ADP", "RP", "prt", 1)),
        tokens(
            ("The", "the", "DET", "DT", "det", 1),
            ("bridge", "bridge", "NOUN", "NN", "nsubj", 2),
            ("held", "hold", "VERB", "VBD", "ROOT", 2),
        ),
        tokens(("She", "she", "PRON", "PRP", "nsubj", 1), ("held", "hold", "VERB", "VBD", "ROOT", 1)),
    ],
)
def test_a_past_of_a_full_sentence_or_with_an_object_stays_one(plain):
    assert with_passive_left_out(plain) == plain


def appeal(*more, tag="VBP", before=("UN", "un", "PROPN", "NNP", "compound", 1)):
    return tokens(
        before,
        ("appeal", "appeal", "VERB", tag, "ROOT", 1),
        ("to", "to", "PART", "TO", "aux", 4),
        ("be", "be", "AUX", "VB", "auxpass", 4),
        ("launched", "launch", "VERB", "VBN", "xcomp", 1),
        *more,
    )


def test_a_noun_taken_for_a_verb_before_its_aim_is_what_the_aim_is_told_of():
    mended = with_aim_of_noun(appeal())
    assert (mended[1].pos, mended[1].dep, mended[1].head) == ("NOUN", "nsubjpass", 4)
    assert (mended[4].dep, mended[4].head) == ("ROOT", 4)


def test_what_is_to_do_something_is_no_passive():
    plain = tokens(
        ("UN", "un", "PROPN", "NNP", "compound", 1),
        ("visit", "visit", "VERB", "VBP", "ROOT", 1),
        ("to", "to", "PART", "TO", "aux", 3),
        ("end", "end", "VERB", "VB", "xcomp", 1),
    )
    assert with_aim_of_noun(plain)[1].dep == "nsubj"


@pytest.mark.parametrize(
    "plain",
    [
        appeal(before=("They", "they", "PRON", "PRP", "nsubj", 1)),
        appeal(before=("“", "“", "PUNCT", "``", "punct", 1)),
        appeal(tag="VBD"),
        appeal(("today", "today", "NOUN", "NN", "npadvmod", 1)),
        appeal(("said", "say", "VERB", "VBD", "conj", 4)),
        appeal()[:2],
    ],
)
def test_a_verb_with_a_subject_or_another_finite_verb_stays_one(plain):
    assert with_aim_of_noun(plain) == plain


def at_head(word, *more):
    return tokens((word, word.lower(), "PROPN", "NNP", "ROOT", 0), ("at", "at", "ADP", "IN", "prep", 0), *more)


def test_the_capital_letter_of_a_line_makes_no_name_of_what_happens():
    mended = with_noun_at_head(at_head("Landfall"))
    assert (mended[0].pos, mended[0].tag, mended[0].lemma) == ("NOUN", "NN", "landfall")


@pytest.mark.parametrize(
    "plain",
    [
        at_head("Lima"),
        tokens(("Roadblock", "roadblock", "PROPN", "NNP", "ROOT", 0), ("Films", "films", "PROPN", "NNPS", "appos", 0)),
        tokens(("Landfall", "landfall", "PROPN", "NNP", "compound", 1), ("hits", "hit", "VERB", "VBZ", "ROOT", 1)),
        at_head("Landfall", ("Oslo", "oslo", "PROPN", "NNP", "compound", 0)),
    ],
)
def test_a_name_at_the_head_of_a_line_stays_one(plain):
    assert with_noun_at_head(plain) == plain


def saw(day="Friday", comma=",", noun="anniversary", end=","):
    return tokens(
        (day, day.lower(), "PROPN", "NNP", "npadvmod", 5),
        (comma, comma, "PUNCT", ",", "punct", 5),
        ("the", "the", "DET", "DT", "det", 3),
        (noun, noun, "NOUN", "NN", "nsubj", 5),
        (end, end, "PUNCT", ",", "punct", 5),
        ("saw", "see", "VERB", "VBD", "ROOT", 5),
        ("marches", "march", "NOUN", "NNS", "dobj", 5),
    )


def test_a_day_before_what_it_is_to_something_is_the_subject():
    for mended in (with_day_as_subject(saw()), repair(saw())):
        assert (mended[0].dep, mended[0].head) == ("nsubj", 5)
        assert (mended[3].dep, mended[3].head) == ("appos", 0)


@pytest.mark.parametrize("plain", [saw(day="Yesterday"), saw(comma="and"), saw(noun="mayor"), saw(end="then")])
def test_a_day_before_who_did_something_is_when(plain):
    assert with_day_as_subject(plain) == plain


def back(word="on", day="Monday", dep="npadvmod", *more):
    return tokens(
        ("They", "they", "PRON", "PRP", "nsubj", 1),
        ("returned", "return", "VERB", "VBD", "ROOT", 1),
        (word, word, "ADP", "IN", "prep", 1),
        (day, day.lower(), "PROPN", "NNP", dep, 1),
        *more,
    )


def test_the_day_right_after_on_is_that_of_on():
    for mended in (with_day_after_preposition(back()), repair(back())):
        assert (mended[3].dep, mended[3].head) == ("pobj", 2)


@pytest.mark.parametrize(
    "plain",
    [
        back(word="from"),
        back(day="Lima"),
        back(dep="dobj"),
        back("on", "Monday", "npadvmod", ("foot", "foot", "NOUN", "NN", "pobj", 2)),
        back()[:3],
    ],
)
def test_another_word_another_day_or_an_on_with_its_own_noun_is_left(plain):
    assert with_day_after_preposition(plain) == plain


def called(particle="off", *more, verb="call"):
    return tokens(
        ("march", "march", "NOUN", "NN", "nsubjpass", 2),
        ("was", "be", "AUX", "VBD", "auxpass", 2),
        ("banned", "ban", "VERB", "VBN", "ROOT", 2),
        ("and", "and", "CCONJ", "CC", "cc", 2),
        (f"{verb}ed", verb, "VERB", "VBD", "conj", 2),
        (particle, particle, "ADP", "RP", "prt", 4),
        *more,
    )


def test_a_verb_with_its_particle_shares_a_passive():
    assert with_shared_passive(called())[4].tag == "VBN"
    assert with_shared_passive(called("down", verb="shoot"))[4].tag == "VBN"


@pytest.mark.parametrize(
    "plain",
    [called("up"), called("on", verb="walk"), called("off", ("talks", "talk", "NOUN", "NNS", "dobj", 4))],
)
def test_a_verb_with_an_object_or_another_particle_shares_none(plain):
    assert with_shared_passive(plain) == plain

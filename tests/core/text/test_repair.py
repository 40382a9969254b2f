from dataclasses import replace

from timeline_app.core.text.repair import repair
from timeline_app.core.text.syntax import Token


def tokens(*rows):
    return [
        Token(i, text, text.lower(), i, i + 1, pos, tag, dep, head, 0)
        for i, (text, pos, tag, dep, head) in enumerate(rows)
    ]


def with_lemma(found, index, lemma):
    return [replace(t, lemma=lemma) if t.i == index else t for t in found]


def test_a_participle_between_two_nouns_after_after_is_the_verb_of_a_clause():
    mended = repair(
        tokens(
            ("Crews", "NOUN", "NNS", "nsubj", 1),
            ("worked", "VERB", "VBD", "ROOT", 1),
            ("after", "ADP", "IN", "prep", 1),
            ("snow", "NOUN", "NN", "pobj", 2),
            ("trapped", "VERB", "VBN", "amod", 5),
            ("lorries", "NOUN", "NNS", "dobj", 1),
        )
    )
    assert (mended[4].tag, mended[4].dep, mended[4].head) == ("VBD", "advcl", 1)
    assert (mended[3].dep, mended[3].head) == ("nsubj", 4)
    assert (mended[5].dep, mended[5].head) == ("dobj", 4)


def test_a_participle_after_an_article_stays_an_adjective():
    plain = tokens(
        ("Crews", "NOUN", "NNS", "nsubj", 1),
        ("found", "VERB", "VBD", "ROOT", 1),
        ("the", "DET", "DT", "det", 4),
        ("trapped", "VERB", "VBN", "amod", 4),
        ("men", "NOUN", "NNS", "dobj", 1),
    )
    assert repair(plain) == plain


def test_a_full_sentence_without_a_verb_has_it_in_the_participle():
    mended = repair(
        tokens(
            ("Queues", "NOUN", "NNS", "ROOT", 0),
            ("formed", "VERB", "VBN", "acl", 0),
            ("in", "ADP", "IN", "prep", 1),
            ("Rome", "PROPN", "NNP", "pobj", 2),
            (".", "PUNCT", ".", "punct", 0),
        )
    )
    assert (mended[1].tag, mended[1].dep, mended[1].head) == ("VBD", "ROOT", 1)
    assert (mended[0].dep, mended[0].head) == ("nsubj", 1)


def test_a_headline_is_left_as_it_is():
    plain = tokens(("Man", "NOUN", "NN", "ROOT", 0), ("held", "VERB", "VBN", "acl", 0))
    assert repair(plain) == plain


def test_to_before_a_noun_is_a_preposition():
    mended = repair(
        tokens(
            ("wrote", "VERB", "VBD", "ROOT", 0),
            ("letters", "NOUN", "NNS", "dobj", 0),
            ("to", "PART", "TO", "aux", 3),
            ("Ann", "PROPN", "NNP", "dobj", 0),
        )
    )
    assert (mended[2].dep, mended[2].head) == ("prep", 0)
    assert (mended[3].dep, mended[3].head) == ("pobj", 2)


def test_a_main_verb_without_a_subject_has_it_in_the_noun_phrase_right_before():
    mended = repair(
        tokens(
            ("Reading", "VERB", "VBG", "csubj", 5),
            ("aloud", "ADV", "RB", "advmod", 0),
            (",", "PUNCT", ",", "punct", 0),
            ("an", "DET", "DT", "det", 4),
            ("aide", "NOUN", "NN", "dobj", 0),
            ("said", "VERB", "VBD", "ROOT", 5),
            ("it", "PRON", "PRP", "nsubj", 7),
            ("rained", "VERB", "VBD", "ccomp", 5),
        )
    )
    assert (mended[4].dep, mended[4].head) == ("nsubj", 5)
    assert mended[0].dep == "advcl"


def test_who_reports_at_the_end_is_no_object():
    plain = with_lemma(
        tokens(
            ("Troops", "NOUN", "NNS", "nsubj", 1),
            ("left", "VERB", "VBD", "ROOT", 1),
            (",", "PUNCT", ",", "punct", 1),
            ("the", "DET", "DT", "det", 4),
            ("agency", "NOUN", "NN", "dobj", 1),
            ("reported", "VERB", "VBN", "acl", 4),
        ),
        5,
        "report",
    )
    mended = repair(plain)
    assert (mended[4].dep, mended[4].head) == ("nsubj", 5)
    assert (mended[5].tag, mended[5].dep, mended[5].head) == ("VBD", "parataxis", 1)


def test_an_infinitive_completes_what_is_agreed_or_begun_past_its_date():
    plain = with_lemma(
        tokens(
            ("Troops", "NOUN", "NNS", "nsubj", 1),
            ("agreed", "VERB", "VBD", "ROOT", 1),
            ("Friday", "PROPN", "NNP", "npadvmod", 1),
            ("to", "PART", "TO", "aux", 4),
            ("leave", "VERB", "VB", "advcl", 1),
        ),
        1,
        "agree",
    )
    mended = repair(plain)
    assert mended[4].dep == "xcomp"


def test_what_goes_on_completes_the_verb():
    mended = repair(
        tokens(
            ("Kenya", "PROPN", "NNP", "nsubj", 2),
            ("would", "AUX", "MD", "aux", 2),
            ("go", "VERB", "VB", "ROOT", 2),
            ("on", "ADP", "IN", "prep", 2),
            ("paying", "VERB", "VBG", "pcomp", 3),
            ("them", "PRON", "PRP", "dobj", 4),
        )
    )
    assert (mended[3].dep, mended[3].head) == ("prt", 2)
    assert (mended[4].dep, mended[4].head) == ("xcomp", 2)


def test_who_reports_at_the_end_has_the_main_verb():
    rows = [
        ("Gangs", "NOUN", "NNS", "nsubj", 1),
        ("fled", "VERB", "VBD", "ROOT", 1),
        (",", "PUNCT", ",", "punct", 5),
        ("the", "DET", "DT", "det", 4),
        ("Office", "PROPN", "NNP", "nsubj", 5),
        ("reported", "VERB", "VBN", "advcl", 1),
    ]
    mended = repair(with_lemma(tokens(*rows), 5, "report"))
    assert (mended[5].tag, mended[5].dep) == ("VBD", "parataxis")
    rows[3] = ("when", "SCONJ", "WRB", "mark", 5)
    assert repair(with_lemma(tokens(*rows), 5, "report"))[5].dep == "advcl"


def test_a_clause_with_that_after_a_day_is_what_was_said_on_it():
    mended = repair(
        with_lemma(
            tokens(
                ("Officials", "NOUN", "NNS", "nsubj", 1),
                ("denied", "VERB", "VBD", "ROOT", 1),
                ("the", "DET", "DT", "det", 4),
                ("next", "ADJ", "JJ", "amod", 4),
                ("day", "NOUN", "NN", "dobj", 1),
                ("that", "PRON", "WDT", "advmod", 7),
                ("he", "PRON", "PRP", "nsubj", 7),
                ("left", "VERB", "VBD", "relcl", 4),
            ),
            1,
            "deny",
        )
    )
    assert (mended[7].dep, mended[7].head) == ("ccomp", 1)
    assert (mended[5].dep, mended[4].dep) == ("mark", "npadvmod")


def test_a_main_verb_with_a_subject_and_what_it_takes_is_finite():
    rows = (
        ("Officials", "NOUN", "NNS", "nsubj", 1),
        ("denied", "VERB", "VBN", "ROOT", 1),
        ("claims", "NOUN", "NNS", "dobj", 1),
    )
    assert repair(tokens(*rows))[1].tag == "VBD"
    assert repair(tokens(*rows[:2]))[1].tag == "VBN"


def test_a_deed_before_a_verb_is_its_subject():
    mended = repair(
        tokens(
            ("They", "PRON", "PRP", "nsubj", 1),
            ("left", "VERB", "VBD", "ROOT", 1),
            ("days", "NOUN", "NNS", "npadvmod", 3),
            ("after", "ADP", "IN", "prep", 1),
            ("shelling", "VERB", "VBG", "aux", 5),
            ("killed", "VERB", "VBN", "pcomp", 3),
            ("men", "NOUN", "NNS", "dobj", 5),
        )
    )
    assert (mended[4].pos, mended[4].dep) == ("NOUN", "nsubj")
    assert (mended[5].tag, mended[5].dep, mended[5].head) == ("VBD", "advcl", 1)
    assert (mended[3].dep, mended[2].head) == ("mark", 5)

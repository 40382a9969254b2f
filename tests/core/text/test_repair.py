from dataclasses import replace

import pytest

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


KENYA_TO_HOST = [
    ("Kenya", "PROPN", "NNP", "ROOT", 0),
    ("to", "PART", "TO", "aux", 2),
    ("host", "VERB", "VB", "relcl", 0),
    ("talks", "NOUN", "NNS", "dobj", 2),
    ("on", "ADP", "IN", "prep", 0),
    ("Monday", "PROPN", "NNP", "pobj", 4),
]


def test_the_infinitive_of_a_headline_is_its_main_verb():
    mended = repair(tokens(*KENYA_TO_HOST))
    assert (mended[2].dep, mended[2].head) == ("ROOT", 2)
    assert (mended[0].dep, mended[0].head) == ("nsubj", 2)
    assert mended[4].head == 2


def test_the_passive_infinitive_of_a_headline_has_a_subject_of_a_passive():
    mended = repair(
        tokens(
            ("Talks", "NOUN", "NNS", "ROOT", 0),
            ("to", "PART", "TO", "aux", 3),
            ("be", "AUX", "VB", "auxpass", 3),
            ("held", "VERB", "VBN", "relcl", 0),
            ("in", "ADP", "IN", "prep", 3),
            ("Lima", "PROPN", "NNP", "pobj", 4),
        )
    )
    assert (mended[3].dep, mended[3].head) == ("ROOT", 3)
    assert (mended[0].dep, mended[0].head) == ("nsubjpass", 3)


@pytest.mark.parametrize(
    "rows",
    [
        # "The men to watch"
        [
            ("The", "DET", "DT", "det", 1),
            ("men", "NOUN", "NNS", "ROOT", 1),
            ("to", "PART", "TO", "aux", 3),
            ("watch", "VERB", "VB", "relcl", 1),
        ],
        # "Plan of Kenya to host talks"
        [
            ("Plan", "NOUN", "NN", "ROOT", 0),
            ("of", "ADP", "IN", "prep", 0),
            ("Kenya", "PROPN", "NNP", "pobj", 1),
            ("to", "PART", "TO", "aux", 4),
            ("host", "VERB", "VB", "relcl", 0),
            ("talks", "NOUN", "NNS", "dobj", 4),
        ],
        # "Talks for Kenya to host", of which somebody is told besides
        [
            ("Talks", "NOUN", "NNS", "ROOT", 0),
            ("to", "PART", "TO", "aux", 3),
            ("Kenya", "PROPN", "NNP", "nsubj", 3),
            ("host", "VERB", "VB", "relcl", 0),
        ],
        # "Kenya to host talks that ended"
        [
            *KENYA_TO_HOST[:4],
            ("that", "PRON", "WDT", "nsubj", 5),
            ("ended", "VERB", "VBD", "relcl", 3),
        ],
        # "Glad to host talks"
        [
            ("Glad", "ADJ", "JJ", "ROOT", 0),
            ("to", "PART", "TO", "aux", 2),
            ("host", "VERB", "VB", "relcl", 0),
            ("talks", "NOUN", "NNS", "dobj", 2),
        ],
    ],
)
def test_an_infinitive_below_a_noun_with_an_article_or_beside_a_verb_is_no_headline(rows):
    mended = repair(tokens(*rows))
    infinitive = next(t for t in mended if t.tag == "VB")
    assert infinitive.dep == "relcl"


DISPUTES = [
    ("The", "DET", "DT", "det", 2),
    ("army", "NOUN", "NN", "compound", 2),
    ("disputes", "NOUN", "VBZ", "ROOT", 2),
    ("that", "PRON", "WDT", "dobj", 6),
    ("its", "PRON", "PRP$", "poss", 5),
    ("troops", "NOUN", "NNS", "nsubj", 6),
    ("fired", "VERB", "VBD", "relcl", 2),
]


def test_before_that_and_a_whole_clause_stands_a_verb():
    mended = repair(tokens(*DISPUTES))
    assert (mended[1].dep, mended[1].head) == ("nsubj", 2)
    assert (mended[2].pos, mended[2].dep) == ("VERB", "ROOT")
    assert (mended[3].dep, mended[6].dep) == ("mark", "ccomp")
    assert mended[0].head == 1


def test_what_was_taken_for_an_adjective_before_such_a_verb_is_a_noun():
    rows = [DISPUTES[0], ("military", "ADJ", "JJ", "amod", 2), *DISPUTES[2:]]
    mended = repair(tokens(*rows))
    assert (mended[1].pos, mended[1].dep, mended[1].head) == ("NOUN", "nsubj", 2)


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (2, ("disputes", "NOUN", "NNS", "ROOT", 2)),
        (3, ("which", "PRON", "WDT", "dobj", 6)),
        (5, ("troops", "NOUN", "NNS", "dobj", 6)),
        (0, ("and", "CCONJ", "CC", "cc", 2)),
    ],
)
def test_a_plural_before_a_relative_clause_stays_a_noun(at, row):
    rows = [*DISPUTES[:at], row, *DISPUTES[at + 1 :]]
    mended = repair(tokens(*rows))
    assert mended[6].dep == "relcl"


def test_a_plural_before_a_mark_and_a_whole_clause_is_a_verb():
    rows = [*DISPUTES]
    rows[2], rows[3] = ("disputes", "NOUN", "NNS", "ROOT", 2), ("that", "SCONJ", "IN", "mark", 6)
    mended = repair(tokens(*rows))
    assert (mended[1].dep, mended[2].pos, mended[2].tag, mended[6].dep) == ("nsubj", "VERB", "VBZ", "ccomp")


def test_a_verb_that_has_its_subject_takes_no_other():
    rows = [("Ministers", "NOUN", "NNS", "nsubj", 2), *DISPUTES[1:]]
    mended = repair(tokens(*rows))
    assert [t.i for t in mended if t.dep == "nsubj" and t.head == 2] == [0]


BREAK = [
    ("Judges", "NOUN", "NNS", "nsubj", 1),
    ("return", "VERB", "VBP", "ROOT", 1),
    ("from", "ADP", "IN", "prep", 1),
    ("the", "DET", "DT", "det", 4),
    ("summer", "NOUN", "NN", "pobj", 2),
    ("break", "VERB", "VBP", "advcl", 1),
    ("on", "ADP", "IN", "prep", 5),
    ("Monday", "PROPN", "NNP", "pobj", 6),
]


def test_a_verb_of_nobody_right_after_a_noun_with_an_article_is_a_noun():
    mended = repair(tokens(*BREAK))
    assert (mended[5].pos, mended[5].tag, mended[5].dep, mended[5].head) == ("NOUN", "NN", "pobj", 2)
    assert (mended[4].dep, mended[4].head) == ("compound", 5)
    assert (mended[3].head, mended[6].head) == (5, 1)


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (3, ("last", "ADJ", "JJ", "amod", 4)),
        (4, ("summer", "NOUN", "NN", "appos", 2)),
        (6, ("storms", "NOUN", "NNS", "nsubj", 5)),
    ],
)
def test_a_verb_after_a_noun_without_an_article_or_of_somebody_stays_a_verb(at, row):
    rows = [*BREAK[:at], row, *BREAK[at + 1 :]]
    assert repair(tokens(*rows))[5].dep == "advcl"


SHUT = [
    ("Peru", "PROPN", "NNP", "nsubj", 1),
    ("shut", "VERB", "VBD", "ROOT", 1),
    ("it", "PRON", "PRP", "dobj", 1),
    ("for", "ADP", "IN", "prep", 1),
    ("days", "NOUN", "NNS", "npadvmod", 7),
    ("after", "ADP", "IN", "mark", 7),
    ("fire", "NOUN", "NN", "nsubj", 7),
    ("broke", "VERB", "VBD", "pcomp", 3),
    ("out", "ADP", "RP", "prt", 7),
]


def test_a_length_of_time_before_a_clause_with_after_is_of_the_verb():
    mended = repair(tokens(*SHUT))
    assert (mended[4].dep, mended[4].head) == ("pobj", 3)
    assert (mended[7].dep, mended[7].head) == ("advcl", 1)


@pytest.mark.parametrize(
    ("at", "row"),
    [
        (3, ("of", "ADP", "IN", "prep", 1)),
        (5, ("that", "SCONJ", "IN", "mark", 7)),
        (6, ("fire", "NOUN", "NN", "dobj", 7)),
    ],
)
def test_a_length_of_time_stays_where_no_such_clause_follows_for(at, row):
    rows = [*SHUT[:at], row, *SHUT[at + 1 :]]
    mended = repair(tokens(*rows))
    assert (mended[4].dep, mended[7].dep) == ("npadvmod", "pcomp")


def test_a_length_of_time_within_the_clause_stays_there():
    rows = [*SHUT[:4], ("after", "ADP", "IN", "mark", 7), ("days", "NOUN", "NNS", "npadvmod", 7), *SHUT[6:]]
    mended = repair(tokens(*rows))
    assert (mended[5].dep, mended[5].head) == ("npadvmod", 7)


def test_landfall_is_made_as_a_thing():
    rows = [
        ("Storms", "NOUN", "NNS", "nsubj", 1),
        ("made", "VERB", "VBD", "ROOT", 1),
        ("landfall", "ADJ", "JJ", "dobj", 1),
    ]
    assert (repair(tokens(*rows))[2].pos, repair(tokens(*rows))[2].tag) == ("NOUN", "NN")
    rows[2] = ("good", "ADJ", "JJ", "dobj", 1)
    assert repair(tokens(*rows))[2].pos == "ADJ"

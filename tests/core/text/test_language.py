import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.core.text.language import LONGEST, SpacyLanguage, collapse, load_language, once_each
from timeline_app.core.text.rules import RulesLanguage
from timeline_app.core.values import Sentence


def parse(text, language=None):
    return (language or load_language()).parse(text, [Sentence(0, len(text), 0)]).tokens


@pytest.mark.parametrize("language", [load_language(), RulesLanguage()], ids=["model", "rules"])
def test_offsets_lead_back_to_the_words(language):
    text = "“Ten men,”  she said,\nweren't there in\n\tMay 2020."
    tokens = parse(text, language)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert "".join(t.text for t in tokens) == "".join(text.split())


def test_a_line_break_within_a_sentence_does_not_change_the_parse():
    wrapped = parse("Soldiers brought hot\nmeals to\nstranded drivers on Friday.")
    plain = parse("Soldiers brought hot meals to stranded drivers on Friday.")
    assert [(t.text, t.tag, t.dep, t.head) for t in wrapped] == [(t.text, t.tag, t.dep, t.head) for t in plain]


def test_heads_and_sentences_are_numbered_through_the_text():
    text = "Rain fell. Snow followed."
    tokens = load_language().parse(text, [Sentence(0, 10, 0), Sentence(11, 25, 0)]).tokens
    assert [t.i for t in tokens] == list(range(len(tokens)))
    assert {t.sentence for t in tokens} == {0, 1}
    assert all(tokens[t.head].sentence == t.sentence for t in tokens)


@pytest.mark.parametrize("dateline", ["LISBON (Wire) - ", "SEOUL, Jan. 8 — ", "MOSCOW/KIEV -- "])
def test_a_dateline_is_no_part_of_the_sentence(dateline):
    tokens = parse(dateline + "Bakers went on strike on Friday.")
    assert tokens[0].text == "Bakers"
    assert tokens[0].start == len(dateline)


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("The run-off is on Sunday.", "run-off", "runoff"),
        ("Two stand-offs ended in May.", "stand-offs", "standoff"),
        ("She was re-elected in May.", "re-elected", "re-elect"),
    ],
)
def test_a_verb_with_its_prefix_or_particle_is_one_word(text, word, lemma):
    assert lemma in [t.lemma for t in parse(text) if t.text == word]


def test_a_hyphen_between_words_parts_them():
    assert "agent" in [t.text for t in parse("The agent-in-charge left in May.")]


def test_a_sentence_of_any_length_is_parsed_whole():
    text = "word " * (2 * LONGEST + 5)
    assert len(parse(text)) == 2 * LONGEST + 5


def test_no_sentences_no_tokens():
    assert load_language().parse("", []).tokens == ()


def test_the_remembered_tag_rules_say_what_the_models_own_say():
    language = load_language()
    assert isinstance(language, SpacyLanguage)
    text = "There are men who've gone; let's say it didn't rain, but I gotta see what the U.S. had done to them all that day."
    stock = language._pipeline(text)
    assert [(t.text, t.pos_, t.lemma_.lower()) for t in stock] == [(t.text, t.pos, t.lemma) for t in parse(text)]


@given(st.text(alphabet=st.sampled_from("ab \n\t."), max_size=60))
def test_collapsing_keeps_every_word_and_its_place(text):
    line, offsets = collapse(text, 0, len(text))
    assert line.split() == text.split()
    assert all(line[i] == " " or text[offsets[i]] == line[i] for i in range(len(line)))


@settings(max_examples=30)
@given(st.text(max_size=80))
def test_any_text_is_parsed(text):
    for language in (load_language(), RulesLanguage()):
        tokens = language.parse(text, [Sentence(0, len(text), 0)]).tokens
        assert all(text[t.start : t.end] == t.text for t in tokens)


def test_the_model_is_not_loaded_before_it_is_asked_for():
    code = "import sys, timeline_app, timeline_app.core.pipeline; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_without_a_model_the_rules_take_over_and_say_so(monkeypatch):
    monkeypatch.setattr("timeline_app.core.text.language.MODELS", ("no_such_model",))
    language = load_language.__wrapped__()
    assert language.name == "rules"
    assert "language model" in language.notice


def test_the_rules_find_subject_verb_and_object():
    tokens = {t.text: t for t in parse("Norwegian police arrested two men in Oslo on Sunday.", RulesLanguage())}
    assert tokens["arrested"].dep == "ROOT"
    assert tokens["police"].dep == "nsubj"
    assert tokens["men"].dep == "dobj"
    assert tokens["Sunday"].dep == "pobj"


@pytest.mark.parametrize("word", ['"', "(", "1:", "a"])
def test_a_word_without_end_is_broken_and_keeps_its_offsets(word):
    text = f"They met in {word * 2000} on Friday."
    tokens = parse(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert tokens[-2].text == "Friday"


def test_of_equal_rows_a_layer_sees_one_and_all_get_what_it_says():
    thinc = pytest.importorskip("thinc.api")
    seen = []

    def double(_model, given, is_train):
        seen.append(given.dataXd.tolist())
        return thinc.Ragged(given.dataXd * np.uint64(2), given.lengths), None

    rows = np.asarray([[7, 1], [8, 0], [7, 1], [7, 0]], dtype="uint64")
    made = once_each(thinc.Model("double", double)).predict(thinc.Ragged(rows, np.asarray([3, 1], dtype="int32")))
    assert made.dataXd.tolist() == [[14, 2], [16, 0], [14, 2], [14, 0]]
    assert made.lengths.tolist() == [3, 1]
    assert sorted(seen[0]) == [[7, 0], [7, 1], [8, 0]]


def test_a_lemma_keeps_the_e_that_its_form_shows():
    words = {t.text: t.lemma for t in parse("The party hopes to win and the bank fined him.")}
    assert (words["hopes"], words["fined"]) == ("hope", "fine")

"""Tense by verb groups, and whose words stand where."""

import pytest

from timeline_app.core.text.context import Tense
from timeline_app.core.text.context_lexical import LexicalContext
from timeline_app.core.values import Sentence


def context(text):
    return LexicalContext(text, (Sentence(0, len(text), 0),))


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Ministers met on FRIDAY.", Tense.PAST),
        ("Ministers will meet on FRIDAY.", Tense.FUTURE),
        ("Ministers are meeting on FRIDAY.", Tense.PRESENT),
        ("The minister meets reporters on FRIDAY.", Tense.PRESENT),
        ("Leaders meet on FRIDAY.", Tense.PRESENT),
        ("The talks have been held on FRIDAY.", Tense.PAST),
        ("The law must be passed by FRIDAY.", Tense.FUTURE),
        ("The law could be passed on FRIDAY.", Tense.FUTURE),
        ("The law could not be passed on FRIDAY.", Tense.NONE),
        ("It should have ended on FRIDAY.", Tense.PAST),
        ("They plan to leave on FRIDAY.", Tense.FUTURE),
        ("They agreed to leave on FRIDAY.", Tense.FUTURE),
        ("They managed to leave on FRIDAY.", Tense.PAST),
        ("A vote is due on FRIDAY.", Tense.FUTURE),
        ("A vote scheduled for FRIDAY was put off.", Tense.FUTURE),
        ("He was to leave on FRIDAY.", Tense.FUTURE),
        ("He was not told until FRIDAY.", Tense.PAST),
        ("On FRIDAY, rebels seized the town.", Tense.PAST),
        ("In May he will leave, on FRIDAY.", Tense.FUTURE),
        ("No verb, FRIDAY", Tense.NONE),
    ],
)
def test_the_tense_of_the_verb_that_governs(text, tense):
    start = text.index("FRIDAY")
    assert context(text).governor(start, start + 6).tense is tense


def speeches(text, word):
    return context(text).speeches(text.index(word))


def test_a_quote_belongs_to_the_verb_after_it():
    text = '"We leave NOW," said Kim.'
    (speech,) = speeches(text, "NOW")
    assert speech.direct
    assert text[speech.verb_start : speech.verb_end] == "said"
    assert speech.speaker == "Kim"


def test_a_quote_belongs_to_the_verb_before_it():
    text = 'Kim told reporters on Friday: "We leave NOW."'
    (speech,) = speeches(text, "NOW")
    assert (speech.direct, speech.speaker) == (True, "Kim")


def test_reported_words_follow_that():
    text = "Kim said on Friday that he would leave NOW."
    (speech,) = speeches(text, "NOW")
    assert not speech.direct
    assert text[speech.start : speech.end].startswith("he would")
    assert speeches(text, "Friday") == ()


def test_a_saying_may_follow_its_words():
    (speech,) = speeches("Troops will attack NOW, Kim said last week.", "NOW")
    assert (speech.direct, speech.speaker) == (False, "Kim")


def test_a_paragraph_ends_a_quote_left_open():
    text = "“We leave NOW.\n\nThe ship sailed THEN."
    assert speeches(text, "NOW")
    assert speeches(text, "THEN") == ()


def test_sayings_are_those_outside_quotes():
    text = 'Kim said no. "They said yes," Lee told reporters.'
    assert [s.speaker for s in context(text).sayings(0, len(text))] == ["Kim", "Lee"]

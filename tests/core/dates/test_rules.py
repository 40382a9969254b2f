"""Every rule carries its examples; here they are executed."""

from datetime import date
from pathlib import Path

import pytest

from timeline_app.core.dates import explain
from timeline_app.core.dates.english import english
from timeline_app.core.dates.language import WORD, Found
from timeline_app.core.text.lower import searchable
from timeline_app.core.values import Publication, PublicationStatus

ENGLISH = english()
PUBLISHED = Publication(date(2024, 11, 4), PublicationStatus.GIVEN, "given")
RULES = [rule for finder in ENGLISH.finders for rule in finder.rules]
CORPUS = Path(__file__).parents[2] / "corpus"
PHRASES = [
    line.split("\t")[0]
    for path in sorted(CORPUS.glob("*.t*"))
    for line in path.read_text(encoding="utf-8").splitlines()
] + [phrase for rule in RULES for phrase, _ in rule.examples]


@pytest.mark.parametrize(("name", "phrase", "value"), [(r.name, *e) for r in RULES for e in r.examples])
def test_a_rule_reads_its_examples(name, phrase, value):
    (reading,) = explain(phrase, PUBLISHED)
    assert (reading.text, reading.value, reading.rule.split(":")[0]) == (phrase, value, name)


@pytest.mark.parametrize(
    ("name", "phrase", "value"), [(r.name, *e) for r in (*ENGLISH.joins, *ENGLISH.affixes) for e in r.examples]
)
def test_a_join_or_affix_reads_its_examples(name, phrase, value):
    (reading,) = explain(phrase, PUBLISHED)
    assert (reading.text, reading.value) == (phrase, value)
    assert name in reading.rule


@pytest.mark.parametrize(("phrase", "values"), [e for c in ENGLISH.continuations for e in c.examples])
def test_a_continuation_reads_its_examples(phrase, values):
    assert tuple(r.value for r in explain(phrase, PUBLISHED)) == values


def test_whatever_a_rule_finds_holds_a_word_that_it_needs():
    found = [(rule, match) for rule in RULES if rule.needs for match in _found(rule)]
    assert len({rule.name for rule, _ in found}) > 50
    assert [(rule.name, m.string) for rule, m in found if set(rule.needs).isdisjoint(WORD.findall(m.string))] == []


def _found(rule):
    pattern = ENGLISH.words.compile_word(rf"(?:{rule.pattern})(?![^\W_])")
    matches = [match for phrase in PHRASES if (match := pattern.search(searchable(phrase)))]
    return [m for m in matches if rule.build(Found(m, ENGLISH.words, m.string[1:], m.start(), m.end() - 1)) is not None]


def test_rule_names_are_unique():
    names = [r.name for r in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("phrase", ["The hall shut in mİd-August.", "Sales rose EARLİER this year."])
def test_letters_that_are_longer_in_lower_case_harm_no_affix(phrase):
    (reading,) = explain(phrase, PUBLISHED)
    assert reading.rule.endswith((": edge", ": earlier or later in"))


def test_blanks_that_do_not_break_a_line_divide_words_too():
    (reading,) = explain("Profit rose in the first two\u00a0quarters of 2019.", PUBLISHED)
    assert reading.value == "2019-H1"

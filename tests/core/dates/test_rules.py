"""Every rule carries its examples; here they are executed."""

from datetime import date

import pytest

from timeline_app.core.dates import explain
from timeline_app.core.dates.english import english
from timeline_app.core.values import Publication, PublicationStatus

ENGLISH = english()
PUBLISHED = Publication(date(2024, 11, 4), PublicationStatus.GIVEN, "given")
RULES = [rule for finder in ENGLISH.finders for rule in finder.rules]


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


def test_rule_names_are_unique():
    names = [r.name for r in RULES]
    assert len(names) == len(set(names))

"""Phrases and their readings: the specification of the date reader by example. A row a phrase."""

from datetime import date
from pathlib import Path

import pytest

from timeline_app.core.dates import explain
from timeline_app.core.values import Publication, PublicationStatus

FOLDER = Path(__file__).parent
PUBLISHED = Publication(date(2024, 11, 4), PublicationStatus.GIVEN, "given")


def _lines(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield pytest.param(*line.split("\t"), id=f"{path.stem}:{number}")


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "value", "earliest", "latest"),
    [row for path in sorted(FOLDER.glob("*.tsv")) for row in _lines(path)],
)
def test_reads_the_phrase(text, phrase, kind, value, earliest, latest):
    found = {e.text: e for e in explain(text, PUBLISHED)}
    assert phrase in found
    reading = found[phrase]
    assert (reading.type.value, reading.value) == (kind, value)
    assert (str(reading.interval.earliest or ""), str(reading.interval.latest or "")) == (earliest, latest)
    assert reading.steps[0].endswith(f"{phrase}”")
    assert len(reading.steps) > 1


@pytest.mark.parametrize("text", list(_lines(FOLDER / "false_friends.txt")))
def test_dates_no_false_friend(text):
    assert [e.text for e in explain(text, PUBLISHED) if not e.interval.is_unknown] == []

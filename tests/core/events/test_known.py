"""What is told of "the attack" is of the day of the attack that the text has told of."""

from datetime import date

import pytest

from timeline_app.core.values import Interval, TimeKind


@pytest.mark.parametrize(
    ("text", "word", "first", "last"),
    [
        ("Gunmen ambushed a convoy on Friday. A driver was killed in the attack.", "killed", "2024-11-01", "2024-11-01"),
        ("A bomb exploded in Lima on Friday. The blast killed four.", "kills", "2024-11-01", "2024-11-01"),
        ("Leaders met in Lima on Friday. At the meeting, Ana Ruiz rejected the plan.", "rejected", "2024-11-01", "2024-11-01"),
        ("Troops attacked a town in May 2012. Ten were killed in the attack.", "killed", "2012-05-01", "2012-05-31"),
    ],
)  # fmt: skip
def test_a_deed_told_of_dates_what_is_told_of_it(read, text, word, first, last):
    event = next(e for e in read(text) if word in (e.predicate.text, e.title.split()[1]))
    assert event.when.interval == Interval(date.fromisoformat(first), date.fromisoformat(last))
    assert any("of which the text tells before" in step for step in event.when.steps)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked Lima on Friday. Police attacked Cusco on Sunday. Two men died in the attack.",
        "Gunmen ambushed a convoy on Friday. A driver was killed in an attack.",
        "Gunmen ambushed a convoy on Friday. A driver was killed in the attack on Lima.",
        "Gunmen will attack on Friday. A driver was killed in the attack.",
        "Leaders met on Friday. A driver was killed in the attack.",
        "Gunmen ambushed a convoy on Friday. Peru waited. Chile waited. Kenya waited. A driver was killed in the attack.",
    ],
)
def test_another_deed_dates_nothing(read, text):
    event = next(e for e in read(text) if e.predicate.text in ("killed", "died"))
    assert event.when.kind is TimeKind.UNDATED

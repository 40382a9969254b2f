"""Invented pairs of reports on the same story: what is joined is one event, and most of what is one event is joined.

Each pair lists the events that both tell of, by words of their predicates in the one and the other report. Everything
else in them sounds alike and is not: another day, another target, another minister, the next of several tests.
"""

from dataclasses import dataclass
from datetime import date

import pytest


@dataclass(frozen=True)
class Pair:
    one: tuple[str, date]
    other: tuple[str, date]
    same: frozenset[tuple[str, str]]


def _on(text: str, day: date) -> tuple[str, date]:
    return text, day


TREATY = Pair(
    _on(
        "Peru and Chile signed a fishing treaty in Lima on Friday. President Rosa Quispe hosted the ceremony. Chilean "
        "President Pablo Soto arrived in Lima on Thursday. Peru seized two Chilean trawlers in August. Soto will visit "
        "the port of Callao on Sunday. Peru's fisheries minister Juan Paz resigned on Wednesday.",
        date(2024, 11, 2),
    ),
    _on(
        "Chile and Peru have signed a treaty on fishing. It was signed on Friday in Lima. Pablo Soto, the Chilean "
        "president, landed in Lima on Thursday and will tour the port of Callao on Sunday. Chile's fisheries minister "
        "Ines Rojas resigned on Wednesday. Chile seized two Peruvian trawlers in August.",
        date(2024, 11, 2),
    ),
    frozenset({("signed a fishing treaty", "signed a treaty"), ("arrived", "landed"), ("visit", "tour")}),
)
TESTS = Pair(
    _on(
        "Iran tested a Shahab-8 missile on Monday, state television said. Iran tested a Shahab-9 missile on Tuesday. "
        "The United States condemned the tests. Foreign Minister Ali Naderi flew to Oman on Wednesday. Naderi met Omani "
        "Foreign Minister Said Harthy in Muscat on Thursday. Iran shelled a border post on Wednesday.",
        date(2024, 11, 8),
    ),
    _on(
        "Iran launched a Shahab-9 missile on Tuesday. It was the second launch in two days. Iran's Ali Naderi and Oman's "
        "Said Harthy held talks in Muscat on Thursday. Harthy met Naderi's deputy in Muscat on Friday. Iran tested a "
        "Shahab-8 missile in May. Iran shelled a border post on Thursday.",
        date(2024, 11, 8),
    ),
    frozenset({("tested", "launched"), ("met", "held talks")}),
)
CRASH = Pair(
    _on(
        "A ferry with 60 people aboard capsized off Zanzibar on Saturday. Rescuers pulled 41 people from the water. "
        "At least 12 people died in the accident off Zanzibar on Saturday. President Amina Juma visited Zanzibar on "
        "Sunday. Police arrested the captain on Sunday. The company suspended its service on Sunday.",
        date(2024, 11, 4),
    ),
    _on(
        "The death toll has risen. The ferry capsized off Zanzibar on Saturday. On Sunday, President Amina Juma "
        "visited Zanzibar. She ordered an inquiry. Police arrested a trader in Dar es Salaam on Sunday. A ferry "
        "capsized off Pemba in 2012.",
        date(2024, 11, 5),
    ),
    frozenset({("capsized off", "capsized off"), ("visited", "visited")}),
)
FIRMS = Pair(
    _on(
        "Haneul Cells will buy the Norwegian battery maker Fjord Power for $2 billion, the company said on Monday. "
        "Haneul Cells opened a plant in Hungary in September 2024. Chief executive Min Ji-won resigned on Friday. "
        "Haneul Cells appointed Park So-yeon as chief executive on Saturday. Shares of Haneul Cells fell 7% on Monday.",
        date(2024, 11, 4),
    ),
    _on(
        "Min Ji-won resigned as chief executive of Haneul Cells on Friday. The company named Park So-yeon as its new "
        "chief executive on Saturday. Haneul Cells opened a plant in Hungary in 2019. Fjord Power fired its chief "
        "executive on Friday. Shares of Fjord Power fell 7% on Monday.",
        date(2024, 11, 4),
    ),
    frozenset({("resigned", "resigned"), ("appointed", "named")}),
)
VISITS = Pair(
    _on(
        "Kenya's foreign minister Jane Otieno visited Tokyo on Tuesday. Otieno met Japanese Prime Minister Kenji Mori on "
        "Tuesday. Otieno will fly to Seoul on Thursday. Japan gave Kenya a loan of $300 million on Tuesday. Kenya "
        "freed five Japanese sailors on Monday.",
        date(2024, 11, 6),
    ),
    _on(
        "Uganda's foreign minister Grace Opio visited Tokyo on Tuesday. Opio met Japanese Prime Minister Kenji Mori on "
        "Tuesday. Kenya released five Japanese sailors on Monday. Japan gave Uganda a loan of $300 million on Tuesday. "
        "Jane Otieno met Kenji Mori in Tokyo on Tuesday.",
        date(2024, 11, 6),
    ),
    frozenset({("freed", "released"), ("met", "met")}),
)
VOTES = Pair(
    _on(
        "Prime Minister Ada Lund lost a confidence vote in parliament on Monday. Nils Berg won the leadership of the Centre "
        "Party on Sunday. Lund survived a vote on pensions on Friday. The Social Union won a case on Monday.",
        date(2024, 11, 5),
    ),
    _on(
        "Ada Lund lost a confidence vote on Monday. Nils Berg, who won the leadership on Sunday, wants an election. Berg lost "
        "a vote on pensions on Friday. Lund won a vote on the budget on Friday.",
        date(2024, 11, 5),
    ),
    frozenset({("lost", "lost"), ("won", "won")}),
)
PAIRS = [TREATY, TESTS, CRASH, FIRMS, VISITS, VOTES]


def _pairs(merge, told, pair):
    """Words of the predicates of the tellings that were joined."""
    words = {e.id: e.predicate.text for k, a in (("A", pair.one), ("B", pair.other)) for e in told(k, *a).events}
    merged = merge(pair.one, pair.other)
    ids = [sorted(t.event for t in e.tellings) for e in merged.events if e.tellings]
    return [(words[one], words[other]) for one, other in ids]


@pytest.mark.parametrize("pair", PAIRS)
def test_nothing_is_joined_that_is_not_one_event(merge, told, pair):
    assert set(_pairs(merge, told, pair)) <= pair.same


def test_most_of_what_is_one_event_is_joined(merge, told):
    found = sum(len(set(_pairs(merge, told, pair)) & pair.same) for pair in PAIRS)
    assert found >= 0.8 * sum(len(pair.same) for pair in PAIRS)

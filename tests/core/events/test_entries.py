"""Chronologies: paragraphs that open with a date, and paragraphs under a line that is nothing but a date."""

from datetime import date

import timeline_app
from timeline_app.core.values import BlockKind, TimeKind

PAGE = """\
Timeline: the road to the lake accord

By Ada Moreno
Published 5 May 2025

The accord took three years of talks between both governments, and it nearly failed. These are the main stations.

3 April 2022

The foreign ministers meet in Lima for the first time.

9 September 2022

Talks break down after a rocket kills four soldiers. Kenya recalls its envoy.

14 January 2024

A mediator presents a new draft, which both had asked for.
"""
LINES = """\
14 January 2024: A mediator presents a new draft. Kenya praises it.

2 May 2025: Both presidents sign the accord, agreed in March. In June they exchange envoys. Ruiz has called it a trap.
"""


def dated(text, published=None):
    events = timeline_app.extract(text, published=published).events
    return {e.predicate.text: e.when.interval for e in events if e.when.kind is not TimeKind.UNDATED}


def test_a_date_on_a_line_of_its_own_dates_the_paragraph_under_it():
    found = {words: str(time.earliest) for words, time in dated(PAGE).items()}
    assert found["meet"] == "2022-04-03"
    assert {found["break down"], found["recalls"]} == {"2022-09-09"}
    assert found["presents"] == "2024-01-14"
    assert "asked" not in found


def test_the_days_of_entries_are_neither_stamps_nor_text():
    article = timeline_app.extract(PAGE).article
    assert article.published.date == date(2025, 5, 5)
    heads = [article.text[b.start : b.end] for b in article.blocks if b.kind is BlockKind.SUBHEAD]
    assert heads == ["3 April 2022", "9 September 2022", "14 January 2024"]


def test_the_date_before_a_colon_dates_the_sentences_after_it():
    found = {words: str(time.earliest) for words, time in dated(LINES, date(2025, 8, 1)).items()}
    assert (found["presents"], found["praises"]) == ("2024-01-14", "2024-01-14")
    assert found["sign the accord"] == "2025-05-02"
    assert "called" not in found


def test_months_in_an_entry_count_from_its_date():
    found = {words: str(time.earliest) for words, time in dated(LINES, date(2025, 8, 1)).items()}
    assert (found["agreed"], found["exchange"]) == ("2025-03-01", "2025-06-01")


def test_one_date_with_a_colon_makes_no_chronology():
    text = "2 May 2025: Both presidents sign the accord.\n\nA mediator presents a new draft. Kenya praised it."
    assert "praised" not in dated(text, date(2025, 8, 1))

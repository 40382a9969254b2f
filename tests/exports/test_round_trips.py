"""What is written as JSON and CSV comes back whole."""

import csv
import io
import json
from dataclasses import replace
from datetime import date

import article
import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.schema import extraction_to_dict
from timeline_app.core.values import Status, TimeKind
from timeline_app.exports.csv_file import COLUMNS, read_csv, safe, unsafe, write_csv
from timeline_app.exports.dossier import Dossier, Entry, SourceArticle, dossier_of
from timeline_app.exports.json_file import ForeignFileError, read_json, write_json, write_json_lines

printable = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@st.composite
def dossiers(draw):
    sources = tuple(
        SourceArticle(
            f"a{i}", draw(printable), replace(draw(strategies.extractions), events=()), draw(st.none() | printable)
        )
        for i in range(1, draw(st.integers(1, 3)) + 1)
    )
    entries = tuple(
        Entry(
            draw(strategies.events),
            draw(st.sampled_from([s.key for s in sources])),
            draw(st.sampled_from([None, "confirmed", "dismissed"])),
            draw(printable),
            tuple(draw(st.lists(printable, max_size=2))),
            tuple(draw(st.lists(st.sampled_from(["title", "when"]), max_size=2))),
        )
        for _ in range(draw(st.integers(0, 4)))
    )
    return Dossier(draw(printable), sources, entries)


def by_source(dossier):
    return sorted(dossier.entries, key=lambda e: e.source)


@given(dossiers())
def test_json_brings_back_articles_readings_events_and_what_the_user_made_of_them(dossier):
    back = read_json(write_json(dossier))
    assert [extraction_to_dict(s.extraction) for s in back.sources] == [
        extraction_to_dict(s.extraction) for s in dossier.sources
    ]
    assert [(s.key, s.origin) for s in back.sources] == [(s.key, s.origin) for s in dossier.sources]
    assert list(back.entries) == by_source(dossier)
    assert back.title == dossier.title


@given(dossiers())
def test_csv_brings_back_events_and_what_the_user_made_of_them(dossier):
    back = read_csv(write_csv(dossier))
    assert back.entries == dossier.entries
    assert {s.key for s in back.sources} == {e.source for e in dossier.entries}


@given(st.text())
def test_a_cell_made_safe_is_no_formula_and_comes_back(cell):
    assert not safe(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unsafe(safe(cell)) == cell


@pytest.fixture
def dossier():
    return dossier_of("River", (SourceArticle("a1", "river.txt", article.extraction()),))


def rewritten(text, change):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    change(rows)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def test_a_sentence_stands_at_its_place_after_csv(dossier):
    back = read_csv(write_csv(dossier))
    for entry in back.entries:
        span = slice(entry.event.sentence.start, entry.event.sentence.end)
        assert back.sources[0].article.text[span] == article.TEXT[span]


def test_what_was_changed_in_a_spreadsheet_is_taken_over_and_marked(dossier):
    def change(rows):
        rows[0] |= {"title": "A better title", "status": "planned", "start": "2024-05-01", "end": "2024-05-03"}
        rows[0] |= {"verdict": "confirmed", "tags": "river; treaty", "note": "checked"}

    entry = read_csv(rewritten(write_csv(dossier), change)).entries[0]
    assert entry.event.title == "A better title"
    assert entry.event.status is Status.PLANNED
    assert (entry.event.when.interval.earliest, entry.event.when.interval.latest) == (
        date(2024, 5, 1),
        date(2024, 5, 3),
    )
    assert entry.event.when.kind is TimeKind.WITHIN
    assert (entry.verdict, entry.tags, entry.note) == ("confirmed", ("river", "treaty"), "checked")
    assert entry.edited == ("status", "title", "when")


def test_a_date_deleted_in_a_spreadsheet_leaves_the_event_undated(dossier):
    back = read_csv(rewritten(write_csv(dossier), lambda rows: rows[0].update(start="", end="")))
    assert back.entries[0].event.when.kind is TimeKind.UNDATED


@pytest.mark.parametrize("cell", ["soon", "2024-13-01", "2024-05-03\n2024-05-04"])
def test_a_damaged_row_is_named(dossier, cell):
    with pytest.raises(ForeignFileError, match=r"Row 2 cannot be read"):
        read_csv(rewritten(write_csv(dossier), lambda rows: rows[0].update(start=cell)))


def test_a_table_of_another_maker_is_refused_with_the_columns_it_lacks():
    with pytest.raises(ForeignFileError, match=r"lacks the columns id, start, .* and [0-9]+ more, so"):
        read_csv("name,when\nx,y\n")


@pytest.mark.parametrize("text", ["", "[1]", "{}", '{"schema": 2}', '{"schema": 1, "articles": [{}]}', "[" * 200_000])
def test_json_of_another_maker_is_refused(text):
    with pytest.raises(ForeignFileError, match="not what timeline-app writes"):
        read_json(text)


def test_what_the_command_extract_prints_is_read_too():
    data = {"file": "river.txt", **article.extraction().to_dict()}
    for text in (json.dumps(data), json.dumps([data])):
        back = read_json(text)
        assert back.sources[0].name == "river.txt"
        assert [e.event for e in back.entries] == list(article.extraction().events)


def test_json_lines_hold_one_event_each_with_its_article(dossier):
    lines = [json.loads(line) for line in write_json_lines(dossier).splitlines()]
    assert [line["title"] for line in lines] == [e.event.title for e in dossier.entries]
    assert {line["article"]["published"] for line in lines} == {"2024-05-14"}

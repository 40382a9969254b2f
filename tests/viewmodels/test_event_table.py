from datetime import date

import pytest
from projects import DISPUTE, MEETING, TROOPS, VILLAGERS, WATER, key_of, made
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from timeline_app.core.store.values import Field
from timeline_app.core.store.wanted import Facet
from timeline_app.core.values import EventTime, Granularity, Interval, TimeKind
from timeline_app.viewmodels.event_table import COLUMNS, ID_ROLE, ORDERS, PAGE, Column, EventTable, ranges


@pytest.fixture
def table(finding):
    table = EventTable(finding)
    finding.filters.set_show_negated(True)
    table.refresh()
    finding.changed.connect(table.refresh)
    return table


def keys(table):
    return [table.index(row, 0).data(ID_ROLE) for row in range(table.rowCount())]


def cell(table, key, column):
    return table.index(table.row_of(key), COLUMNS.index(column)).data()


def test_the_model_keeps_qts_rules(finding):
    table = EventTable(finding)
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.refresh()
    table.sort(COLUMNS.index(Column.TITLE), Qt.SortOrder.DescendingOrder)
    finding.filters.toggle(Facet.CATEGORY, "talks")
    table.refresh()
    finding.workspace.close()
    assert table.rowCount() == 0
    del tester


def test_dated_events_come_in_order_of_time_and_undated_ones_last(table):
    assert keys(table)[0] == DISPUTE
    assert cell(table, VILLAGERS, Column.WHEN) == "No date"
    assert table.row_of(VILLAGERS) == table.rowCount() - 1


def test_a_row_is_found_by_its_event(table):
    assert keys(table)[table.row_of(WATER)] == WATER
    assert table.row_of("nothing") is None
    assert table.row_of(None) is None


def test_what_did_not_happen_says_so_and_is_struck_through(table):
    assert cell(table, TROOPS, Column.TITLE).endswith("(did not happen)")
    index = table.index(table.row_of(TROOPS), COLUMNS.index(Column.TITLE))
    assert index.data(Qt.ItemDataRole.FontRole).strikeOut()


def test_each_column_says_what_the_project_knows(finding, table):
    finding.workspace.carry_out(lambda project, at: project.curation.add_tag([MEETING], "river", at))
    finding.workspace.carry_out(lambda project, at: project.curation.confirm([MEETING], at))
    shown = {column: cell(table, MEETING, column) for column in COLUMNS}
    event = finding.workspace.library.find(MEETING)[1]
    assert shown[Column.ACTORS] == ", ".join(p.name for p in (*event.actors, *event.targets))
    assert shown[Column.PLACE] == event.place.name
    assert shown[Column.TYPE] == event.type
    assert shown[Column.ARTICLE] == finding.workspace.library.get("a1").title
    assert shown[Column.WORDS] == event.when.words
    assert (shown[Column.VERDICT], shown[Column.TAGS]) == ("Confirmed", "river")
    assert shown[Column.CERTAINTY] == "Day stated"
    assert shown[Column.KIND] == "Talks"


@pytest.mark.parametrize("column", ORDERS)
def test_a_column_sorts_both_ways(table, column):
    before = sorted(keys(table))
    table.sort(COLUMNS.index(column))
    up = keys(table)
    table.sort(COLUMNS.index(column), Qt.SortOrder.DescendingOrder)
    assert keys(table) == up[::-1]
    assert sorted(up) == before


def test_the_filters_thin_the_rows_out(finding, table):
    finding.filters.choose(Facet.ACTOR, {"Nora Vik"})
    assert MEETING in keys(table)
    assert DISPUTE not in keys(table)


def test_rows_come_from_the_background_where_there_are_many(finding, qtbot):
    finding.at_once_up_to = 0
    table = EventTable(finding)
    with qtbot.waitSignal(table.filled):
        table.refresh()
        assert table.rowCount() == 0
    assert MEETING in keys(table)


def test_only_the_pages_looked_at_are_fetched(finding, monkeypatch):
    table, fetched = EventTable(finding), []
    table.refresh()
    project = finding.workspace.project
    monkeypatch.setattr(type(project), "titles", lambda _self, ids: fetched.append(len(ids)) or ["x"] * len(ids))
    table.index(0, 1).data()
    table.index(1, 1).data()
    assert fetched == [min(PAGE, table.rowCount())]


def test_rows_are_copied_with_the_names_of_their_columns(table):
    row = table.row_of(MEETING)
    head, line = table.as_text([row], (Column.WHEN, Column.TITLE)).splitlines()
    assert head == f"{table.headerData(0, Qt.Orientation.Horizontal)}\tEvent"
    assert line.split("\t")[1] == cell(table, MEETING, Column.TITLE)


def test_stretches_of_rows():
    assert ranges([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert ranges([]) == []


def test_what_several_articles_tell_is_one_row(workspace, finding, tmp_path):
    workspace.close()
    made(tmp_path / "two.timeline", articles=2).close()
    workspace.open(tmp_path / "two.timeline")
    rows = finding.rows(ORDERS[Column.WHEN])
    assert set(workspace.project.keys(rows.ids.tolist())) == {
        key_of(n) for n in range(1, 9) if n != 7
    }  # 7 did not happen


def test_the_heading_names_a_year_only_where_all_events_are_of_it(finding, workspace):
    table = EventTable(finding)
    table.refresh()
    when = COLUMNS.index(Column.WHEN)
    assert table.headerData(when, Qt.Orientation.Horizontal) == "When"  # one is of 2019
    assert "2024" in cell(table, MEETING, Column.WHEN)
    day = date(2024, 5, 6)
    time = EventTime(Interval(day, day), TimeKind.DAY, Granularity.DAY)
    workspace.carry_out(lambda project, at: project.curation.set_field([DISPUTE], Field.WHEN, time, at))
    table.refresh()
    assert table.headerData(when, Qt.Orientation.Horizontal) == "When (2024)"
    assert not any("2024" in table.index(row, when).data() for row in range(table.rowCount()))

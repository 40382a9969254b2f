from article import EVENTS
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from timeline_app.viewmodels.event_table import ID_ROLE, EventTable


def test_the_model_keeps_qts_rules(qtbot):
    table = EventTable()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.set_events(EVENTS)
    table.set_events(EVENTS[:2])
    table.set_events([])
    del tester


def test_dated_events_come_in_order_and_undated_ones_last(qtbot):
    table = EventTable()
    table.set_events(EVENTS)
    ids = [table.index(row, 0).data(ID_ROLE) for row in range(table.rowCount())]
    assert ids == ["e3", "e7", "e4", "e5", "e1", "e2", "e6", "e8"]
    assert table.index(7, 0).data() == "No date"


def test_a_row_is_found_by_its_event(qtbot):
    table = EventTable()
    table.set_events(EVENTS)
    assert table.index(table.row_of("e5"), 0).data(ID_ROLE) == "e5"
    assert table.row_of("nothing") is None
    assert table.row_of(None) is None


def test_what_did_not_happen_says_so_and_is_struck_through(qtbot):
    table = EventTable()
    table.set_events(EVENTS)
    cell = table.index(table.row_of("e7"), 1)
    assert cell.data().endswith("(did not happen)")
    assert cell.data(Qt.ItemDataRole.FontRole).strikeOut()

"""How the lines of the details stand below one another, and what they call what they list."""

import pytest
from article import key
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from timeline_app.widgets.parts import ElidedLabel

MEETING, TREATY = key("e1"), key("e2")


@pytest.fixture
def body(window):
    window.selection.select([TREATY])
    QApplication.processEvents()
    return window.details.body


def rows(body):
    """The lines that can be pressed."""
    return [b for b in body.findChildren(QPushButton) if b.property("part") == "row"]


def begin(body, widget):
    """How far from the left of the details a text begins."""
    return widget.mapTo(body, QPoint(0, 0)).x()


def test_the_ways_to_a_note_and_to_a_tag_stand_in_a_line(body):
    quiet = {w.text(): begin(body, w) for w in body.findChildren(QLabel)}
    assert quiet["Add a note…"] == quiet["Add a tag…"]


def test_a_tag_stands_in_a_line_with_the_headings(window, body):
    window.curator.add_tag("water")
    QApplication.processEvents()
    body = window.details.body
    heading = next(w for w in body.findChildren(QLabel) if w.text() == "YOURS")
    chip = next(w for w in body.findChildren(QWidget) if w.property("part") == "tag")
    assert begin(body, heading) == begin(body, chip)


def test_titles_of_the_same_week_begin_in_a_line_whatever_their_length(body):
    titles = [row.findChild(ElidedLabel) for row in rows(body)]
    assert len({w.fontMetrics().horizontalAdvance(w.text()) for w in titles}) > 1
    assert len({begin(body, w) for w in titles}) == 1


def test_tellings_of_one_article_are_called_by_what_each_tells(window):
    window.selection.select([TREATY, MEETING])
    window.curator.merge()
    QApplication.processEvents()
    told = [row.accessibleName().rpartition(", ")[0] for row in rows(window.details.body)]
    assert {"Vik meets Reyl in Lindau", "Arlund and Belmar sign the Sel treaty"} <= set(told)

"""Names of lanes: in as many lines as there is room for."""

import pytest

from timeline_app.widgets.timeline.lane_header import MOST_LINES, LaneHeader

TITLE = "Forty-five years on, who killed the archbishop of Montara is still not told"


@pytest.fixture
def header(qtbot, view):
    made = LaneHeader(view.state)
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("height", "lines"), [(30.0, 1), (52.0, 2), (120.0, MOST_LINES), (400.0, MOST_LINES)])
def test_a_long_name_takes_the_lines_that_its_lane_has(header, height, lines):
    found = header._name_lines(TITLE, 150.0, height)
    assert len(found) == lines
    assert all(header._name.width(line) <= 152 for line in found)
    assert " ".join(found).startswith("Forty-five years")
    assert found[-1].endswith("…")


def test_a_short_name_stays_in_one_line(header):
    assert header._name_lines("Kenya", 150.0, 400.0) == ["Kenya"]


def test_a_word_wider_than_the_lane_is_cut(header):
    (line,) = header._name_lines("A" * 60, 150.0, 400.0)
    assert line.endswith("…")

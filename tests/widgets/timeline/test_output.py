from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from timelines import EVENTS

from timeline_app.widgets.timeline.description import describe


@pytest.fixture
def canvas(view):
    return QAccessible.queryAccessibleInterface(view.canvas)


def name(interface):
    return interface.text(QAccessible.Text.Name)


def test_screen_readers_see_a_list_of_the_events_in_view(canvas):
    assert canvas.role() == QAccessible.Role.List
    names = [name(canvas.child(i)) for i in range(canvas.childCount())]
    assert len(names) == 5
    assert (
        names[0]
        == "Statement on troops, Mon 28 Oct – Sun 3 Nov 2024  “last week”, Some time in week 44; the day isn’t stated, Happened"
    )
    assert all(canvas.child(i).role() == QAccessible.Role.ListItem for i in range(5))


def test_items_tell_where_they_are(view, canvas):
    rect = view.event_rect("statement")
    assert canvas.child(0).rect().topLeft() == view.mapToGlobal(rect.topLeft())
    assert name(canvas.childAt(*canvas.child(0).rect().center().toTuple())) == name(canvas.child(0))


def test_items_tell_whether_they_are_selected(selection, canvas):
    selection.select(("statement",))
    assert canvas.child(0).state().selected
    assert canvas.child(0).state().focused
    assert not canvas.child(1).state().selected
    assert name(canvas.focusChild()).startswith("Statement on troops")


def test_what_leaves_the_view_leaves_the_list(view, canvas):
    view.show_range(0, 10)
    assert canvas.childCount() == 0
    assert canvas.child(0) is None


def test_every_item_knows_its_place_in_the_list(canvas):
    assert [canvas.indexOfChild(canvas.child(i)) for i in range(canvas.childCount())] == list(
        range(canvas.childCount())
    )


def test_descriptions_say_when_how_and_whether(view):
    labels = view.state.content.labels
    rows = {event.id: row for row, event in enumerate(EVENTS)}
    assert describe(labels, rows["visit"]) == "Morrow visits the border\nSun 3 Nov 2024  “on Sunday”"
    assert describe(labels, rows["plan"]).endswith("Planned")
    assert describe(labels, rows["denied"]).endswith("Did not happen")
    assert describe(labels, len(EVENTS)) == "Article published\nMon 4 Nov 2024"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_picture_has_the_size_and_fineness_asked_for(view, scale):
    image = view.render_image(QSize(900, 500), scale)
    assert image.size() == QSize(900, 500) * scale
    assert image.devicePixelRatio() == scale
    assert view.size() == QSize(1200, 760)


def test_pictures_can_be_lines_and_text(view, tmp_path):
    view.render_svg(str(tmp_path / "t.svg"), QSize(900, 500))
    svg = (tmp_path / "t.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 900 500"' in svg
    assert svg.count("<path") + svg.count("<text") > 50
    view.render_pdf(str(tmp_path / "t.pdf"), QSize(900, 500))
    assert (tmp_path / "t.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("write", ["render_svg", "render_pdf"])
def test_a_picture_that_cannot_be_written_says_so(view, tmp_path, write):
    with pytest.raises(OSError, match="cannot be written"):
        getattr(view, write)(str(tmp_path / "no such folder" / "t"))
    assert view.size() == QSize(1200, 760)


def test_screen_readers_can_ask_items_for_interfaces_they_do_not_have(canvas):
    item = canvas.child(0)
    assert item.textInterface() is None
    assert item.valueInterface() is None
    assert item.tableCellInterface() is None


def test_screen_readers_select_and_open_items(canvas, view, selection, qtbot):
    actions = canvas.child(1).actionInterface()
    assert actions.actionNames() == [actions.pressAction(), actions.setFocusAction()]
    actions.doAction(actions.setFocusAction())
    assert selection.current == "drill"
    with qtbot.waitSignal(view.event_activated) as opened:
        canvas.child(0).actionInterface().doAction(actions.pressAction())
    assert opened.args == ["statement"]
    assert selection.current == "statement"

"""The building blocks of the window, each by itself."""

import re
from pathlib import Path

import pytest
from article import TEXT, extraction
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionComboBox, QVBoxLayout, QWidget

from timeline_app import resources
from timeline_app.viewmodels.details import describe
from timeline_app.viewmodels.documents import Document
from timeline_app.viewmodels.surroundings import Nothing
from timeline_app.viewmodels.tooltip import plain_tooltip
from timeline_app.widgets.command_palette import ranked
from timeline_app.widgets.flow import FlowLayout
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import ElidedChooser, ElidedLabel
from timeline_app.widgets.passage import PassageView
from timeline_app.widgets.result_list import ResultList, Row, RowModel
from timeline_app.widgets.theme import load_theme

ICONS = sorted(p.stem for p in resources.path("icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_draws_in_the_colour_asked_for(qtbot, name):
    picture = icon(name, "#ff0000").pixmap(QSize(18, 18)).toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(18) for y in range(18) if picture.pixelColor(x, y).alpha() > 200
    }
    assert colours == {"#ff0000"}


def test_every_icon_is_used_and_every_icon_used_is_there():
    code = "".join(p.read_text() for p in Path(resources.__file__).parent.rglob("*.py"))
    used = set(re.findall(r'icon\("(\w+)"', code)) | set(re.findall(r'"(\w+)"', code))
    assert [name for name in ICONS if name not in used and f"{name}.svg" not in code] == []
    assert set(re.findall(r'icon\("(\w+)"', code)) <= set(ICONS)


def test_the_palette_prefers_beginnings_of_words():
    names = ["Clear the selection", "Lanes by place", "Larger article text", "Article pane"]
    assert ranked("la", names)[0] == 1
    assert ranked("text large", names) == [2]
    assert ranked("", names) == [0, 1, 2, 3]
    assert ranked("zzz", names) == []
    assert 1 in ranked("lnplc", names)


def test_the_palette_leaves_out_what_fits_less_where_something_fits_better():
    names = ["Article pane", "Status: Planned", "Lanes by place", "One lane"]
    assert ranked("lane", names) == [2, 3]
    assert ranked("anes", names) == [2]
    assert ranked("lnd", names) == [1]


@given(st.text(max_size=12), st.lists(st.text(max_size=20), max_size=8))
def test_the_palette_never_names_one_command_twice(query, names):
    found = ranked(query, names)
    assert len(found) == len(set(found))


def test_the_model_of_results_keeps_qts_rules(qtbot):
    model = RowModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_rows([Row("one", "1", QIcon()), Row("two", "", QIcon(), enabled=False)])
    model.set_rows([])
    del tester


def test_results_that_are_switched_off_cannot_be_chosen(qtbot):
    results = ResultList()
    qtbot.addWidget(results)
    results.set_rows([Row("off", "", QIcon(), enabled=False), Row("on", "", QIcon())])
    assert results.currentIndex().row() == 1


@given(st.lists(st.tuples(st.integers(10, 200), st.integers(10, 40)), max_size=12), st.integers(200, 500))
def test_wrapped_widgets_stay_inside_and_never_overlap(qapp, sizes, width):
    holder = QWidget()
    flow = FlowLayout(6)
    holder.setLayout(flow)
    labels = []
    for wide, high in sizes:
        labels.append(QLabel())
        labels[-1].setFixedSize(wide, high)
        flow.addWidget(labels[-1])
    flow.setGeometry(QRect(0, 0, width, flow.heightForWidth(width)))
    places = [label.geometry() for label in labels]
    assert all(QRect(0, 0, width, flow.heightForWidth(width)).contains(p) for p in places)
    assert all(not a.intersects(b) for i, a in enumerate(places) for b in places[i + 1 :])


def test_a_label_too_narrow_keeps_the_whole_text_for_tooltip_and_reader(qtbot):
    label = ElidedLabel("<b>A rather long title</b> of an article", "document")
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.accessibleName() == "<b>A rather long title</b> of an article"
    assert "<b>" not in label.toolTip()


def test_tooltips_show_markup_literally():
    assert plain_tooltip("<img src='file:///x'>").count("<") == 2
    assert plain_tooltip("") == ""


def test_a_passage_is_as_high_as_its_text(qtbot):
    document = Document.of("a1", "file.txt", TEXT, extraction())
    passage = PassageView(describe(document, document.events[0], Nothing()).passage, load_theme("light"))
    pane = QWidget()
    qtbot.addWidget(pane)
    QVBoxLayout(pane).addWidget(passage)
    heights = []
    for width in (300, 600):
        pane.resize(width, 600)
        pane.show()
        QApplication.processEvents()
        heights.append(passage.height())
        assert passage.viewport().height() >= passage.document().size().height()
    assert heights[0] > heights[1]


def test_a_chooser_cuts_long_titles_with_an_ellipsis(qtbot):
    chooser = ElidedChooser()
    qtbot.addWidget(chooser)
    chooser.addItems(["A title that is by far too long for its box", "Short"])
    chooser.resize(150, 28)
    option = QStyleOptionComboBox()
    chooser.initStyleOption(option)
    assert option.currentText.startswith("A title")
    assert option.currentText.endswith("…")
    chooser.setCurrentIndex(1)
    chooser.initStyleOption(option)
    assert option.currentText == "Short"

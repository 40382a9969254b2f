"""Labels: cut only with an ellipsis, and never wider than their box."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from timeline_app.core.layout.content import plain
from timeline_app.widgets.timeline import text as text_module
from timeline_app.widgets.timeline.text import ELIDED_STEP, Font, Fonts, LabelPainter, Measurer

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co")), max_size=60)


class Labels:
    """One label."""

    def __init__(self, title, words, tellings):
        self._title, self._words, self._tellings = plain(title), plain(words), tellings

    def event_id(self, row):
        return str(row)

    def title(self, _row):
        return self._title

    def words(self, _row):
        return self._words

    def tellings(self, _row):
        return self._tellings


@pytest.fixture(scope="module")
def fonts(qapp):
    return Fonts.made()


@given(TEXTS, TEXTS, st.integers(1, 40), st.floats(60, 500), st.booleans())
@example(title="000અ", words="0", tellings=1, width=66.0, selected=False)
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_cut_ends_in_an_ellipsis_and_fits(fonts, title, words, tellings, width, selected):
    labels = Labels(title, words, tellings)
    measurer = Measurer(labels, fonts)
    told = measurer.words_of(0)
    font = fonts.selected if selected else fonts.title
    room = width - told.chip_px
    line = LabelPainter(measurer, fonts)._line(0, told, room, font)
    shown = line.title
    assert shown == labels.title(0) or shown.endswith("…") or shown == ""
    taken = font.metrics.horizontalAdvance(shown)
    if line.words:
        assert line.words == told.words or line.words.endswith("…")
        assert line.words_x >= taken - 2
    if shown != labels.title(0):
        assert taken <= max(room, 0) + ELIDED_STEP


def drawn(font, text, times=1, draw=Font.draw):
    """The last of several pictures of a text."""
    for _ in range(times):
        image = QImage(420, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw(font, painter, ((text, 10.3, 20.6),))
        painter.end()
    return image


@pytest.mark.parametrize(
    "text",
    ["Morrow visits the border", "+5380", "‹ +26", "“last week”", "Statement — on AV 11", "会议 opens", "سلام 7"],
)
def test_a_text_that_is_kept_shaped_looks_as_it_did_when_it_was_new(qapp, text):
    fonts = Fonts.made()
    for font in (fonts.title, fonts.words, fonts.count):
        first = drawn(font, text)
        assert drawn(font, text, 2) == first
        assert font._texts[text]
        assert first != drawn(font, "")


@given(st.text("0123456789+-.,kM‹ ", min_size=1, max_size=9))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_number_put_together_looks_as_if_it_were_shaped(fonts, number):
    shaped = drawn(fonts.count, number, 2, Font.draw_centred)
    assert drawn(fonts.count, number, 1, Font.draw_numbers) == shaped


def test_texts_are_forgotten_when_there_are_too_many(qapp, monkeypatch):
    monkeypatch.setattr(text_module, "MAX_KEPT", 20)
    font = Fonts.made().count
    drawn(font, "kept", 2)
    for number in range(100):
        drawn(font, str(number))
        drawn(font, str(number), 1, Font.draw_numbers)
    assert len(font._texts) <= 21
    assert len(font._numbers) <= 21
    assert "kept" not in font._texts


@given(st.lists(st.tuples(TEXTS, TEXTS, st.integers(1, 9)), min_size=1, max_size=5))
@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_label_measures_as_much_as_its_parts(fonts, parts):
    for title, words, tellings in parts:
        measurer = Measurer(Labels(title, words, tellings), fonts)
        told = measurer.words_of(0)
        assert measurer.widths(np.array([0], np.int32))[0] == pytest.approx(told.full, abs=0.01)
        assert (told.chip_px > 0) is (tellings > 1)
        assert told.full >= fonts.selected.width(told.title) + told.chip_px

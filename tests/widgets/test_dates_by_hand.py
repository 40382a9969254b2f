"""What is said of a date that the user changed."""

from datetime import date

import pytest
from article import key
from gestures import run
from PySide6.QtWidgets import QApplication

from timeline_app.core.store.values import Field
from timeline_app.core.values import UNKNOWN, EventTime, Interval, TimeKind

DAM = key("e4")


def on(day):
    return EventTime(Interval(day, day), TimeKind.DAY)


@pytest.fixture
def said(window):
    run(window, "range:2 weeks")
    window.selection.select([DAM])
    QApplication.processEvents()

    def said(when):
        window.curator.set_field(DAM, Field.WHEN, when)
        return window.statusBar().currentMessage()

    return said


def test_an_event_that_left_the_view_can_be_followed(said):
    assert said(on(date(2031, 5, 9))) == "The date is changed. Ctrl+J shows the event where it stands now."


def test_an_event_that_is_still_in_view_need_not_be(said, window):
    assert said(on(date(2024, 5, 10))) == "The date is changed."
    assert window.timeline.is_in_view(DAM)


def test_an_event_without_a_date_has_no_place_to_be_shown_at(said):
    assert said(EventTime(UNKNOWN, TimeKind.UNDATED)) == "The date is changed."

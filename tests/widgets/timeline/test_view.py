from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QImage, QPainter
from PySide6.QtGui import Qt as TextQt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QToolButton, QToolTip
from timelines import EVENTS, PUBLISHED, event, when, who

from timeline_app.core.layout.calendar import day_number
from timeline_app.core.layout.content import EventContents
from timeline_app.core.layout.data import Flag, Shape
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.layout.navigation import Range
from timeline_app.core.values import Status, TimeKind
from timeline_app.widgets.theme import load_theme
from timeline_app.widgets.timeline import picture
from timeline_app.widgets.timeline.axis_bar import MIDDLE_TOP, AxisBar, _clear_of
from timeline_app.widgets.timeline.canvas import word_middle
from timeline_app.widgets.timeline.corner import MOST_LISTED, Tray
from timeline_app.widgets.timeline.description import NoSources
from timeline_app.widgets.timeline.legend import scale_words
from timeline_app.widgets.timeline.picture import PictureWish
from timeline_app.widgets.timeline.reveal import show_bar

MONDAY = day_number(date(2024, 11, 4))


def test_all_dated_events_have_a_bar_and_the_rest_are_counted(view):
    for key in ("visit", "statement", "drill", "since", "plan"):
        assert view.event_rect(key) is not None, key
    assert view.event_rect("soon") is None
    assert view.event_rect("denied") is None
    assert view.event_rect("no such") is None
    assert view.corner.undated_text() == "1 undated"


def test_bars_stand_where_the_axis_says(view):
    rect = view.event_rect("statement")
    left = view.canvas.viewport().mapFrom(view, rect.topLeft()).x()
    assert left == pytest.approx(view.state.window.x(MONDAY - 7), abs=1)
    assert rect.width() == pytest.approx(7 * view.state.window.scale, abs=2)


def test_what_did_not_happen_shows_when_asked_for(view):
    view.set_show_negated(True)
    assert view.event_rect("denied") is not None
    view.set_show_negated(False)
    assert view.event_rect("denied") is None


def test_selecting_elsewhere_brings_the_event_into_view(view, selection):
    view.show_range(MONDAY + 1000, MONDAY + 1010)
    assert view.event_rect("visit") is None
    selection.select(("visit",))
    assert view.event_rect("visit") is not None


def test_the_days_in_view_stay_when_the_selected_event_shows_already(view, selection):
    before = view.visible_range
    selection.select(("drill",))
    assert view.visible_range == before


def test_choosing_an_event_longer_than_the_view_shows_all_of_its_bar(view, selection):
    view.show_range(MONDAY - 4, MONDAY - 3)
    selection.select(("drill",))
    start, end = view.visible_range
    assert start < MONDAY - 6
    assert end > MONDAY - 1


def test_an_event_that_reaches_out_of_view_is_brought_in_without_zooming(view, selection):
    view.show_range(MONDAY - 4, MONDAY + 6)
    selection.select(("statement",))
    start, end = view.visible_range
    assert end - start == pytest.approx(10)
    assert start <= MONDAY - 7


def test_the_greeting_leaves_the_view_as_it_is_where_the_bar_is_in_it(view, selection):
    view.show_range(MONDAY - 4, MONDAY - 3)
    view.greet("drill")
    assert view.visible_range == (MONDAY - 4, MONDAY - 3)
    assert selection.current == "drill"
    view.greet("plan")
    assert view.visible_range[0] <= MONDAY - 4
    assert view.event_rect("plan") is not None


@pytest.mark.parametrize("name", ["day", "2 weeks", "year", "decade", "all"])
def test_the_overview_holds_what_is_shown(view, name):
    view.zoom_preset(name)
    start, end = view.visible_range
    assert view.overview.extent.start <= start
    assert end <= view.overview.extent.end


def test_selection_walks_in_time_then_by_lane(view, selection):
    seen = []
    view.select_first()
    while not seen or selection.current != seen[-1]:
        seen.append(selection.current)
        view.select_next()
    assert seen == ["statement", "drill", "since", "visit", "plan"]
    view.select_previous()
    assert selection.current == "visit"


def test_lanes_are_walked_with_up_and_down(view, selection):
    assert [lane.name for lane in view.state.content.lanes][:3] == ["European Union", "United States", "South Korea"]
    selection.select(("visit",))
    view.select_beside(1)
    assert selection.current == "plan"
    view.select_beside(1)
    assert selection.current == "statement"
    view.select_beside(1)
    assert selection.current == "statement"
    view.select_beside(-1)
    assert selection.current == "drill"


@pytest.mark.parametrize("mode", list(LaneMode))
def test_every_lane_mode_shows_every_dated_event(view, mode, qtbot):
    before = view.visible_range
    if mode is not LaneMode.ACTOR:
        with qtbot.waitSignal(view.lane_mode_changed):
            view.set_lane_mode(mode)
    assert view.lane_mode is mode
    assert view.visible_range == before
    assert all(view.event_rect(key) is not None for key in ("visit", "statement", "drill", "since", "plan"))


def test_zooming_keeps_the_current_event_in_its_place(view, selection):
    selection.select(("visit",))
    before = view.event_rect("visit").center().x()
    view.zoom_in()
    assert view.event_rect("visit").center().x() == pytest.approx(before, abs=2)
    assert view.visible_range[1] - view.visible_range[0] < 20


@pytest.mark.parametrize(
    ("name", "days"), [("day", 1.25), ("week", 7), ("2 weeks", 16), ("month", 33), ("year", 370), ("decade", 3660)]
)
def test_presets_show_so_many_days(view, name, days):
    view.zoom_preset(name)
    assert view.visible_range[1] - view.visible_range[0] == pytest.approx(days)


def test_a_preset_does_not_go_where_nothing_happens(view):
    view.zoom_preset("decade")
    view.state.travel(view.state.goal.moved(1800))
    view.zoom_preset("month")
    start, end = view.visible_range
    assert any(start <= begin <= end for begin in view.state.content.data.start)


def test_an_unknown_preset_is_an_error(view):
    with pytest.raises(KeyError):
        view.zoom_preset("fortnight")


def test_all_shows_all(view):
    view.show_range(0, 10)
    view.zoom_all()
    assert view.visible_range[0] < MONDAY - 7
    assert view.visible_range[1] > MONDAY + 4


def test_an_event_can_be_zoomed_to(view):
    view.show_range(0, 100_000)
    view.zoom_to_event("plan")
    rect = view.event_rect("plan")
    assert rect.width() > 50
    assert view.canvas.geometry().contains(rect)
    before = view.visible_range
    view.zoom_to_event("soon")
    assert view.visible_range == before


def test_back_and_forward_retrace_the_views(view):
    first = view.visible_range
    view.zoom_preset("year")
    second = view.visible_range
    view.back()
    assert view.visible_range == pytest.approx(first)
    view.forward()
    assert view.visible_range == pytest.approx(second)
    view.forward()
    assert view.visible_range == pytest.approx(second)


def test_panning_moves_by_shares_of_the_view(view):
    start, end = view.visible_range
    view.pan(0.5)
    assert view.visible_range == pytest.approx((start + (end - start) / 2, end + (end - start) / 2))


def test_the_range_is_told(view, qtbot):
    with qtbot.waitSignal(view.range_changed) as told:
        view.show_range(MONDAY, MONDAY + 5)
    assert told.args == pytest.approx([MONDAY, MONDAY + 5])


def test_changed_events_show_in_the_view_as_it_is(view):
    view.show_range(MONDAY - 3, MONDAY + 6)
    view.update_contents(EventContents([*EVENTS, event("new", when("2024-11-05"), [who("Al", "FRA")])], PUBLISHED))
    assert view.visible_range == pytest.approx((MONDAY - 3, MONDAY + 6))
    assert view.event_rect("new") is not None


def test_other_events_start_from_a_view_of_their_own(view):
    view.set_events([event("old", when("1914-06-28"))], [])
    assert view.event_rect("old") is not None
    assert view.event_rect("visit") is None
    view.back()
    assert view.event_rect("old") is not None


def test_no_events_and_no_publication_are_no_trouble(view, selection):
    view.set_events([], [])
    view.zoom_all()
    view.select_next()
    view.select_beside(1)
    view.zoom_to_selection()
    assert selection.current is None
    assert not view.grab().isNull()


def test_the_undated_can_be_listed_and_chosen(view, selection, qtbot):
    view.corner.open_undated()
    shown = view.corner.findChild(QListWidget)
    assert shown.count() == 1
    assert shown.item(0).text() == "A vote   “soon”"
    shown.itemActivated.emit(shown.item(0))
    assert selection.current == "soon"


def test_the_tray_says_what_is_only_planned_and_never_scrolls_sideways(view):
    long = "A vote on " + "very " * 60 + "much"
    view.set_events([event("soon", when(None, None, TimeKind.UNDATED), title=long, status=Status.PLANNED)], PUBLISHED)
    view.corner.open_undated()
    shown = view.corner.findChild(QListWidget)
    assert not shown.horizontalScrollBar().isVisible()
    assert shown.item(0).text().startswith("A vote on")
    assert "very… (planned)" in shown.item(0).toolTip()


def test_a_tray_of_very_many_lists_the_first_and_counts_the_rest(view):
    many = [event(f"u{i}", when(None, None, TimeKind.UNDATED)) for i in range(MOST_LISTED + 1234)]
    view.set_events(many, PUBLISHED)
    view.corner.open_undated()
    assert view.corner.findChild(QListWidget).count() == MOST_LISTED
    assert any("1,234 more" in label.text() for label in view.corner.findChildren(QLabel))


def test_a_large_number_of_negated_events_is_read_whole(view, qtbot):
    view.state.set_content(replace(view.state.content, negated=tuple(range(5874))))
    [chip] = [b for b in view.corner.findChildren(QToolButton) if b.text().endswith("negated")]
    assert chip.text() == "5,874 negated"
    view.corner.grab()
    assert chip.width() >= chip.sizeHint().width()


def test_the_negated_are_not_counted_as_undated_too(view):
    view.set_events([event("no", when(None, None, TimeKind.UNDATED), status=Status.NEGATED)], PUBLISHED)
    assert view.corner.undated_text() == ""
    view.set_show_negated(True)
    assert view.corner.undated_text() == "1 undated"


@pytest.mark.parametrize(("left", "right"), [(-40, 8), (-10, 38), (300, 348), (780, 828)])
def test_the_word_of_a_pill_never_leaves_it(left, right):
    pill = QRectF(left, 0, right - left, 20)
    middle = word_middle(pill, 18, 800)
    assert left <= middle - 18
    assert middle + 18 <= right


def test_text_of_an_article_is_never_markup(view, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: told.append(text))
    view.set_events(
        [event("a", when("2024-11-04", words="<i>now</i>"), title="<img src='file:///x'> & more")], PUBLISHED
    )
    middle = view.canvas.viewport().mapFrom(view, view.event_rect("a").center())
    view.canvas.tooltip_wanted.emit(middle.toPointF(), QPoint(5, 5))
    assert "file:///x" in told[0]
    assert not TextQt.mightBeRichText(told[0])


def test_a_lane_can_be_given_all_the_rows_it_needs(view):
    crowd = [
        event(
            f"c{i}", when("2024-11-04"), [who("Jo", "EUU" if i % 3 else "KOR")], title=f"A rather long title number {i}"
        )
        for i in range(200)
    ]
    view.set_events(crowd, PUBLISHED)
    rows = view.state.geometry.rows[0]
    hidden = view.state.scene.hidden()
    assert hidden > 0
    view.state.expand_lane(0, expanded=True)
    assert view.state.geometry.rows[0] > rows
    view.state.expand_lane(0, expanded=False)
    assert view.state.geometry.rows[0] == rows


def test_themes_can_be_changed_while_in_use(view):
    light = view.grab().toImage()
    view.set_theme(load_theme("dark"))
    dark = view.grab().toImage()
    assert light.pixelColor(600, 700).lightness() > 200
    assert dark.pixelColor(600, 700).lightness() < 80


def test_today_is_marked_only_when_given(view):
    before = view.axis_bar.grab().toImage()
    view.set_today(date(2024, 11, 6))
    assert view.axis_bar.grab().toImage() != before


@pytest.mark.parametrize("size", [(640, 400), (1024, 700), (3840, 2160)])
def test_any_size_of_window_shows_the_events(view, size, qapp):
    view.resize(*size)
    qapp.processEvents()
    view.zoom_all()
    assert view.event_rect("visit") is not None
    assert not view.grab().isNull()


def test_counts_say_what_they_hide_and_what_a_click_does(view, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: told.append(text))
    view.set_events([event(f"c{i}", when("2024-11-04"), [who("Jo", "EUU")]) for i in range(300)], PUBLISHED)
    view.state.scroll_to(1e9)
    count = next(c for c in view.state.scene.counts if not c.before)
    left, top, right, bottom = count.box
    view.canvas.tooltip_wanted.emit(QPointF((left + right) / 2, (top + bottom) / 2), QPoint(5, 5))
    assert told[0].startswith(f"{count.number} more events here, ")
    assert told[0].endswith("Click to zoom in.")


def test_the_focus_shows_to_those_who_use_the_keyboard(view, qapp):
    before = view.canvas.grab().toImage()
    for reason, shown in ((Qt.FocusReason.MouseFocusReason, False), (Qt.FocusReason.TabFocusReason, True)):
        view.canvas.clearFocus()
        qapp.sendEvent(view.canvas, QFocusEvent(QEvent.Type.FocusIn, reason))
        assert (view.canvas.grab().toImage() != before) is shown


def test_a_glide_ends_where_going_at_once_would(view, qtbot):
    view.zoom_preset("year")
    there = view.visible_range
    view.back()
    here = view.visible_range
    view.set_gliding(True)
    view.zoom_preset("year")
    assert view.visible_range != pytest.approx(there)
    qtbot.waitUntil(lambda: view.state.glide.goal is None)
    assert view.visible_range == pytest.approx(there)
    view.back()
    qtbot.waitUntil(lambda: view.state.glide.goal is None)
    assert view.visible_range == pytest.approx(here)


def test_commands_during_a_glide_go_on_from_its_goal(view, qtbot):
    span = view.visible_range[1] - view.visible_range[0]
    view.set_gliding(True)
    for _ in range(3):
        view.zoom_out()
    qtbot.waitUntil(lambda: view.state.glide.goal is None)
    assert view.visible_range[1] - view.visible_range[0] == pytest.approx(span * 1.25**6)


def test_the_hand_stops_a_glide(view):
    view.set_gliding(True)
    view.zoom_preset("decade")
    view.show_range(MONDAY, MONDAY + 10)
    assert view.state.glide.goal is None
    assert view.visible_range == pytest.approx((MONDAY, MONDAY + 10))


def test_a_selected_event_is_never_hidden_among_others(view, selection):
    crowd = [event(f"c{i}", when("2024-11-04"), [who("Jo", "EUU")], importance=1 - i / 200) for i in range(200)]
    view.set_events(crowd, PUBLISHED)
    hidden = next(
        e.id for e in reversed(crowd) if view.state.top_of(view.state.position_of(view.state.row_of(e.id))) is None
    )
    selection.select((hidden,))
    assert view.event_rect(hidden) is not None
    for preset in ("year", "day", "month"):
        view.zoom_preset(preset)
        view.zoom_to_event(hidden)
        assert view.event_rect(hidden) is not None
    view.set_lane_mode(LaneMode.TYPE)
    show_bar(view.state, view.state.position_of(view.state.row_of(hidden)))
    assert view.event_rect(hidden) is not None


@pytest.mark.parametrize("width", [620, 700, 1024, 1440])
def test_the_legend_has_every_form_that_is_in_view(view, width, qapp):
    view.set_show_negated(True)
    view.resize(width, 700)
    qapp.processEvents()
    view.zoom_all()
    plan = view.legend.plan()
    shown = {(s.shape, s.flags) for s, _ in plan.samples}
    assert {Shape.WITHIN, Shape.SPAN, Shape.OPEN} <= {shape for shape, _ in shown}
    assert {Flag.TENTATIVE, Flag.NEGATED, Flag.COPY} <= {flags for _, flags in shown}
    assert view.legend._wanted(plan) <= width


@pytest.mark.parametrize(("first", "last"), [("1501-01-01", "1999-12-31"), ("2024-10-29", "2024-11-20")])
def test_going_to_what_lasted_long_shows_no_more_than_a_fifth_of_emptiness_after_it(view, first, last):
    view.set_events([event("long", when(first, last, TimeKind.SPAN))], PUBLISHED)
    view.zoom_to_event("long")
    canvas = view.state.width
    bar = view.state.ends_of(view.state.position_of(0))
    assert 0 < bar[0] < canvas / 5
    assert canvas * 4 / 5 < bar[1] < canvas


def stands_in_sight(view, key):
    """Whether an event's bar is wholly in the viewport of the canvas."""
    rect = view.event_rect(key)
    return rect is not None and view.canvas.viewport().rect().translated(
        view.canvas.viewport().mapTo(view, QPoint())
    ).contains(rect)


def crowd(lanes):
    """Events of so many actors, and one of nobody, whose lane is the last."""
    many = [event(f"c{n}", when("2024-11-05"), [who(f"Jo P{n}", "EUU"), who(f"Al Q{n}")]) for n in range(lanes)]
    return [*many, event("last", when("2024-11-06"), [])]


def spread(lanes):
    """Actors of whom something is told every three days: the more days are in view, the more rows it takes."""
    return [
        event(f"{lane}-{n}", when(f"2024-0{5 + n // 9}-{1 + n % 9 * 3:02}"), [who(f"Jo P{lane}")])
        for lane in range(lanes)
        for n in range(36)
    ]


@pytest.mark.parametrize("chosen", ["1-0", "3-20", "7-35"])
@pytest.mark.parametrize("presets", [("all", "month", "year", "day"), ("day", "all", "year"), ("2 weeks", "all")])
def test_what_is_selected_stays_in_sight_when_other_days_make_lanes_higher(view, chosen, presets):
    view.set_events(spread(9), PUBLISHED)
    view.greet(chosen)
    for preset in presets:
        view.zoom_preset(preset)
        assert stands_in_sight(view, chosen)


def test_a_named_zoom_about_the_current_event_shows_it_though_its_lane_was_scrolled_away(view):
    view.set_events(spread(9), PUBLISHED)
    view.greet("0-4")
    view.scroll_lanes(10_000)
    assert not stands_in_sight(view, "0-4")
    view.zoom_preset("month")
    assert stands_in_sight(view, "0-4")


def test_what_is_selected_stays_in_sight_when_lanes_and_heights_change(view, selection):
    view.set_events(crowd(4), PUBLISHED)
    view.greet("last")
    assert stands_in_sight(view, "last")
    for height in (420, 900, 330):
        view.resize(1000, height)
        QApplication.processEvents()
        assert stands_in_sight(view, "last"), height
    view.update_contents(EventContents(crowd(40), PUBLISHED))
    assert stands_in_sight(view, "last")
    for mode in (LaneMode.TYPE, LaneMode.ACTOR):
        view.set_lane_mode(mode)
        assert stands_in_sight(view, "last"), mode
    view.set_events(crowd(60), PUBLISHED)
    assert stands_in_sight(view, "last")


def test_what_is_selected_out_of_sight_does_not_pull_the_lanes_back(view):
    view.set_events(crowd(40), PUBLISHED)
    view.greet("last")
    view.state.scroll_to(0.0)
    view.update_contents(EventContents(crowd(42), PUBLISHED))
    view.resize(1000, 500)
    QApplication.processEvents()
    assert view.state.scroll == 0.0


def test_only_the_words_of_a_text_stand_in_quotation_marks(view):
    measurer, row = view.state.labels._measurer, len(EVENTS)
    assert view.state.content.labels.title(row) == "Article published"
    assert measurer.words_of(row).words == "Mon 4 Nov 2024"
    assert measurer.words_of(0).words == "“on Sunday”"


def test_the_overview_names_no_year_that_is_not_in_it(view):
    view.set_events([event("a", when("0078-03-01")), event("b", when("2015-12-01"))], [])
    QApplication.processEvents()
    names = [name for _, name in view.overview.scale_names(view.overview.extent)]
    assert "1000" in names
    assert not any("BC" in name for name in names)


def test_the_overview_names_the_time_in_which_there_is_something(view):
    view.set_events([event("a", when("2019-03-01")), event("b", when("2024-12-31"))], [])
    assert view.overview.told_words() == "2019 – 2024"
    view.set_events([event("a", when("2024-11-03"))], PUBLISHED)
    assert view.overview.told_words() == "Nov 2024"


def test_no_year_is_cut_off_at_the_left_edge(view):
    start = day_number(date(2023, 12, 20))
    view.state.show_range(Range(start, start + 420.0))
    names = dict(view.findChild(AxisBar)._upper_names(view.state.window, view.state.ruled.upper))
    assert min(names.values()) >= 0
    assert "2024" in names
    assert "2023" not in names


def test_no_line_goes_through_a_name_of_the_axis(view):
    view.set_today(date(2025, 1, 1))
    view.state.show_range(Range(day_number(date(2024, 12, 25)), day_number(date(2025, 2, 12))))
    axis = view.findChild(AxisBar)
    image = axis.grab().toImage()
    names = axis._middle_names(view.state.window, view.state.ruled)
    line, ground = (view.state.theme.color(name).rgb() for name in ("line_strong", "chrome"))
    crossed = [
        n for n in names for x in [round(view.state.window.x(day_number(date(2025, 1, 1))))] if n.left < x < n.right
    ]
    assert crossed, "the month begins within the name of a week"
    for name in crossed:
        column = [image.pixel(x, int(MIDDLE_TOP) + 2) for x in range(int(name.left), int(name.right))]
        assert line not in column
        assert ground in column


def test_lanes_by_nothing_are_not_called_so(view):
    assert view.corner._caption.isVisible()
    view.set_lane_mode(LaneMode.ONE)
    assert not view.corner._caption.isVisible()
    assert view.corner._mode.accessibleName() == "One lane"


def words_of_the_middle_tier(view):
    """The names that are written there, and the flags."""
    axis, window = view.axis_bar, view.state.window
    painter = QPainter(image := QImage(axis.size(), QImage.Format.Format_RGB32))
    names = axis._middle_names(window, view.state.ruled)
    flags = axis._flags(painter, window, names)
    painter.end()
    del image
    return _clear_of(flags, names), flags


def flags_of(view):
    return [word.text for word in words_of_the_middle_tier(view)[1] if word.color == "publication"]


def shown_with(view, published, days_in_view=100):
    view.set_events(EVENTS, [(date(2024, 10, 1) + timedelta(days=n), f"Article {n}") for n in published])
    start = day_number(date(2024, 10, 1))
    view.state.show_range(Range(start - 5.0, start - 5.0 + days_in_view))


def test_neighbouring_publication_days_share_a_counted_flag(view):
    shown_with(view, [0, 1, 2, 50])
    assert flags_of(view) == ["3 articles published", "Article published"]


def test_many_publication_days_never_vanish(view):
    shown_with(view, range(60))
    told = [int(words.split()[0]) for words in flags_of(view)]
    assert sum(told) == 60
    assert view.state.published_lines


def test_the_pointer_learns_which_articles_were_published(view, monkeypatch):
    shown_with(view, [0, 1, 2, 50])
    x = view.state.window.x(day_number(date(2024, 10, 2)))
    told = view.findChild(AxisBar).told_at(x)
    assert told.splitlines()[0] == "3 articles published"
    assert "Wed 2 Oct 2024:  Article 1" in told.splitlines()
    cards = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: cards.append(text))
    view.canvas.tooltip_wanted.emit(QPointF(x, view.state.height - 3), QPoint())
    assert cards == [told]


def heights(view):
    names = [lane.name for lane in view.state.content.lanes]
    return dict(zip(names, view.state.geometry.heights.tolist(), strict=True))


NOVEMBER_7 = day_number(date(2024, 11, 7))


def slimmed(view):
    """Shows a day of which one lane alone has something."""
    view.set_slim_empty(True)
    view.state.show_range(Range(NOVEMBER_7 + 0.2, NOVEMBER_7 + 0.8))


def test_lanes_with_nothing_in_view_are_slimmed_when_that_is_asked_for(view):
    view.state.show_range(Range(NOVEMBER_7 + 0.2, NOVEMBER_7 + 0.8))
    as_ever = heights(view)
    view.set_slim_empty(True)
    slim = {name for name, height in heights(view).items() if height < 30}
    assert slim == {"European Union", "South Korea", "Sources"}
    assert heights(view)["United States"] > as_ever["United States"]
    assert view.corner._counts.text().startswith("1 of 4 lanes")
    assert "Nothing in view" in view.header.told_of(0)
    view.set_slim_empty(False)
    assert heights(view) == as_ever
    assert view.corner._counts.text().startswith("4 lanes")


def test_no_row_jumps_while_the_view_moves_and_what_comes_into_a_slim_lane_is_counted(view, qtbot):
    slimmed(view)
    view.state.rest()
    before = heights(view)
    view.state.show_range(Range(NOVEMBER_7 - 4, NOVEMBER_7 + 1))
    assert heights(view) == before
    names = [view.state.content.lanes[count.lane].name for count in view.state.scene.counts]
    assert {"South Korea", "Sources"} <= set(names)
    qtbot.waitUntil(lambda: heights(view) != before)
    assert min(heights(view).values()) > 30
    assert view.state.scene.hidden() == 0


def test_what_is_selected_stays_where_it_is_when_lanes_are_slimmed(view, selection):
    view.resize(1200, 420)
    selection.select(("plan",), None)
    view.state.show_range(Range(NOVEMBER_7 + 0.2, NOVEMBER_7 + 0.8))
    view.set_slim_empty(True)
    assert view.event_rect("plan") is not None


def test_an_event_of_a_slim_lane_can_be_gone_to(view, selection):
    slimmed(view)
    view.state.rest()
    selection.select(("statement",), None)
    assert view.event_rect("statement") is not None
    assert heights(view)["South Korea"] > 30


def test_a_double_click_on_a_slim_lane_goes_to_its_nearest_event(view):
    slimmed(view)
    view.state.rest()
    lane = [lane.name for lane in view.state.content.lanes].index("Sources")
    middle = view.state.geometry.tops[lane] + view.state.geometry.heights[lane] / 2
    QTest.mouseDClick(view.header, Qt.MouseButton.LeftButton, pos=QPoint(60, round(middle)))
    assert view.visible_range == (MONDAY - 0.3, MONDAY + 0.3)
    assert heights(view)["Sources"] > 30


def test_a_picture_of_all_has_no_slim_lane(view):
    slimmed(view)
    view.state.rest()
    with picture._staged(view, PictureWish(whole=True)) as sheet:
        assert sheet.timeline.state.slim_count == 0
    assert view.state.slim_count == 3


class FromArticles(NoSources):
    """Says which article an event is from: what stands before the colon."""

    def one_of(self, event_id):
        return f"The {event_id.partition(':')[0]} paper"


def test_the_tray_names_each_article_once(view, selection):
    view.set_sources(FromArticles())
    ids = ("first:1", "first:2", "other:1")
    view.set_events([event(key, when(None, None, TimeKind.UNDATED), title="A vote") for key in ids], PUBLISHED)
    view.corner.open_undated()
    tray = view.corner.findChild(Tray)
    lines = [tray.list.item(row).text() for row in range(tray.list.count())]
    assert lines == ["The first paper", "A vote", "A vote", "The other paper", "A vote"]
    tray.list.itemClicked.emit(tray.list.item(0))
    assert selection.current is None
    assert tray.list.currentRow() == 1
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    QTest.keyClick(tray.list, Qt.Key.Key_Return)
    assert selection.current == "other:1"


def test_the_line_of_a_day_does_not_go_through_a_label(view):
    view.set_events(EVENTS, [(date(2024, 11, 5), "An article")])
    view.set_today(date(2024, 11, 6))
    view.state.show_range(Range(MONDAY - 40.0, MONDAY + 90.0))
    bars, window = view.state.scene.bars, view.state.window
    image = view.canvas.grab().toImage()
    ground = view.state.theme.color("canvas")
    tint = image.pixelColor(round(window.x(MONDAY + 1)) + 3, 2)
    crossed = 0
    for day in (MONDAY + 1, MONDAY + 2):
        x = round(window.x(day))
        for left, width, y in zip(bars.label_x, bars.label_width, bars.y, strict=True):
            if left < x < left + width and y > 0:
                crossed += 1
                assert image.pixelColor(x, round(y) + 5) in (ground, tint)
    assert crossed


@pytest.mark.parametrize(
    ("px_per_day", "words"),
    [
        (900.0, "1 hour = 38 px"),
        (62.4, "1 day = 62 px"),
        (0.05, "1 year = 18 px"),
        (0.0247, "10 years = 90 px"),
        (0.001, "1 century = 37 px"),
        (1e-5, "1,000 years = 4 px"),
    ],
)
def test_the_scale_is_told_in_whole_pixels_of_a_fitting_unit(px_per_day, words):
    assert scale_words(px_per_day) == words


@pytest.mark.parametrize("start", range(1890, 1910))
def test_no_name_of_the_upper_tier_touches_a_side(view, start):
    first = day_number(date(start, 3, 1))
    view.state.show_range(Range(first, first + 365.0 * 38))
    font = view.axis_bar._upper
    for name, left in view.axis_bar._upper_names(view.state.window, view.state.ruled.upper):
        assert left >= 4
        assert left + font.width(name) <= view.state.width - 4


def test_no_edge_of_the_window_goes_through_a_name_of_the_overview(view, monkeypatch):
    drawn = []
    monkeypatch.setattr(view.overview, "_words", lambda _p, _font, _ink, x, _base, text: drawn.append((x, text)))
    font, crossed = view.overview._small, False
    view.state.show_range(Range(MONDAY - 2000.0, MONDAY + 2000.0))
    for shift in range(0, 300, 30):
        view.state.show_range(Range(MONDAY - 1000.0 + shift, MONDAY + 1000.0 + shift))
        drawn.clear()
        view.overview.repaint()
        edges = view.overview.window_ends()
        names = view.overview.scale_names(view.overview.extent)
        crossed |= any(left < edge < left + font.width(text) for left, text in names for edge in edges)
        assert not [(x, text) for x, text in drawn for edge in edges if x < edge < x + font.width(text)]
    assert crossed


def test_words_of_the_middle_tier_never_touch(view):
    view.set_today(date(2024, 10, 20))
    for days in range(20, 120, 3):
        shown_with(view, [0, 2, 9, 10, 12, 31, 33, 50], days)
        names, flags = words_of_the_middle_tier(view)
        assert flags
        words = sorted((word for word in (*names, *flags) if word.text), key=lambda word: word.left)
        assert all(one.right + 6 <= following.left for one, following in pairwise(words))

"""Events of several articles, contradictions, and what the user did: seen, told and in the legend."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QToolTip
from timelines import PUBLISHED, event, told, when, who

from timeline_app.core.layout.content import EventContents
from timeline_app.core.layout.data import Flag
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.values import TimeKind

MONDAY, FRIDAY = when("2024-11-04"), when("2024-11-08")
EVENTS = [
    event("plain", MONDAY, [who("Jo", "EUU")], title="Talks in Brussels"),
    told("merged", MONDAY, MONDAY, MONDAY, actors=[who("Al", "KOR")], title="Test of a missile"),
    told("contradicted", MONDAY, FRIDAY, about="date", actors=[who("Bo", "USA")], title="Signing"),
    event("mine", when("2024-11-05", "2024-11-09", TimeKind.SPAN), [who("Cy", "FRA")], title="Drill"),
]


class Articles:
    def yours(self, event):
        return []

    def sentence(self, event):
        return f"This tells of {event.title.lower()} <b>at length</b>."

    def article(self, key):
        return {"a0": "Ortsbote", "a1": "Courier"}.get(key, key)


@pytest.fixture
def shown(view):
    view.set_sources(Articles())
    view.set_events(EVENTS, PUBLISHED, {"mine": Flag.EDITED | Flag.CONFIRMED})
    return view


def card_of(view, monkeypatch, event_id):
    cards = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_rest: cards.append(text))
    middle = view.canvas.viewport().mapFrom(view, view.event_rect(event_id).center())
    view.canvas.tooltip_wanted.emit(middle.toPointF(), QPoint(5, 5))
    return cards[0]


def test_the_card_has_title_time_sentence_sources_and_contradiction(shown, monkeypatch):
    assert card_of(shown, monkeypatch, "contradicted").replace("\u200b", "").split("\n") == [
        "Signing",
        "Mon 4 Nov 2024",
        "Told by 2 articles: Ortsbote; Courier",
        "The articles disagree on the date. Ortsbote: 2024-11-04; Courier: 2024-11-08",
        "",
        "“This tells of signing <b>at length</b>.”",
    ]
    assert "Told by 3 articles: Ortsbote; Courier; a2" in card_of(shown, monkeypatch, "merged")
    assert "Set by you\nChecked by you" in card_of(shown, monkeypatch, "mine")


def test_articles_of_one_name_count_as_what_they_are(shown, monkeypatch):
    shown.state.sources.article = lambda _key: "Untitled"
    assert "Told by 3 articles: Untitled\n" in card_of(shown, monkeypatch, "merged")


def test_screen_readers_are_told_of_accounts_and_of_the_sentence(shown):
    canvas = QAccessible.queryAccessibleInterface(shown.canvas)
    items = {canvas.child(i).row: canvas.child(i) for i in range(canvas.childCount())}
    name, sentence = (items[2].text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
    assert name.startswith("Signing, Mon 4 Nov 2024, Happened, Told by 2 articles")
    assert "disagree on the date" in name
    assert sentence == "This tells of signing <b>at length</b>."
    assert items[3].text(QAccessible.Text.Name).endswith("Set by you, Checked by you")


def test_the_legend_tells_of_accounts_only_where_they_are_in_view(shown, qapp):
    shown.resize(1900, 760)
    qapp.processEvents()
    marks = Flag.MERGED | Flag.CONTRADICTED | Flag.CONFIRMED | Flag.EDITED

    def told_of():
        return {s.flags & marks for s, _ in shown.legend.plan().samples} - {0}

    assert told_of() == {Flag.MERGED, Flag.CONTRADICTED, Flag.CONFIRMED, Flag.EDITED}
    shown.set_events(EVENTS[:1], PUBLISHED)
    assert told_of() == set()


def test_both_sides_of_a_contradiction_are_seen_and_found(shown):
    (rival,) = shown.state.scene.rivals
    assert rival.x0 == pytest.approx(shown.state.window.x(shown.state.content.data.rivals.start[0]))
    picture = shown.canvas.grab().toImage()
    ground = picture.pixelColor(round(rival.x0) - 3, round(rival.y) - 3)
    outline = {
        picture.pixelColor(x, round(rival.y) + 4).name() for x in range(round(rival.x0) + 6, round(rival.x1) - 6)
    }
    assert outline != {ground.name()}


def test_the_number_of_articles_stands_before_the_title(shown):
    scene, row = shown.state.scene, shown.state.row_of("merged")
    position = shown.state.position_of(row)
    words = shown.state.labels._measurer.words_of(row)
    assert words.chip == "×3"
    index = scene.bars.items.tolist().index(position)
    assert scene.bars.label_width[index] == pytest.approx(words.full, abs=1)


def test_what_the_user_did_stays_in_other_lanes(shown):
    shown.set_lane_mode(LaneMode.TYPE)
    assert shown.state.flags_of(shown.state.row_of("mine")) == Flag.EDITED | Flag.CONFIRMED
    shown.update_contents(EventContents(EVENTS, PUBLISHED))
    assert shown.state.flags_of(shown.state.row_of("mine")) == 0

"""Lanes of articles: each with what it tells, headed by what the article is called."""

from dataclasses import replace

from article import TEXT, key
from gestures import run

from timeline_app.viewmodels.article_lanes import ArticleLanes
from timeline_app.viewmodels.documents import Document

TITLE = "Ministers agree on river treaty 🌊 after years of dispute"


def drawn_in(window, event_id):
    """The names of the lanes in which an event is drawn."""
    content = window.timeline.state.content
    row = content.labels.row_of(event_id)
    return [content.lanes[lane].name for lane in content.data.lane[content.data.row == row].tolist()]


def test_an_event_told_by_two_articles_stands_in_the_lanes_of_both(window):
    window.session.open_text(f"{TEXT} More.")
    window.curator.set_words(window.document.key, "title", "The second paper")
    run(window, "lanes:source")
    assert {lane.name for lane in window.timeline.state.content.lanes} == {
        TITLE,
        "The second paper",
        "Sources",
    }
    assert drawn_in(window, key("e1")) == [TITLE, "The second paper"]


def test_a_lane_of_an_article_says_where_it_is_from_and_of_which_day(window):
    document = replace(window.document, origin="https://www.example.org/treaty")
    assert ArticleLanes((document,))(document.key).beneath == "example.org, Tue 14 May 2024"
    named = replace(document, given={"publisher": "The Post"})
    assert ArticleLanes((named,))(document.key).beneath == "The Post, Tue 14 May 2024"


def test_a_lane_of_an_article_that_is_not_read_has_the_name_of_its_file():
    lane = ArticleLanes((Document.of("a1", "river.txt", "Text"),))("a1")
    assert (lane.name, lane.beneath) == ("river.txt", "")


def test_other_words_for_an_article_are_another_heading(window):
    document = window.document
    assert ArticleLanes((document,)) == ArticleLanes((replace(document),))
    assert ArticleLanes((document,)) != ArticleLanes((replace(document, given={"title": "Else"}),))

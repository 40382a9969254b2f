"""What a file tells outside its text, against what its page prints."""

from datetime import date, time

import pytest

import timeline_app
from timeline_app.core.dates.publication import find_publication, find_update
from timeline_app.core.pipeline import read_article
from timeline_app.core.text.page import read_page
from timeline_app.core.values import BlockKind, Clue
from timeline_app.core.values import PublicationStatus as Status

HEAD = "River talks open in the old capital"
BODY = "\n\nThe two ministers agreed on a plan for the river, officials said. They will meet again in the autumn.\n"
DAY = date(2024, 11, 4)


def published(value, origin="JSON-LD datePublished"):
    return Clue("published", value, origin)


def modified(value, origin="JSON-LD dateModified"):
    return Clue("modified", value, origin)


def possible(value, origin="PDF creation date"):
    return Clue("possible", value, origin)


def find(stamp="", *clues, body=BODY):
    text = f"{HEAD}\n{stamp}{body}"
    return find_publication(text, read_page(text), clues)


def reasons(found):
    return {a.date: a.reason for a in found.publication.alternatives}


def test_a_told_date_is_explicit_and_says_who_tells_it():
    found = find("", published("2024-11-04T12:35+09:00")).publication
    assert (found.date, found.status, found.time, found.utc_offset) == (DAY, Status.EXPLICIT, time(12, 35), 9.0)
    assert found.reason.startswith("JSON-LD datePublished says 2024-11-04T12:35+09:00.")
    assert found.start is None


def test_the_stamp_that_shows_the_same_day_is_shown_with_it():
    found = find("Published 4 November 2024", published("2024-11-04"))
    assert found.publication.text == "4 November 2024"
    assert found.publication.alternatives == ()


def test_a_told_date_counts_before_a_stamp_which_stays_an_alternative():
    found = find("Published 2 November 2024", published("2024-11-04"))
    assert found.publication.date == DAY
    assert "JSON-LD datePublished says otherwise" in reasons(found)[date(2024, 11, 2)]


def test_of_several_told_dates_the_first_is_taken():
    found = find("", published("2024-11-04"), published("2024-11-06", "meta date"))
    assert found.publication.date == DAY
    assert "meta date says 2024-11-06" in reasons(found)[date(2024, 11, 6)]


def test_the_day_of_an_update_is_an_alternative():
    found = find("", published("2024-11-04"), modified("2024-11-09T10:00Z"))
    assert "an update, not of publication" in reasons(found)[date(2024, 11, 9)]


@pytest.mark.parametrize("clue", [modified("2024-11-04"), possible("2024-11-04")])
def test_what_tells_no_publication_is_never_taken(clue):
    found = find("", clue)
    assert found.publication is None
    assert [c.date for c in found.candidates] == [DAY]
    assert clue.origin in found.reason
    assert "give the publication date" in found.reason


def test_what_need_not_be_the_articles_date_says_nothing_where_one_was_found():
    assert find("Published 4 November 2024", possible("2024-12-24")).publication.alternatives == ()


@pytest.mark.parametrize(("told", "first"), [("2024-11-04", False), ("2024-04-11", True)])
def test_a_told_date_decides_the_order_of_figures(told, first):
    found = find("Published 11/04/2024", published(told)).publication
    assert (found.date.isoformat(), found.day_first, found.text) == (told, first, "11/04/2024")


def test_dates_in_the_text_take_the_order_that_a_told_date_shows():
    text = f"{HEAD}\nPublished 11/04/2024\n\nThe crane fell on 7/10/23 and nobody was hurt, the port said.\n"
    read = timeline_app.extract(text, clues=[published("2024-11-04")])
    assert [e.value for e in read.expressions if e.text == "7/10/23"] == ["2023-07-10"]


def test_a_page_is_not_published_after_it_was_changed():
    assert find("Published 04/11/2024", modified("2024-05-01")).publication.date == date(2024, 4, 11)


def test_an_ambiguous_told_date_is_decided_by_one_that_is_not():
    found = find("", published("04/11/2024", "meta date"), published("2024-11-04", "<time datetime>"))
    assert (found.publication.date, found.publication.status) == (DAY, Status.EXPLICIT)


def test_an_ambiguous_told_date_alone_is_shown_as_ambiguous():
    found = find("", published("04/11/2024", "meta date"))
    assert found.publication.status is Status.AMBIGUOUS
    assert date(2024, 4, 11) in reasons(found)


@pytest.mark.parametrize("value", ["", "soon", "2024-02-30", "99/99/9999", "20241104x"])
def test_a_clue_without_a_day_of_the_calendar_is_none(value):
    assert find("", published(value)).publication is None
    assert find("Published 4 November 2024", published(value)).publication.date == DAY


class TestTheWritersDay:
    def test_it_is_the_day_at_the_dateline(self):
        body = "\n\nSEOUL - Envoys met in the city, officials said. Nobody spoke to reporters.\n"
        found = find("", published("2024-11-04T23:30Z"), body=body).publication
        assert (found.date, found.day) == (DAY, date(2024, 11, 5))
        assert "In SEOUL it was Tuesday 5 November" in found.reason

    def test_it_is_the_day_that_the_page_prints_for_the_same_moment(self):
        found = find("Published November 3, 2024", published("2024-11-04T02:30Z")).publication
        assert (found.date, found.day, found.text) == (DAY, date(2024, 11, 3), "November 3, 2024")
        assert "its own zone" in found.reason

    def test_a_printed_day_that_no_zone_has_at_that_moment_is_another_date(self):
        found = find("Published November 3, 2024", published("2024-11-04T15:30Z")).publication
        assert found.day == DAY

    def test_a_moment_without_a_zone_is_on_its_own_day(self):
        assert find("Published November 3, 2024", published("2024-11-04T02:30")).publication.day == DAY


def test_an_update_notice_counts_from_the_told_update_where_the_page_prints_none():
    text = HEAD + BODY
    found = find_update(text, read_page(text), None, [modified("2024-11-09"), published("2024-11-04")])
    assert found.date == date(2024, 11, 9)


def test_names_that_are_told_count_before_guesses():
    text = f"{HEAD}\nBy Ada Moreno\nReuters | 4 November 2024{BODY}"
    clues = [
        Clue("title", "Talks!", "meta og:title"),
        Clue("author", "Bo Lind", "x"),
        Clue("publisher", "The Post", "x"),
    ]
    article, _ = read_article(text, clues=clues)
    assert (article.title, article.byline, article.publisher, article.agency) == (
        "Talks!",
        "Bo Lind",
        "The Post",
        "Reuters",
    )


def test_the_line_that_is_the_told_title_is_the_headline():
    title = "Home is where the river talks are held."
    text = f"Ministers agree on everything at last\n\n{title}\n\nPublished 4 November 2024{BODY}"
    article, _ = read_article(text, clues=[Clue("title", title, "meta og:title")])
    assert [text[b.start : b.end] for b in article.blocks if b.kind is BlockKind.HEADLINE] == [title]


def test_a_date_that_the_user_gives_counts_before_what_is_told():
    article, _ = read_article(HEAD + BODY, date(2024, 12, 2), as_page=True, clues=[published("2024-11-04")])
    assert (article.published.date, article.published.status) == (date(2024, 12, 2), Status.GIVEN)
    assert [a.date for a in article.published.alternatives] == [DAY]

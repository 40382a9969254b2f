from dataclasses import replace
from datetime import date, time

import pytest
from article import AMBIGUOUS, TEXT, extraction

from timeline_app.core.dates.situation import NO_NOW
from timeline_app.core.values import PublicationAlternative
from timeline_app.viewmodels.documents import FOR_WANT_OF_A_DAY, Document, ReadingState
from timeline_app.viewmodels.notices import Offer, notice_of
from timeline_app.viewmodels.publication import stamp_line

DOCUMENT = Document.of("a1", "file.txt", TEXT, extraction())


def test_an_article_that_was_read_well_needs_no_notice():
    assert notice_of(DOCUMENT) is None


@pytest.mark.parametrize(
    ("state", "offer"),
    [
        (ReadingState.READING, Offer.CANCEL),
        (ReadingState.FAILED, Offer.RETRY),
        (ReadingState.CANCELLED, Offer.RETRY),
    ],
)
def test_a_reading_under_way_or_ended_offers_what_to_do(state, offer):
    assert notice_of(replace(DOCUMENT, state=state, error="it broke")).offer is offer


def test_an_article_without_a_date_asks_for_one():
    notice = notice_of(Document.of("a1", "file.txt", TEXT, extraction(None)))
    assert notice.offer is Offer.GIVE_DATE
    assert notice.text.startswith("No publication date was found, so “Monday” could not be dated.")


def test_an_article_in_which_nothing_counts_from_its_date_needs_none():
    read = replace(extraction(None), expressions=())
    assert notice_of(Document.of("a1", "file.txt", "hello", read)) is None


def test_words_that_want_a_publication_are_told_by_their_last_step():
    assert FOR_WANT_OF_A_DAY in NO_NOW


def test_a_date_that_is_filled_in_says_where_it_comes_from():
    read = extraction(None)
    candidates = (PublicationAlternative(date(2024, 6, 14), "date of the file says 2024-06-14: that need not be it."),)
    read = replace(read, article=replace(read.article, date_candidates=candidates))
    notice = notice_of(Document.of("a1", "file.txt", TEXT, read))
    assert notice.date == date(2024, 6, 14)
    assert notice.text.endswith("Filled in for you to check: date of the file (that need not be it).")


def test_an_ambiguous_date_names_both_days_and_offers_the_other():
    notice = notice_of(Document.of("a1", "file.txt", TEXT, extraction(AMBIGUOUS)))
    assert notice.offer is Offer.SWAP_DATE
    assert notice.date == date(2024, 6, 14)
    assert "Tue 14 May 2024" in notice.text
    assert "Fri 14 Jun 2024" in notice.text


def test_the_engines_notices_are_passed_on():
    read = replace(extraction(), notices=("The list was cut.",))
    assert notice_of(Document.of("a1", "file.txt", TEXT, read)).text == "The list was cut."


def test_the_stamp_says_when_and_how_sure():
    assert stamp_line(extraction().article.published) == "Published Tue 14 May 2024 (stated)"
    assert "it may also be Fri 14 Jun 2024" in stamp_line(AMBIGUOUS)
    at_noon = replace(extraction().article.published, time=time(12, 0), zone="Z")
    assert stamp_line(at_noon) == "Published Tue 14 May 2024, 12:00 UTC (stated)"

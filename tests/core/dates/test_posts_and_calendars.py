"""Stamps of blogs, chats, short posts and print editions, in other zones and with months in other languages."""

from datetime import date, time

import pytest
from pages import BODY, HEADLINE, publication

from timeline_app.core.text.page import read_page
from timeline_app.core.values import PublicationStatus as Status


@pytest.mark.parametrize(
    "stamp",
    [
        "Publicado: 4 de noviembre de 2024 - 12:04 p. m.",
        "Veröffentlicht: 4. November 2024, 17:55 Uhr",
        "Publié le : 04/11/2024 - 18:43",
        "Giriş: 4 Kasım 2024 Pazartesi 10:15",
        "Senin, 4 November 2024 | 20:15 WIB",
        "4 ноября 2024, 14:50",
        "4 listopada 2024",
        "2024/11/0407:00JST",
        "From the print edition | Nov 4th 2024 | LISBON",
        "Release date: 04NOV2024",
        "Lisbon, 4.XI.2024",
        "Article date: 4-Nov-2024",
        "Ann Lee, 4/11-2024 kl. 10:00",
        "4 November 2567",
        "by Ann Lee • 2 weeks ago (4 Nov 2024) • 212 shares",
        "From the issue dated May 14, 2025 | Appeared online Monday, November 4, 2024",
        "Mon 4 Nov '24, 7:05am - Reporter: Ann Lee - Photo: River Post, Nov 3",
        "By the politics desk, Lisbon, 4 November 2024. Fact-checked 6 Nov 2024",
    ],
)
def test_a_stamp_under_the_headline_is_read_whatever_its_language(stamp):
    found = publication(f"River Herald\nNews | Sport\n\n{HEADLINE}\n{stamp}{BODY}")
    assert (found.date if found else None) == (None if "listopada" in stamp else date(2024, 11, 4))


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("2024-11-04 · 5 min read · Listen · Share", date(2024, 11, 4)),
        ("Shipping  9:14 pm on 4 November 2024", date(2024, 11, 4)),
        ("Lima Today, [04.11.2024 09:17]", date(2024, 11, 4)),
        ("MON\n4\nNOV\n2024", date(2024, 11, 4)),
        ("4 November 2024, 14:50\nEnglish / Economics", date(2024, 11, 4)),
        ("Monday, 4 November 2024, 14:50\nEnglish / Economics", None),
        ("4 November 2024\nEnglish / Economics", None),
        ("WORLD NEWS | Mon Nov 4, 2024 6:55pm EST", date(2024, 11, 4)),
        ("4\nAll\n2024", None),
    ],
)
def test_a_stamp_above_the_headline_that_no_masthead_prints_for_a_visit(above, day):
    found = publication(f"River Herald\nNews  Sport  Farming\n\n{above}\n\n{HEADLINE}{BODY}")
    assert (found.date if found else None) == day


def test_a_blog_tells_the_day_above_a_post_whose_clock_time_stands_below_it():
    page = f"Lake Notes\n\nMonday, November 4, 2024\n\n{HEADLINE}{BODY}\nPosted by Ann at 11:42 PM\n{{}}"
    assert publication(page.format("")).date == date(2024, 11, 4)
    comments = "2 comments:\n\nJuma said...\nEnjoy the goat!\nNovember 6, 2024 7:20 AM\n"
    assert publication(page.format(comments)).date == date(2024, 11, 4)
    assert publication(page.replace("Posted by Ann at 11:42 PM\n", "").format("")) is None


def test_the_clock_time_before_the_day_is_that_of_a_post_and_not_of_what_it_passes_on():
    page = f"Atoll News\n@atoll\n\n{HEADLINE}{BODY}\nReply   Retweet\n7:42 PM - 4 Nov 24 · Details\n"
    found = publication(page)
    assert (found.date, found.time) == (date(2024, 11, 4), time(19, 42))
    chat = f"Osh Now, [04.11.2024 09:17]\n\n{HEADLINE}{BODY}\nForwarded from Lake Live, [03.11.2024 21:40]\n"
    assert publication(chat).date == date(2024, 11, 4)


def test_days_above_the_text_under_a_heading_for_other_articles_are_not_its_own():
    head = f"{HEADLINE}\n\nMonday, November 4, 2024\nRelated articles\n19 October 2024: Ferry runs aground\n"
    assert publication(head + BODY).date == date(2024, 11, 4)


def test_a_masthead_in_figures_is_read_in_the_order_that_its_weekday_decides():
    page = f"THE SHEET\nBriefs from our ports · Mon 04/11/24 · Print\n\n{HEADLINE}\n\nLOME, Nov 3 - Talks began on Sunday.\n"
    found = publication(page)
    assert (found.date, found.status) == (date(2024, 11, 4), Status.AMBIGUOUS_RESOLVED)
    assert publication(page.replace("Mon 04/11/24", "04/11/24").replace("LOME, Nov 3 - ", "")) is None


def test_the_day_of_the_place_of_writing_told_beside_that_of_another_zone_is_the_writers():
    text = "\n\n21:20 That is all from us tonight, the reporters in the town hall said on Friday.\n"
    head = f"{HEADLINE}\nLast update 02:20 UTC, Fri 15 Nov 2024 (21:20 Thursday in Quito). Times are local.\n"
    found = publication(head + text)
    assert (found.date, found.anchor_date) == (date(2024, 11, 15), date(2024, 11, 14))
    assert (found.time, found.zone) == (time(2, 20), "UTC")


def test_a_dateline_may_tell_the_next_day_where_the_page_was_stamped_in_the_afternoon_of_the_west():
    page = f"WORLD NEWS | Mon Nov 4, 2024 6:55pm EST\n\n{HEADLINE}\n\nKATHMANDU, Nov 5 (RNW) - The lakes were closed.\n"
    assert publication(page).anchor_date == date(2024, 11, 5)
    assert publication(page.replace("6:55pm EST", "6:55am EST")).anchor_date is None


def test_a_wire_update_is_a_headline_and_no_note():
    page = f"Reports\n\nUPDATE 3-{HEADLINE}\n{{}}{BODY}"
    assert [b.kind.value for b in read_page(page.format("4 November 2024")).blocks][1] == "headline"


@pytest.mark.parametrize(
    "head",
    [
        "Home » 2024 » November » 4 » Region » Weather",
        "Issue of Tikimt 25, 2017 (4 November 2024)",
        "Monday the 4th of November, 2024               No. 3,114              80 cents",
    ],
)
def test_an_issue_or_the_path_to_an_article_tells_its_day(head):
    assert publication(f"River Herald\n{head}\n\n{HEADLINE}{BODY}").date == date(2024, 11, 4)


def test_a_correction_tells_when_an_article_was_published():
    note = "Correction, November 6: An earlier version of this article, published on November 4, 2024, gave a wrong name.\n"
    assert publication(f"River Herald\n\n{HEADLINE}{BODY}\n{note}").date == date(2024, 11, 4)

"""Stamps that few pages print, and the places on a page that tell whose day it is."""

from datetime import date

import pytest
from pages import BODY as LAKES
from pages import HEADLINE, publication

from timeline_app.core.values import PublicationStatus as Status

BODY = "\n\nThe two ministers agreed on a plan for the river, officials said. They will meet again in the autumn.\n"


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("LISBON 29. APR 2016, 17:54", date(2016, 4, 29)),
        ("Lisbon, 29. Apr 2016, 17:54", date(2016, 4, 29)),
        ("21 Nov 202421 Nov 2024", date(2024, 11, 21)),
        ("2023年5月19日 23:41 JST（令和5年）", date(2023, 5, 19)),
        ("2023年5月19日", date(2023, 5, 19)),
        ("Ana Ruiz in Lima and Jan Novak in Oslo JULY 14 2021", date(2021, 7, 14)),
        ("Ana Ruiz in Lima, Eva Berg in Rome and Jan Novak in Oslo | July 14, 2021", date(2021, 7, 14)),
        ("Ada Moreno , Sunday 6 Nov 2022", date(2022, 11, 6)),
        ("Live coverage started 4 November 2024 and ended 6 November 2024", date(2024, 11, 4)),
    ],
)
def test_a_stamp_of_a_rare_shape_is_the_publication_date(stamp, day):
    found = publication(f"{HEADLINE}\n{stamp}{BODY}")
    assert (found.date, found.status) == (day, Status.EXPLICIT)


@pytest.mark.parametrize(
    "stamp",
    [
        "Lisbon, 29.APR 2016, 17:54",
        "21 Nov 202421 boats",
        "2023年13月19日 23:41 JST",
        "Ana Ruiz meets Lima and Jan Novak meets Oslo JULY 14 2021",
        "Ana Ruiz in Lima and Jan Novak in Oslo JULY 14 2021 and later",
        "ada moreno , Sunday 6 Nov 2022",
        "Live coverage of the day of 4 November 2024 and of 6 November 2024",
    ],
)
def test_a_line_that_only_looks_like_a_rare_stamp_is_none(stamp):
    assert publication(f"{HEADLINE}\n{stamp}{BODY}") is None


def test_the_year_as_japan_counts_it_leaves_a_stamp_bare():
    stamp = f"{HEADLINE}\n2023年5月19日 23:41 JST（{{}}）{BODY}"
    assert "between headline and text" in publication(stamp.format("令和5年")).reason
    assert "between headline and text" not in publication(stamp.format("春の号")).reason


def test_a_place_before_a_dash_needs_a_clock_time_behind_its_date():
    page = "{}\n" + HEADLINE + BODY
    assert publication(page.format("Port Arlen – 16 April 2024, 14:05")).date == date(2024, 4, 16)
    assert publication(page.format("Port Arlen – 16 April 2024")) is None


NUMBERED = f"THE RIVER POST\n{{}}\n\n{HEADLINE}\n\nBy Ada Moreno{BODY}"


@pytest.mark.parametrize(
    "issue",
    [
        "No. 31,482 TUESDAY, NOVEMBER 6, 1956 PRICE 2d",
        "Vol. 7 No. 214 - Port edition - Tuesday, November 6, 1956 - 2 Rabi II 1376",
        "Volume XII, Number 9 | November 6, 1956 | Port edition",
    ],
)
def test_a_masthead_with_number_and_price_or_volume_tells_the_day_of_an_issue(issue):
    found = publication(NUMBERED.format(issue))
    assert found.date == date(1956, 11, 6)
    assert "numbered issue" in found.reason


@pytest.mark.parametrize(
    "line",
    [
        "TUESDAY, NOVEMBER 6, 2012 PRICE 2d",
        "No. 31,482 TUESDAY, NOVEMBER 6, 2012 READERS 2d",
        "Sheet 7 No. 214 - Port edition - Tuesday, November 6, 2012 - 22 Dhu al-Hijja 1433",
        "Vol. 7 No. 214 - Port edition - November 6, 2012 to November 7, 2012",
        f"Vol. 7 No. 214 - {'Port edition - ' * 10} November 6, 2012",
    ],
)
def test_a_masthead_without_a_number_or_with_two_days_is_that_of_no_issue(line):
    assert publication(NUMBERED.format(line)) is None


@pytest.mark.parametrize("above", ["", "\nThis story was first published on River Watch on 9 December 2022."])
def test_a_text_first_published_elsewhere_is_of_that_day(above):
    below = "" if above else "\nThis story was first published on River Watch on 9 December 2022.\n"
    found = publication(f"{HEADLINE}{above}\nBy Ada Moreno, 12 January 2023{BODY}{below}")
    assert found.date == date(2022, 12, 9)
    assert "first published then" in found.reason


@pytest.mark.parametrize(
    "words",
    [
        "Its sequel was published on River Watch on 9 December 2022.",
        "This story was first published on River Watch. It was changed on 9 December 2022.",
        "This story was first published on River Watch and seen again on 9 December 2022.",
        "Correction: the first version misnamed the river on 9 December 2022.",
    ],
)
def test_words_that_tell_no_first_publication_leave_the_byline(words):
    assert publication(f"{HEADLINE}\nBy Ada Moreno, 12 January 2023{BODY}\n{words}\n").date == date(2023, 1, 12)


MAIL = f"Posted 9 May 2023\n\n{{}}\nFrom: Ada Moreno\nDate: 4 November 2022\n\n{HEADLINE}{BODY}"


@pytest.mark.parametrize("line", ["---------- Forwarded message ----------", "Begin forwarded message:"])
def test_a_forwarded_message_is_of_the_day_on_which_it_was_first_sent(line):
    assert publication(MAIL.format(line)).date == date(2022, 11, 4)


@pytest.mark.parametrize("line", ["---------- Another message ----------", "A forwarded message of the port"])
def test_a_message_under_another_line_is_of_the_day_above_it(line):
    assert publication(MAIL.format(line)).date == date(2023, 5, 9)


def test_one_bare_day_amid_a_text_is_that_of_publication():
    found = publication(f"{HEADLINE}\n\nBy Ada Moreno{LAKES}\n4 November 2024{BODY}")
    assert found.date == date(2024, 11, 4)
    assert "amid the text" in found.reason


@pytest.mark.parametrize(("second", "day"), [("4 November 2024", date(2024, 11, 4)), ("6 November 2024", None)])
def test_several_bare_days_amid_a_text_are_those_of_its_entries(second, day):
    entries = f"{LAKES}\n4 November 2024{BODY}\n{second}{LAKES.replace('lakes', 'ponds')}"
    found = publication(f"{HEADLINE}\n\nBy Ada Moreno{entries}")
    assert (found and found.date) == day


MENUS = f"Home | World\n\nSport | Arts\n\n{HEADLINE}{BODY}"


def test_a_place_and_date_far_above_the_headline_is_a_masthead():
    assert publication(f"Lisbon, 4 November 2024\n\n{MENUS}") is None


@pytest.mark.parametrize(
    "page",
    [
        f"Lisbon, 4 November 2024\n\n{HEADLINE}{BODY}",
        f"By Ada Moreno, 4 November 2024\n\n{MENUS}",
        f"Reuters, 4 November 2024\n\n{MENUS}",
    ],
)
def test_a_place_and_date_right_above_the_headline_or_a_name_anywhere_above_it_is_a_byline(page):
    assert publication(page).date == date(2024, 11, 4)


@pytest.mark.parametrize(
    "page",
    [
        f"https://post.example/2023/09/29/river-talks-open-capital/\n\n{HEADLINE}{BODY}",
        f"{HEADLINE}{BODY}\nhttps://post.example/2023/09/29/river-talks-open-capital/\n",
    ],
)
def test_the_address_of_a_page_tells_its_day_if_it_shares_words_with_the_headline(page):
    found = publication(page)
    assert found.date == date(2023, 9, 29)
    assert "own address" in found.reason


@pytest.mark.parametrize(
    "page",
    [
        f"https://post.example/2023/09/29/river-talks-fail-again/\n\n{HEADLINE}{BODY}",
        f"See https://post.example/2023/09/29/river-talks-open-capital/\n\n{HEADLINE}{BODY}",
        f"{HEADLINE}{BODY}\nhttps://post.example/2023/09/29/river-fair-next-week/\n",
    ],
)
def test_another_address_tells_no_day(page):
    assert publication(page) is None


EXPORT = f"The River Post\n\nMarch 5, 1998, Thursday\n\n{HEADLINE}\n\nBYLINE: Ada Moreno{BODY}"


def test_a_document_exported_from_a_database_of_papers_is_of_the_day_above_its_headline():
    found = publication(f"4 of 37 DOCUMENTS\n\n{EXPORT}\nLOAD-DATE: March 6, 1998\n")
    assert found.date == date(1998, 3, 5)
    assert "a database exported the page" in found.reason


@pytest.mark.parametrize("page", [f"4 of 37 DOCUMENTS\n\n{EXPORT}", f"{EXPORT}\nLOAD-DATE: March 6, 1998\n"])
def test_one_sign_of_a_database_is_none(page):
    assert publication(page) is None


SPELT = f"{HEADLINE}\n05/11/2024{{}}\n\n{{}}\n"
BRITISH = "The harbour of {} has two centres and a theatre, and its neighbours favour its colour, a man said."
AMERICAN = "The harbor of the port has two centers and a theater, and its neighbors favor its color, a man said."


def test_british_spelling_decides_no_order_in_canada():
    assert "British spelling" in publication(SPELT.format("", BRITISH.format("Lisbon"))).reason
    for place in ("Toronto", "a Canadian town"):
        found = publication(SPELT.format("", BRITISH.format(place)))
        assert "British spelling" not in found.reason
        assert found.status is Status.AMBIGUOUS


def test_who_writes_the_clock_with_an_h_writes_the_day_first():
    assert publication(SPELT.format(" 10h53", AMERICAN)).date == date(2024, 11, 5)
    assert publication(SPELT.format(" 10:53", AMERICAN)).date == date(2024, 5, 11)


@pytest.mark.parametrize(("told", "day"), [(", Nov 3", date(2024, 11, 3)), ("", date(2024, 11, 4))])
def test_the_own_day_of_a_dateline_goes_before_that_of_its_zone(told, day):
    text = f"WASHINGTON{told} (RNW) - The two ministers agreed on a plan for the river, officials said."
    found = publication(f"{HEADLINE}\nNovember 5, 2024 01:10 GMT\n\n{text}\n")
    assert (found.date, found.day) == (date(2024, 11, 5), day)


@pytest.mark.parametrize(
    "line", ["TUESDAY, NOVEMBER 6, 1956 PRICE 2d", "Tuesday, November 6, 1956", "Sheet 7 - Tuesday, November 6, 1956"]
)
def test_a_masthead_of_before_the_web_is_of_no_visit(line):
    found = publication(NUMBERED.format(line))
    assert (found.date, found.status) == (date(1956, 11, 6), Status.AMBIGUOUS_RESOLVED)
    assert "no page could be visited then" in found.reason


@pytest.mark.parametrize(
    "line",
    [
        "03-Dec-2018 by Ada Moreno",
        "3 December 2018 | By Ada Moreno",
        "December 3, 2018 by Ada Moreno and Eva Berg | Travel",
        "Monday, December 3, 2018          Year in review",
        "Monday, December 3, 2018 | Opinion",
        "Monday, 3 December 2018 · all times CET · newest first",
        "Monday, 3 December 2018 | Live updates",
    ],
)
def test_a_day_beside_an_author_a_genre_or_what_a_live_page_is_like_is_no_mastheads(line):
    found = publication(f"THE RIVER POST\nTravel / Food / Winter\n{line}\n\n{HEADLINE}{LAKES}")
    assert (found.date, found.status) == (date(2018, 12, 3), Status.EXPLICIT)


@pytest.mark.parametrize(
    "line",
    [
        "Monday, December 3, 2018",
        "Monday, December 3, 2018 | Opinion | Sport",
        "Monday, December 3, 2018 | Weather",
        "Monday, December 3, 2018 by the river",
        "Monday, 3 December 2018 · all pages · newest",
    ],
)
def test_a_masthead_stays_one_beside_menus(line):
    assert publication(f"THE RIVER POST\nTravel / Food / Winter\n{line}\n\n{HEADLINE}{LAKES}") is None


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("SYDNEY, Tuesday.\n\nThe", date(1938, 10, 11)),
        ("SYDNEY, Wednesday.\n\nThe", None),
        ("SYDNEY, Oct. 10.\n\nThe", date(1938, 10, 10)),
        ("SYDNEY, Tuesday. The", date(1938, 10, 11)),
        ("SYDNEY, Tuesday (Reuters) - The", date(1938, 10, 11)),
        ("Tuesday. The", None),
    ],
)
def test_a_dateline_may_tell_but_a_weekday(dateline, day):
    head = "THE RIVER POST, WEDNESDAY, OCTOBER 12, 1938.   PRICE 2d.\n\nSTEAMER ASHORE NEAR THE ISLANDS\n\n"
    found = publication(f"{head}{dateline} steamer ran on to a reef early this morning, and all were saved.\n")
    assert (found.date, found.anchor_date) == (date(1938, 10, 12), day)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("July 17, 2012 (KHARTOUM) - Rebels", date(2012, 7, 17)),
        ("17 July 2012 (Port Sudan) – Rebels", date(2012, 7, 17)),
        ("July 17, 2012 was the day on which rebels", None),
    ],
)
def test_a_dateline_may_begin_with_its_day(line, found):
    page = f"{HEADLINE}\n\n{line} left the town after a long fight, officials said, and nobody has come back since.\n"
    known = publication(page)
    assert (known.date if known else None) == found


@pytest.mark.parametrize(
    ("head", "known"),
    [
        ("Politics\nTHURSDAY NOVEMBER 14 2013", True),
        ("Politics\nThursday, November 14, 2013", True),
        ("Politics | World\nThursday, November 14, 2013", False),
        ("Thursday, November 14, 2013", False),
        ("Politics\nThursday, November 14, 2013\nSign in", False),
    ],
)
def test_a_day_between_section_and_headline_is_of_the_article_unless_the_text_speaks_against_it(head, known):
    page = (
        f"THE RIFT HERALD\n{head}\n\n{HEADLINE}\n\nThe assembly opened hearings on November 5 and met on Wednesday.\n"
    )
    assert (publication(page) is not None) == known


def test_as_of_tells_the_day_of_a_situation_report():
    found = publication(f"RELIEF OFFICE\n{HEADLINE}\nSituation Report No. 3\nAs of 12 May 2021{LAKES}")
    assert (found.date, found.status) == (date(2021, 5, 12), Status.EXPLICIT)


def test_an_agency_signs_with_its_day_below_the_text():
    found = publication(f"{HEADLINE}{LAKES}\nRioSur/13-03-2011/20:55 -04:00\n")
    assert found.date == date(2011, 3, 13)

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.text.page import body_only, read_page
from timeline_app.core.values import BlockKind as Kind

PAGE = """\
THE RIVER POST   E-PAPER   SIGN IN
ADVERTISEMENT
Home > World > Rivers

Two neighbours open talks on the upper river

Sharing of water tops the agenda, a minister says

By Ada Moreno
Agencies Published 03.02.21, 09:15 AM
Barges on the upper river. File picture

GENEVA - Envoys of both countries met in the city on Wednesday, officials said. Nobody spoke to reporters.

ADVERTISEMENT

What comes next

"We will be back," one of them said.

Read more: Ten quiet rivers
The text is to be ready in May, the ministry said.

CORRECTION: An earlier version misnamed the river.

Follow us on:
© 2021 The River Post. All rights reserved.
"""


def kinds(page):
    return {page[b.start : b.end]: b.kind for b in read_page(page).blocks}


def test_every_line_of_a_page_is_known_for_what_it_is():
    found = kinds(PAGE)
    assert [k for k in found.values() if k is not Kind.CLUTTER] == [
        Kind.HEADLINE,
        Kind.STANDFIRST,
        Kind.BYLINE,
        Kind.BYLINE,
        Kind.CAPTION,
        Kind.BODY,
        Kind.SUBHEAD,
        Kind.BODY,
        Kind.BODY,
        Kind.NOTE,
    ]
    for clutter in ("ADVERTISEMENT", "Home > World > Rivers", "Read more: Ten quiet rivers", "Follow us on:"):
        assert found[clutter] is Kind.CLUTTER


def test_names_of_the_page():
    page = read_page(PAGE)
    assert page.title == "Two neighbours open talks on the upper river"
    assert (page.byline, page.agency, page.dateline) == ("Ada Moreno", "Agencies", "GENEVA")
    assert page.publisher == "The River Post"


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Copyright 2022. The broadcaster is not responsible for external sites.", None),
        ("© 2022 Bank of the West Post Ltd and its licensors", "Bank of the West Post Ltd"),
        ("Copyright 2022 All rights reserved", None),
    ],
)
def test_a_copyright_line_names_whose_it_is_and_no_sentence(line, publisher):
    text = f"Ministers meet in Lima\n\nMinisters of two countries met in Lima on Monday, officials said.\n\n{line}"
    assert read_page(text).publisher == publisher


def test_a_name_with_its_agency_is_a_credit():
    page = f"Envoys agree on the river\n\nGeorges Lagarde, AFP\n\n{LONG}"
    assert kinds(page)["Georges Lagarde, AFP"] is Kind.BYLINE


def test_correspondents_of_two_places_are_a_byline_and_a_section_is_no_publisher():
    text = (
        "OBITUARY\n\nMinisters meet in Lima\n\nAna Ruiz in Lima and Jan Novak in Oslo\nPublished 9 October 2024\n\n"
        "Ministers of two countries met in Lima on Monday, officials said."
    )
    page = read_page(text)
    assert (page.byline, page.publisher) == ("Ana Ruiz in Lima and Jan Novak in Oslo", None)


def test_a_hard_wrapped_paragraph_is_one_block():
    text = (
        "World: Europe\nSnowbound crossing reopens\n\n"
        "Both countries reopened their busiest road crossing on Monday\n"
        "after the deepest snow in ten years had trapped hundreds of\n"
        "lorries over the weekend.\n\n"
        "The crossing had closed on Friday, when drifts reached a height\n"
        "of two metres, an army captain said.\n"
    )
    bodies = [text[b.start : b.end] for b in read_page(text).blocks if b.kind is Kind.BODY]
    assert [b.split()[0] for b in bodies] == ["Both", "The"]
    assert bodies[0].endswith("weekend.")


def test_a_plain_text_without_a_page_around_it_is_all_body():
    text = "Envoys met in Geneva on Friday. They agreed on little.\n\nNobody spoke to reporters afterwards.\n"
    assert {b.kind for b in read_page(text).blocks} == {Kind.BODY}


def test_a_note_of_one_heading_is_not_lost():
    assert Kind.BODY in {b.kind for b in read_page("Envoys met in Geneva on Friday").blocks}


LONG = "Envoys of both countries met in the old city on Friday and agreed on a plan for the lakes and the river.\n\n"


@pytest.mark.parametrize("heading", ["Comments (2)", "2 comments", "Comments"])
@pytest.mark.parametrize("stamp", ["bob77 - 12 Jan 2024 at 10:15: ", "Ann, 3 days ago: "])
def test_what_readers_wrote_below_ends_the_text(heading, stamp):
    comments = (
        f"{heading}\n\n{stamp}The king died on 4 June 2021!\n\nmike - August 8, 2023: They banned us yesterday.\n"
    )
    assert [k for k in kinds(f"Envoys agree on the river\n\n{LONG}{comments}").values() if k is Kind.BODY] == [
        Kind.BODY
    ]


def test_a_button_for_comments_amid_the_text_ends_nothing():
    text = (
        f"Envoys agree on the river\n\n{LONG}Comments\n\nThe lakes have been closed since the war, and nobody fishes.\n"
    )
    assert [k for k in kinds(text).values() if k is Kind.BODY] == [Kind.BODY] * 2


def test_links_to_other_articles_end_the_text():
    links = "Related\n\nWho is the envoy, and what does he want?\n\nThe lakes have been closed since 1951.\n"
    assert [k for k in kinds(f"Envoys agree on the river\n\n{LONG}{links}").values() if k is Kind.BODY] == [Kind.BODY]


SIGNED = "The lakes have been closed since the war, and nobody fishes in them any more. (AFP/Wire)\n"
CUT = "In June the envoys had met in a hotel of the old city and talked about the river and the la"


@pytest.mark.parametrize("last", [f"{SIGNED}\nRelated Topics\n\nMore\n", CUT, f"The lakes are closed. {CUT}"])
def test_a_last_paragraph_signed_by_its_agency_or_cut_short_belongs_to_the_text(last):
    blocks = kinds(f"Envoys agree on the river\n\n{LONG}{last}")
    assert [k for k in blocks.values() if k is Kind.BODY] == [Kind.BODY] * 2


def test_a_few_words_under_the_text_do_not_belong_to_it():
    blocks = kinds(f"Envoys agree on the river\n\n{LONG}More news from the lakes and the rivers of the north")
    assert [k for k in blocks.values() if k is Kind.BODY] == [Kind.BODY]


def test_a_text_goes_on_after_links_amid_it():
    page = f"Envoys agree on the river\n\n{LONG}Related\n\nWho is the envoy?\n\n{LONG}{LONG.replace('plan', 'price')}"
    assert read_page(page).blocks[-1].kind is Kind.BODY


def test_pictures_are_told_apart_from_the_text():
    shown = "The envoy leaves the hall on 2 May."
    told = "Getty Images Two envoys, one of whom waves a hand, walk from the hall to a black car in the rain"
    found = kinds(f"Envoys agree on the river\n\n{shown}\n{shown}\n\n{LONG}{told}\n\n{LONG}")
    assert (found[shown], found[told]) == (Kind.CAPTION, Kind.CAPTION)


def test_two_words_above_a_page_are_no_headline():
    assert read_page(f"Sign links\n\nRiver Envoys Agree On Plan\n\n{LONG}").title == "River Envoys Agree On Plan"


@pytest.mark.parametrize(
    ("motto", "headline"),
    [
        (
            "Exclusive news and analysis for readers of river trade",
            "Envoys of two neighbours agree on a plan for the river as talks close",
        ),
        ("politics & ideas, slowly", "The man who measures glaciers"),
    ],
)
def test_the_motto_of_a_paper_is_no_headline(motto, headline):
    body = "GENEVA - Envoys of two neighbours met on Friday and agreed on a plan for the river as talks close.\n\n"
    assert read_page(f"{motto}\n\n{headline}\n\nBy Ada Moreno\n\n{body}{LONG}").title == headline


def test_a_text_given_with_its_date_is_all_body():
    assert {b.kind for b in body_only(PAGE).blocks} == {Kind.BODY}


def test_an_empty_text_has_no_blocks():
    assert read_page(" \n\n\t").blocks == ()


@given(st.text(alphabet='abc DEF.!?:>|\n"()©123/', max_size=300))
def test_blocks_are_in_order_apart_trimmed_and_hold_every_word(text):
    blocks = read_page(text).blocks
    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))
    assert all(text[b.start : b.end] == text[b.start : b.end].strip() for b in blocks)
    assert "".join("".join(text[b.start : b.end] for b in blocks).split()) == "".join(text.split())


def test_a_labelled_picture_is_no_dateline():
    picture = "FILE PHOTO: Guards keep watch at a crossing of the river between the two countries on Oct 3, 2012."
    story = "LISBON: Envoys of two neighbours met on Friday and agreed on a plan for the river as talks close."
    page = read_page(f"Envoys agree on the river\n\n{picture}\n\n{story}\n\n{LONG}")
    assert page.dateline == "LISBON"
    assert [b.kind for b in page.blocks][1] is Kind.CAPTION


STAMPED = "Envoys agree on the river\n\nBy Ada Moreno\n4 November 2024\n\n"


@pytest.mark.parametrize("bullet", ["•", "-", "▪", "*"])
def test_points_that_sum_up_a_text_stand_above_it(bullet):
    point = f"{bullet} Envoys of both countries have agreed on a text"
    assert kinds(f"{STAMPED}{point}\n\n{LONG}")[point] is Kind.STANDFIRST


@pytest.mark.parametrize(
    "line",
    [
        "Envoys of both countries have agreed on a text",
        "• Envoys have agreed",
        "• An envoy by the river in the snow",
        "• Envoys of both countries have agreed. Photo: Ada Moreno",
    ],
)
def test_what_stands_below_the_byline_and_is_no_point_tells_of_a_picture(line):
    assert kinds(f"{STAMPED}{line}\n\n{LONG}")[line] is Kind.CAPTION


@pytest.mark.parametrize(("label", "kind"), [("Photo", Kind.CAPTION), ("Source", Kind.CAPTION), ("Boats", Kind.BODY)])
def test_a_stroke_divides_the_label_of_a_picture_from_its_maker(label, kind):
    line = f"Barges wait at the pier of the old town on Friday as the talks come to a close. {label} | Ada Moreno"
    assert kinds(f"{STAMPED}{LONG}{line}\n\n{LONG.replace('plan', 'price')}")[line] is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("7.10. 9:05: Added the words of the mayor.", Kind.NOTE),
        ("7.10.2024, 9.05 Corrected the name of the pier.", Kind.NOTE),
        ("9:05: Amended with the words of the mayor.", Kind.NOTE),
        ("7.10. 9:05: Nobody was hurt on the pier.", Kind.BODY),
        ("Added to this, the lakes have been closed.", Kind.BODY),
    ],
)
def test_a_note_of_what_was_changed_begins_with_its_moment(line, kind):
    assert kinds(f"{STAMPED}{LONG}{line}\n")[line] is kind


@pytest.mark.parametrize(
    ("end", "kind"),
    [
        (". - PTI", Kind.BODY),
        (". — Reuters", Kind.BODY),
        (". -- Agencies", Kind.BODY),
        (". - Pti", Kind.CLUTTER),
        (" - PTI", Kind.CLUTTER),
        (". - See more", Kind.CLUTTER),
    ],
)
def test_an_agency_signs_behind_a_dash(end, kind):
    line = f"The lakes have been closed since the war{end}"
    assert kinds(f"{STAMPED}{LONG}{line}\n")[line] is kind


def test_replies_under_a_heading_that_counts_them_end_the_text():
    replies = "\n\nbob77 - 12 Jan 2024 at 10:15: The king died on 4 June 2021!\n\nmike - August 8, 2023: Banned us.\n"
    page = f"Envoys agree on the river\n\n{LONG}{{}}{replies}"
    for heading in ("3 Responses to “Envoys agree on the river”", "2 thoughts on the river", "2 replies to Ada"):
        assert list(kinds(page.format(heading)).values()).count(Kind.BODY) == 1
    for heading in ("Three responses to the plan", "3 Responses"):
        assert list(kinds(page.format(heading)).values()).count(Kind.BODY) > 1


@pytest.mark.parametrize(
    ("below", "kind"), [("March 9, 2021", Kind.HEADLINE), ("In the city, on March 9, 2021, they met", Kind.BODY)]
)
def test_a_question_above_a_bare_date_is_a_headline(below, kind):
    question = "Will we see the lakes of the old city open again?"
    assert kinds(f"By Ada Moreno\n\n{question}\n\n{below}\n\n{LONG}{LONG.replace('plan', 'price')}")[question] is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Page saved on 9 March 2026 by a reader", Kind.CLUTTER),
        ("Snapshot: page captured 9 March 2026", Kind.CLUTTER),
        ("Page saved by a reader", Kind.CAPTION),
        ("Barge saved on 9 March 2026 by a reader", Kind.CAPTION),
    ],
)
def test_the_day_of_a_visit_is_no_caption(line, kind):
    assert kinds(f"{STAMPED}{line}\n\n{LONG}")[line] is kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [("No. 31,482 TUESDAY, NOVEMBER 6, 1956 PRICE 2d", Kind.BYLINE), ("NOVEMBER 6, 1956 PRICE 2d", Kind.CLUTTER)],
)
def test_the_line_of_a_numbered_issue_is_a_stamp(line, kind):
    assert kinds(f"THE RIVER POST\n{line}\n\n{STAMPED}{LONG}")[line] is kind

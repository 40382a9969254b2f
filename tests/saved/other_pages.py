"""The same in other formats: PDF, Word, e-mail, MHTML, plain text."""

from datetime import date, time
from email.message import EmailMessage

from saved.html_pages import CLUTTER, json_ld_graph
from saved.making import column, docx, pdf
from saved.story import BRIDGE, PORT, RIVER, VOTE, SavedPage

DAY = date(2024, 11, 4)


def _head(story, stamp, *, size=20, y=790):
    return [(50, y, size, story.title), (50, y - 26, 10, "By Ada Moreno"), (50, y - 38, 10, stamp)]


def pdf_one_column():
    lines = _head(RIVER, "Published 4 November 2024") + column(RIVER.paragraphs, 50, 720, 90)
    info = {"Title": "Microsoft Word - river_final2.doc", "Author": "PC-Admin", "CreationDate": "D:20250105101500Z"}
    return SavedPage(
        "pdf-one-column", pdf([lines], info), RIVER, DAY, ("river_final2", "PC-Admin"), author="Ada Moreno"
    )


def pdf_two_columns():
    first, second = VOTE.paragraphs[:3], VOTE.paragraphs[3:]
    lines = _head(VOTE, "Published: Nov. 4, 2024 at 12:35 p.m. CET")
    lines += column(first, 50, 720, 42, hyphenate=True) + column(second, 310, 720, 42, hyphenate=True)
    return SavedPage("pdf-two-columns", pdf([lines]), VOTE, DAY, clock=time(12, 35))


def pdf_three_columns():
    parts = (BRIDGE.paragraphs[:2], BRIDGE.paragraphs[2:4], BRIDGE.paragraphs[4:])
    lines = _head(BRIDGE, "4 November 2024", size=16)
    for i, part in enumerate(parts):
        lines += column(part, 50 + 170 * i, 720, 28, hyphenate=True)
    return SavedPage("pdf-three-columns", pdf([lines]), BRIDGE, DAY)


def pdf_with_running_heads():
    pages = []
    for i, part in enumerate((PORT.paragraphs[:2], PORT.paragraphs[2:4], PORT.paragraphs[4:]), 1):
        head = [(50, 820, 8, "The Karsholm Courier - printed from the archive"), (280, 20, 8, f"Page {i} of 3")]
        top = _head(PORT, "Published 4 November 2024", y=770) if i == 1 else []
        pages.append([*head, *top, *column(part, 50, 700, 85)])
    return SavedPage("pdf-running-heads", pdf(pages), PORT, DAY, ("printed from the archive", "Page 2"))


def pdf_printed_by_a_browser():
    edge = [(24, 822, 8, "11/25/26, 9:15 AM"), (24, 14, 8, "https://post.example/merrow"), (560, 14, 8, "1/1")]
    lines = [(50, 780, 20, VOTE.title), *column(VOTE.paragraphs, 50, 740, 85)]
    absent = ("11/25/26", "post.example", "1/1")
    return SavedPage("pdf-printed", pdf([[*edge, *lines]]), VOTE, None, absent)


def pdf_indented_without_gaps():
    lines, y = _head(RIVER, "Published 4 November 2024"), 720
    for paragraph in RIVER.paragraphs:
        for i, line in enumerate(column([paragraph], 50, y, 70, gap=0, hyphenate=True)):
            lines.append((62 if i == 0 else 50, *line[1:]))
            y = line[1] - 12
    return SavedPage("pdf-indented", pdf([lines]), RIVER, DAY)


def pdf_across_pages():
    sentence = column(VOTE.paragraphs, 50, 720, 80)
    cut = len(sentence) // 2
    second = [(x, 780 - 12 * i, size, text) for i, (x, _, size, text) in enumerate(sentence[cut:])]
    lines = _head(VOTE, "Published 4 November 2024")
    return SavedPage("pdf-across-pages", pdf([[*lines, *sentence[:cut]], second]), VOTE, DAY)


def pdf_undated():
    lines = [(50, 790, 20, BRIDGE.title), *column(BRIDGE.paragraphs, 50, 740, 90)]
    return SavedPage("pdf-undated", pdf([lines], {"CreationDate": "D:20241104101500+01'00'"}), BRIDGE, None)


def word_document():
    data = docx(
        ["By Ada Moreno", "4 November 2024", *RIVER.paragraphs],
        title=RIVER.title,
        creator="u0815",
        created="2025-01-05T10:15:00Z",
    )
    return SavedPage("docx", data, RIVER, DAY, ("u0815",), author="Ada Moreno")


def word_document_undated():
    data = docx(PORT.paragraphs, title=PORT.title, created="2024-11-04T10:15:00Z")
    return SavedPage("docx-undated", data, PORT, None)


def _mail(subject, **headers):
    message = EmailMessage()
    message["From"] = headers.pop("sender", "The River Post <news@post.example>")
    message["To"] = "reader@example.org"
    message["Subject"] = subject
    message["Date"] = headers.pop("date", "Mon, 04 Nov 2024 06:30:00 +0100")
    message["Message-ID"] = "<1@post.example>"
    return message


def newsletter_plain():
    message = _mail(RIVER.title)
    message.set_content("\n\n".join(RIVER.paragraphs))
    return SavedPage("eml-plain", message.as_bytes(), RIVER, DAY, clock=time(6, 30), author="The River Post")


def newsletter_marked_up():
    message = _mail(VOTE.title)
    message.set_content("Open this mail in a program that shows pictures.")
    cell = f"<table><tr><td><h1>{VOTE.title}</h1>{VOTE.html()}</td></tr></table><div class='footer'><footer>Unsubscribe here</footer></div>"
    message.add_alternative(f"<html><body>{cell}</body></html>", subtype="html")
    return SavedPage("eml-html", message.as_bytes(), VOTE, DAY, ("shows pictures", "Unsubscribe"), time(6, 30))


def forwarded_by_hand():
    message = _mail(f"Fwd: {PORT.title}", sender="Ivo <ivo@example.org>", date="Fri, 20 Dec 2024 18:00:00 +0100")
    message.set_content("\n\n".join(PORT.paragraphs))
    return SavedPage("eml-forwarded", message.as_bytes(), PORT, None)


def web_archive():
    page = json_ld_graph()
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://post.example/world/river"
    message["Subject"] = page.story.title
    message["Date"] = "Tue, 05 Mar 2030 10:00:00 -0000"
    message["MIME-Version"] = "1.0"
    message.add_related(page.data, "text", "html", cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png")
    message.replace_header("Content-Type", "multipart/related; type=text/html; boundary=ABC")
    return SavedPage("mhtml", message.as_bytes(), page.story, page.published, CLUTTER, page.clock, page.author)


def plain_text():
    text = f"Home | World | Sport\n\n{BRIDGE.title}\n\nBy Ada Moreno\nPublished 4 November 2024\n\n" + "\n\n".join(
        BRIDGE.paragraphs
    )
    return SavedPage("text", text.encode(), BRIDGE, DAY, author="Ada Moreno")


def plain_text_in_an_old_encoding():
    text = f"{RIVER.title}\r\n\r\nPublished 4 November 2024\r\n\r\n" + "\r\n\r\n".join(RIVER.paragraphs)
    return SavedPage("text-1252", text.encode("cp1252"), RIVER, DAY)


PAGES = [
    pdf_one_column, pdf_two_columns, pdf_three_columns, pdf_with_running_heads, pdf_printed_by_a_browser, pdf_indented_without_gaps,
    pdf_across_pages, pdf_undated, word_document, word_document_undated, newsletter_plain, newsletter_marked_up,
    forwarded_by_hand, web_archive, plain_text, plain_text_in_an_old_encoding,
]  # fmt: skip

"""Imports of many files: the window stays at hand, shows how far it is, can stop it, and tells what failed."""

import threading

from article import TEXT
from gestures import LEFT, run
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from timeline_app.readers.imported import Failure, Imported, Kind
from timeline_app.viewmodels.notices import Offer
from timeline_app.viewmodels.offered import offered


def article(number):
    return Imported(f"{number}.txt", f"Copy {number}. {TEXT}", f"/news/{number}.txt", Kind.TEXT)


def importing(window, outcomes, hold=None):
    """Have the importer give these outcomes, the first ones before it waits to be let on."""

    def import_many(_sources, progress, cancelled):
        for done, outcome in enumerate(outcomes, 1):
            if hold is not None and done == len(outcomes):
                hold.wait(10)
            if cancelled():
                return
            yield outcome
            progress(done, len(outcomes))

    window.session.importer._importing = import_many


def test_an_import_shows_how_far_it_is_and_can_be_stopped(window, qtbot):
    hold = threading.Event()
    importing(window, [article(n) for n in range(5)], hold)
    window.session.importer.start(["anything"])
    strip = window.desk.importing
    qtbot.waitUntil(lambda: strip.isVisible() and strip.bar.value() == 4)
    assert strip.words.text() == "Importing 5 of 5"
    qtbot.mouseClick(strip.stop, LEFT)
    hold.set()
    with qtbot.waitSignal(window.session.reported):
        pass
    assert not strip.isVisible()
    assert "stopped; 4 articles" in window.problem_banner.text.text()
    assert len(window.session.library.documents) == 5


def test_readings_show_how_far_they_are_and_can_be_stopped(make_window, reader, qtbot):
    reader.at_once = False
    window = make_window()
    importing(window, [article(n) for n in range(3)])
    with qtbot.waitSignal(window.session.reported):
        window.session.importer.start(["anything"])
    strip = window.desk.reading
    assert strip.words.text() == "Reading 1 of 3"
    qtbot.mouseClick(strip.stop, LEFT)
    assert not strip.isVisible()
    assert len(window.session.library.documents) == 3


def test_what_failed_is_listed_and_can_be_copied(window, qtbot):
    failures = [Failure(f"{n}.pdf", f"/news/{n}.pdf", f"“{n}.pdf” holds no text.") for n in range(5)]
    importing(window, [article(1), *failures])
    with qtbot.waitSignal(window.session.reported):
        window.session.importer.start(["anything"])
    assert "and 2 more" in window.problem_banner.text.text()
    assert window.problem_banner.notice.offer is Offer.FAILURES
    qtbot.mouseClick(window.problem_banner.action, LEFT)
    dialog = next(
        w for w in QApplication.topLevelWidgets() if type(w).__name__ == "ImportReportDialog" and w.isVisible()
    )
    assert dialog.list.topLevelItemCount() == 5
    dialog.buttons.itemAt(0).widget().click()
    assert "/news/4.pdf" in QGuiApplication.clipboard().text()
    dialog.close()


def test_an_article_that_is_there_already_is_recognised_and_told(window, qtbot):
    window.session.open_text(TEXT)
    assert len(window.session.library.documents) == 1
    assert "in the project already" in window.problem_banner.text.text()
    importing(window, [Imported("same.html", TEXT, "/news/same.html", Kind.HTML), article(1)])
    window.problem_banner.show_notice(None)
    with qtbot.waitSignal(window.session.reported):
        window.session.importer.start(["anything"])
    assert "“same.html” is in the project already." in window.problem_banner.text.text()
    assert len(window.session.library.documents) == 2


def test_an_article_that_was_removed_comes_back_when_it_is_imported_again(window):
    run(window, "close")
    window.session.open_text(TEXT)
    assert [d.key for d in window.session.library.documents] == ["a1"]


def test_what_is_copied_is_taken_for_what_it_is(tmp_path):
    files, link, page, plain = QMimeData(), QMimeData(), QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    link.setText("https://example.org/news\nhttps://example.org/more")
    page.setText("words")
    page.setHtml('<p>words</p><time datetime="2024-05-14">14 May</time>')
    plain.setText("words")
    plain.setHtml("<b>words</b>")
    assert offered(files).files == (tmp_path,)
    assert offered(link).addresses == ("https://example.org/news", "https://example.org/more")
    assert "<time" in offered(page).markup
    assert (offered(plain).markup, offered(plain).text) == ("", "words")


def test_a_copied_page_is_read_with_the_date_that_its_markup_tells(window, qtbot):
    page = f"""<html><head><title>River</title><script type="application/ld+json">
    {{"@type": "NewsArticle", "datePublished": "2024-05-14"}}</script></head><body><article>
    <p>{TEXT}</p></article></body></html>"""
    data = QMimeData()
    data.setHtml(page)
    data.setText(TEXT)
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(window.session.reported, timeout=20_000):
        run(window, "paste")
    assert any(c.field == "published" for c in window.document.clues)


def test_an_address_is_asked_for_and_one_that_was_copied_is_offered(window, qtbot):
    asked = []
    window.session.importer.start = asked.append
    QGuiApplication.clipboard().setText("https://example.org/feed.xml")
    run(window, "address")
    dialog = next(w for w in QApplication.topLevelWidgets() if type(w).__name__ == "AddressDialog" and w.isVisible())
    assert dialog.field.text() == "https://example.org/feed.xml"
    dialog.field.setText("the paper of today")
    assert not dialog.submit.isEnabled()
    assert "Write it as example.org/news" in dialog.hint.text()
    dialog.field.setText("example.org/feed.xml")
    assert not dialog.hint.text()
    dialog.submit.click()
    assert asked == [["https://example.org/feed.xml"]]

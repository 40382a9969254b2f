"""Which article the banner asks about, and for how long."""

from dataclasses import replace

import pytest
from article import TEXT, extraction

from timeline_app.viewmodels.documents import Document, Library, ReadingState
from timeline_app.viewmodels.notices import Offer
from timeline_app.viewmodels.questions import LOOKED_AT, Questions


def undated(key):
    return Document.of(key, f"{key}.txt", TEXT, extraction(None))


def dated(key):
    return Document.of(key, f"{key}.txt", TEXT, extraction())


@pytest.fixture
def library(qapp):
    return Library()


@pytest.fixture
def questions():
    return Questions()


def about(questions, library):
    notice = questions.notice(library)
    return notice.article if notice else None


def test_the_question_stays_the_same_whatever_article_is_shown(library, questions):
    library.fill([dated("a1"), undated("a2"), undated("a3")])
    asked = set()
    for key in ("a1", "a2", "a3", "a1"):
        library.show(key)
        asked.add(questions.notice(library))
    (notice,) = asked
    assert (notice.article, notice.offer) == ("a2", Offer.GIVE_DATE)


def test_the_next_question_follows_the_answer(library, questions):
    library.fill([dated("a1"), undated("a2"), undated("a3")])
    assert about(questions, library) == "a2"
    library.update(dated("a2"))
    assert about(questions, library) == "a3"
    library.update(dated("a3"))
    assert questions.notice(library) is None


def test_what_is_put_aside_is_asked_of_no_article_that_is_there(library, questions):
    library.fill([undated("a1"), undated("a2")])
    questions.put_aside(library)
    assert questions.notice(library) is None
    library.put(undated("a3"))
    assert about(questions, library) == "a3"


def test_who_wants_to_give_a_date_is_asked_for_it_until_it_is_given_or_not(library, questions):
    library.fill([undated("a1"), dated("a2")])
    questions.want("a2")
    assert about(questions, library) == "a2"
    questions.put_aside(library)
    assert about(questions, library) == "a1"  # of that nothing was said
    questions.want("a2")
    questions.answered()
    assert about(questions, library) == "a1"


def test_a_reading_under_way_comes_before_any_question(library, questions):
    library.fill([replace(undated("a1"), state=ReadingState.READING), undated("a2")])
    assert questions.notice(library).offer is Offer.CANCEL


def test_of_many_articles_without_a_date_few_are_opened(library, questions):
    opened = []

    def counted(document):
        return replace(document, open=lambda: opened.append(document.key) or document.open())

    plain = replace(extraction(None), expressions=())
    documents = [Document.of(f"a{n}", "x", TEXT, plain) for n in range(1, 101)]
    library.fill([dated("a0"), *map(counted, documents)])
    assert questions.notice(library) is None
    assert len(set(opened)) == LOOKED_AT


def test_what_an_engine_remarks_is_said_where_nothing_is_asked(library, questions):
    cut = Document.of("a1", "a1.txt", TEXT, replace(extraction(), notices=("The list was cut.",)))
    library.fill([cut, undated("a2")])
    assert about(questions, library) == "a2"
    library.update(dated("a2"))
    assert questions.notice(library).text.endswith("The list was cut.")
    questions.put_aside(library)
    assert questions.notice(library) is None

from datetime import date

from article import EVENTS, EXPRESSIONS, extraction

from timeline_app.core.store import codec
from timeline_app.core.store.values import Choice, Decision, Field, KeptArticle, Verdict
from timeline_app.core.values import Status


def through_json(value):
    return codec.unpack(codec.pack(value))


def test_a_reading_comes_back_whole_without_its_text_being_kept_again():
    data = codec.reading_to_json(extraction())
    assert extraction().article.text[:40] not in codec.dumps(data)
    assert codec.reading_from_json(through_json(data), extraction().article.text) == extraction()


def test_a_decision_comes_back_whole():
    decision = Decision(
        {
            Field.TITLE: "Mine",
            Field.WHEN: EVENTS[1].when,
            Field.ACTORS: EVENTS[0].actors,
            Field.TARGETS: (),
            Field.TYPE: None,
            Field.MODE: "visit",
            Field.STATUS: Status.NEGATED,
            Field.PLACE: EVENTS[0].place,
        },
        Choice(EXPRESSIONS[2].alternatives[0].reason, EVENTS[3].when),
        Verdict.CONFIRMED,
        "a note",
        ("one", "two"),
    )
    assert codec.decision_from_json(through_json(codec.decision_to_json(decision))) == decision


def test_a_decision_of_nothing_is_no_record():
    assert codec.decision_to_json(Decision()) is None


def test_a_field_set_to_none_is_a_decision():
    assert codec.decision_from_json(codec.decision_to_json(Decision({Field.TYPE: None}))) == Decision(
        {Field.TYPE: None}
    )


def test_an_article_comes_back_whole():
    article = KeptArticle("a3", "x.txt", "f", 7, "2026-01-01T00:00:00", "/x.txt", "T", published=date(2024, 2, 29))
    assert codec.article_from_json("a3", through_json(codec.article_to_json(article))) == article


def test_broken_characters_of_a_page_survive():
    assert through_json({"text": "a\ud800b\0c"}) == {"text": "a\ud800b\0c"}

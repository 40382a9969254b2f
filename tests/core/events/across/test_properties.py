"""What holds of every merge, of events made up of few parts so that many of them meet."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tellings import DAY, events

from timeline_app.core.dates.publication import given_publication
from timeline_app.core.events.across import Chronicle, Decisions, Told, merge_articles


@st.composite
def archives(draw):
    from dataclasses import replace

    told = draw(st.lists(st.tuples(st.integers(-2, 2), st.lists(events(), max_size=4)), max_size=6))
    return [
        Told(
            f"a{n}",
            given_publication(DAY + timedelta(shift)) if shift else None,
            tuple(replace(e, id=f"a{n}:{i}") for i, e in enumerate(told_events)),
        )
        for n, (shift, told_events) in enumerate(told)
    ]


def _groups(merged):
    return {frozenset(t.event for t in e.tellings) or frozenset([e.id]) for e in merged.events}


@settings(max_examples=100)
@given(archives(), st.randoms(use_true_random=False))
def test_the_order_of_articles_does_not_matter(archive, random):
    shuffled = random.sample(archive, len(archive))
    one, other = merge_articles(archive), merge_articles(shuffled)
    assert {e.id: e for e in one.events} == {e.id: e for e in other.events}
    assert one.leads == other.leads


@settings(max_examples=100)
@given(archives(), st.integers(0, 5))
def test_what_comes_and_goes_one_by_one_is_what_is_there_at_once(archive, gone):
    chronicle = Chronicle()
    for told in archive:
        chronicle.add(told)
        chronicle.merged()
    if gone < len(archive):
        chronicle.remove(archive[gone].article)
        archive = archive[:gone] + archive[gone + 1 :]
    assert chronicle.merged() == merge_articles(archive)


@settings(max_examples=100)
@given(archives(), st.data())
def test_every_telling_is_found_once_and_decisions_are_kept(archive, data):
    ids = [e.id for told in archive for e in told.events]
    pairs = st.sets(st.sampled_from(ids), min_size=2, max_size=2).map(frozenset) if len(ids) > 1 else st.nothing()
    together = data.draw(st.sets(pairs, max_size=2).map(frozenset)) if len(ids) > 1 else frozenset()
    joined = Decisions(together=together).together
    apart = data.draw(st.sets(pairs, max_size=2)) if len(ids) > 1 else set()
    apart = frozenset(pair for pair in apart if not any(pair <= group for group in joined))
    merged = merge_articles(archive, Decisions(together, apart))
    found = [i for e in merged.events for i in ([t.event for t in e.tellings] or [e.id])]
    assert sorted(found) == sorted(ids)
    assert set(merged.leads) | {e.id for e in merged.events} == set(ids)
    groups = _groups(merged)
    assert all(any(pair <= group for group in groups) for pair in together)
    assert not any(pair <= group for pair in apart for group in groups)


@settings(max_examples=100)
@given(archives())
def test_one_article_never_tells_an_event_twice_and_the_lead_is_its_own_first_telling(archive):
    for event in merge_articles(archive).events:
        articles = [t.article for t in event.tellings]
        assert len(set(articles)) == len(articles)
        assert len(articles) != 1
        if event.tellings:
            assert (event.tellings[0].event, event.tellings[0].when) == (event.id, event.when)

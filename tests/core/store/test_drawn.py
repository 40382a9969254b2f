"""What the timeline shows of a project is what it would show of its events."""

import numpy as np
import pytest
from projects import AT, DAM, MEETING, TREATY, key_of, made

from timeline_app.core.layout.content import content_of
from timeline_app.core.layout.data import Flag
from timeline_app.core.layout.lanes import LaneMode
from timeline_app.core.store.drawn import ProjectContents, Texts
from timeline_app.core.store.values import Field
from timeline_app.core.store.wanted import Facet, Filter

OTHER = key_of(1, "a2")


@pytest.fixture
def two(path):
    """Two articles that tell the same, of which one event was set by the user and one confirmed."""
    project = made(path, articles=2)
    project.merge()
    project.curation.set_field([TREATY], Field.TITLE, "They sign", AT)
    project.curation.confirm([DAM], AT)
    project.merge()
    yield project
    project.close()


def contents(project, wanted=None):
    passes = project.state(wanted or Filter()).passes
    published = tuple((summary.published, key) for key, summary in project.articles.summaries().items())
    columns, names = project.columns(), project.names()
    texts = Texts(project, columns.ids)
    return ProjectContents(project, columns, names, passes, published, str, project.lines_version, texts)


def seen(content):
    """What is drawn where, by words."""
    labels, data = content.labels, content.data
    rows = data.row.tolist()
    flags = (data.flags & ~np.uint16(Flag.EDITED)).tolist()
    drawn = zip(data.lane.tolist(), data.start.tolist(), data.end.tolist(), data.shape.tolist(), flags, strict=True)
    return sorted(
        (lane, start, end, shape, flag, labels.title(row), labels.words(row), labels.pill(row), labels.tellings(row))
        for (lane, start, end, shape, flag), row in zip(drawn, rows, strict=True)
    )


@pytest.mark.parametrize("show_negated", [False, True])
@pytest.mark.parametrize("mode", LaneMode)
def test_it_is_that_of_the_events(two, mode, show_negated):
    found = contents(two)
    mine = found.content(mode, show_negated=show_negated)
    events = [c.event for c in two.events(Filter())]
    reviewed = {DAM: Flag.CONFIRMED}
    theirs = content_of(events, found.publications, mode, show_negated=show_negated, reviewed=reviewed)
    assert mine.lanes == theirs.lanes
    assert seen(mine) == seen(theirs)
    assert (len(mine.undated), len(mine.negated)) == (len(theirs.undated), len(theirs.negated))
    assert (mine.shows_negated, mine.event_count) == (theirs.shows_negated, theirs.event_count)


def test_a_row_leads_to_its_event_and_back(two):
    labels = contents(two).content(LaneMode.ACTOR, show_negated=False).labels
    row = labels.row_of(MEETING)
    assert labels.event_id(row) == MEETING
    assert {t.event for t in labels.event(row).tellings} == {MEETING, OTHER}
    assert labels.row_of(OTHER) is None


def test_only_what_passes_the_filters_is_there(two):
    wanted = Filter(chosen={Facet.CATEGORY: frozenset(["talks"])})
    content = contents(two, wanted).content(LaneMode.ONE, show_negated=False)
    assert {content.labels.event_id(row) for row in content.data.row.tolist()} == {MEETING}


def test_a_note_changes_nothing_that_is_seen(two):
    before = contents(two)
    two.curation.set_note(DAM, "See the map.", AT)
    assert contents(two).looks_like(before)
    two.curation.set_field([DAM], Field.TITLE, "A dam is opened", AT)
    assert not contents(two).looks_like(before)

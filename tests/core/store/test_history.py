"""Any commands, then undo of all is the beginning, redo of all the end, and a file opened anew is the same."""

import tempfile
from dataclasses import replace
from pathlib import Path

from article import EVENTS, EXPRESSIONS
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from projects import AT, ENGINE, columns_hold, key_of, new_article, reading, state

from timeline_app.core.store.project import create_project, open_project
from timeline_app.core.store.values import Field
from timeline_app.core.store.wanted import Filter

ARTICLES = ("a1", "a2")
KEYS = [key_of(n, a) for a in ARTICLES for n in range(1, 9)]
keys = st.sampled_from(KEYS)
several = st.lists(keys, min_size=1, max_size=3, unique=True)
articles = st.sampled_from(ARTICLES)


class Commands(RuleBasedStateMachine):
    """``_states`` are those after each command, ``_at`` the present one."""

    @initialize()
    def begin(self):
        self._folder = tempfile.TemporaryDirectory()
        self.project = create_project(Path(self._folder.name) / "x.timeline")
        self._states = [state(self.project)]
        self._at = 0
        self._done(self.project.articles.add([new_article(1), new_article(2)], AT))

    def teardown(self):
        if hasattr(self, "project"):
            self.project.close()
            self._folder.cleanup()

    def _done(self, change):
        if change.kinds:
            self._states[self._at + 1 :] = [state(self.project)]
            self._at += 1

    def _try(self, command):
        """Commands about what is not there are refused and change nothing."""
        try:
            change = command()
        except (KeyError, ValueError):
            return
        self._done(change)

    @rule(article=articles, without=st.sets(st.integers(1, 8)), engine=st.sampled_from([ENGINE, "engine 2"]))
    @precondition(lambda self: self._at == 1 and len(self._states) == 2)
    def read(self, article, without, engine):
        """Readings come before decisions here: what is undone must find the same reading as what was done."""
        number = int(article[1:])
        self.project.articles.put_reading(article, reading(number, tuple(without)), engine)
        self._states[1:] = [state(self.project)]

    @rule(article=articles)
    def remove(self, article):
        self._try(lambda: self.project.articles.remove([article], AT))

    @rule(article=articles)
    def restore(self, article):
        self._try(lambda: self.project.articles.restore([article], AT))

    @rule(article=articles, title=st.none() | st.text(max_size=3))
    def rename(self, article, title):
        self._try(lambda: self.project.articles.set_words(article, AT, title=title))

    @rule(keys=several, title=st.text(max_size=5))
    def set_title(self, keys, title):
        self._try(lambda: self.project.curation.set_field(keys, Field.TITLE, title, AT))

    @rule(keys=several)
    def clear_title(self, keys):
        self._try(lambda: self.project.curation.clear_field(keys, Field.TITLE, AT))

    @rule(article=articles)
    def choose(self, article):
        alternative = EXPRESSIONS[2].alternatives[0]
        self._try(lambda: self.project.curation.choose(key_of(4, article), alternative, AT))

    @rule(keys=several, verb=st.sampled_from(["confirm", "dismiss", "restore", "reset"]))
    def decide(self, keys, verb):
        self._try(lambda: getattr(self.project.curation, verb)(keys, AT))

    @rule(keys=several)
    def merge(self, keys):
        self._try(lambda: self.project.curation.merge(keys, AT))

    @rule(keys=several)
    def split(self, keys):
        self._try(lambda: self.project.curation.split(keys, AT))

    @rule(key=keys, other=keys)
    def set_date(self, key, other):
        """That of another event, which may be none."""
        when = EVENTS[KEYS.index(other) % len(EVENTS)].when
        self._try(lambda: self.project.curation.set_field([key], Field.WHEN, when, AT))

    @rule(keys=several, tag=st.sampled_from("xyz"))
    def tag(self, keys, tag):
        self._try(lambda: self.project.curation.add_tag(keys, tag, AT))

    @rule(article=st.sampled_from([*ARTICLES, ""]))
    def add_event(self, article):
        self._try(lambda: self.project.curation.add_event(replace(EVENTS[0], title="Added"), AT, article))

    @rule(name=st.text(max_size=3))
    def add_era(self, name):
        self._try(lambda: self.project.context.add_era(name, 0, 1, AT))

    @rule(first=st.none() | st.integers(0, 9))
    def save_filter(self, first):
        self._try(lambda: self.project.context.save_filter("mine", Filter(first=first), AT))

    @rule(day_first=st.none() | st.booleans())
    def order(self, day_first):
        self._try(lambda: self.project.context.set_settings(AT, day_first=day_first))

    @rule()
    def undo(self):
        if self.project.undo():
            self._at -= 1

    @rule()
    def redo(self):
        if self.project.redo():
            self._at += 1

    @rule()
    def reopen(self):
        self.project.close()
        self.project = open_project(self.project.path)

    @rule()
    def undo_all_and_redo_all(self):
        there = self._at
        while self.project.undo():
            self._at -= 1
            assert state(self.project) == self._states[self._at]
        assert self._at == 0
        for _ in range(there):
            self.project.redo()
        self._at = there

    @invariant()
    def the_project_is_in_its_state(self):
        if hasattr(self, "project"):
            assert state(self.project) == self._states[self._at]

    @invariant()
    def columns_followed_change_by_change_are_those_loaded_whole(self):
        """They are followed from the beginning to the end, and not only from one change to the next."""
        if hasattr(self, "project"):
            assert columns_hold(self.project)


Commands.TestCase.settings = settings(max_examples=15, stateful_step_count=25, suppress_health_check=list(HealthCheck))
test_commands = Commands.TestCase

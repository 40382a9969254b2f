"""Titles of sayings: who says what, in the speaker's own words where they are quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.core.events.asides import vouching
from timeline_app.core.events.grammar.clauses import is_passive, said_by
from timeline_app.core.events.grammar.inflection import participle, third_person
from timeline_app.core.events.grammar.valency import subject
from timeline_app.core.events.refuted import falsely
from timeline_app.core.events.titling.headlines import PERSONAL
from timeline_app.core.events.titling.quotations import quoted, what_is_said

if TYPE_CHECKING:
    from timeline_app.core.events.actors.participants import Cast
    from timeline_app.core.events.titling.complements import Complements
    from timeline_app.core.events.titling.naming import Naming
    from timeline_app.core.events.trigger import Trigger
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant


class SayingTitles:
    """Writes the titles of the sayings of one text."""

    def __init__(self, cast: Cast, naming: Naming, complements: Complements, dates: frozenset[int]) -> None:
        self._tree = cast.tree
        self._cast = cast
        self._naming = naming
        self._complements = complements
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""

    def title(self, trigger: Trigger, actors: tuple[Participant, ...]) -> str:
        verb, source = trigger.host, vouching(self._tree, trigger.host)
        plural = self._naming.is_plural(source or subject(self._tree, verb), actors)
        named = subject(self._tree, verb)
        if source is None and not actors and (told := self._told_to(verb, named)):
            return told
        who = self._naming.lead(verb, actors) or (named.text.capitalize() if named is not None else "")
        does = verb.lemma if source is None else "say"
        untrue = falsely(self._tree, verb) if source is None else None
        lead = f"{who} {f'{untrue} ' if untrue else ''}{does if plural else third_person(does)}"
        content = said_by(self._tree, verb) if source is None else self._tree.head(verb)
        words = quoted(self._tree, verb, content) if content is not None else ""
        if words:
            return f"{who}: “{words}”"
        if content is None:
            return f"{lead} {' '.join(self._complements.rest(trigger, actors[0] if actors else None, passive=False))}"
        told = self._with_clear_subject(what_is_said(self._tree, verb, content, self._dates), verb, content, actors)
        addressee = self._tree.child(verb, "dobj")
        whom = f" {self._naming.phrase(addressee, None)}" if addressee is not None and addressee.i < content.i else ""
        if verb.lemma == "tell" and not whom:
            lead = f"{who} {'say' if plural else 'says'}"
        if " " not in told.strip():
            return ""  # "“What's that about?” she said"
        if (own := self._told_of_himself(told, actors)) is not None:
            return f"{lead}{whom}: {own}"
        return f"{lead}{whom} {told}"

    def _told_to(self, verb: Token, whom: Token | None) -> str:
        """As in "Residents were told that they could return": nobody says who told them."""
        content = said_by(self._tree, verb)
        if whom is None or content is None or not is_passive(self._tree, verb) or content.i < verb.i:
            return ""
        if whom.text.lower() == "it":
            return ""  # "it was announced that"
        told = what_is_said(self._tree, verb, content, self._dates)
        return f"{self._naming.phrase(whom, None)} {participle(verb)} that {told}"

    def _with_clear_subject(self, told: str, verb: Token, content: Token, actors: tuple[Participant, ...]) -> str:
        """Who is told of: the speaker by a pronoun ("Ruiz says she is ill"), somebody else by name."""
        own = self._tree.child(content, "nsubj", "nsubjpass")
        speaker = actors[0] if len(actors) == 1 else None
        who = self._cast.participant(own, speaker) if own is not None else None
        if own is None or who is None or speaker is None:
            return told
        first, _, rest = told.partition(" ")
        if who.name != speaker.name:
            return f"{self._naming.short(who)} {rest}" if own.text == first and first in PERSONAL else told
        pronoun = self._pronoun_for(verb, who)
        name = next((n for n in (who.name, self._naming.short(who)) if told.startswith(f"{n} ")), None)
        return f"{pronoun}{told.removeprefix(name)}" if name is not None and pronoun else told

    def _pronoun_for(self, verb: Token, who: Participant) -> str:
        """The pronoun by which the text calls somebody, if it does."""
        told = self._tree.child(verb, "nsubj")
        if told is not None and told.text.lower() in PERSONAL:
            return told.text.lower()
        return {"male": "he", "female": "she"}.get(self._cast.gender(who.name) or "", "")

    def _told_of_himself(self, told: str, actors: tuple[Participant, ...]) -> str | None:
        """What a speaker tells of himself, without his name: by which pronoun to call him the text does not tell."""
        names = (
            {name for actor in actors for name in (actor.name, self._naming.short(actor))}
            if len(actors) == 1
            else set()
        )
        own = next((name for name in names if told.startswith(f"{name} ")), None)
        return told.removeprefix(f"{own} ") if own is not None else None

"""What follows the verb of a title: objects, complements and adjuncts in the order of the text, without dates."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from timeline_app.core.events.actors.roles import persons
from timeline_app.core.events.bounds import is_past_aim
from timeline_app.core.events.claims import TELLINGS
from timeline_app.core.events.grammar.clauses import (
    MEASURES,
    is_boundary,
    is_found,
    is_passive,
    particle,
    verb_group,
    verb_lemma,
)
from timeline_app.core.events.grammar.phrases import noun_phrase
from timeline_app.core.events.grammar.valency import GIVING, JUDGING, objects
from timeline_app.core.events.titling.headlines import spaced, without_dangling
from timeline_app.core.events.trigger import Form, Trigger

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline_app.core.events.titling.naming import Naming
    from timeline_app.core.events.trigger import Reading
    from timeline_app.core.text.syntax import Token
    from timeline_app.core.values import Participant

_PREPOSITIONS = frozenset(
    """
    with to from into over on for against in at about of by as through near
    between under across off behind toward towards onto aboard along
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
_FINDING = frozenset(["call", "consider", "declare", "deem", "find", "hold", "keep", "leave", "make", "render", "rule"])
"""Verbs that say of their object what it is ("found her guilty")."""
_HEARD = frozenset(["appear", "argue", "bring", "plead", "speak", "stand", "testify"])
_WITHOUT_WEIGHT = frozenset(["hope", "light", "name", "view", "wake"])
"""Nouns after "in" that open what is said of a reason or an occasion."""

_ALONE = frozenset(["behalf", "case", "connection", "favor", "favour", "hopes", "result", "row"])
"""Nouns that say nothing after a preposition by themselves: "as result", "in case"."""

_JOINING = frozenset(["addition", "all", "effect", "fact", "general", "order", "part", "particular", "short", "turn"])
"""Nouns that say nothing after "in"."""

_LENGTH = 8
"""Tokens of the longest sentence of a court that goes into a title."""
_BIDS = frozenset(["attempt", "bid", "drive", "effort"])
_BEING = frozenset(["be", "become", "remain", "stay"])
_PAPERS = frozenset(["accord", "agreement", "bill", "contract", "deal", "law", "order", "pact", "resolution", "treaty"])
_WISHES = frozenset(
    ["appeal", "call", "demand", "pledge", "plea", "pressure", "promise", "proposal", "undertaking", "vow"]
)
_SENTENCING = frozenset(["sentence", "jail", "imprison", "condemn", "suspend", "ban", "extend"])
"""Verbs for which a length of time is what is given."""
_FRACTIONS = frozenset(["half", "third", "quarter", "fifth", "tenth", "fraction"])
_WHITHER = frozenset(
    """
    nowhere abroad ahead apart back forward together home unopposed overboard ashore aground overseas
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Adverbs without which a verb says something else."""
_LEVELS = frozenset(["higher", "lower", "flat", "stronger", "unchanged", "weaker"])
_TAKING = frozenset(["behave", "fare", "react", "respond", "take", "treat"])
_RANKS = frozenset(["first", "second", "third", "fourth", "fifth", "last"])
_FALLEN = frozenset(["asleep", "ill", "sick", "silent", "unconscious"])
_QUESTIONING = frozenset(["how", "what", "when", "where", "whether", "which", "who", "whom", "whose", "why"])
_DEGREES = frozenset(["less", "more", "least", "most", "too"])
"""Adverbs without which an adjective says something else: "became less important"."""

_LONGEST_AIM = 48
"""Characters of what something was done for, beyond which a title leaves it out."""
_SHARES = frozenset(["%", "percent", "cent", "point"])


_CALLING = frozenset("appoint brand call consider declare deem elect label make name proclaim".split())  # noqa: SIM905
_GOING_ON = frozenset("avoid begin continue finish keep quit resume start stop".split())  # noqa: SIM905


class Complements:
    """Writes what follows the verbs of one text."""

    def __init__(self, reading: Reading, naming: Naming, dates: frozenset[int]) -> None:
        self._reading = reading
        self._tree = reading.tree
        self._naming = naming
        self._dates = dates
        """Indices of the tokens of temporal expressions, which titles leave out."""

    def rest(
        self, trigger: Trigger, speaker: Participant | None, *, passive: bool, negated: bool = False
    ) -> Iterator[str]:
        """Objects, complements and adjuncts in the order of the text, without dates."""
        verb = trigger.host
        aim = self._tree.child(verb, "xcomp")
        if verb.dep in ("relcl", "ccomp") and not passive and aim is None:
            yield from self._before(verb, speaker)
        if not passive:  # "to isolate and punish Kenya"
            wanted = verb.dep in ("xcomp", "conj")  # "a vote that the house was due to hold"
            shared = (o for o in objects(self._tree, verb) if o.head != verb.i and (o.i > verb.i or wanted))
            yield from (self.object(o, speaker) for o in shared)
        for child in self._tree.children(verb):
            if child.i <= verb.i or child.i == trigger.content.head:
                continue
            if child.i in self._dates and not self._is_measure(child):
                continue
            measured = passive and child.dep == "dobj" and child.lemma in MEASURES  # "buried a foot beneath the ground"
            counted = verb.lemma == "die" and child.dep in (
                "dobj",
                "attr",
                "oprd",
            )  # "have died, eight of them Kenyans"
            if measured or counted:
                continue
            acted_on = not passive or (child.dep in ("dobj", "oprd") and verb.dep != "acl")  # "was elected governor"
            if child.dep in ("dobj", "dative", "attr", "oprd") and child.tag not in ("IN", "TO") and acted_on:
                words = self.object(child, speaker)
                indefinite = self._tree.child(child, "det") if negated else None
                which = self._restriction(child) if indefinite is not None else ""
                words = f"{indefinite.text} {words}" if indefinite and indefinite.text in ("a", "an") else words
                yield f"{words} {which}".strip()
                yield from self._told_in(child)
                yield from self._further(child, trigger, speaker, words)
            elif child.lemma == "from" and (kept := self._tree.child(child, "pcomp")) is not None:
                if kept.tag == "VBG" or kept.pos != "ADV":  # not "from a year earlier"
                    yield " ".join(["from", *self._complement(kept, speaker)])
            elif child.dep == "prep" and (deed := self._deed(child, verb)) is not None:
                yield " ".join([child.text, *self._complement(deed, speaker)])
            elif child.dep == "prep" and (score := self._score(child)):
                yield score
            elif child.dep == "prep" and child.text == "to" and verb.lemma in _SENTENCING:
                yield spaced(self._tree.subtree(child)[:_LENGTH])
            elif child.dep == "prep" and self._is_second(child):
                continue
            elif child.dep in ("prep", "agent", "dative"):
                yield from self.prepositional(child, speaker)
            elif child.dep == "npadvmod" and child.i not in self._dates and verb.lemma in GIVING:
                yield noun_phrase(self._tree, child, self._dates)
                aim = next((c for c in self._tree.children(child, "relcl", "acl") if c.tag == "VB"), None)
                yield from self._complement(aim, speaker) if aim is not None else ()
            elif child.dep == "advmod" and child.lemma == "again" and verb.lemma == "try":
                yield child.text
            elif child.dep == "advmod" and child.lemma == "short" and verb.lemma in ("cut", "fall", "stop"):
                yield spaced(without_dangling(self._tree.subtree(child)[:_LENGTH]))
            elif child.dep == "advmod" and (child.text.lower() in _LEVELS or self._is_manner(child, verb)):
                yield spaced([t for t in self._tree.subtree(child) if t.i not in self._dates][:_LENGTH])
            elif child.dep == "prt" and (of := self._tree.preposition(child, "of")) is not None:
                yield from self.prepositional(of, speaker)  # "thrown out of parliament"
            elif child.dep == "npadvmod" and child.lemma in _SHARES:
                yield noun_phrase(self._tree, child, self._dates).replace(" %", "%")
            elif child.dep == "ccomp" and child.pos == "ADJ" and verb.lemma in _FINDING:
                of_whom = self._tree.child(child, "nsubj", "compound")
                yield " ".join([*([self._naming.phrase(of_whom, speaker)] if of_whom else []), child.text])
            elif child.dep == "ccomp" and self._is_question(child):
                yield spaced(without_dangling([t for t in self._tree.subtree(child) if t.i not in self._dates]))
            elif is_found(self._tree, child):
                placed = (t for p in self._tree.children(child, "prep") for t in self.prepositional(p, speaker))
                yield " ".join([child.text, *placed])
            elif self._completes(child, trigger) and child != particle(self._tree, verb):
                years = self._tree.child(child, "dobj", "npadvmod", "nummod") or self._tree.after(child)  # "aged 90"
                numbered = years is not None and years.pos == "NUM" and child.text.lower() == "aged"
                degrees = (a for a in self._tree.children(child, "advmod") if a.text.lower() in _DEGREES)
                denied = (a for a in self._tree.children(child, "neg") if a.i < child.i)  # "pleaded not guilty"
                degree = next((a.text for a in chain(denied, degrees)), "")
                words = f"{child.text} {years.text}" if years is not None and numbered else child.text
                yield f"{degree} {words}".strip()
            elif is_boundary(self._tree, child):
                continue
            elif negated and self._is_limit(child):
                yield spaced(self._tree.subtree(child))
            elif child.dep in ("xcomp", "advcl") and self._is_done_to_nobody(child, speaker):
                continue
            elif (child.dep == "advcl" and trigger.form is not Form.ADJECTIVE and self._is_agreed(child, verb)) or (
                child.dep == "xcomp"
                and (child.tag in ("VB", "VBG") or self._having(child) or self._is_to_be(child))
                and not self._is_outcome(child)
                and trigger.form is not Form.ADJECTIVE
            ):
                yield from self._complement(child, speaker)
                if child == aim and verb.dep == "relcl":
                    yield from self._before(verb, speaker)
            elif self._is_aim(child):
                aims = " ".join(self._complement(child, speaker))
                yield aims if len(aims) <= _LONGEST_AIM else ""
        yield from self.with_whom(verb)

    def _restriction(self, noun: Token) -> str:
        """As in "will not lead a cabinet that depends on them": without the clause more would be denied than was."""
        clause = self._tree.child(noun, "relcl")
        told = self._tree.subtree(clause) if clause is not None else []
        restricts = bool(told) and told[0].i == noun.i + 1 and len(told) <= _LENGTH
        return spaced(without_dangling([t for t in told if t.i not in self._dates])) if restricts else ""

    def _is_done_to_nobody(self, aim: Token, speaker: Participant | None) -> bool:
        """As in "hired a firm to represent them": without whom the aim says nothing."""
        whom = self._tree.child(aim, "dobj") if aim.tag == "VB" else None
        personal = whom is not None and whom.pos == "PRON" and whom.i > aim.i
        return personal and whom is not None and not self.object(whom, speaker)

    def _is_limit(self, clause: Token) -> bool:
        """As in "will not return until the demand is withdrawn": without it more would be denied than was."""
        mark = self._tree.child(clause, "mark")
        limit = clause.dep == "advcl" and mark is not None and mark.text.lower() in ("until", "till")
        told = self._tree.subtree(clause)
        return limit and len(told) <= _LENGTH + 1 and not any(t.i in self._dates for t in told)

    def _is_aim(self, child: Token) -> bool:
        """As in "flew to Lima to sign the deal": what it was done for, which is no event by itself."""
        aim = child.dep == "advcl" and child.tag == "VB" and is_past_aim(self._tree, child)
        dated = any(t.i in self._dates for t in self._tree.subtree(child))
        return aim and not dated and not self._tree.children(child, "mark", "conj", "nsubj")

    def with_whom(self, verb: Token) -> Iterator[str]:
        """As in "the envoy, with whom he met": what the relative clause says of the envoy, as a main clause has it."""
        for preposition in self._tree.children(verb, "prep") if verb.dep == "relcl" else ():
            pronoun = self._tree.child(preposition, "pobj")
            before = pronoun is not None and pronoun.tag in ("WP", "WDT") and pronoun.i < verb.i
            if before and preposition.lemma in _PREPOSITIONS and (about := self._bearer(verb, preposition)) is not None:
                yield f"{preposition.text} {self._naming.phrase(about, None)}"

    def _bearer(self, clause: Token, preposition: Token) -> Token | None:
        """The name right before "with whom", else the noun that the relative clause hangs on."""
        before = self._tree.after(preposition, -1)
        before = self._tree.after(before, -1) if before is not None and before.text == "," else before
        if before is not None and before.i in self._reading.named:
            return before
        about = self._tree.head(clause)
        return about if about.pos in ("NOUN", "PROPN") else None

    def _is_second(self, preposition: Token) -> bool:
        """As in "met in Oslo in May and again in Rome": where it was done another time."""
        again = self._tree.after(preposition, -1)
        joined = self._tree.after(again, -1) if again is not None and again.text.lower() in ("again", "then") else None
        return joined is not None and joined.text.lower() == "and"

    def _score(self, to: Token) -> str:
        """As in "voted 394 to 207 against him"."""
        before, after = self._tree.after(to, -1), self._tree.after(to)
        if to.text != "to" or before is None or after is None or before.i in self._dates:
            return ""
        return spaced([before, to, after]) if before.tag == after.tag == "CD" else ""

    def _is_outcome(self, aim: Token) -> bool:
        """As in "agreed, only to withdraw": what came of it is told by itself."""
        to = next((a for a in self._tree.children(aim, "aux") if a.tag == "TO"), None)
        before = self._tree.after(to, -1) if to is not None else None
        return before is not None and before.text.lower() == "only"

    def _is_question(self, clause: Token) -> bool:
        """As in "established who was on board": what was asked or found out."""
        first = self._tree.subtree(clause)[0]
        return first.text.lower() in _QUESTIONING and first.i > clause.head and clause.i > first.i

    def _before(self, verb: Token, speaker: Participant | None) -> Iterator[str]:
        """The object of a relative clause, which stands before it."""
        yield from (self._naming.phrase(o, speaker) for o in objects(self._tree, verb) if o.i < verb.i)

    def _is_manner(self, adverb: Token, verb: Token) -> bool:
        """As in "markets took the news calmly": how somebody took it is what is told."""
        return adverb.tag == "RB" and adverb.text.endswith("ly") and verb.lemma in _TAKING and adverb.i > verb.i

    def _is_agreed(self, aim: Token, verb: Token) -> bool:
        """As in "signed a deal to reopen the border": what was agreed, though it hangs on the verb."""
        papers = (o for o in self._tree.children(verb, "dobj") if o.lemma in _PAPERS and o.i < aim.i)
        group = verb_group(self._tree, aim)
        return any(papers) and group.purpose and not group.passive

    def _deed(self, preposition: Token, verb: Token) -> Token | None:
        """As in "accused of selling", "jailed for taking bribes", "talked about leaving": for or about what."""
        deed = self._tree.child(preposition, "pcomp")
        judged = preposition.lemma in ("of", "for") and verb.lemma in JUDGING
        told = judged or preposition.lemma == "about"
        return deed if told and deed is not None and deed.tag == "VBG" else None

    def _completes(self, child: Token, trigger: Trigger) -> bool:
        """As in "found guilty", "led nowhere": a word without which the verb says something else."""
        judged = child.dep == "acomp" or (child.dep == "oprd" and child.pos == "ADJ")
        judged = judged and trigger.form is not Form.ADJECTIVE
        verb = self._tree.head(child).lemma
        ranked = verb in ("come", "finish", "place") and child.text.lower() in _RANKS
        same = (verb == "do" and child.text.lower() == "so") or (verb == "fall" and child.text.lower() in _FALLEN)
        whither = (
            child.text.lower() in _WHITHER and self._tree.preposition(child, "of") is None
        )  # "ahead of the others"
        return judged or (child.dep == "advmod" and (whither or ranked or same))

    def _further(self, noun: Token, trigger: Trigger, speaker: Participant | None, words: str) -> Iterator[str]:
        """What belongs to the clause although the parser hung it on the object, unless its words tell it already."""
        found = self._hung_on(noun, trigger, speaker)
        told = {p.text for p in self._tree.children(noun, "prep") if f" {p.text} " in words}
        yield from (text for text in found if not is_told(text, words) and text.split(" ")[0] not in told)

    def _told_in(self, noun: Token) -> Iterator[str]:
        """As in "denied reports that it had paid": without its words the denial says nothing."""
        for clause in self._tree.children(noun, "acl", "relcl", "ccomp") if noun.lemma in TELLINGS else ():
            words = self._tree.subtree(clause)
            if words[0].text.lower() == "that" and words[0].tag != "WDT" and words[0].dep != "nsubj":
                yield spaced(without_dangling([t for t in words if t.i not in self._dates]))

    def _hung_on(self, noun: Token, trigger: Trigger, speaker: Participant | None) -> Iterator[str]:
        """As in "opened a plant in Hungary", where the place is the clause's."""
        verb = trigger.host
        found = (a for a in self._tree.children(noun, "amod") if a.i > noun.i and verb.lemma in _FINDING)
        yield from (a.text for a in found)
        for clause in self._tree.children(noun, "acl", "relcl"):
            if self._is_done_to_nobody(clause, speaker):
                continue
            if self._is_asked_for(clause, noun) or self._is_told_in_paper(clause, noun):
                yield from self._complement(clause, speaker)
        for preposition in self._tree.children(noun, "prep"):
            if (deed := self._deed(preposition, verb)) is not None:
                yield " ".join([preposition.text, *self._complement(deed, speaker)])
            if noun.i == trigger.content.i or preposition.lemma in (
                "in",
                "at",
                "with",
                "near",
                "between",
                "from",
                "along",
            ):
                yield from self.prepositional(preposition, speaker)

    def _is_asked_for(self, clause: Token, noun: Token) -> bool:
        """As in "a plan to leave", "calls to resign": what is to be done, also where a parser makes it a relative."""
        group = verb_group(self._tree, clause)
        return group.purpose and not group.passive and (clause.dep == "acl" or noun.lemma in _WISHES)

    def _is_told_in_paper(self, clause: Token, noun: Token) -> bool:
        """As in "a bill raising the pension age to 67": what it says."""
        alone = not self._tree.children(clause, "nsubj", "aux", "mark") and clause.i == noun.i + 1
        return noun.lemma in _PAPERS and clause.tag == "VBG" and alone and len(self._tree.subtree(clause)) <= _LENGTH

    def object(self, token: Token, speaker: Participant | None) -> str:
        token = self._naming.those_named(token)
        told = [t for t in self._tree.conjuncts(token)[:3] if t.i == token.i or not self._has_own_day(t)]
        listed = [self._naming.phrase(t, speaker) for t in told if t.i not in self._dates or self._is_measure(t)]
        listing = " or " if any(c.text.lower() == "or" for c in self._tree.children(token, "cc")) else " and "
        return listing.join(t for t in listed if t)

    def _is_measure(self, noun: Token) -> bool:
        """As in "ended a decade of war", "wasted years of work": what it is a time of is what was ended."""
        return noun.dep == "dobj" and self._tree.of_what(noun) is not None

    def _has_own_day(self, noun: Token) -> bool:
        """As in "nine men on Friday and a woman on Saturday": the woman is of another day than the title."""
        days = (self._tree.child(p, "pobj") for p in self._tree.children(noun, "prep") if p.lemma == "on")
        return any(day is not None and day.i in self._dates for day in days)

    def prepositional(self, preposition: Token, speaker: Participant | None) -> Iterator[str]:
        target = self._tree.child(preposition, "pobj")
        if target is None and preposition.lemma == "out":  # "pulled the country out of the pact"
            of = self._tree.preposition(preposition, "of")
            yield from (f"out {words}" for words in (self.prepositional(of, speaker) if of is not None else ()))
        heard = (
            preposition.lemma == "before" and self._tree.head(preposition).lemma in _HEARD
        )  # "appear before a court"
        if target is None or not (preposition.lemma in _PREPOSITIONS or heard) or self._is_dated(target):
            return
        before = self._tree.after(preposition, -1)
        if before is not None and before.lemma == target.lemma and before.dep == "npadvmod":
            yield f"{before.text} {preposition.text} {target.text}"  # "met face to face"
            yield from (t for p in self._tree.children(target, "prep") for t in self.prepositional(p, speaker))
            return
        if preposition.lemma == "as" and target.i in self._reading.named:
            return  # "cheered as Ruiz, who had won, appeared"
        if preposition.lemma == "as" and any(c.i > target.i for c in self._tree.children(target, "acl", "relcl")):
            return  # "applause echoed as the vote passed", whose verb a parser takes for a participle
        aim = self._tree.child(target, "acl") if preposition.lemma == "in" and target.lemma in _BIDS else None
        if aim is not None and aim.tag == "VB":
            yield f"in {target.text} {' '.join(self.of_infinitive(aim))}"  # "arrested ten in a bid to stop a march"
            return
        if target.text.lower() in ("ago", "before", "earlier"):
            return  # "dropped 8 percent from a year earlier"
        if target.text.lower() in ("that", "those") and target.pos in ("DET", "PRON"):
            return  # "replaced plates with those from Kosovo"
        if preposition.lemma == "between" and target.pos == "PRON":
            return  # "pledged eight million between them"
        if target.text.lower() in ("more", "less", "fewer") and self._tree.preposition(target, "than") is not None:
            yield spaced([preposition, *self._tree.subtree(target)][:_LENGTH])  # "fell by more than a metre"
            return
        further = self._tree.children(target, "prep")
        voted = target.lemma in ("favor", "favour") and self._tree.head(preposition).lemma == "vote"
        if target.lemma in _ALONE and not further and not voted:
            return
        if target.lemma in _WITHOUT_WEIGHT and preposition.lemma == "in" and self._tree.child(target, "prep"):
            return
        if target.pos == "NUM" and preposition.lemma == "against":
            return
        if (
            target.lemma in _JOINING
            and preposition.lemma == "in"
            and not self._tree.child(target, "det", "amod", "poss")
        ):
            yield from (t for p in self._tree.children(target, "prep") for t in self.prepositional(p, speaker))
            return
        if preposition.lemma == "by" and self._is_of_another(preposition, target):
            return
        words = self.object(target, speaker)
        if words:
            article = (
                "a "
                if preposition.lemma == "by" and self._tree.child(target, "det") and target.lemma in _FRACTIONS
                else ""
            )
            yield f"{preposition.text.lower()} {article}{words}"
        for child in further:
            needed = child.lemma in ("in", "at", "with") or (child.lemma == "of" and target.lemma in _ALONE)
            if needed and child.i > target.i and f" {child.text} " not in words:
                yield from self.prepositional(child, speaker)

    def _is_of_another(self, by: Token, target: Token) -> bool:
        """As in "added jobs, above what was forecast by economists", with the economists hung on the adding."""
        verb = self._tree.head(by)
        acts = verb.pos == "VERB" and not is_passive(self._tree, verb) and bool(self._tree.children(verb, "dobj"))
        return acts and target.lemma in persons()

    def of_infinitive(self, verb: Token) -> Iterator[str]:
        """What an infinitive tells, with its objects: "to end the war"."""
        yield from self._complement(verb, None)

    def _complement(self, verb: Token, speaker: Participant | None) -> Iterator[str]:
        denial = "not " if self._tree.child(verb, "neg") is not None else ""
        mark, told = self._tree.child(verb, "mark"), self._tree.child(verb, "nsubj", "nsubjpass")
        if mark is not None and mark.text == "for" and told is not None:
            yield f"for {self.object(told, speaker)}"  # "calls for Kenya to leave"
        yield (
            f"{denial}to {verb_lemma(self._tree, verb)}"
            if verb.tag == "VB"
            else f"{denial}to be {verb.text}{self._particle(verb)}"
            if self._is_to_be(verb)
            else f"{denial}{self._having(verb)}{verb.text}{self._particle(verb)}"
        )
        for child in self._tree.children(verb):
            if child.dep == "dobj":
                yield self.object(child, speaker)
            elif child.dep == "oprd" and child.pos == "ADJ":
                yield child.text  # "to keep the protests peaceful"
            elif child.dep == "oprd" and child.pos == "NOUN" and verb.lemma in _CALLING:
                article = self._tree.child(child, "det")
                one = f"{article.text} " if article is not None and article.text.lower() in ("a", "an") else ""
                yield f"{one}{self.object(child, speaker)}"  # "to make the island a republic"
            elif child.dep in ("acomp", "attr") and verb.lemma in _BEING:  # "turn out to be false"
                yield child.text if child.pos == "ADJ" else self.object(child, speaker)
            elif child.dep in ("prep", "agent"):
                yield from self.prepositional(child, speaker)
            elif (
                child.dep == "ccomp"
                and verb.lemma in ("let", "make", "help", "watch", "see")
                and self._tree.child(child, "mark") is None  # "to see whether he stays" is a question
            ):
                yield from self._let(child, speaker)
            elif child.dep == "ccomp" and self._is_question(child):
                yield spaced(without_dangling([t for t in self._tree.subtree(child) if t.i not in self._dates]))
            elif child.dep == "advmod" and child.text.lower() == "so" and verb.lemma == "do":
                yield child.text
            elif child.dep == "xcomp" and child.tag == "VB" and verb.tag == "VBG":
                yield from self._complement(child, speaker)
            elif child.dep == "xcomp" and child.tag == "VBG" and verb.lemma in _GOING_ON:
                yield from self._complement(child, speaker)  # "to continue taking risks"

    def _let(self, clause: Token, speaker: Participant | None) -> Iterator[str]:
        """As in "agreed to let the island vote on it": who may do what."""
        told = self._tree.child(clause, "nsubj")
        if told is None or told.i > clause.i:
            return
        yield self.object(told, speaker)
        yield clause.lemma
        yield from (self.object(o, speaker) for o in self._tree.children(clause, "dobj"))
        yield from (w for p in self._tree.children(clause, "prep") for w in self.prepositional(p, speaker))

    def _is_to_be(self, verb: Token) -> bool:
        """As in "agreed to be bought by a rival"."""
        return is_passive(self._tree, verb) and any(a.tag == "TO" for a in self._tree.children(verb, "aux"))

    def _particle(self, verb: Token) -> str:
        """As in "denies carrying out the raid"."""
        with_it = particle(self._tree, verb)
        return f" {with_it.text}" if with_it is not None and with_it.i == verb.i + 1 else ""

    def _having(self, verb: Token) -> str:
        """As in "denies having trained rebels"."""
        return "having " if any(a.text.lower() == "having" for a in self._tree.children(verb, "aux")) else ""

    def _is_dated(self, token: Token) -> bool:
        return token.i in self._dates


def is_told(part: str, words: str) -> bool:
    """Do the words tell the part already, if under another name ("of Ruiz", "of Ana Ruiz")?"""
    told, opening = words.split(), part.split()[:3]
    if len(opening) > 2 and " ".join(opening) in words:
        return True
    return part in words or (part.split(maxsplit=1)[0] in told and part.rsplit(maxsplit=1)[-1] in told)

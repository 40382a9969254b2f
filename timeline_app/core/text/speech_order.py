"""Mends the parse of sayings whose words stand in an order that a parser stumbles over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from timeline_app.core.text.edits import ASTRAY, SUBJECTS, below, has_told, replaced, root_of, subject_relation

if TYPE_CHECKING:
    from timeline_app.core.text.syntax import Token

_OPENING = {"added": "add", "asked": "ask", "explained": "explain", "replied": "reply", "wrote": "write"}
"""Pasts that open a sentence before their speaker. "Said" is left out: it is a given name too."""

_SAYING = frozenset(["add", "announce", "believe", "claim", "confirm", "report", "say", "think", "warn", "write"])
_REPORTING = frozenset(["report", "say", "write", "announce", "confirm"])
_FINITE = frozenset(["VBD", "VBP", "VBZ"])
_CONDITIONS = frozenset(["if", "unless", "had", "should", "were"])
_QUOTES = frozenset(["``", '"', "“", "‘"])


def with_speaker_after(tokens: list[Token]) -> list[Token]:
    """As in "Replied spokesman Jan Novak, “We left”": the verb comes first, and who speaks stands before the comma."""
    if not tokens or tokens[0].text.lower() not in _OPENING:
        return tokens
    verb, base = tokens[0], tokens[0].i
    comma = next((t for t in tokens if t.text in (",", ":")), None)
    opened = comma is not None and comma.i + 1 - base < len(tokens) and tokens[comma.i + 1 - base].text in _QUOTES
    phrase = tokens[1 : comma.i - base] if comma is not None and opened else []
    inside = {t.i for t in phrase}
    tops = [t for t in phrase if t.head not in inside or t.head == t.i]
    top = tops[0] if tops else None
    if top is None or len(tops) > 1 or top.pos not in ("NOUN", "PROPN", "PRON"):
        return tokens
    root = next(t for t in tokens if t.head == t.i)
    content = [replace(root, dep="ccomp", head=verb.i)] if root.i not in inside | {verb.i} else []
    said = replace(verb, tag="VBD", pos="VERB", lemma=_OPENING[verb.text.lower()], dep="ROOT", head=verb.i)
    return replaced(tokens, said, *content, replace(top, dep="nsubj", head=verb.i))


def with_told_subject(tokens: list[Token]) -> list[Token]:
    """As in "quoted them as saying tanks are on the move": what is said has a subject, which is not said itself."""
    base = tokens[0].i if tokens else 0
    for saying in [t for t in tokens if t.lemma in _SAYING]:
        told = next((t for t in below(tokens, saying) if t.dep == "dobj" and t.i > saying.i), None)
        if told is None or told.pos not in ("NOUN", "PROPN"):
            continue
        after = tokens[told.i + 1 - base] if told.i + 1 - base < len(tokens) else None
        verb = tokens[after.head - base] if after is not None and after.dep in ("aux", "auxpass") else after
        finite = after is not None and (after.tag in _FINITE or after.tag == "MD")
        if verb is None or not finite or verb.dep not in ASTRAY | {"advcl", "amod", "ccomp"}:
            continue
        own = below(tokens, verb)
        acted_on = [replace(tokens[verb.head - base], dep="dobj", head=verb.i)] if verb.dep == "amod" else []
        if verb.pos not in ("VERB", "AUX") or any(t.dep in SUBJECTS | {"mark"} for t in own) or verb.head == verb.i:
            continue
        tokens = replaced(
            tokens,
            replace(told, dep=subject_relation(tokens, verb), head=verb.i),
            replace(verb, dep="ccomp", head=saying.i),
            *acted_on,
        )
    return tokens


def with_teller(tokens: list[Token]) -> list[Token]:
    """As in "Officials said it was over, state radio reported": who closes the sentence vouches for all before it."""
    saying = next((t for t in tokens if t.head == t.i and t.lemma in _REPORTING), None)
    if saying is None:
        return tokens
    told = next((t for t in below(tokens, saying) if t.dep == "ccomp" and t.lemma in _REPORTING), None)
    if told is None or told.tag != "VBD" or any(t.pos != "PUNCT" for t in tokens if t.i > told.i):
        return tokens
    content = next((t for t in below(tokens, told) if t.dep == "ccomp" and saying.i < t.i < told.i), None)
    speaker = next((t for t in below(tokens, told) if t.dep == "nsubj" and t.i < told.i), None)
    if content is None or speaker is None or content.i > speaker.i:
        return tokens
    return replaced(
        tokens,
        replace(told, dep="ROOT", head=told.i),
        replace(saying, dep="ccomp", head=told.i),
        replace(content, head=saying.i),
    )


def with_reporter(tokens: list[Token]) -> list[Token]:
    """As in "left on Monday, the news agency reported on Tuesday": who reports is no object of the leaving."""
    base = tokens[0].i
    for verb in tokens:
        if (
            verb.tag in ("VBN", "VBD")
            and verb.dep == "advcl"
            and verb.lemma in _REPORTING
            and _closes_as_main(tokens, verb)
        ):
            return replaced(tokens, replace(verb, tag="VBD", dep="parataxis"))
        if verb.tag != "VBN" or verb.dep != "acl" or verb.lemma not in _REPORTING:
            continue
        told = tokens[verb.head - base]
        main = tokens[told.head - base]
        cut = any(t.text == "," for t in tokens[main.i - base : told.i - base] if t.head != told.i)
        by = any(t.head == verb.i and t.dep == "agent" for t in tokens)
        if told.i + 1 == verb.i and told.dep in ASTRAY and main.pos == "VERB" and main.i < told.i and cut and not by:
            said = replace(verb, tag="VBD", dep="parataxis", head=main.i)
            return replaced(tokens, said, replace(told, dep="nsubj", head=verb.i))
    return tokens


def _closes_as_main(tokens: list[Token], verb: Token) -> bool:
    """Has the verb a subject of its own after a comma and nothing that makes it a clause under another ("when ...")?"""
    own = [t for t in below(tokens, verb) if t.i < verb.i]
    comma = any(t.text == "," for t in own) and verb.head < min(t.i for t in own)
    return comma and any(t.dep == "nsubj" for t in own) and not any(t.dep in ("mark", "aux", "auxpass") for t in own)


def with_speaker_between(tokens: list[Token]) -> list[Token]:
    """As in "If Peru rejects it, said Ana Ruiz, a lawyer, it would fail": who speaks is not who would fail."""
    base = tokens[0].i if tokens else 0
    saying = next((t for t in tokens if t.tag in _FINITE and t.lemma in _SAYING), None)
    if saying is None or tokens[0].text.lower() not in _CONDITIONS or tokens[saying.i - base - 1].text != ",":
        return tokens
    modal = next((t for t in tokens if t.i > saying.i and t.tag == "MD" and t.head > t.i), None)
    commas = [t for t in tokens if t.text == "," and modal is not None and saying.i < t.i < modal.i]
    condition = next((t for t in below(tokens, saying) if t.i < saying.i and t.dep in ("advcl", "ccomp")), None)
    if modal is None or condition is None or not commas:
        return tokens
    speaker = _top(tokens[saying.i - base + 1 : commas[0].i - base])
    told = _top(tokens[commas[-1].i - base + 1 : modal.i - base])
    main = tokens[modal.head - base]
    if speaker is None or told is None or main.head == main.i:
        return tokens
    rest = (t for t in below(tokens, saying) if t.i > main.i and t.pos != "PUNCT")
    return replaced(
        tokens,
        *(replace(t, head=main.i) for t in rest),
        replace(saying, dep="ROOT", head=saying.i) if main.i == saying.head else saying,
        replace(speaker, dep="nsubj", head=saying.i),
        replace(told, dep=subject_relation(tokens, main), head=main.i),
        replace(main, dep="ccomp", head=saying.i),
        replace(condition, dep="advcl", head=main.i),
    )


def with_clause_before_speaker(tokens: list[Token]) -> list[Token]:
    """As in "A boat left Lima on Monday and reached Callao, Ann Lee says": who left is told, and says nothing."""
    saying = next((t for t in tokens if t.tag in _FINITE and t.lemma in _SAYING and t.head == t.i), None)
    told = [t for t in below(tokens, saying) if t.dep == "nsubj"] if saying is not None else []
    if saying is None or len(told) != _SUBJECT_AND_SPEAKER or told[1].i > saying.i:
        return tokens
    first, speaker = told
    deed = next((t for t in below(tokens, first) if t.dep == "acl" and t.tag in ("VBN", "VBD")), None)
    comma = any(t.text == "," and first.i < t.i < speaker.i for t in tokens)
    if deed is None or not comma or deed.i != first.i + 1:
        return tokens
    joined = (replace(t, head=deed.i) for t in below(tokens, first) if t.dep in ("cc", "conj") and t.i > deed.i)
    return replaced(
        tokens,
        *joined,
        replace(first, dep="nsubj", head=deed.i),
        replace(deed, tag="VBD", dep="ccomp", head=saying.i),
    )


_SUBJECT_AND_SPEAKER = 2


def with_speaker_last(tokens: list[Token]) -> list[Token]:
    """As in "They came in two waves, the first at noon, a nurse said": the last of these speaks, not the first wave."""
    base = tokens[0].i if tokens else 0
    saying = next((t for t in tokens if t.tag in _FINITE and t.lemma in _SAYING and t.head == t.i), None)
    subject = next((t for t in below(tokens, saying) if t.dep == "nsubj"), None) if saying is not None else None
    if saying is None or subject is None or subject.text.lower() not in _ONE_OF:
        return tokens
    commas = [t.i for t in tokens if t.text == "," and t.i < saying.i]
    if len(commas) < 2 or not commas[-2] < subject.i < commas[-1]:
        return tokens
    speaker = _top(tokens[commas[-1] + 1 - base : saying.i - base])
    clause = next((t for t in below(tokens, saying) if t.dep == "ccomp" and t.i < subject.i), None)
    if speaker is None or clause is None or speaker.dep != "appos" or speaker.pos not in ("NOUN", "PROPN"):
        return tokens
    return replaced(
        tokens, replace(subject, dep="npadvmod", head=clause.i), replace(speaker, dep="nsubj", head=saying.i)
    )


_ONE_OF = frozenset(["first", "second", "third", "last", "latest", "other", "others"])


def _top(phrase: list[Token]) -> Token | None:
    """The one noun of a phrase that hangs on nothing in it."""
    inside = {t.i for t in phrase}
    tops = [t for t in phrase if (t.head not in inside or t.head == t.i) and t.pos != "PUNCT"]
    return tops[0] if len(tops) == 1 and tops[0].pos in ("NOUN", "PROPN", "PRON", "NUM") else None


def with_speaker_aside(tokens: list[Token]) -> list[Token]:
    """As in "Ten were killed, officials say, as envoys meet in Doha": what they say comes first, not the meeting."""
    main = root_of(tokens)
    own = below(tokens, main) if main is not None else []
    mark = next((t for t in own if t.dep == "mark" and t.lemma in ("as", "while")), None)
    saying = next((t for t in own if t.dep == "parataxis" and t.lemma in _SAYING), None)
    told = next((t for t in own if t.dep == "ccomp"), None)
    if main is None or mark is None or saying is None or told is None or not told.i < saying.i < mark.i < main.i:
        return tokens
    return replaced(
        tokens,
        replace(saying, dep="ROOT", head=saying.i),
        replace(told, head=saying.i),
        replace(main, dep="advcl", head=told.i),
    )


def with_conjunct_of_content(tokens: list[Token]) -> list[Token]:
    """As in "Reports said he fled and may have been shot": no report is shot, but who fled."""
    base = tokens[0].i if tokens else 0
    for verb in (t for t in tokens if t.dep == "conj" and t.pos == "VERB"):
        saying = tokens[verb.head - base]
        own = below(tokens, saying)
        told = next((t for t in own if t.dep in SUBJECTS and t.i < saying.i), None)
        content = next((t for t in own if t.dep == "ccomp" and saying.i < t.i < verb.i), None)
        modal = any(t.tag == "MD" for t in below(tokens, verb))
        if told is None or content is None or saying.lemma not in _SAYING or not modal or has_told(tokens, verb):
            continue
        if told.lemma in _PAPERS:
            joins = (t for t in own if t.dep == "cc" and content.i < t.i < verb.i)
            tokens = replaced(tokens, replace(verb, head=content.i), *(replace(t, head=content.i) for t in joins))
    return tokens


_PAPERS = frozenset(
    """
    account data document dossier file finding investigation media newspaper paper poll report statement study survey
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""What tells something and does nothing."""


def with_content_of_announcement(tokens: list[Token]) -> list[Token]:
    """As in "announced in a memo on Monday that he would leave": that is what is announced, and not the memo."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep in ("acl", "relcl") and t.pos in ("VERB", "AUX")):
        noun = tokens[clause.head - base]
        preposition = tokens[noun.head - base]
        saying = tokens[preposition.head - base]
        that = next((t for t in below(tokens, clause) if t.dep == "mark" and t.text.lower() == "that"), None)
        told = noun.dep == "pobj" and preposition.text.lower() in ("at", "during", "in", "on") and saying.pos == "VERB"
        if that is None or not told or noun.lemma not in _CHANNELS or saying.lemma not in _SAYING | _TELLING:
            continue
        if not any(t.dep == "ccomp" for t in below(tokens, saying)) and has_told(tokens, clause):
            tokens = replaced(tokens, replace(clause, dep="ccomp", head=saying.i))
    return tokens


_CHANNELS = frozenset(
    """
    address article blog briefing broadcast conference email hearing interview letter mail meeting memo message note
    post rally report session speech statement television text tweet video
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)
"""Through or at what something is said."""
_TELLING = frozenset(
    """
    acknowledge admit announce claim confirm declare deny disclose insist reveal vow warn write
    """.split()  # noqa: SIM905  (a list of words reads better as words)
)


def with_impersonal_aside(tokens: list[Token]) -> list[Token]:
    """As in "Passengers will, it is hoped, reach Sydney": the modal before the aside is that of the verb after it."""
    base = tokens[0].i if tokens else 0
    aside = root_of(tokens)
    own = below(tokens, aside) if aside is not None else []
    modal = next((t for t in own if t.tag == "MD" and t.dep == "ccomp"), None)
    verb = next((t for t in own if t.tag == "VB" and t.dep in ("conj", "ccomp", "xcomp")), None)
    told = next((t for t in below(tokens, modal) if t.dep in SUBJECTS), None) if modal is not None else None
    if aside is None or modal is None or verb is None or told is None or not told.i < modal.i < aside.i < verb.i:
        return tokens
    if tokens[modal.i + 1 - base].text != "," or tokens[verb.i - 1 - base].text != ",":
        return tokens
    ends = (replace(t, head=verb.i) for t in own if t.i > verb.i)
    return replaced(
        tokens,
        *ends,
        replace(told, head=verb.i),
        replace(modal, dep="aux", head=verb.i),
        replace(verb, dep="ROOT", head=verb.i),
        replace(aside, dep="parataxis", head=verb.i),
    )


def with_relative_of_said(tokens: list[Token]) -> list[Token]:
    """As in "a vote that observers said was rigged": the relative pronoun is the subject of what they said."""
    base = tokens[0].i if tokens else 0
    for saying in (t for t in tokens if t.dep in ("relcl", "advcl") and t.lemma in _SAYING and t.tag in _FINITE):
        said = next((t for t in below(tokens, saying) if t.dep == "ccomp" and t.i > saying.i), None)
        own = [*below(tokens, saying), *below(tokens, said)] if said is not None else []
        that = next((t for t in own if t.text.lower() in ("that", "which") and t.i < saying.i), None)
        if that is None or said is None or any(t.dep in SUBJECTS and t != that for t in below(tokens, said)):
            continue
        if saying.dep == "advcl" and (that.tag != "IN" or that.i < 1 or tokens[that.i - base - 1].text == ","):
            continue
        above = tokens[saying.head - base]
        while above.pos in ("NUM", "ADP") and above.head != above.i:
            above = tokens[above.head - base]
        noun = next((t for t in below(tokens, above) if t.dep == "dobj" and t.i < that.i), None) or above
        tokens = replaced(
            tokens,
            replace(that, tag="WDT", pos="PRON", dep=subject_relation(tokens, said), head=said.i),
            replace(saying, dep="relcl", head=noun.i if above.pos == "VERB" else saying.head),
        )
    return tokens


def with_content_of_saying(tokens: list[Token]) -> list[Token]:
    """As in "said in a statement that ships had left": what is said, and not what kind of statement it is."""
    base = tokens[0].i if tokens else 0
    for clause in (t for t in tokens if t.dep == "acl" and t.pos in ("VERB", "AUX")):
        medium = tokens[clause.head - base]
        preposition = tokens[medium.head - base]
        saying = tokens[preposition.head - base]
        own = below(tokens, clause)
        that = any(t.dep == "mark" and t.text.lower() == "that" for t in own)
        within = medium.dep == "pobj" and preposition.lemma in ("at", "by", "in", "on") and saying.i < preposition.i
        bare = not any(t.dep in ("ccomp", "xcomp", "dobj") for t in below(tokens, saying))
        if that and within and bare and saying.lemma in _SAYING and any(t.dep in SUBJECTS for t in own):
            tokens = replaced(tokens, replace(clause, dep="ccomp", head=saying.i))
    return tokens


def with_words_of_actor(tokens: list[Token]) -> list[Token]:
    """As in "blocked an attempt to buy it, ruling that it was unfair": who blocked it ruled, not the attempt."""
    base = tokens[0].i if tokens else 0
    for saying in [t for t in tokens if t.tag == "VBG" and t.dep == "acl" and t.lemma in _RULING]:
        noun = tokens[saying.head - base]
        verb = tokens[noun.head - base]
        set_off = saying.i > base and tokens[saying.i - base - 1].text == ","
        content = any(t.dep == "ccomp" for t in below(tokens, saying))
        if set_off and content and noun.dep in ("dobj", "pobj") and verb.pos == "VERB":
            tokens = replaced(tokens, replace(saying, dep="advcl", head=verb.i))
    return tokens


_RULING = frozenset(["add", "argue", "claim", "conclude", "find", "insist", "rule", "say", "warn"])


def with_words_of_speaker(tokens: list[Token]) -> list[Token]:
    """As in "questioned whether the missiles would come, saying that": who questioned says so, and no missile."""
    base = tokens[0].i if tokens else 0
    for saying in (t for t in tokens if t.dep == "advcl" and t.tag == "VBG" and t.i > base + 1):
        clause = tokens[saying.head - base]
        above = tokens[clause.head - base]
        before = tokens[saying.i - 2 - base]
        if tokens[saying.i - 1 - base].text != ",":
            continue
        if saying.lemma in _GOING_ON and clause.dep == "ccomp" and clause.i > above.i and above.pos == "VERB":
            tokens = replaced(tokens, replace(saying, head=above.i))
        elif before.dep == "parataxis" and before.head == clause.i and _tells_clause(tokens, saying):
            tokens = replaced(tokens, replace(saying, head=before.i))
    return tokens


_GOING_ON = frozenset(["add", "argue", "say"])
_TELLING = _SAYING | frozenset(["accuse", "admit", "argue", "deny", "insist", "note", "stress", "urge"])


def _tells_clause(tokens: list[Token], saying: Token) -> bool:
    """As in "it will stay, an official said, denying that guards had left": whoever spoke did so, and not it."""
    return saying.lemma in _TELLING and any(t.dep == "ccomp" for t in below(tokens, saying))

"""What recurs - weekdays, months, dates, seasons, quarters, feasts: which occurrence is meant."""

from __future__ import annotations

from dataclasses import replace

from timeline_app.core.dates import cycles
from timeline_app.core.dates.grain import Period, containing
from timeline_app.core.dates.meaning import (
    Cyclic,
    Fiscal,
    Pick,
    Stated,
)
from timeline_app.core.dates.options import Mode
from timeline_app.core.dates.phrasing import span_words
from timeline_app.core.dates.reading import Reading, unresolved
from timeline_app.core.dates.resolvers.listed import in_entry, next_day_listed, next_listed
from timeline_app.core.dates.resolvers.occurrences import of_occurrence, open_value, picked, unit_of
from timeline_app.core.dates.situation import (
    COARSE,
    NO_NOW,
    NOTHING_TOLD,
    OTHER_TENSE,
    SIZE,
    UPDATED_SINCE,
    Now,
    Situation,
    alternative,
    anchor_of,
    bounds,
    contradicts,
    counted_from,
    resolve,
)
from timeline_app.core.values import Alternative, AnchorKind, TimeKind, TimexType
from timeline_app.core.values import Granularity as Unit

_WEEK = 7
_FISCAL = "It is a part of a fiscal year, and the text does not say when that begins."


@resolve.register
def _cyclic(meaning: Cyclic, situation: Situation) -> Reading:
    reading = _recurring(meaning, situation)
    if not (meaning.fiscal or (isinstance(meaning.within, Fiscal) and meaning.kind in ("quarter", "half"))):
        return reading
    return unresolved(reading.value, reading.unit, _FISCAL)._replace(period=reading.period)


def _recurring(meaning: Cyclic, situation: Situation) -> Reading:
    if meaning.within is not None:
        return _inside(meaning, situation)
    if meaning.pick in (Pick.BEFORE, Pick.AFTER, Pick.SAME):
        return _beside_told(meaning, situation)
    yearly = cycles.cycle_of(meaning) is Unit.YEAR and meaning.pick is Pick.AUTO
    heading = situation.memory.heading_year() if yearly else None
    if heading:
        listed = _inside(replace(meaning, within=Stated(Period(Unit.YEAR, heading))), situation)
        return listed._replace(steps=(f"It is listed under {heading}", *listed.steps[1:]))
    listed_day = situation.memory.listed_day() if meaning.kind == "weekday" and meaning.pick is Pick.AUTO else None
    if listed_day:
        return next_day_listed(meaning, *listed_day)
    entry = situation.memory.entry() if meaning.pick is Pick.AUTO and meaning.weekday is None else None
    if entry:
        return in_entry(meaning, situation, *entry)
    if situation.narrative and meaning.pick is Pick.AUTO and meaning.weekday is None:
        told = situation.memory.told(Unit.YEAR)
        if told:
            told_of = _before_story(meaning, *told) if situation.compared else _in_story(meaning, *told)
            return _never_ahead(meaning, told_of, situation)
    before = situation.memory.listed_before() if yearly and meaning.weekday is None else None
    if before:
        return next_listed(meaning, situation.now, *before)
    opening = situation.memory.opening_year() if _takes_year(meaning) else None
    if opening and (situation.direction != 1 or _lies_ahead(opening[0], situation)):
        return _in_opening_year(meaning, situation.now, *opening)
    of_month = _in_month_told(meaning, situation)
    if of_month is not None:
        return of_month
    paired = situation.memory.paired() if _goes_on(meaning, situation) and meaning.kind != "day" else None
    if paired:
        return _in_pair(meaning, situation.now, *paired)
    tale = situation.memory.tale() if _goes_on(meaning, situation) else None
    tale = tale if tale and _may_hold(tale[0], meaning) else None
    if tale and meaning.kind == "day" and situation.memory.beside(Unit.MONTH) is None:
        return unresolved(open_value(meaning), unit_of(meaning), "It may be of any month told of before.")
    if tale:
        return _in_tale_or_now(meaning, situation, *tale)
    if situation.now is None:
        return unresolved(open_value(meaning), unit_of(meaning), NO_NOW)
    return _from_now(meaning, situation, situation.now)


def _in_month_told(meaning: Cyclic, situation: Situation) -> Reading | None:
    """As in "In May 2023 the fort was taken. On the 9th the town fell": a day of the month told right before."""
    told = situation.memory.beside(Unit.MONTH) if meaning.kind == "day" and meaning.pick is Pick.AUTO else None
    if told is not None and told[0].unit is Unit.DAY:
        return _after_day_told(meaning, situation, *told)
    if told is None or told[0].unit is not Unit.MONTH or told[0].first is None:
        return None
    reading, ref = told
    found = cycles.occurrence(meaning, containing(Unit.MONTH, bounds(reading)[0]).index)
    then = picked(meaning, found, anchor_of(reading, ref), (counted_from(reading), "The one in it"))
    if situation.direction == 0 and situation.now and then.last and situation.now.first - then.last > _OVER:
        return None  # "A flood in November 1996 was costly. The region decides on the 17th"
    return None if contradicts(then, situation) else then


def _after_day_told(meaning: Cyclic, situation: Situation, reading: Reading, ref: str) -> Reading | None:
    """As in "On January 2 they blocked the port; a deal was struck on the 13th", told in December: of that month.

    Of the last month it is known from the day of writing too, which may have another in mind.
    """
    now = situation.now
    if now is None or reading.last is None or situation.direction != -1 or now.first - reading.last <= _A_MONTH:
        return None
    found = cycles.first_from(meaning, reading.last)
    if found is None or found.first - reading.last > _A_MONTH:
        return None
    steps = (counted_from(reading), "The first from then: it goes on with it")
    return picked(meaning, found, anchor_of(reading, ref), steps)


_A_MONTH = 31
"""Days from a day told of within which what goes on with it is sought; so near, the day of writing tells it alone."""
_OVER = 60
"""Days after which a month told of is not that of the present tense."""


def _goes_on(meaning: Cyclic, situation: Situation) -> bool:
    """May it go on with a piece of history told in news: a day or month without a year, in the past?"""
    dated = meaning.kind in ("date", "month", "day") and meaning.pick is Pick.AUTO and meaning.weekday is None
    return dated and situation.direction == -1 and situation.options.mode is not Mode.NEWS


def _may_hold(told: Reading, meaning: Cyclic) -> bool:
    """A season told holds only the days in it: "In the summer of 2010 ... on 15 August"."""
    if told.unit is not Unit.SEASON or told.first is None or told.last is None:
        return True
    found = cycles.first_from(meaning, told.first)
    return found is not None and found.first <= told.last


def _in_tale_or_now(meaning: Cyclic, situation: Situation, reading: Reading, ref: str) -> Reading:
    """A month of the year after the one told of, which may be of the year of writing too: "But in July a ship sank".

    So may a day of the last few weeks ("The same judges confirmed a sentence on 28 January", read in February), in a
    paragraph of its own one of the last few months ("The trial opened on 4 March", read in May).
    """
    now = situation.now
    then = _in_tale(meaning, reading, ref)
    recent = cycles.latest(meaning, now.last) if now is not None else None
    if now is None or recent is None or recent.period is None or then.period is None:
        return then
    told, this = containing(Unit.YEAR, bounds(reading)[1]).index, containing(Unit.YEAR, now.first).index
    close = abs(then.period.first - bounds(reading)[1]) <= _AT_ONCE
    lately = _FRESH if close or situation.memory.beside(Unit.YEAR) else _FRESH_APART
    fresh = recent.period != then.period and now.last - recent.last <= lately and told > this - _VERY_OLD
    if meaning.kind == "date" and fresh:
        return _either(meaning, recent.period, then.period)
    if meaning.kind != "month":
        return then
    found = containing(Unit.YEAR, then.period.first).index
    if not told < found < this or containing(Unit.YEAR, recent.first).index != this or this - told > _NEAR_YEARS:
        return then
    return _either(meaning, recent.period, then.period)


def _either(meaning: Cyclic, recent: Period, then: Period) -> Reading:
    left_open = unresolved(open_value(meaning), unit_of(meaning), "It may be of this year or of the one told before.")
    others = (alternative(recent, "in the year of writing"), alternative(then, "after what was told"))
    return left_open._replace(alternatives=others)


_FRESH, _FRESH_APART = 31, 120
"""Days before writing within which a day of no year may be of this year, whatever is told of before.

The more of them where nothing else of its paragraph tells a time.
"""
_AT_ONCE = 14
"""Days from what was told within which a day goes on with it, whatever stands between."""

_NEAR_YEARS = 3
"""Years back to which a month without a year may go on with what was told, or be one of this year."""


def _in_tale(meaning: Cyclic, reading: Reading, ref: str) -> Reading:
    """The occurrence nearest to what was told, a tale now and then stepping back."""
    first, last = bounds(reading)
    ahead = cycles.first_from(meaning, first)
    back = cycles.latest(meaning, last)
    found = ahead if ahead and (back is None or ahead.first - last <= first - back.last + _TALE_FORWARD) else back
    steps = ("It goes on with what was told before.", counted_from(reading), "The nearest to it")
    return picked(meaning, found, anchor_of(reading, ref), steps)


def _in_pair(meaning: Cyclic, now: Now | None, reading: Reading, ref: str) -> Reading:
    """As in "fled in January 1979 and returned on 1 February": of that year, as its own would be written.

    That of the year of writing would not be: where the first lies not very far back, either may be meant.
    """
    steps = (counted_from(reading), "The first from then: the sentence goes on with it")
    then = picked(meaning, cycles.first_from(meaning, bounds(reading)[0]), anchor_of(reading, ref), steps)
    recent = cycles.latest(meaning, now.last) if now is not None else None
    if now is None or recent is None or recent.period is None or then.period is None:
        return then
    this_year = containing(Unit.YEAR, now.first).index
    old = containing(Unit.YEAR, bounds(reading)[0]).index <= this_year - _VERY_OLD
    if old or containing(Unit.YEAR, recent.first).index != this_year:
        return then
    left_open = unresolved(open_value(meaning), unit_of(meaning), "It may be of this year or of the one told before.")
    others = (alternative(recent.period, "in the year of writing"), alternative(then.period, "in the year told before"))
    return left_open._replace(alternatives=others)


_VERY_OLD = 15
"""Years before the one of writing from which nobody goes on with a day of this one in the same breath."""


def _lies_ahead(reading: Reading, situation: Situation) -> bool:
    """Does a year told reach beyond the writer's day: "The 2026 World Cup will start on June 11"?"""
    return reading.last is not None and situation.now is not None and reading.last > situation.now.last


def _takes_year(meaning: Cyclic) -> bool:
    """May a year told in the same sentence be meant?"""
    return cycles.cycle_of(meaning) is Unit.YEAR and meaning.pick is Pick.AUTO and meaning.weekday is None


def _in_opening_year(meaning: Cyclic, now: Now | None, reading: Reading, ref: str) -> Reading:
    first, _ = bounds(reading)
    year = containing(Unit.YEAR, first).index
    found = cycles.occurrence(meaning, year)
    if found and found.last < first:
        later = cycles.occurrence(meaning, year + 1)
        found = later if later and not (now and later.first > now.last) else found
    return picked(
        meaning, found, anchor_of(reading, ref), (counted_from(reading), "In the year that opens the sentence")
    )


def _inside(meaning: Cyclic, situation: Situation) -> Reading:
    """As in "October last year", "Tuesday of last week": the occurrence inside the longer period."""
    outer = resolve(meaning.within, situation) if meaning.within is not None else None
    if outer is None:
        raise TypeError("inside of nothing")
    if outer.first is None or outer.last is None:
        return unresolved(open_value(meaning), unit_of(meaning), "")._replace(steps=outer.steps)
    index = containing(cycles.cycle_of(meaning), outer.first).index
    found = cycles.occurrence(meaning, index)
    if found is None:
        return unresolved(open_value(meaning), unit_of(meaning), "The calendar has no such day.")
    return of_occurrence(meaning, found, outer.anchor, (*outer.steps, "The one in it"))


def _beside_told(meaning: Cyclic, situation: Situation) -> Reading:
    unit = Unit.DAY if meaning.kind == "weekday" else Unit.YEAR
    told = (situation.memory.beside(unit) if meaning.pick is Pick.SAME else None) or situation.memory.told(unit)
    if meaning.pick is Pick.AFTER and situation.direction == 1 and situation.now is not None:
        told = situation.memory.told(unit, since=situation.now.first) or told  # what is to come counts from what is
    if told is None:
        if situation.now is None or meaning.pick is Pick.SAME:
            return unresolved(open_value(meaning), unit_of(meaning), NOTHING_TOLD)
        pick = Pick.LAST if meaning.pick is Pick.BEFORE else Pick.COMING
        counted = _from_now(replace(meaning, pick=pick), situation, situation.now)
        against = contradicts(counted, situation)
        return unresolved(open_value(meaning), unit_of(meaning), OTHER_TENSE) if against else counted
    reading, ref = told
    first, last = bounds(reading)
    if meaning.pick is Pick.SAME:
        within = cycles.first_from(meaning, first)
        found = within if within and within.first <= last else _beside(meaning, first, last)
    elif meaning.pick is Pick.BEFORE:
        found = cycles.latest(meaning, first, strictly=True)
    else:
        found = cycles.first_from(meaning, last, strictly=True)
    word = {Pick.SAME: "The one told of", Pick.BEFORE: "The latest before it", Pick.AFTER: "The first after it"}[
        meaning.pick
    ]
    then = picked(meaning, found, anchor_of(reading, ref), (counted_from(reading), word))
    return unresolved(open_value(meaning), unit_of(meaning), OTHER_TENSE) if contradicts(then, situation) else then


def _beside(meaning: Cyclic, first: int, last: int) -> cycles.Occurrence | None:
    """As in "that autumn" after a spring: of its year, or the next where that would lie far back."""
    if cycles.cycle_of(meaning) is not Unit.YEAR:
        return cycles.nearest(meaning, first)
    found = cycles.occurrence(meaning, containing(Unit.YEAR, last).index)
    return found if found and first - found.last <= _STORY_BACK else cycles.first_from(meaning, first)


_TALE_FORWARD = 120
"""Days by which what comes next may be farther away than what came before."""
_STORY_BACK = 200
"""Days by which a history may step back; beyond that "in January" after December means the next one."""


def _in_story(meaning: Cyclic, reading: Reading, ref: str) -> Reading:
    """In a history a yearless date lies in the year told last; a weekday or a day of the month after the day told."""
    first, last = bounds(reading)
    if meaning.kind == "weekday" and SIZE[reading.unit] > SIZE[Unit.MONTH]:
        return unresolved(open_value(meaning), unit_of(meaning), COARSE)
    if meaning.kind == "weekday":
        found = cycles.first_from(meaning, first)
    elif meaning.kind == "short year":
        found = cycles.occurrence(meaning, containing(Unit.CENTURY, first).index)
    else:
        found = cycles.occurrence(meaning, containing(cycles.cycle_of(meaning), first).index)
        found = found or cycles.nearest(meaning, last)
        passed = found is not None and meaning.kind == "season" and reading.unit is Unit.SEASON and found.last < first
        if found and reading.unit is not Unit.YEAR and (passed or first - found.last > _STORY_BACK):
            found = cycles.first_from(meaning, first)
    return picked(meaning, found, anchor_of(reading, ref), ("Read as a history: told in order.", counted_from(reading)))


def _before_story(meaning: Cyclic, reading: Reading, ref: str) -> Reading:
    """What a history compares with: "fewer than in November"."""
    first, _ = bounds(reading)
    found = cycles.latest(meaning, first, strictly=True)
    steps = (counted_from(reading), "The latest before it, as it is compared with")
    return picked(meaning, found, anchor_of(reading, ref), steps)


def _never_ahead(meaning: Cyclic, reading: Reading, situation: Situation) -> Reading:
    """A history told in the past goes no farther than the day of writing."""
    now = situation.now
    if now is None or reading.first is None or reading.first <= now.last or situation.direction == 1:
        return reading
    return unresolved(open_value(meaning), unit_of(meaning), OTHER_TENSE)


def _from_now(meaning: Cyclic, situation: Situation, now: Now) -> Reading:
    if meaning.kind == "weekday" and meaning.pick is Pick.AUTO and situation.direction == -1:
        between = _before_update(meaning, situation, now)
        if between is not None:
            return between
    steps: tuple[str, ...] = (f"Counted from {now.words}",)
    found, why = _chosen(meaning, situation, now)
    if found is not None and meaning.kind == "weekday" and now.last - now.first >= _WEEK:
        return _one_of_many(meaning, situation, now)
    reading = picked(meaning, found, now.anchor, (*steps, why))
    if reading.is_resolved and meaning.pick in (Pick.AUTO, Pick.LAST, Pick.NEXT, Pick.THIS):
        reading = reading._replace(alternatives=_others(meaning, reading, now))
    return reading


def _one_of_many(meaning: Cyclic, situation: Situation, now: Now) -> Reading:
    """A weekday counted from some day of a month or a year ("said in 2015: “We return on Friday”"): not known which."""
    earliest, why = _chosen(meaning, situation, replace(now, last=now.first))
    latest, _ = _chosen(meaning, situation, replace(now, first=now.last))
    if earliest is None or latest is None:
        return unresolved(open_value(meaning), unit_of(meaning), COARSE)
    steps = (f"Counted from {now.words}", why, span_words(earliest.first, latest.last))
    return Reading(
        value=open_value(meaning),
        type=TimexType.DATE,
        unit=Unit.DAY,
        kind=TimeKind.WITHIN,
        first=earliest.first,
        last=latest.last,
        anchor=now.anchor,
        steps=steps,
        fuzzy=True,
    )


def _before_update(meaning: Cyclic, situation: Situation, now: Now) -> Reading | None:
    """A weekday told as past that lies between publication and update: which text it stands in is not known."""
    updated = situation.options.updated
    if updated is None or now.anchor.kind is not AnchorKind.PUBLICATION:
        return None
    back, ahead = cycles.latest(meaning, now.last), cycles.first_from(meaning, now.last, strictly=True)
    if not (back and ahead and ahead.first <= updated.toordinal() <= now.last + _SOON_UPDATED):
        return None
    reading = unresolved(open_value(meaning), Unit.DAY, UPDATED_SINCE)
    periods = [found.period for found in (ahead, back) if found.period]
    return reading._replace(alternatives=tuple(alternative(p, "the page was updated since") for p in periods))


_SOON_UPDATED = 3
"""Days after publication within which an update is likely to have brought news of its own."""


def _chosen(meaning: Cyclic, situation: Situation, now: Now) -> tuple[cycles.Occurrence | None, str]:
    day, last_day = now.first, now.last
    if meaning.pick is Pick.LAST:
        if meaning.kind in ("weekday", "date"):
            return cycles.latest(meaning, day, strictly=True), "The latest before that day"
        return _last_of_longer(meaning, day), "The latest that had ended"
    if meaning.pick is Pick.PAST:
        return cycles.latest(meaning, day, strictly=True), "The latest before it"
    if _passed_over(meaning, last_day) is not None:
        return cycles.first_from(meaning, last_day + 1, strictly=True), "The one after: nobody calls tomorrow so"
    if meaning.pick in (Pick.NEXT, Pick.COMING):
        return cycles.first_from(meaning, last_day, strictly=True), "The first after it"
    if meaning.pick is Pick.THIS and meaning.kind == "weekday" and _is_told_over(situation):
        return cycles.latest(meaning, last_day), f"The latest by then: {situation.direction_words}"
    if meaning.pick is Pick.THIS:
        return cycles.occurrence(
            meaning, containing(cycles.cycle_of(meaning), day).index
        ), "The one of this " + cycles.cycle_of(meaning)
    if meaning.kind == "short year":
        return cycles.nearest(meaning, day), "The nearest such year"
    return _by_direction(meaning, situation, now)


def _is_told_over(situation: Situation) -> bool:
    """Is it told in the past, and not beside what has only been said ("voting this Saturday, Kenya has warned")?"""
    perfect = situation.direction_words.startswith(("“has ", "“have "))
    return situation.direction == -1 and (situation.firm or not perfect)


def _passed_over(meaning: Cyclic, day: int) -> cycles.Occurrence | None:
    """The day after, of which nobody in the same week says "next". On a Sunday "next Monday" is in the next week."""
    if meaning.pick is not Pick.NEXT or meaning.kind != "weekday":
        return None
    found = cycles.first_from(meaning, day, strictly=True)
    same_week = containing(Unit.WEEK, day).index == containing(Unit.WEEK, day + 1).index
    return found if found is not None and found.first == day + 1 and same_week else None


def _last_of_longer(meaning: Cyclic, day: int) -> cycles.Occurrence | None:
    """As in "last May", "last spring": the latest that is over, not the one that lasts."""
    return cycles.latest(meaning, containing(Unit.MONTH, day).first, strictly=True)


def _by_direction(meaning: Cyclic, situation: Situation, now: Now) -> tuple[cycles.Occurrence | None, str]:
    words = situation.direction_words
    if meaning.weekday is not None:
        found = cycles.nearest(meaning, now.first)
        if found and situation.direction == -1 and found.first - now.last > _SOON:
            found = cycles.latest(meaning, now.last)
        if found and _away(found, now) > _LONG_AGO:
            return None, "The weekday and the date fall together in no year near"
        return found, "The nearest that falls on that weekday"
    if situation.direction in (-1, 1):
        back, ahead = cycles.latest(meaning, now.last), cycles.first_from(meaning, now.first)
        chosen, other = (back, ahead) if situation.direction == -1 else (ahead, back)
        if chosen and other and not (situation.firm or meaning.fiscal) and _is_doubtful(meaning, chosen, other, now):
            return other, "The nearest: one most of a year away would be written with its year"
        return chosen, f"The {'latest by' if chosen is back else 'first from'} then: {words}"
    if meaning.kind == "weekday":
        return _near_weekday(meaning, situation, now)
    if situation.direction == 0 and meaning.kind in ("date", "day"):
        ahead = cycles.first_from(meaning, now.first)
        if ahead and _away(ahead, now) < _FAR_AWAY["date"][0]:
            return ahead, f"The first from then: {words}"
    return cycles.nearest(meaning, now.first), "The nearest: no tense decides"


_SOON = 14
"""Days ahead within which a past verb may still go with a day to come ("said in Monday's edition")."""
_LONG_AGO = 400
"""Days from which on a weekday that fits a date no longer says which year is meant."""
_FAR_AWAY = {"feast": (330, 35), "date": (280, 100), "quarter": (120, 135), "half": (240, 100)}
"""Days beyond which a yearless date, and days within which the one on the other side, speak against the tense."""


def _is_doubtful(meaning: Cyclic, chosen: cycles.Occurrence, other: cycles.Occurrence, now: Now) -> bool:
    far, near = _FAR_AWAY.get(meaning.kind, (10_000, 0))
    return _away(chosen, now) > far and _away(other, now) < near


def _away(found: cycles.Occurrence, now: Now) -> int:
    """Days between an occurrence and the day counted from."""
    return max(now.first - found.last, found.first - now.last, 0)


def _near_weekday(meaning: Cyclic, situation: Situation, now: Now) -> tuple[cycles.Occurrence | None, str]:
    """Without a past or future tense: that day itself, in the present tense the next one, else the latest."""
    if situation.direction == 0:
        return cycles.first_from(meaning, now.first), f"The first from then: {situation.direction_words}"
    return cycles.latest(meaning, now.last), "The latest by then: no tense decides"


def _others(meaning: Cyclic, reading: Reading, now: Now) -> tuple[Alternative, ...]:
    """The neighbouring occurrence which another reader might mean."""
    if reading.first is None:
        return ()
    if meaning.pick in (Pick.LAST, Pick.NEXT):
        return _one_beyond(meaning, reading.first, now)
    after = reading.first >= now.first
    other = (
        cycles.latest(meaning, now.first, strictly=True)
        if after
        else cycles.first_from(meaning, now.last, strictly=True)
    )
    if other is None or other.period is None or other.first == reading.first:
        return ()
    reason = "the tense looks ahead" if after else "the tense looks back"
    if after and reading.first <= now.last:
        reason = "the day of writing itself is the nearer one"
    return (alternative(other.period, reason if meaning.pick is Pick.AUTO else f"the text says “{meaning.pick}”"),)


def _one_beyond(meaning: Cyclic, first: int, now: Now) -> tuple[Alternative, ...]:
    """As of "next Friday" said on a Tuesday, which some say of the Friday in the week after.

    Where the one chosen lies in another week (or year) than the day counted from, everybody means that one.
    """
    cycle = cycles.cycle_of(meaning)
    here = containing(cycle, now.first).index
    near = _passed_over(meaning, now.last)
    if near is not None and near.period:
        return (alternative(near.period, f"“{meaning.pick}” may be read as the first after that day"),)
    if containing(cycle, first).index != here:
        return ()
    ahead = meaning.pick is Pick.NEXT
    other = cycles.occurrence(meaning, here + 1 if ahead else here - 1)
    if other is None or other.period is None:
        return ()
    taken = "the first after that day" if ahead else "the latest before that day"
    return (alternative(other.period, f"“{meaning.pick}” is read as {taken}"),)

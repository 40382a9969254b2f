"""How far something in the background has come, and how long it will still take."""

from __future__ import annotations

from dataclasses import dataclass

from timeline_app.viewmodels.translation import tr

TRUSTED_AFTER_S = 3.0
"""Seconds before which nothing is said of the time left: the first few articles say little of the others."""


_MOMENT_S = 3.0
"""Seconds below which no number is told: what comes after the last article takes as long."""


@dataclass(slots=True)
class Pace:
    """Times are seconds of any clock that only runs on."""

    began: float | None = None

    def left_s(self, done: int, total: int, now: float) -> float | None:
        """Seconds until all is done, as far as it can be told yet; a new run begins with ``done`` 0 or ``total`` 0."""
        if total <= 0:
            self.began = None
            return None
        if self.began is None or done == 0:
            self.began = now
        gone = now - self.began
        if done == 0 or gone < TRUSTED_AFTER_S:
            return None
        return gone / done * (total - done)


def left_words(seconds: float | None) -> str:
    """The time left, roughly: "about 40 s left", "almost done"; empty where it is not known."""
    if seconds is None:
        return ""
    if seconds < _MOMENT_S:
        return tr("almost done")
    if seconds < 60:
        return tr("about {count} s left", count=round(seconds / 5) * 5)
    if seconds < 3600:
        return tr("about {count} min left", count=round(seconds / 60))
    return tr("about {count} h left", count=round(seconds / 3600, 1))


def progress_words(what: str, done: int, total: int, seconds: float | None) -> str:
    """One line: what is under way, how far it is, and the time left."""
    left = left_words(seconds)
    words = tr("{what} {done} of {total}", what=what, done=f"{min(done + 1, total):,}", total=f"{total:,}")
    return f"{words} · {left}" if left else words

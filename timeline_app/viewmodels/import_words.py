"""How an import ended, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.viewmodels.imports import ImportReport

FAILURES_TOLD = 3


def report_words(report: ImportReport) -> str:
    """What is to be known of an import: what failed, what was there already, whether it was stopped; mostly nothing."""
    return "\n".join([*_failed(report), *again_words(report.again), *_stopped(report)])


def failures_text(report: ImportReport) -> str:
    """All that failed, and why, as plain text."""
    return "\n".join(f"{f.origin or f.name}\n  {f.reason}" for f in report.failures)


def again_words(names: Sequence[str]) -> list[str]:
    """What to say of articles that are in the project already, by their names."""
    if not names:
        return []
    if len(names) == 1:
        return [tr("“{name}” is in the project already.", name=names[0])]
    return [tr("{count} articles were in the project already.", count=len(names))]


def _failed(report: ImportReport) -> list[str]:
    words = [f.reason for f in report.failures[:FAILURES_TOLD]]
    if (more := len(report.failures) - len(words)) > 0:
        words.append(tr("… and {count} more that could not be opened.", count=more))
    return words


def _stopped(report: ImportReport) -> list[str]:
    if not report.cancelled:
        return []
    return [tr("The import was stopped; {count} articles are in the project.", count=report.found)]

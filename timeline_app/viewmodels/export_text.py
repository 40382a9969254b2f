"""An event as text for the clipboard, with what is needed to quote it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.viewmodels.details import Details


def event_as_text(details: Details) -> str:
    """When and what, how the date was read, the source sentence and the article it stands in."""
    first, last = details.passage.sentence
    sentence = " ".join(details.passage.text[first:last].split())
    lines = [
        f"{details.when}: {details.event.title} ({details.status.text.lower()})",
        details.when_note,
        *(f"{number}. {step}" for number, step in enumerate(details.steps, 1)),
        tr("“{sentence}”", sentence=sentence),
        details.document.title,
    ]
    return "\n".join(line for line in lines if line)

"""Projects and articles used lately, with names to tell them apart."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.core.store.backups import made_at
from timeline_app.viewmodels.session import PROJECT_SUFFIX
from timeline_app.viewmodels.translation import tr
from timeline_app.viewmodels.wording import clock_words, day_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline_app.viewmodels.workspace import Workspace

UNTITLED_LISTED = 10


def recent_projects(recent: Sequence[str], workspace: Workspace) -> list[tuple[str, Path]]:
    """Words and path of the projects used last that are there, those without a name after the others."""
    named = [Path(p) for p in recent if Path(p).suffix.lower() == PROJECT_SUFFIX]
    here = workspace.path if workspace.is_open else None
    listed = [(tr("{name} — {folder}", name=p.stem, folder=str(p.parent)), p) for p in named if p != here]
    untitled = [p for p in workspace.untitled() if p != here][:UNTITLED_LISTED]
    return listed + [(tr("{name} — {when}", name=p.stem, when=_used(p)), p) for p in untitled]


def recent_articles(recent: Sequence[str]) -> list[tuple[str, Path]]:
    """Words and path of the files imported last."""
    return [(p, Path(p)) for p in recent if Path(p).suffix.lower() != PROJECT_SUFFIX]


def backup_words(backup: Path) -> str:
    """When a backup was made, in words."""
    made = made_at(backup)
    return tr("{day}, {time}", day=day_words(made.date()), time=clock_words(made.time())) if made else backup.stem


def _used(path: Path) -> str:
    try:
        moment = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    except OSError:
        return tr("not there any more")
    return tr("{day}, {time}", day=day_words(moment.date()), time=clock_words(moment.time()))

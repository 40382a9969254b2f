"""What the window's title says of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline_app.viewmodels.translation import tr

if TYPE_CHECKING:
    from timeline_app.viewmodels.workspace import Workspace


def window_title(workspace: Workspace, article: str) -> str:
    """The project's name, what is to be known of it, and the article where it is the only one."""
    if not workspace.is_open:
        return tr("Timeline")
    name = tr("{name} (no name yet)", name=workspace.name) if workspace.is_untitled else workspace.name
    if workspace.read_only:
        name = tr("{name} (read only)", name=name)
    only = len(workspace.library.documents) == 1 and article
    return (
        tr("{article} – {name} – Timeline", article=article, name=name) if only else tr("{name} – Timeline", name=name)
    )


def work_title(workspace: Workspace) -> str:
    """The title of what is handed on: the project's name, or what is in it where it has none of the user's."""
    documents = workspace.library.documents
    if not workspace.is_untitled:
        return workspace.name
    return documents[0].title if len(documents) == 1 else tr("{count} articles", count=len(documents))

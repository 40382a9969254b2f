"""What commands are called in the Undo menu: sentences with gaps, so that they can be put into any language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.core.store.values import Field

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Label:
    """A sentence of this module with what goes into its gaps."""

    sentence: str
    title: str = ""
    count: int = 1

    def words(self, say: Callable[[str], str] = str) -> str:
        """The label, its sentence put into the user's language by ``say``."""
        return say(self.sentence).format(title=self.title, count=self.count)

    def __str__(self) -> str:
        return self.words()


class Command(NamedTuple):
    """What a command is called for one thing and for several."""

    one: str
    many: str = ""

    def of(self, titles: Sequence[str]) -> Label:
        """The label for things of these titles."""
        if len(titles) == 1 or not self.many:
            return Label(self.one, titles[0] if titles else "", len(titles))
        return Label(self.many, count=len(titles))


IMPORT = Command("Import {title}", "Import {count} articles")
REMOVE = Command("Remove {title}", "Remove {count} articles")
RESTORE_ARTICLES = Command("Restore {title}", "Restore {count} articles")
CHANGE_DETAILS = Command("Change the details of {title}", "Change the details of {count} articles")
SET_PUBLISHED = Command("Change the publication date of {title}")

SET = {
    Field.TITLE: Command("Change the title of “{title}”", "Change the title of {count} events"),
    Field.WHEN: Command("Change the date of “{title}”", "Change the date of {count} events"),
    Field.ACTORS: Command("Change the actors of “{title}”", "Change the actors of {count} events"),
    Field.TARGETS: Command("Change the targets of “{title}”", "Change the targets of {count} events"),
    Field.TYPE: Command("Change the type of “{title}”", "Change the type of {count} events"),
    Field.MODE: Command("Change the kind of “{title}”", "Change the kind of {count} events"),
    Field.STATUS: Command("Change the status of “{title}”", "Change the status of {count} events"),
    Field.PLACE: Command("Change the place of “{title}”", "Change the place of {count} events"),
}
CLEAR = Command("Take back a change of “{title}”", "Take back a change of {count} events")
CHOOSE = Command("Choose another reading for “{title}”")
CONFIRM = Command("Confirm “{title}”", "Confirm {count} events")
DISMISS = Command("Dismiss “{title}”", "Dismiss {count} events")
RESTORE = Command("Restore “{title}”", "Restore {count} events")
RESET = Command("Reset “{title}”", "Reset {count} events")
NOTE = Command("Change the note on “{title}”")
ADD_TAG = Command("Add a tag to “{title}”", "Add a tag to {count} events")
REMOVE_TAG = Command("Take a tag from “{title}”", "Take a tag from {count} events")
TAKE_IN = Command("Import “{title}” with its events", "Import {count} articles with their events")
ADD_EVENT = Command("Add “{title}”")
DELETE_ADDED = Command("Delete “{title}”")
MERGE = Command("", "Merge {count} events")
SPLIT = Command("Split off “{title}”", "Split off {count} events")

ADD_ERA = Command("Add the era “{title}”")
CHANGE_ERA = Command("Change the era “{title}”")
REMOVE_ERA = Command("Remove the era “{title}”")
ADD_MARK = Command("Add the marker line “{title}”")
CHANGE_MARK = Command("Change the marker line “{title}”")
REMOVE_MARK = Command("Remove the marker line “{title}”")
SAVE_FILTER = Command("Save the filter “{title}”")
REMOVE_FILTER = Command("Remove the filter “{title}”")
SET_SETTINGS = Command("Change the project's settings")
REVERT_TO_OPENING = Command("Revert to the state at opening")
REVERT_TO = Command("Revert to {title}")

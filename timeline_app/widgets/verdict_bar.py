"""The foot of the details: what the user says of the event, and how many are still to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from timeline_app.core.store.values import Verdict
from timeline_app.viewmodels.translation import tr
from timeline_app.widgets.icons import icon
from timeline_app.widgets.parts import label, link_button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from timeline_app.core.store.values import Curated
    from timeline_app.viewmodels.curator import Curator
    from timeline_app.widgets.theme import Theme

_ICON = 14


class VerdictBar(QFrame):
    """Confirms, dismisses and restores what is selected. ``review`` switches going through the events on and off."""

    def __init__(self, curator: Curator, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "foot")
        self._curator = curator
        self.state = label("", "strong", wrap=False)
        self._mark = QLabel()
        self.confirm = self._button(tr("Confirm"), tr("It is right: confirm it (C)"))
        self.dismiss = self._button(tr("Dismiss"), tr("It is no event, or of no interest: dismiss it (X)"))
        self.back = link_button(tr("Take back"))
        self.review = self._button("", tr("Go through those not checked yet, one after the other (Ctrl+Shift+R)"))
        self.review.setCheckable(True)
        self.confirm.clicked.connect(curator.confirm)
        self.dismiss.clicked.connect(curator.dismiss)
        self.back.clicked.connect(curator.restore)
        self.review.clicked.connect(curator.set_triage)
        curator.triaged.connect(self.review.setChecked)
        self._row = row = QHBoxLayout(self)
        # Its width changes with what it says, and the docks must not be laid out anew for that.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        row.setSpacing(6)
        for widget in (self._mark, self.state, self.confirm, self.dismiss, self.back):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.review)
        self.set_theme(theme)

    def _button(self, text: str, tip: str) -> QPushButton:
        made = QPushButton(text)
        made.setProperty("part", "small")
        made.setToolTip(tip)
        made.setIconSize(QSize(_ICON, _ICON))
        return made

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In a narrow pane the words need the place of the icons."""
        for icons in (True, False):
            self.confirm.setIcon(icon("check", self._theme.status("ok").name(), _ICON) if icons else QIcon())
            self.dismiss.setIcon(icon("close", self._theme.css("ink_soft"), _ICON) if icons else QIcon())
            self._row.setContentsMargins(20 if icons else 10, 8, 12 if icons else 10, 8)
            if self._row.sizeHint().width() <= self.width():
                return

    def show_event(self, curated: Curated | None) -> None:
        """Show what was said of an event, or only how many are left where none is selected."""
        verdict = curated.verdict if curated else None
        undecided = curated is not None and verdict is None
        self.confirm.setVisible(undecided)
        self.dismiss.setVisible(undecided)
        words = {Verdict.CONFIRMED: tr("Confirmed"), Verdict.DISMISSED: tr("Dismissed")}
        self.state.setText(words[verdict] if verdict else "")
        self.state.setVisible(verdict is not None)
        self._mark.setVisible(verdict is not None)
        if verdict is not None:
            confirmed = verdict is Verdict.CONFIRMED
            color = self._theme.status("ok").name() if confirmed else self._theme.css("ink_soft")
            self._mark.setPixmap(icon("check" if confirmed else "close", color, _ICON).pixmap(_ICON, _ICON))
        self.back.setVisible(verdict is not None)
        self.back.setText(tr("Restore") if verdict is Verdict.DISMISSED else tr("Take back"))
        self.setVisible(self._curator.has_events or curated is not None)
        self.review.setVisible(self._curator.has_events)  # hidden ones are not checked
        self.review.setText(self._curator.left_words())
        self.review.setAccessibleName(tr("Go through the events: {left}", left=self._curator.left_words()))
        self._arrange()

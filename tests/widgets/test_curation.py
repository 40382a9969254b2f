"""Correcting events where they stand: by clicks in the details, by keys, menus and the palette."""

import pytest
from article import TEXT, key, span
from gestures import LEFT, click_bar, run, texts
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu, QPushButton, QToolButton
from seen import visible_events

from timeline_app.core.layout.data import Flag
from timeline_app.core.store.values import Verdict
from timeline_app.core.values import Status
from timeline_app.viewmodels.typed_time import Extent

MEETING, TREATY, DAM, VILLAGERS = key("e1"), key("e2"), key("e4"), key("e8")


@pytest.fixture
def select(window):
    def select(*keys):
        window.selection.select(keys)
        QApplication.processEvents()

    return select


@pytest.fixture
def field(window):
    """A field of the details, as it now is."""
    return lambda name: window.details.body.fields[name]


def event(window, event_id):
    return window.session.library.find(event_id)[1]


def press(qtbot, widget, words):
    """Press the button with these words."""
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(widget))
    qtbot.mouseClick(button, LEFT)
    QApplication.processEvents()


def type_into(qtbot, field, words, last=Qt.Key.Key_Return):
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, words)
    qtbot.keyClick(field.editor, last)
    QApplication.processEvents()


def test_the_title_is_text_until_it_is_clicked(window, qtbot, select, field):
    select(MEETING)
    assert not field("title").is_open
    qtbot.mouseClick(field("title"), LEFT)
    assert QApplication.focusWidget() is field("title").editor
    type_into(qtbot, field("title"), "Vik and Reyl meet")
    assert event(window, MEETING).title == "Vik and Reyl meet"
    assert "Yours. As read: Vik meets Reyl in Lindau" in texts(window.details.body)
    assert field("title").hasFocus()  # the keyboard is where it was
    press(qtbot, window.details, "Take back")
    assert event(window, MEETING).title == "Vik meets Reyl in Lindau"
    run(window, "undo")
    assert event(window, MEETING).title == "Vik and Reyl meet"


def test_escape_gives_up_and_keeps_the_selection(window, qtbot, select, field):
    select(MEETING)
    field("title").setFocus()
    qtbot.keyClick(field("title"), Qt.Key.Key_F2)
    type_into(qtbot, field("title"), "Nonsense", Qt.Key.Key_Escape)
    assert event(window, MEETING).title == "Vik meets Reyl in Lindau"
    assert window.selection.current == MEETING
    assert not field("title").is_open


def test_going_elsewhere_takes_the_text(window, qtbot, select, field):
    select(MEETING)
    run(window, "edit-title")
    field("title").editor.selectAll()
    qtbot.keyClicks(field("title").editor, "Vik and Reyl meet")
    window.timeline.setFocus()
    assert event(window, MEETING).title == "Vik and Reyl meet"
    assert window.timeline.hasFocus()


def test_what_is_being_written_survives_a_reading_that_comes_in(window, qtbot, select, field):
    select(MEETING)
    run(window, "edit-title")
    field("title").editor.setText("Half a ti")
    window.session.open_text("Another article.\n\n" + TEXT)
    QApplication.processEvents()
    assert field("title").is_open
    assert field("title").editor.text() == "Half a ti"
    qtbot.keyClick(field("title").editor, Qt.Key.Key_Escape)


def test_a_date_is_typed_in_words_and_shown_before_it_is_taken(window, qtbot, select):
    select(MEETING)
    run(window, "edit-when")
    editor = window.details.body.when_editor
    assert editor.field.text() == "13 May 2024"
    assert editor.field.hasFocus()
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "last Thrsday")
    assert not editor.take.isEnabled()
    assert editor.understood.text().startswith("No day or time was understood.")
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "3 to 5 May")
    assert editor.understood.text() == "Fri 3 May – Sun 5 May 2024 · Lasts through these 3 days."
    assert event(window, MEETING).when.words == "Monday"
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert "Fri 3 May – Sun 5 May 2024" in texts(window.details.body)
    assert "Yours. As read: Mon 13 May 2024" in texts(window.details.body)
    assert "You wrote “3 to 5 May”" in texts(window.details.body)
    labels = window.timeline.state.content.labels
    assert labels.words(labels.row_of(MEETING)) == ""  # what is quoted beside a title is the article's
    assert window.session.workspace.undo_words == "Change the date of “Vik meets Reyl in Lindau”"


def test_a_date_is_not_taken_because_somebody_looks_elsewhere(window, qtbot, select):
    select(MEETING)
    run(window, "edit-when")
    editor = window.details.body.when_editor
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "4 May 2024")
    window.timeline.setFocus()
    assert event(window, MEETING).when.words == "Monday"
    assert window.details.body.is_editing
    press(qtbot, window.details, "Cancel")
    assert not window.details.body.is_editing


def test_a_day_is_picked_from_the_calendar_and_the_days_can_be_a_span(window, qtbot, select):
    select(DAM)
    run(window, "edit-when")
    editor = window.details.body.when_editor
    assert editor.extent.currentData() is Extent.WITHIN  # as it was read: some time last week
    qtbot.mouseClick(editor.button, LEFT)
    calendar = editor.field.findChild(QCalendarWidget)
    calendar.clicked.emit(calendar.selectedDate().addDays(1))
    assert editor.field.text() == "7 May 2024"
    editor.extent.setCurrentIndex(editor.extent.findData(Extent.SINCE))
    press(qtbot, window.details, "Take this date")
    assert "From Tue 7 May 2024" in texts(window.details.body)


def test_other_words_say_themselves_what_the_days_are(window, qtbot, select):
    select(DAM)
    run(window, "edit-when")
    editor = window.details.body.when_editor
    assert editor.extent.currentData() is Extent.WITHIN
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "since 3 May 2024")
    assert editor.understood.text() == "From Fri 3 May 2024 · It is not stated when it ends."
    editor.extent.setFocus()
    qtbot.keyClick(editor.extent, Qt.Key.Key_Down)  # the user says what the days are, and that holds for other words
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "3 to 5 May")
    assert editor.extent.currentData() is Extent.WITHIN
    assert "the day isn’t stated" in editor.understood.text()


def test_another_reading_is_taken_and_taken_back(window, qtbot, select):
    select(DAM)
    assert "Tue 7 May – Mon 13 May 2024" in texts(window.details.body)
    press(qtbot, window.details, "Take this")
    assert window.details.details.when == "Tue 7 May – Mon 13 May 2024"
    assert "Yours. As read: Mon 6 May – Sun 12 May 2024" in texts(window.details.body)
    press(qtbot, window.details, "Take back")
    assert window.details.details.when == "Mon 6 May – Sun 12 May 2024"


def test_another_reading_is_taken_by_a_command(window, select):
    select(MEETING)
    assert window.menus.commands.lack("reading") == "Only one reading of this date is known."
    select(DAM)
    menu = window.menus.event.offer_readings()
    [other] = menu.actions()
    assert other.text() == "Tue 7 May – Mon 13 May 2024 (not taken: weeks run from Monday here)"
    other.trigger()
    menu.close()
    assert window.details.details.when == "Tue 7 May – Mon 13 May 2024"


def test_names_are_written_with_semicolons(window, qtbot, select, field):
    select(MEETING)
    qtbot.mouseClick(field("actors"), LEFT)
    assert field("actors").editor.text() == "Nora Vik"
    type_into(qtbot, field("actors"), "Nora Vik; Ines Brandt")
    assert [p.name for p in event(window, MEETING).actors] == ["Nora Vik", "Ines Brandt"]
    assert "water minister" in " ".join(texts(window.details.body))  # what was known of her stays


def test_what_an_event_lacks_can_be_added(window, qtbot, select, field):
    select(DAM)
    assert "Add where…" in texts(window.details.body)
    qtbot.mouseClick(field("place"), LEFT)
    type_into(qtbot, field("place"), "Lindau")
    assert event(window, DAM).place.name == "Lindau"


def choose(field, words):
    field.begin()
    next(a for a in field.menu.actions() if a.text() == words).trigger()
    QApplication.processEvents()


def test_kind_and_status_are_chosen_from_menus_for_all_selected(window, select, field):
    select(MEETING, TREATY)
    assert "2 events are selected" in texts(window.details.body)
    choose(field("status"), "Planned")
    choose(field("kind"), "Mobilise: weapons")
    for event_id in (MEETING, TREATY):
        found = event(window, event_id)
        assert (found.status, found.type, found.mode) == (Status.PLANNED, "MOBILIZE", "weapons")
    assert "Yours. As read: Agree" in texts(window.details.body)


def test_note_and_tags(window, qtbot, select, field):
    select(DAM)
    run(window, "note")
    field("note").editor.setPlainText("Ask the ministry.")
    qtbot.keyClick(field("note").editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Ask the ministry." in texts(window.details.body)
    run(window, "tag")
    type_into(qtbot, field("tag"), "floods")
    curated = window.session.library.curated(DAM)
    assert (curated.note, curated.tags) == ("Ask the ministry.", ("floods",))
    assert field("tag").hasFocus()  # for the next one
    [tag] = [b for b in window.details.body.findChildren(QToolButton) if b.text() == "floods"]
    qtbot.mouseClick(tag, LEFT)
    assert window.session.library.curated(DAM).tags == ()


def test_delete_on_a_tag_takes_the_tag_and_not_the_event(window, qtbot, select):
    select(DAM)
    window.curator.add_tag("floods")
    [tag] = [b for b in window.details.body.findChildren(QToolButton) if b.text() == "floods"]
    tag.setFocus()
    qtbot.keyClick(tag, Qt.Key.Key_Delete)
    curated = window.session.library.curated(DAM)
    assert (curated.tags, curated.verdict) == ((), None)


def test_escape_leaves_the_date_wherever_the_keyboard_is(window, qtbot, select):
    select(DAM)
    run(window, "edit-when")
    window.details.body.when_editor.extent.setFocus()
    qtbot.keyClick(window.details.body.when_editor.extent, Qt.Key.Key_Escape)
    assert not window.details.is_editing
    assert window.selection.current == DAM


def test_going_to_the_next_event_takes_what_was_written(window, qtbot, select, field):
    select(MEETING)
    run(window, "edit-title")
    field("title").editor.selectAll()
    qtbot.keyClicks(field("title").editor, "Vik and Reyl meet")
    run(window, "next")
    assert event(window, MEETING).title == "Vik and Reyl meet"
    assert window.selection.current != MEETING
    assert window.details.details.event.id == window.selection.current


def test_a_click_goes_from_one_field_to_the_other(window, qtbot, select, field):
    select(MEETING)
    qtbot.mouseClick(field("title"), LEFT)
    field("title").editor.selectAll()
    qtbot.keyClicks(field("title").editor, "Vik and Reyl meet")
    qtbot.mouseClick(field("actors"), LEFT)
    assert event(window, MEETING).title == "Vik and Reyl meet"
    assert QApplication.focusWidget() is field("actors").editor
    type_into(qtbot, field("actors"), "Nora Vik; Tomas Reyl")
    assert "Vik and Reyl meet" in texts(window.details.body)
    assert [p.name for p in event(window, MEETING).actors] == ["Nora Vik", "Tomas Reyl"]


def test_single_keys_judge_on_the_timeline_and_are_letters_where_one_writes(window, qtbot, select, field):
    click_bar(qtbot, window, MEETING)
    qtbot.keyClick(window.timeline, Qt.Key.Key_C)
    assert window.session.library.curated(MEETING).verdict is Verdict.CONFIRMED
    assert window.details.verdicts.state.text() == "Confirmed"
    run(window, "edit-title")
    field("title").editor.selectAll()
    qtbot.keyClicks(field("title").editor, "cxnr")
    assert field("title").editor.text() == "cxnr"
    assert window.session.library.curated(MEETING).verdict is Verdict.CONFIRMED
    qtbot.keyClick(field("title").editor, Qt.Key.Key_Escape)
    qtbot.keyClick(field("title"), Qt.Key.Key_R)
    assert window.session.library.curated(MEETING).verdict is None


def test_what_is_dismissed_leaves_every_view_and_comes_back(window, qtbot, select):
    click_bar(qtbot, window, MEETING)
    qtbot.keyClick(window.timeline, Qt.Key.Key_X)
    assert window.timeline.event_rect(MEETING) is None
    assert window.list.model().row_of(MEETING) is None
    assert window.selection.current != MEETING
    run(window, "undo")
    assert window.timeline.event_rect(MEETING) is not None
    assert window.selection.current == MEETING


def test_the_whole_project_is_checked_by_keys_alone(window, qtbot):
    assert window.details.verdicts.review.text() == "7 to check"
    window.timeline.setFocus()
    run(window, "triage")
    assert window.details.verdicts.review.isChecked()
    judged = []
    for turn in range(7):
        judged.append(window.selection.current)
        qtbot.keyClick(window.timeline, Qt.Key.Key_X if turn % 3 == 0 else Qt.Key.Key_C)
    assert len(set(judged)) == 7
    assert window.details.verdicts.review.text() == "All are checked"
    assert window.statusBar().currentMessage() == "There is no event left to check."


def test_events_are_merged_and_a_telling_is_split_off(window, qtbot, select):
    select(TREATY, MEETING)
    count = len(visible_events(window))
    press(qtbot, window.details, "Make them one event")
    assert len(visible_events(window)) == count - 1
    assert "ONE OF 2" in texts(window.details.body)
    press(qtbot, window.details, "Split off")
    assert len(visible_events(window)) == count
    run(window, "undo")
    run(window, "undo")
    assert window.session.workspace.undo_words.startswith("Import")


def test_an_event_is_added_from_words_selected_in_the_article(window, qtbot, field):
    text = window.reader.text
    cursor = QTextCursor(text.document())
    for words, mode in ((0, QTextCursor.MoveMode.MoveAnchor), (1, QTextCursor.MoveMode.KeepAnchor)):
        cursor.setPosition(text.shown.display.position(span("flooding fields")[words]), mode)
    text.setTextCursor(cursor)
    run(window, "add-event")
    assert field("title").is_open  # to be named at once
    type_into(qtbot, field("title"), "Fields flooded in southern Arlund")
    key_of_added = window.selection.current
    assert event(window, key_of_added).title == "Fields flooded in southern Arlund"
    assert "Added by you" in texts(window.details.body)
    assert window.timeline.event_rect(key_of_added) is not None
    run(window, "delete")
    assert window.session.library.find(key_of_added) is None


def test_what_the_user_set_stays_when_the_article_is_read_again(window, qtbot, select, field):
    select(MEETING)
    run(window, "edit-title")
    type_into(qtbot, field("title"), "Vik and Reyl meet")
    run(window, "reread")
    assert event(window, MEETING).title == "Vik and Reyl meet"
    run(window, "as-read")
    assert event(window, MEETING).title == "Vik meets Reyl in Lindau"


def test_the_view_stays_where_it_is_when_something_is_set(window, select, field, qtbot):
    select(MEETING)
    window.timeline.zoom_in()
    before = window.timeline.visible_range
    run(window, "edit-title")
    type_into(qtbot, field("title"), "Vik and Reyl meet")
    assert window.timeline.visible_range == before


def test_what_is_selected_in_the_article_stays_selected(window, select):
    select(MEETING)
    text = window.reader.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.shown.display.position(span("flooding fields")[0]))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    window.curator.confirm()
    assert text.textCursor().selectedText() == "flooding"


def popup():
    menus = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible()]
    assert len(menus) == 1
    return menus[0]


def test_the_context_menu_keeps_several_selected(window, select):
    select(MEETING, TREATY)
    window.menus.open_context_menu(MEETING, QPoint(10, 10))
    menu = popup()
    assert window.selection.ids == (MEETING, TREATY)
    merge = window.menus.commands["merge"]
    assert merge in menu.actions()
    assert merge.isEnabled()
    assert not window.menus.commands["restore"].isEnabled()
    assert [a.menu() for a in menu.actions() if a.menu()]  # kind and status are in it
    menu.close()


def test_the_table_has_the_same_menu(window, select):
    run(window, "pane-list")
    row = window.list.table.row_of(TREATY)
    place = window.list.visualRect(window.list.table.index(row, 1)).center()
    asked = []
    window.list.menu_requested.connect(lambda event_id, at: asked.append(event_id))
    from PySide6.QtGui import QContextMenuEvent

    at = window.list.viewport().mapTo(window.list, place)
    mouse = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, window.list.mapToGlobal(at))
    window.list.contextMenuEvent(mouse)
    assert asked == [TREATY]
    assert window.selection.current == TREATY
    popup().close()


def test_a_project_that_can_only_be_read_says_so(window, select, monkeypatch):
    select(MEETING)
    monkeypatch.setattr(type(window.session.workspace), "read_only", "It lies on a CD.")
    run(window, "confirm")
    assert window.statusBar().currentMessage() == "This project can only be read. It lies on a CD."


def test_an_undated_event_is_dated_by_hand(window, qtbot, select):
    select(VILLAGERS)
    run(window, "edit-when")
    editor = window.details.body.when_editor
    qtbot.keyClicks(editor.field, "spring 2021")
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    assert window.details.details.when == "Mar – May 2021"
    assert "Yours. As read: No date" in texts(window.details.body)


def test_hovering_says_what_was_read_and_what_was_dismissed(window, select, field, qtbot):
    select(MEETING)
    run(window, "edit-title")
    type_into(qtbot, field("title"), "Vik and Reyl meet")
    sources = window.timeline.state.sources
    assert sources.yours(event(window, MEETING)) == ["Title as read: Vik meets Reyl in Lindau"]
    assert sources.yours(event(window, DAM)) == []
    run(window, "dismissed")
    run(window, "dismiss")
    assert sources.yours(event(window, MEETING))[-1] == "Dismissed by you"


def test_what_was_said_of_the_change_before_does_not_stay(window, select):
    run(window, "dismissed")
    select(DAM)
    run(window, "dismiss")
    assert window.statusBar().currentMessage().startswith("Dismissed")
    run(window, "restore")
    assert window.statusBar().currentMessage() == ""


def test_what_is_put_aside_is_faint_where_it_is_shown(window, qtbot, select):
    select(MEETING)
    window.curator.dismiss()
    window.filters.set_dismissed(True)
    state = window.timeline.state
    assert state.flags_of(state.row_of(MEETING)) & Flag.DISMISSED
    assert not state.flags_of(state.row_of(TREATY)) & Flag.DISMISSED
    assert any(sample.flags & Flag.DISMISSED for sample, _ in window.timeline.legend.plan().samples)


def test_a_change_of_date_says_how_to_find_the_event_again(window, qtbot):
    window.selection.select([key("e1")])
    run(window, "edit-when")
    editor = window.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "3 March 2019")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "Ctrl+J" in window.statusBar().currentMessage()


def test_the_keyboard_stays_in_the_pane_when_its_contents_go(window):
    run(window, "pane-event")
    window.selection.select([key("e1")])
    window.details.body.fields["title"].setFocus()
    window.selection.clear()
    QApplication.processEvents()
    assert window.details.isAncestorOf(window.focusWidget())


def test_what_can_be_said_of_an_event_fits_the_narrowest_pane(make_window):
    window = make_window(size=(760, 480))
    window.session.open_text(TEXT)
    window.docks._window.resizeDocks([window.docks.event], [260], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    bar = window.details.verdicts
    assert bar.confirm.isVisible()
    for button in (bar.confirm, bar.dismiss, bar.review):
        assert button.width() >= button.sizeHint().width(), button.text()
    assert bar.review.geometry().right() < bar.width()
    window.resize(1600, 900)
    window.docks._window.resizeDocks([window.docks.event], [420], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    assert not bar.confirm.icon().isNull()

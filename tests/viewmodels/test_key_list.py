from timeline_app.viewmodels.key_list import KeyRow, as_text, matching

ROWS = [KeyRow("File", "Open", "Ctrl+O"), KeyRow("File", "Quit", "Ctrl+Q"), KeyRow("View", "Zoom in", "")]


def test_rows_are_found_by_name_place_or_key():
    assert matching(ROWS, "quit") == [ROWS[1]]
    assert matching(ROWS, "file ctrl") == ROWS[:2]
    assert matching(ROWS, "") == ROWS
    assert matching(ROWS, "nothing") == []


def test_the_text_names_each_place_once_and_lines_up_the_keys():
    assert as_text(ROWS) == "File\n  Open     Ctrl+O\n  Quit     Ctrl+Q\n\nView\n  Zoom in"
    assert as_text([]) == ""

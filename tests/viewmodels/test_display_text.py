from hypothesis import given
from hypothesis import strategies as st

from timeline_app.viewmodels.display_text import LONGEST_WORD, DisplayText

RISKY = st.text(st.sampled_from("ab \r\n\x00\u202e\u2066🌊é\u2028\ufeff\ud800"), max_size=60)


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_plain_text_is_shown_as_it_is():
    display = DisplayText.of("On Monday\nthey met.")
    assert display.text == "On Monday\nthey met."
    assert display.position(3) == display.offset(3) == 3


def test_what_could_disguise_the_text_is_not_shown():
    assert DisplayText.of("pay\u202eecno\x00 \u2066now\u2069").text == "payecno now"


def test_positions_count_utf16_code_units():
    display = DisplayText.of("🌊 Monday")
    assert display.position(2) == 3
    assert display.offset(3) == 2


def test_line_ends_are_one_position():
    display = DisplayText.of("one\r\ntwo")
    assert display.text == "one\ntwo"
    assert display.position(5) == 4


def test_endless_words_get_soft_breaks():
    display = DisplayText.of("9" * 5 * LONGEST_WORD + " end")
    assert max(len(word) for word in display.text.replace("\u200b", " ").split()) == LONGEST_WORD
    assert display.text[display.position(5 * LONGEST_WORD + 1) :] == "end"


def test_long_words_keep_no_hidden_characters():
    assert "\x00" not in DisplayText.of("x\x00" * LONGEST_WORD).text


@given(RISKY)
def test_positions_rise_with_offsets_and_stay_in_the_text(source):
    display = DisplayText.of(source)
    positions = [display.position(offset) for offset in range(len(source) + 1)]
    assert positions == sorted(positions)
    assert positions[0] == 0
    assert positions[-1] == units(display.text)


@given(RISKY)
def test_visible_characters_are_found_again_from_their_positions(source):
    display = DisplayText.of(source)
    for offset, character in enumerate(source):
        if character in "ab é":
            assert display.offset(display.position(offset)) == offset
            assert units(display.text[:]) > display.position(offset)

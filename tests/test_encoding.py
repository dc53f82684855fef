"""Bytes → text, and back to the bytes of a piece of it."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime.encoding import decode, place, splice
from yomitime.errors import UnreadableError
from yomitime.model import Severity

TEXT = "読書の時間は約８分です。きょうは窓のそばで、ねこがしずかに眠っている。カタカナも混ぜる。\n二行目。\n"

ENCODED = {
    "utf-8": (TEXT.encode(), "utf-8"),
    "utf-8 with a mark": (TEXT.encode("utf-8-sig"), "utf-8-sig"),
    "utf-16-le": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
    "utf-16-be": (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
    "utf-32-le": (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
    "utf-32-be": (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
    "iso2022_jp": (TEXT.encode("iso2022_jp"), "iso2022_jp"),
    "iso2022_jp with half-width kana": ((TEXT + "ｶﾅ").encode("iso2022_jp_ext"), "iso2022_jp_ext"),
    "iso2022_jp_2004": ((TEXT + "①𠮟").encode("iso2022_jp_2004"), "iso2022_jp_2004"),
    "cp932": ((TEXT + "①髙").encode("cp932"), "cp932"),
    "shift_jis_2004": ((TEXT + "𠮟").encode("shift_jis_2004"), "shift_jis_2004"),
    "shift_jis_2004 where cp932 has gaps": ((TEXT + "𠂉").encode("shift_jis_2004"), "shift_jis_2004"),
    "euc_jp": (TEXT.encode("euc_jp"), "euc_jp"),
    "euc_jis_2004": ((TEXT + "①𠮟").encode("euc_jis_2004"), "euc_jis_2004"),
}


@pytest.mark.parametrize(("data", "name"), ENCODED.values(), ids=ENCODED)
def test_detection(data: bytes, name: str) -> None:
    text, encoding, problems = decode(data, "p")
    assert (encoding, text.startswith(TEXT)) == (name, True)
    guessed = name in {"cp932", "shift_jis_2004", "euc_jp", "euc_jis_2004"}
    assert [(each.check, each.severity) for each in problems] == [("encoding", Severity.INFO)] * guessed


@pytest.mark.parametrize("name", ["cp932", "euc_jp"])
@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: ももたろう\n---\n\n"
        + "むかしむかし、おじいさんはやまへしばかりに、おばあさんはかわへせんたくに。\n" * 8,
        "title: kana\n\nむかしむかし、おじいさんとおばあさんがいました。８じ！\n",
        "おじいさんは山へしばかりに、おばあさんはかわへせんたくにいきました。\n",
        "タロウはボールをなげました。ジロウはバットをふってうちました。\n",
    ],
    ids=["long", "short", "one kanji", "katakana too"],
)
def test_text_of_kana_is_detected(text: str, name: str) -> None:
    assert decode(text.encode(name), "p")[:2] == (text, name)


@pytest.mark.parametrize(("data", "name"), ENCODED.values(), ids=ENCODED)
def test_what_is_told_is_not_guessed(data: bytes, name: str) -> None:
    assert decode(data, "p", name) == decode(data, "p")._replace(problems=())


@pytest.mark.parametrize("told", ["utf8", "UTF-8", "utf_8_sig"])
def test_a_mark_is_no_text_where_utf_8_is_told(told: str) -> None:
    assert decode(TEXT.encode("utf-8-sig"), "p", told).text == TEXT


def test_utf_16_that_is_told_needs_no_mark() -> None:
    assert decode(TEXT.encode("utf-16-le"), "p", "utf-16")[:2] == (TEXT, "utf-16-le")
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "p", "utf-16")[:2] == (TEXT, "utf-16-be")


@pytest.mark.parametrize("told", ["cp932", "euc_jp", "utf-16", "utf-8"])
@pytest.mark.parametrize(
    ("data", "name"),
    [ENCODED[name] for name in ("utf-8", "utf-8 with a mark", "utf-16-be", "iso2022_jp", "iso2022_jp_2004")],
)
def test_what_the_bytes_tell_stays_whatever_is_told(data: bytes, name: str, told: str) -> None:
    assert decode(data, "p", told) == decode(data, "p")
    assert decode(data, "p", told).encoding == name


def test_what_is_told_holds_where_the_bytes_tell_nothing() -> None:
    assert decode("港の図書館".encode("euc_jp"), "p", "euc_jp")[:2] == ("港の図書館", "euc_jp")
    assert decode("こ".encode("euc_jp"), "p", "cp932")[:2] == ("､ｳ", "cp932")  # the user's word, not a guess
    assert decode(b"reading_time: 8", "p", "cp932").encoding == "cp932"
    assert decode("港".encode("utf-16-be"), "p", "utf-16-be").text == "港"
    assert decode("AB".encode("utf-16-le"), "p", "utf-16").text == "AB"  # its bytes are ASCII with NULs


REFUSED = {
    "a byte that UTF-8 does not have": (TEXT.encode() + b"\n\xff" + TEXT.encode(), None, 4),
    "UTF-8 cut short": (TEXT.encode() + "読".encode()[:2], None, 3),
    "Latin-1": ("Café déjà vu, élève à l'école où il était né.".encode("latin-1"), None, 1),
    "Korean": ("오늘은 날씨가 아주 좋아서 공원에 산책하러 갔습니다.".encode("euc_kr"), None, 1),
    "Chinese": ("今天天气很好，我们去公园散步，然后回家吃饭。".encode("gbk"), None, 1),
    "ASCII and one character": ("ab 漢".encode("cp932"), None, 1),
    "too little to be sure": ("言え".encode("cp932"), None, 1),
    "too few kana to be sure": ("はいはいはいはい".encode("cp932"), None, 1),
    "Japanese as Chinese encode it": ("きょうは天気がよかったので公園へ散歩にいきました。".encode("gbk"), None, 1),
    "UTF-8 with a byte that it does not have": ("きょうはいいおてんきでしたね、".encode() * 9 + b"\xff", None, 1),
    "as likely another": ("く、".encode("euc_jp"), None, 1),
    "escapes of ISO-2022-JP without their text": (b"a\x1b$B\x21", None, 1),
    "escapes of ISO-2022-JP with a wrong text": (b"a\n\x1b$B\x30\x21\x1b(B\n\x1b$B\x7f\x7f\x1b(B", None, 3),
    "what is told is wrong": (TEXT.encode("cp932"), "utf-8", None),
    "half a surrogate pair": (b"\xd8\x00", "utf-16-be", None),
    "half a surrogate pair in UTF-7": (b"+2AA-", "utf-7", None),
    "no encoding of text": (b"aGVsbG8=", "base64", None),
    "no encoding at all": (b"a", "nonsense", None),
    "no name": (b"a", "a\0b", None),
}


@pytest.mark.parametrize(("data", "told", "line"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_sure_is_refused(data: bytes, told: str | None, line: int | None) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(data, "post.md", told)
    assert (caught.value.path, caught.value.line) == ("post.md", line)
    # Most formats show the message alone.
    assert line is None or (f"line {line} is" in caught.value.message.en and f"{line} 行目" in caught.value.message.ja)
    assert ("--encoding" in caught.value.message.en) == ("--encoding" in caught.value.message.ja) == (told is None)


def test_escape_sequences_of_a_terminal_are_not_iso_2022_jp() -> None:
    assert decode(b"\x1b[31mred\x1b(B", "p").encoding == "utf-8"
    assert decode("\x1b$B 色".encode(), "p").encoding == "utf-8"


def test_nul_is_a_space_and_a_warning() -> None:
    text, _, problems = decode("一行目\r\nab\0c\0".encode(), "p")
    assert text == "一行目\r\nab c "
    assert [(each.severity, each.line, each.column, each.message.en) for each in problems] == [
        (Severity.WARNING, 2, 3, "NUL characters, read as spaces: 2")
    ]


@given(st.binary(max_size=200), st.sampled_from([None, "cp932", "utf-16", "utf-7", "iso2022_jp"]))
def test_text_is_text_or_nothing(data: bytes, told: str | None) -> None:
    try:
        text = decode(data, "p", told).text
    except UnreadableError:
        return
    text.encode("utf-8")
    assert "\0" not in text


@pytest.mark.parametrize(("data", "name"), ENCODED.values(), ids=ENCODED)
def test_splice_changes_what_it_says_and_no_other_byte(data: bytes, name: str) -> None:
    text = decode(data, "p").text
    start = text.index("約８分")
    spliced = splice(data, name, (start, start + 3, "12"))
    assert decode(spliced, "p", name).text == text.replace("約８分", "12")
    if not name.startswith("iso2022"):  # whose bytes mean nothing alone
        codec = name.removesuffix("-sig")
        assert spliced == data.replace("約８分".encode(codec), "12".encode(codec))


def test_splice_keeps_bytes_that_would_not_survive_encoding() -> None:
    data = b"time: 20 \x87\x90\xed\x40"  # both have another code that Python would write
    assert data.decode("cp932").encode("cp932") != data
    assert splice(data, "cp932", (6, 8, "5")) == b"time: 5 \x87\x90\xed\x40"


def test_splice_refuses_what_the_encoding_has_not() -> None:
    with pytest.raises(UnicodeError):
        splice(b"a", "cp932", (0, 1, "😀"))


@pytest.mark.parametrize(
    ("offset", "expected"),
    [(0, (1, 1)), (1, (1, 2)), (3, (2, 1)), (4, (2, 2)), (5, (3, 1)), (6, (3, 2)), (8, (4, 1))],
)
def test_place(offset: int, expected: tuple[int, int]) -> None:
    assert place("a\r\nb\r😀c\n", offset) == expected

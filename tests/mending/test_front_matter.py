"""Only the value's bytes change, and the value reads as the computed time."""

from __future__ import annotations

import codecs
import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CORPUS
from yomitime import comparison, document, front_matter
from yomitime.config import Config
from yomitime.encoding import decode
from yomitime.errors import UnreadableError
from yomitime.mending.front_matter import Fix, Left, _differ_in_one, propose
from yomitime.model import Estimate, Status

CONFIG = Config(tolerance_minutes=0, tolerance_percent=0)


def estimate(minutes: int, low: int | None = None, high: int | None = None) -> Estimate:
    seconds = 60.0 * minutes
    return Estimate("x", minutes, seconds, 60.0 * (low or minutes), 60.0 * (high or minutes), seconds, 0, 0, 0)


EIGHT = estimate(8, 6, 11)


def fixed(data: bytes | str, minutes: Estimate = EIGHT, encoding: str | None = None, config: Config = CONFIG,
          with_invalid: bool = False) -> Fix | Left | None:  # fmt: skip
    data = data.encode() if isinstance(data, str) else data
    return propose(data, document.parse(data, "a.md", encoding), minutes, config, encoding, with_invalid)


def text_of(data: str, with_invalid: bool = False, config: Config = CONFIG) -> str | None:
    """The text after the fix; None where nothing is to be done."""
    found = fixed(data, with_invalid=with_invalid, config=config)
    assert not isinstance(found, Left), found.message.en
    return found.data.decode() if found else None


VALUES = {
    "yaml": ("---\n# 注\ntitle: 題 # x\nreading_time:   {}   # 分\ntags: [ a,b ]\n---\n本文\n", [
        ("20", "8"), ("20.5", "8"), ('"20"', '"8"'), ("'20分'", "'8分'"), ("約20分で読めます", "約8分で読めます"),
        ("20〜25分", "6〜11分"), ("PT15M", "PT8M"), ("5:30", "8:00"), ('"20\\u5206"', '"8\\u5206"'), ("!!str 20", "!!str 8"),
        ("&a 20", "&a 8"), ('"\\u0035"', '"8"'), (">-\n  20分\n", ">-\n  8分\n"),
    ]),
    "toml": ('+++\ntitle = "題" # x\nreading_time = {} # 分\n[params]\nreading_time = 3\n+++\n本文\n', [
        ("20", "8"), ("20.5", "8"), ('"20分"', '"8分"'), ("'20分'", "'8分'"), ('"""20-25 min"""', '"""6-11 min"""'),
        ('"\\u4e8c\\u5341分"', '"八分"'),
    ]),
    "json": ('{{\n  "title": "\\u984c",\n  "reading_time" : {} ,\n  "tags":["a"]\n}}\n本文\n', [
        ("20", "8"), ('"20分"', '"8分"'), ('"20\\u5206"', '"8\\u5206"'), ("20.5", "8"), ('"PT1H"', '"PT8M"'), ("null", "8"),
    ]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("frame", "old", "new"), [(frame, *pair) for frame, pairs in VALUES.values() for pair in pairs]
)
def test_a_value_keeps_its_shape(frame: str, old: str, new: str) -> None:
    if frame.startswith("---") and old.endswith("\n"):
        frame = frame.replace("   # 分\n", "")
    assert text_of(frame.format(old)) == frame.format(new)


ADDED = {
    "yaml": ("---\ntitle: 題\n---\n", "---\ntitle: 題\nreading_time: 8\n---\n"),
    "CR LF": ("---\r\ntitle: 題\r\n---\r\n", "---\r\ntitle: 題\r\nreading_time: 8\r\n---\r\n"),
    "CR": ("---\rtitle: 題\r---\r", "---\rtitle: 題\rreading_time: 8\r---\r"),
    "dots": ("---\ntitle: 題\n...\n", "---\ntitle: 題\nreading_time: 8\n...\n"),
    "no end": ("---\ntitle: 題\n---", "---\ntitle: 題\nreading_time: 8\n---"),
    "empty": ("---\n---\n", "---\nreading_time: 8\n---\n"),
    "block": ("---\na: |\n  ---\n\n---\n", "---\na: |\n  ---\n\nreading_time: 8\n---\n"),
    "Pelican": ("Title: 題\nSummary: 続く...\n\n", "Title: 題\nSummary: 続く...\nreading_time: 8\n\n"),
    "Hexo": ("title: 題\r\ndate: 1\r\n---\r\n", "title: 題\r\ndate: 1\r\nreading_time: 8\r\n---\r\n"),
    "Pelican, a title alone": ("Title: 題\n\n", "Title: 題\nreading_time: 8\n\n"),
    "Nikola": ("<!--\n.. title: 題\n-->\n", "<!--\n.. title: 題\n.. reading_time: 8\n-->\n"),
    "Nikola, without the comment": (".. title: 題\r\n\r\n", ".. title: 題\r\n.. reading_time: 8\r\n\r\n"),
    "Nikola, a key without a value": (
        "<!--\n.. title: 題\n.. reading_time:\n-->\n",
        "<!--\n.. title: 題\n.. reading_time: 8\n-->\n",
    ),
    "Middleman": (';;;\n"a": 1,\n"b": 2\n;;;\n', ';;;\n"a": 1,\n"b": 2,\n"reading_time": 8\n;;;\n'),
    "below nothing": ("\n---\ntags:\n---\n", "\n---\ntags:\nreading_time: 8\n---\n"),
    "a key without a value": ("---\nreading_time:\na: 1\n---\n", "---\nreading_time: 8\na: 1\n---\n"),
    "a key with an empty text": ("---\nreadtime: ''\n---\n", "---\nreadtime: '8'\n---\n"),
    "a key with null": ("---\nreadtime: ~ # x\n---\n", "---\nreadtime: 8 # x\n---\n"),
    "toml": ("+++\na = 1 # x\n+++\n", "+++\na = 1 # x\nreading_time = 8\n+++\n"),
    "toml, tables": ("+++\na = '''\n[x]\n'''\n\n[t]\nb = 1\n+++\n", "+++\na = '''\n[x]\n'''\nreading_time = 8\n\n[t]\nb = 1\n+++\n"),
    "toml, only tables": ("+++\r\n[t]\r\nb = 1\r\n+++\r\n", "+++\r\nreading_time = 8\r\n[t]\r\nb = 1\r\n+++\r\n"),
    "toml, empty": ("+++\n+++\n", "+++\nreading_time = 8\n+++\n"),
    "json": ('{\n  "a": 1\n}\n', '{\n  "a": 1,\n  "reading_time": 8\n}\n'),
    "json, nested": ('{\r\n\t"a": {"b": [1]}\r\n}\r\n', '{\r\n\t"a": {"b": [1]},\r\n\t"reading_time": 8\r\n}\r\n'),
    "json, compact": ('{"a":1,"b":"}"}\n', '{"a":1,"b":"}","reading_time":8}\n'),
    "json, empty": ("{}\n", '{"reading_time": 8}\n'),
    "json between dashes": ('---json\n{"a": 1}\n---\n', '---json\n{"a": 1,"reading_time": 8}\n---\n'),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), ADDED.values(), ids=ADDED)
def test_what_is_missing_is_added(before: str, after: str) -> None:
    assert text_of(before + "本文\n" * before[-1].isspace()) == after + "本文\n" * after[-1].isspace()


def test_a_key_is_written_in_the_syntax_of_its_format() -> None:
    config = Config(keys=("読了 時間",))
    assert text_of("---\na: 1\n---\n", config=config) == '---\na: 1\n"読了 時間": 8\n---\n'
    assert text_of("+++\na = 1\n+++\n", config=config) == '+++\na = 1\n"読了 時間" = 8\n+++\n'


def test_nested_keys_and_the_last_of_two() -> None:
    config = Config(keys=("params.reading_time",))
    before = "+++\n[params]\nreading_time = '20分'\n[x]\nreading_time = 20\n+++\n"
    assert text_of(before, config=config) == before.replace("20分", "8分")
    assert text_of("---\nreadtime: 20\nreadtime: 30\n---\n") == "---\nreadtime: 20\nreadtime: 8\n---\n"


@pytest.mark.parametrize(
    "frame",
    [
        "+++\ntitle = '題'\n[extra]\nreading_time = {}\n+++\n",
        "---\ntitle: 題\nparams:\n  reading_time: {}\n---\n",
        "<!--\n.. title: 題\n.. reading_time: {}\n-->\n",
    ],
)
def test_a_time_is_mended_where_it_stands(frame: str) -> None:
    assert text_of(frame.format("20") + "本文\n") == frame.format("8") + "本文\n"


@pytest.mark.parametrize(
    "frame",
    ["---\nTitle: 題\nReading_Time: {}\n---\n", "+++\n[Params]\nReadingTime = {}\n+++\n", '{{"READING_TIME": {}}}\n'],
)
def test_a_key_is_written_as_it_was(frame: str) -> None:
    config = Config(keys=("reading_time", "params.readingTime"))
    assert text_of(frame.format(20), config=config) == frame.format(8)


INVALID = {
    "だいたい": "8", "'すぐ'": "'8'", '"1,5"': '"8"', "020": "8", "12〜8分": "8",
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), INVALID.items())
def test_what_is_no_time_is_left_unless_told(old: str, new: str) -> None:
    frame = "---\na: 1\nreading_time: {} # x\nb: 2\n---\n"
    assert text_of(frame.format(old)) is None
    assert text_of(frame.format(old), with_invalid=True) == frame.format(new)


@pytest.mark.parametrize("value", ["8", "6〜11分", "true", "no", "0", "8分で読めます"])
def test_what_is_right_or_hidden_is_left(value: str) -> None:
    assert fixed(f"---\nreading_time: {value}\n---\n", with_invalid=True) is None


def test_a_post_without_text_is_left() -> None:
    data = b"---\nreading_time: 20\n---\n"
    assert propose(data, document.parse(data, "a.md"), None, CONFIG) is None


def test_under_half_a_minute_is_a_minute_and_not_hidden() -> None:
    found = fixed("---\nreading_time: 20\n---\n", estimate(0))
    assert isinstance(found, Fix)
    assert found.data == b"---\nreading_time: 1\n---\n"
    assert fixed(found.data, estimate(0)) is None


def test_the_range_holds_the_computed_time_whatever_the_cap() -> None:
    found = fixed("---\nreading_time: 1〜2分\n---\n", estimate(20, 30, 50))
    assert isinstance(found, Fix)
    assert found.after == "20〜50分"


LEFT = {
    "no front matter": ("本文\n", "has no front matter to declare a time in"),
    "a front matter that is never closed": ("---\na: 1\n", "has no front matter to declare a time in"),
    "an anchor that others use": ("---\nreading_time: &a 20\nb: *a\n---\n", "can"),
    "an alias": ("---\na: &a 20\nreading_time: *a\n---\n", "can"),
    "a flow mapping": ("---\n{title: x}\n---\n", "can"),
    "indented keys": ("---\n  title: x\n---\n", "can"),
    "a number that stands twice": ("---\nreading_time: |2\n    2\n---\n", "can"),
    "a text in two lines": ("---\nreading_time: 約20\n  分\n---\n", "can"),
    "TOML with a dotted table of that name": ("+++\n[reading_time]\na = 1\n+++\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), LEFT.values(), ids=LEFT)
def test_what_cannot_be_mended_alone_is_left_with_a_reason(text: str, said: str | None) -> None:
    found = fixed(text)
    if said is None:
        assert found is None
    else:
        assert isinstance(found, Left)
        assert said in found.message.en


@pytest.mark.parametrize("value", ["[1, 2]", "{show: true}"])
def test_a_list_or_mapping_is_never_thrown_away(value: str) -> None:
    assert isinstance(fixed(f"---\nreading_time: {value}\n---\n", with_invalid=True), Left)


def test_a_time_beyond_what_is_believed_is_not_written() -> None:
    assert isinstance(fixed("---\nreading_time: 20\n---\n", estimate(7000)), Left)


def test_toml_that_would_no_longer_be_valid_is_left() -> None:
    text = "+++\nreading_time = 00:05:30\n+++\n"  # a local time to TOML, which ends at 24 hours
    assert isinstance(fixed(text), Fix)
    assert isinstance(fixed(text, estimate(1500)), Left)


@pytest.mark.parametrize("change", [{"body": "x"}, {"encoding": "x"}, {"front_matter_format": "toml"}])
def test_a_document_that_differs_in_more_than_a_value_is_another(change: dict[str, Any]) -> None:
    old, new = (document.parse(f"---\nreading_time: {n}\n---\n".encode(), "a.md") for n in (20, 8))
    assert _differ_in_one(old, new, is_added=False)
    assert not _differ_in_one(old, dataclasses.replace(new, **change), is_added=False)
    assert not _differ_in_one(old, new, is_added=True)


def test_a_dotted_key_is_not_added() -> None:
    found = fixed("---\na: 1\n---\n", config=Config(keys=("params.reading_time",)))
    assert isinstance(found, Left)
    assert "has a dot" in found.message.en


def test_aliases_of_aliases_cost_no_time() -> None:
    levels = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 17))
    found = fixed(f"---\na0: &a0 [x, x, x]\n{levels}reading_time: 20\n---\n")
    assert isinstance(found, Left)


class TestEncodings:
    TEXT = "---\r\n# ～―‖ 注\r\ntitle: 題\r\nreading_time: 約20分 # 分\r\n---\r\n本文です。\r\n"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_sure_ones(self, encoding: str) -> None:
        found = fixed(self.TEXT.encode(encoding))
        assert isinstance(found, Fix)
        assert found.data == self.TEXT.replace("20", "8").encode(encoding)

    def test_a_code_with_states(self) -> None:
        text = self.TEXT.replace("～―‖", "")
        data = text.encode("iso2022_jp")
        found = fixed(data)
        assert isinstance(found, Fix)
        assert found.data.decode("iso2022_jp") == text.replace("20", "8")
        assert found.data.startswith(data[: data.index(b"reading_time: ")])
        assert found.data.endswith(data[data.index(b" # ", data.index(b"reading_time")) :])

    def test_utf_16_big_endian(self) -> None:
        found = fixed(codecs.BOM_UTF16_BE + self.TEXT.encode("utf-16-be"))
        assert isinstance(found, Fix)
        assert found.data == codecs.BOM_UTF16_BE + self.TEXT.replace("20", "8").encode("utf-16-be")

    @pytest.mark.parametrize("encoding", ["cp932", "euc_jp"])
    def test_a_guess_is_left_and_a_named_one_is_not(self, encoding: str) -> None:
        text = self.TEXT.replace("～―‖", "") + "これは日本語の文章です。漢字もカタカナもあります。" * 20
        data = text.encode(encoding)
        found = fixed(data)
        assert isinstance(found, Left)
        assert "--encoding" in found.message.en
        named = fixed(data, encoding=encoding)
        assert isinstance(named, Fix)
        assert named.data == text.replace("20分", "8分").encode(encoding)

    def test_cp932_bytes_that_would_not_survive_a_round_trip(self) -> None:
        double = b"\x81\xca\xee\xf9\xfa\x54"  # two codes for one character: decoding and encoding changes them
        assert double.decode("cp932").encode("cp932") != double
        frame = b"---\ntitle: " + double + b"\nreading_time: %s\n---\n" + double
        found = fixed(frame % b"20\x95\xaa", encoding="cp932")
        assert isinstance(found, Fix)
        assert found.data == frame % b"8\x95\xaa"

    def test_nul_stays(self) -> None:
        found = fixed(b"---\na: x\0y\nreading_time: 20\n---\n\0")
        assert isinstance(found, Fix)
        assert found.data == b"---\na: x\0y\nreading_time: 8\n---\n\0"


POSTS = [path for path in sorted(CORPUS.rglob("*")) if path.is_file() and path.suffix != ".tsv"]


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.relative_to(CORPUS).as_posix())
@pytest.mark.parametrize("minutes", [1, 8, 47, 125])
def test_round_trip_over_the_corpus(path: Path, minutes: int) -> None:
    data = path.read_bytes()
    time = estimate(minutes, max(1, minutes // 2), minutes * 2)
    try:
        doc = document.parse(data, str(path))
    except UnreadableError:
        pytest.skip("unreadable on purpose")
    found = propose(data, doc, time, CONFIG, with_invalid=True)
    status = comparison.compare(doc, time, CONFIG).status
    if doc.front_matter_format is None:
        assert isinstance(found, Left)
    elif status in {Status.OK, Status.HIDDEN}:
        assert found is None
    else:
        assert isinstance(found, Fix)
        one_value_differs(data, found, found.key)
        again = document.parse(found.data, str(path))
        assert comparison.compare(again, time, CONFIG).status is Status.OK
        assert propose(found.data, again, time, CONFIG, with_invalid=True) is None


def one_value_differs(old: bytes, found: Fix, key: str) -> None:
    """The bytes around the value (or around the line that was added) are those of the old file, to the last."""
    text, codec, _ = decode(old, "a.md")
    value = front_matter.lookup(front_matter.read(text).values, key)
    codec = codec.removesuffix("-sig")
    if value is None:
        size = len(found.data) - len(old)
        at = next(place for place in range(len(old)) if found.data[:place] + found.data[place + size :] == old)
        assert found.after in found.data[at : at + size].decode(codec)
        return
    assert value.start is not None
    assert value.end is not None
    tail = text[value.end :].replace("\0", " ").encode(codec)
    head = old[: len(old) - len(tail) - len(value.raw.encode(codec))]
    middle = found.data[len(head) : len(found.data) - len(tail)]
    assert (found.data[: len(head)], found.data[len(found.data) - len(tail) :]) == (head, old[len(old) - len(tail) :])
    assert middle.decode(codec).strip() == found.after


KEYS = st.sampled_from(["title", "タイトル", "tags", "draft", "x-y", "n"])
WORDS = st.text("abc 題名分0158〜「」", min_size=1, max_size=8)
TIMES = st.sampled_from(
    [
        "20",
        "20.5",
        "20分",
        "約20分で読めます",
        "20〜25分",
        "20-25 minutes",
        "PT1H5M",
        "1時間30分",
        "二十分",
        "２０分",
        "5:30",
    ]
)


@st.composite
def yaml_parts(draw: st.DrawFn) -> tuple[str, str, str]:
    def other(key: str) -> str:
        word = draw(WORDS)
        return draw(
            st.sampled_from(
                [f"{key}: {json.dumps(word, ensure_ascii=False)}", f"{key}: '{word}' # {word}", f"# {word}", "",
                 f"{key}:\n  - '{word}'\n  - {{a: 1}}", f"{key}: |\n  {word}\n  reading_time: 3", f"{key}: [1,  2]", f"{key}: 010"]
            )
        )  # fmt: skip

    before = [other(f"{draw(KEYS)}{n}") for n in range(draw(st.integers(0, 3)))]
    after = [other(f"z{draw(KEYS)}{n}") for n in range(draw(st.integers(0, 3)))]
    quote = draw(st.sampled_from(["", '"', "'"]))
    comment = draw(st.sampled_from(["", " # 20分", "  "]))
    head = "\n".join(["---", *before, f"reading_time:{draw(st.sampled_from([' ', '  ']))}"])
    return head, f"{quote}{draw(TIMES)}{quote}", "\n".join([comment, *after, "---", "本文 20分\n"])


@st.composite
def toml_parts(draw: st.DrawFn) -> tuple[str, str, str]:
    before = [f"k{n} = {json.dumps(draw(WORDS), ensure_ascii=False)}" for n in range(draw(st.integers(0, 3)))]
    time = draw(TIMES)
    quote = draw(st.sampled_from(['"', "'", '"""']))
    value = draw(st.sampled_from([f"{quote}{time}{quote}", "20", "20.5"]))
    return "\n".join(["+++", *before, "reading_time="]), value, " # x\n\n[t]\nreading_time = 2\n+++\n本文 20分\n"


@st.composite
def json_parts(draw: st.DrawFn) -> tuple[str, str, str]:
    word = json.dumps(draw(WORDS), ensure_ascii=draw(st.booleans()))
    value = draw(st.one_of(st.just("20"), TIMES.map(lambda time: f'"{time}"')))
    space = draw(st.sampled_from(["", " ", "\n  "]))
    return f'{{{space}"a": {word},{space}"reading_time":{space}', value, f'{space},"b":[{word}]{space}}}\n本文 20分\n'


@given(
    st.one_of(yaml_parts(), toml_parts(), json_parts()),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.integers(1, 300),
)
def test_round_trip_over_made_front_matter(parts: tuple[str, str, str], newline: str, codec: str, minutes: int) -> None:
    head, value, tail = (part.replace("\n", newline) for part in parts)
    time = estimate(minutes, max(1, minutes // 2), minutes * 2)
    data = (head + value + tail).encode(codec)
    found = fixed(data, time)
    if found is None:
        assert comparison.compare(document.parse(data, "a.md"), time, CONFIG).status is Status.OK
        return
    assert isinstance(found, Fix)
    assert found.data == (head + found.after + tail).encode(codec)
    assert found.after[:1] == value[:1] or value[:1] not in "\"'"
    assert comparison.compare(document.parse(found.data, "a.md"), time, CONFIG).status is Status.OK
    assert fixed(found.data, time) is None

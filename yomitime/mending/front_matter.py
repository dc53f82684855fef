"""A post's bytes with the computed time in its front matter, and not another byte changed; or why that cannot be done."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from yomitime import comparison, declared, document, front_matter
from yomitime.config import Config
from yomitime.encoding import decode, splice
from yomitime.errors import UnreadableError
from yomitime.mending.wording import Minutes, restated
from yomitime.model import Declared, Document, Estimate, FrontMatterFormat, Message, Status, Value
from yomitime.patterns import pattern
from yomitime.printable import escape

_SURE = ("utf", "iso2022")
"""Codes that a file's own bytes prove; any other is a guess unless it was named."""
_CLOSING = ("---", "...", "+++", "-->")
_BARE_KEY = pattern(r"[A-Za-z_][A-Za-z0-9_-]*")
_LINE_END = pattern(r"\r\n|\r|\n|\Z")
_MAX_ENTRIES = 100_000
"""More than 64 KiB of front matter can hold, unless aliases of aliases multiply them."""

_NO_FRONT_MATTER = Message("has no front matter to declare a time in", "時間を宣言するフロントマターがありません")
GUESSED = Message(
    "its encoding is a guess; name it with --encoding", "文字コードが推定です。--encoding で指定してください"
)
_NESTED_KEY = Message(
    "the key to add has a dot, and where it belongs is not known; add it by hand",
    "追加するキーに「.」があり位置が決まりません。手で追加してください",
)
_UNSAFE = Message(
    "its front matter is written in a way in which this value cannot be changed alone; change it by hand",
    "フロントマターの書き方のため値だけを変更できません。手で直してください",
)


@dataclass(frozen=True, slots=True)
class Fix:
    """What to write: the whole file, and what is new in it. `before` is None where the key was added."""

    data: bytes
    line: int
    key: str
    before: str | None
    after: str

    @property
    def message(self) -> Message:
        """What changed, for people."""
        key, after = escape(self.key), escape(self.after)
        if self.before is None:
            return Message(f"added {key}: {after}", f"{key}: {after} を追加")
        before = escape(self.before)
        return Message(f"{key}: {before} → {after}", f"{key}: {before} を {after} に変更")


@dataclass(frozen=True, slots=True)
class Left:
    """Why a post that is wrong is left as it is."""

    line: int
    message: Message


@dataclass(frozen=True, slots=True)
class _Splice:
    """Source text to put in place of `start:end` of the decoded file."""

    start: int
    end: int
    text: str


def propose(
    data: bytes,
    doc: Document,
    estimate: Estimate | None,
    config: Config,
    encoding: str | None = None,
    with_invalid: bool = False,
) -> Fix | Left | None:
    """How to mend a post that is stale or declares no time (`with_invalid`: also what is no time); None where nothing is to be.

    `data` is what `doc` was parsed from, `encoding` what the user named. The value is written as the old one was, or, with a
    key that is added, as a number under the first of `config.keys`. The new bytes are parsed again: where anything but this
    value would read differently, the post is left.
    """
    compared = comparison.compare(doc, estimate, config)
    wrong = {Status.STALE, Status.MISSING} | ({Status.INVALID} if with_invalid else set())
    if estimate is None or compared.status not in wrong:
        return None
    line = compared.line or 1
    if doc.front_matter_format is None:
        return Left(line, _NO_FRONT_MATTER)
    if is_guessed(doc, encoding):
        return Left(line, GUESSED)
    time = _minutes(estimate)
    found = declared.find(doc.front_matter, config.keys)
    key, value = found[0] if found else (config.keys[0], None)
    if value is None and "." in key:
        return Left(line, _NESTED_KEY)
    if value is None:
        change = _addition(decode(data, doc.path, encoding).text, doc, key, time)
    else:
        change = _change(value, time, doc.front_matter_format)
    if change is None:
        return Left(line, _UNSAFE)
    if value is not None and change.text == value.raw:
        return None
    try:
        new_data = splice(data, doc.encoding, (change.start, change.end, change.text))
        new = document.parse(new_data, doc.path, encoding)
    except (UnicodeError, UnreadableError):
        return Left(line, _UNSAFE)
    new_value = front_matter.lookup(new.front_matter, key)
    if new_value is None or not _says(new_value, key, time) or not _differ_in_one(doc, new, is_added=value is None):
        return Left(line, _UNSAFE)
    return Fix(new_data, new_value.line, key, None if value is None else value.raw, new_value.raw)


def is_guessed(doc: Document, encoding: str | None) -> bool:
    """Whether the file's encoding is neither named nor proven by its bytes: then nothing must be written."""
    return encoding is None and not doc.encoding.startswith(_SURE)


def _minutes(estimate: Estimate) -> Minutes:
    """Whole minutes from 1, for 0 would hide the time; the range holds the middle whatever rounding, floor and cap did."""
    low, high = comparison.range_minutes(estimate)
    middle = max(1, estimate.minutes)
    return Minutes(middle, max(1, min(low, middle)), max(high, middle))


def _change(value: Value, time: Minutes, format_: FrontMatterFormat) -> _Splice | None:
    """The new source of a value, as the old one is written."""
    if value.start is None or value.end is None:
        return None
    raw, old = value.raw, value.data.strip() if isinstance(value.data, str) else ""
    quote = raw[:1] if raw[:1] in {'"', "'"} else ""
    new = restated(old, time) if isinstance(declared.parse(value, ""), Declared) else None
    if new is None:
        text = quote + str(time.middle) + quote
    elif "\\" not in raw and old in raw:
        text = raw.replace(old, new)
    elif quote == '"':
        text = json.dumps(new, ensure_ascii=raw.isascii())
    else:
        return None
    return _Splice(value.start, value.end, text if raw or format_ != "yaml" else " " + text)


def _addition(text: str, doc: Document, key: str, time: Minutes) -> _Splice | None:
    """A line for the key at the end of the front matter, or, in TOML, of what stands before its first table."""
    written = key if _BARE_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)
    front = text[: front_matter.read(text).end].rstrip()
    spans = [(value.start, value.end) for value in doc.front_matter.values() if value.start is not None]
    last = max((end for _, end in spans if end is not None), default=None)
    if doc.front_matter_format == "json":
        begin = ";;;" if front.lstrip().startswith(";;;") else "{"
        brace = front.index(begin) + len(begin) - 1
        if last is None:
            return _Splice(brace + 1, brace + 1, f'"{key}": {time.middle}')
        space = front[brace + 1 :][: len(front[brace + 1 :]) - len(front[brace + 1 :].lstrip())]
        colon = ":" if all(front[start - 1] == ":" for start, _ in spans if start) else ": "
        return _Splice(last, last, f",{space}{json.dumps(key, ensure_ascii=False)}{colon}{time.middle}")
    closing = len(front) - 3
    if front[closing:] not in _CLOSING or front[closing - 1 : closing] not in {"\r", "\n"}:
        line_end = _LINE_END.search(text, len(front))  # no marker: a blank line closes it
        closing = line_end.end() if line_end else len(front)
    if doc.front_matter_format == "toml":
        opening = len(front) - len(front.lstrip())
        line_end = _LINE_END.search(front, opening if last is None else last)
        at = line_end.end() if line_end else closing
        line = f"{written} = {time.middle}"
    else:
        dots = ".. " if front.lstrip().startswith((".. ", "<!--")) else ""  # Nikola's
        at, line = closing, f"{dots}{written}: {time.middle}"
    ending = next(end for end in ("\r\n", "\n", "\r") if text[:at].endswith(end))
    return _Splice(at, at, line + ending)


def _says(value: Value, key: str, time: Minutes) -> bool:
    read = declared.parse(value, key)
    return isinstance(read, Declared) and read.minutes_low <= time.middle <= read.minutes_high


def _differ_in_one(old: Document, new: Document, is_added: bool) -> bool:
    """Is one value different (or there) and all else as it was?"""
    before, after = (list(itertools.islice(_flat(each.front_matter), _MAX_ENTRIES)) for each in (old, new))
    if len(before) == _MAX_ENTRIES or len(after) - len(before) != is_added:
        return False
    differences = (index for index, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1])
    first = next(differences, len(before))
    return (
        before[first + (not is_added) :] == after[first + 1 :]
        and (old.body, old.encoding, old.front_matter_format) == (new.body, new.encoding, new.front_matter_format)
        and len(new.problems) <= len(old.problems)
    )


def _flat(values: Mapping[str, Value]) -> Iterator[tuple[str | None, int, object, str]]:
    """Every scalar with its key, its depth and its source, lists and mappings by what opens them; without recursion."""
    waiting: list[tuple[str | None, int, Value]] = [(key, 0, value) for key, value in reversed(list(values.items()))]
    while waiting:
        key, depth, value = waiting.pop()
        if isinstance(value.data, Mapping):
            yield key, depth, Mapping, ""
            waiting += ((name, depth + 1, each) for name, each in reversed(list(value.data.items())))
        elif isinstance(value.data, tuple):
            yield key, depth, tuple, ""
            waiting += ((None, depth + 1, each) for each in reversed(value.data))
        else:
            yield key, depth, value.data, value.raw

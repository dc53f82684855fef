"""Whether a value of the settings is of the right kind: one small function a kind, and what a single check may be told."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from yomitime.errors import ConfigError
from yomitime.model import Message

Valid = Callable[[str, object, str | None], object]
"""Gets the setting's name as it is shown, the value, and the file that it stands in; gives the value, or raises `ConfigError`."""

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Option(Generic[Value]):
    """What a check may be told in `[checks.NAME]`: its name there, what holds otherwise, what it means, and which values are fit.

    `default` None: it has no effect unless it is set.
    """

    name: str
    default: Value
    meaning: Message
    """With the unit."""
    valid: Valid


def table(shown: str, value: object, path: str | None) -> Mapping[str, object]:
    """A table of settings."""
    if not isinstance(value, Mapping):
        raise wrong(shown, value, Message("a table", "テーブル"), path)
    return value


def wrong(shown: str, value: object, expected: Message, path: str | None) -> ConfigError:
    """The error that says what was expected."""
    return ConfigError(
        Message(
            f"setting «{shown}» must be {expected.en}, not {toml(value)}",
            f"設定「{shown}」には次の値を指定してください: {expected.ja}（今の値: {toml(value)}）",
        ),
        path,
        line_of(path, shown.rpartition(".")[2]),
    )


def toml(value: object) -> str:
    """A value as TOML spells it; a table on one line, its keys with hyphens."""
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, Mapping):
        pairs = (f"{name.replace('_', '-')} = {toml(each)}" for name, each in value.items())
        return "{ " + ", ".join(pairs) + " }"
    # Numbers, dates and times are spelled alike.
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool) else str(value)


def line_of(path: str | None, key: str) -> int | None:
    """The line of a file of settings on which a key stands, for the message."""
    if path is None:
        return None
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError):
        return None
    for number, line in enumerate(lines, 1):
        if line.strip().strip("[").replace('"', "").startswith(key):
            return number
    return None


def number(least: float, above: bool = False, most: float = math.inf) -> Valid:
    """A finite number."""
    en = f"a number above {least:g}" if above else f"a number of at least {least:g}"
    ja = f"{least:g} {'より大きい' if above else '以上の'}数"
    if most < math.inf:
        en = f"{en} and at most {most:g}"
        ja = f"{least:g} {'より大きく' if above else '以上'} {most:g} 以下の数"
    expected = Message(en, ja)

    def check(shown: str, value: object, path: str | None) -> object:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise wrong(shown, value, expected, path)
        if not least <= value <= most or (above and value == least):
            raise wrong(shown, value, expected, path)
        return value

    return check


def whole(least: int) -> Valid:
    """A whole number."""

    def check(shown: str, value: object, path: str | None) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            expected = Message(f"a whole number of at least {least}", f"{least} 以上の整数")
            raise wrong(shown, value, expected, path)
        return value

    return check


def one_of(*choices: str) -> Valid:
    """One of these words."""
    expected = Message("one of " + ", ".join(choices), "、".join(choices) + " のどれか")

    def check(shown: str, value: object, path: str | None) -> object:
        if value not in choices:
            raise wrong(shown, value, expected, path)
        return value

    return check


def list_of(item: Valid, expected: Message, least: int = 0) -> Valid:
    """A list of at least so many, which comes out as a tuple."""

    def check(shown: str, value: object, path: str | None) -> object:
        if not isinstance(value, list | tuple) or len(value) < least:
            raise wrong(shown, value, expected, path)
        return tuple(item(shown, each, path) for each in value)

    return check


def text(shown: str, value: object, path: str | None) -> object:
    """Text that is not empty."""
    if not isinstance(value, str) or not value:
        raise wrong(shown, value, Message("text", "文字列"), path)
    return value


texts = list_of(text, Message("a list of texts", "文字列のリスト"))

"""Settings: a mapping (from TOML or from flags) → `Config`, checked once; an unknown key is an error that names the nearest."""

from __future__ import annotations

import dataclasses
import difflib
import hashlib
import json
import math
import os
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from yomitime import registry
from yomitime.errors import ConfigError
from yomitime.model import Kind, Message, Severity

Rounding = Literal["nearest", "up", "down", "next"]
Unit = Literal[
    "characters",
    "characters-and-spaces",
    "prose-characters",
    "prose-characters-and-spaces",
    "source-characters",
    "source-characters-and-spaces",
    "japanese-characters",
    "words",
    "source-words",
]
FailOn = Literal["error", "warning", "info", "never"]

FILE_NAME = "yomitime.toml"


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a reader reads; the reasons for the defaults are in docs/reading-time.md."""

    japanese_per_minute: float = 600.0
    """Japanese characters per minute."""
    other_per_minute: float = 200.0
    """Words of other scripts per minute."""
    spread: float = 1.38
    """The range divides and multiplies the text's time by this: 10th to 90th percentile of readers."""
    image_seconds: tuple[float, ...] = (12, 11, 10, 9, 8, 7, 6, 5, 4, 3)
    """Seconds for the first image, the second, …; the last value holds for all that follow."""
    code_seconds_per_line: float = 0.0
    """Seconds for a line of code or display math."""
    rounding: Rounding = "nearest"
    """How seconds become minutes; `next` is always the minute above, also of a whole one (`n // rate + 1`)."""
    floor: int = 0
    """Least minutes shown."""
    cap: int | None = None
    """Most minutes shown."""
    skip: tuple[Kind, ...] = ()
    """Kinds of blocks that are not read, such as `table`, `footnote`, `caption`."""
    linear_unit: Unit = "characters"
    """What the estimator `linear` counts: visible text, without code (`prose-`) or with markup (`source-`)."""
    linear_per_minute: float = 500.0
    """How many of them a minute."""


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for some posts: `paths` are patterns as in .gitignore, relative to `folder` (that of the settings' file)."""

    paths: tuple[str, ...]
    settings: Mapping[str, object]
    """Checked values by field of `Config`; `pace` is a mapping of fields of `Pace`."""
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Immutable; travels to worker processes."""

    extensions: tuple[str, ...] = (".md", ".markdown", ".mdx", ".mdown", ".html", ".htm", ".txt")
    """Endings of the files that are read in folders; a file that is named is always read."""
    exclude: tuple[str, ...] = ()
    """Patterns as in .gitignore, of files and folders to leave out."""
    keys: tuple[str, ...] = (
        "reading_time",
        "readingTime",
        "reading-time",
        "readtime",
        "readTime",
        "read_time",
        "timeToRead",
        "estimated_reading_time",
        "minutesRead",
        "estimated_time",
    )
    """Keys of front matter that declare a reading time; the first that is there counts. Dots reach into mappings."""
    estimator: str = "default"
    """How reading time is computed: see `yomitime metrics`."""
    dictionary: str = "unidic-lite"
    """What MeCab cuts words by: `unidic-lite`, `unidic` (the full one), or a folder. Scores of readability move with it."""
    tolerance_minutes: float = 1.0
    """A declared time may be off by this many minutes …"""
    tolerance_percent: float = 10.0
    """… or by this share of the computed time, whichever is more."""
    fail_on: FailOn = "error"
    """The least severity that makes the exit code 1."""
    markers: tuple[str, ...] = ()
    """Texts that count as a generator's leftovers, besides those that are known."""
    max_bytes: int = 16 * 1024 * 1024
    """Larger files are not read."""
    pace: Pace = Pace()
    """How fast a reader reads."""
    select: tuple[str, ...] = ()
    """The checks that run; all where none is named …"""
    ignore: tuple[str, ...] = ()
    """… but for these."""
    checks: tuple[tuple[str, Severity], ...] = ()
    """Severities by check that replace what the checks say themselves: `[checks.NAME]` with `severity`."""
    overrides: tuple[Override, ...] = ()
    """Settings for some posts; the later ones win."""

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits that change when a setting that can change a number does."""
        settings = dataclasses.asdict(self)
        for without_effect in ("extensions", "exclude", "fail_on", "max_bytes"):
            del settings[without_effect]
        for override in settings["overrides"]:
            del override["folder"]  # the same blog in another place is the same
        return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:12]


def parse(settings: Mapping[str, object], path: str | None = None) -> Config:
    """Settings as they stand in a file (keys with hyphens or underscores) → Config.

    Raises `ConfigError` at the first key that is unknown or has a value of the wrong type or out of range.
    """
    return cast(Config, _build(Config, settings, "", path))


def load(start: Path) -> tuple[dict[str, object], str | None]:
    """The settings that hold for `start` (a file or folder), and the file that they stand in; ({}, None) where there is none.

    That file is the nearest `yomitime.toml`, or `pyproject.toml` with a table `[tool.yomitime]`, from there upwards.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in (FILE_NAME, "pyproject.toml"):
            path = folder / name
            if path.is_file():
                settings = load_file(path)
                if settings is not None:
                    return settings, str(path)
    return {}, None


def load_file(path: Path) -> dict[str, object] | None:
    """The settings in one file; None for a `pyproject.toml` that has none. Raises `ConfigError` when it cannot be read."""
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigError(
            Message(f"cannot read the settings: {reason}", f"設定を読めません: {reason}"), str(path)
        ) from error
    if path.name == "pyproject.toml":
        found = settings.get("tool", {}).get("yomitime")
        return dict(found) if isinstance(found, dict) else None
    return settings


def document(config: Config) -> str:
    """The settings as TOML, ready for `yomitime.toml`."""
    lines: list[str] = []
    for field in dataclasses.fields(config):
        value = getattr(config, field.name)
        if field.name not in {"pace", "checks", "overrides"}:
            lines.append(f"{_written(field.name)} = {_toml(value)}")
    lines += ["", "[pace]"]
    for field in dataclasses.fields(config.pace):
        value = getattr(config.pace, field.name)
        lines.append(f"# {_written(field.name)} =" if value is None else f"{_written(field.name)} = {_toml(value)}")
    for name, severity in config.checks:
        lines += ["", f"[checks.{name}]", f"severity = {_toml(severity)}"]
    for override in config.overrides:
        lines += ["", "[[overrides]]", f"paths = {_toml(override.paths)}"]
        lines += [f"{_written(name)} = {_toml(value)}" for name, value in override.settings.items()]
    return "\n".join(lines) + "\n"


def for_path(config: Config, path: str) -> Config:
    """The settings that hold for one post: the overrides whose patterns name it, applied in order."""
    if not config.overrides:
        return config
    from pathspec import GitIgnoreSpec  # takes 20 ms, and is seldom needed

    for override in config.overrides:
        relative = os.path.relpath(path, override.folder or os.curdir)
        if GitIgnoreSpec.from_lines(override.paths).match_file(relative):
            values: dict[str, Any] = dict(override.settings)
            if "pace" in values:
                values["pace"] = dataclasses.replace(config.pace, **values["pace"])
            config = dataclasses.replace(config, **values)
    return config


def _toml(value: object) -> str:
    if isinstance(value, tuple):
        if value and isinstance(value[0], tuple):  # severities by check
            return "{ " + ", ".join(f"{name} = {{ severity = {_toml(each)} }}" for name, each in value) + " }"
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_written(name)} = {_toml(each)}" for name, each in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def _written(name: str) -> str:
    return name.replace("_", "-")


def _build(kind: type[Any], settings: Mapping[str, object], inside: str, path: str | None) -> Any:
    return kind(**_checked([field.name for field in dataclasses.fields(kind)], settings, inside, path))


def _checked(
    names: Sequence[str], settings: Mapping[str, object], inside: str, path: str | None, is_part: bool = False
) -> dict[str, object]:
    """The values by field, each checked. Of a part (an override), `pace` stays a mapping of what is said."""
    values: dict[str, object] = {}
    for key, value in settings.items():
        name = key.replace("-", "_")
        shown = f"{inside}{key}"
        if name not in names:
            raise _unknown(shown, inside, key, names, path)
        if name == "pace":
            table = _table(shown, value, path)
            fields = [field.name for field in dataclasses.fields(Pace)]
            pace = _checked(fields, table, f"{shown}.", path)
            values[name] = pace if is_part else Pace(**cast(dict[str, Any], pace))
        else:
            values[name] = _CHECKS[name](shown, value, path)
    return values


def _table(shown: str, value: object, path: str | None) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise _wrong(shown, value, Message("a table", "テーブル"), path)
    return value


def _unknown(shown: str, inside: str, key: str, names: Sequence[str], path: str | None) -> ConfigError:
    near = difflib.get_close_matches(key.replace("-", "_"), names, n=1, cutoff=0.5)
    hint = f"{inside}{_written(near[0])}" if near else ", ".join(map(_written, names))
    return ConfigError(
        Message(
            f"unknown setting «{shown}»; did you mean: {hint}?", f"設定「{shown}」はありません。もしかして: {hint}"
        ),
        path,
        _line_of(path, key),
    )


def _wrong(shown: str, value: object, expected: Message, path: str | None) -> ConfigError:
    return ConfigError(
        Message(
            f"setting «{shown}» must be {expected.en}, not {value!r}",
            f"設定「{shown}」の値は{expected.ja}にしてください（今の値: {value!r}）",
        ),
        path,
        _line_of(path, shown.rpartition(".")[2]),
    )


def _line_of(path: str | None, key: str) -> int | None:
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


Check = Callable[[str, object, str | None], object]


def _number(least: float, above: bool = False) -> Check:
    expected = (
        Message(f"a number above {least:g}", f"{least:g} より大きい数")
        if above
        else Message(f"a number of at least {least:g}", f"{least:g} 以上の数")
    )

    def check(shown: str, value: object, path: str | None) -> object:
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise _wrong(shown, value, expected, path)
        if value < least or (above and value == least):
            raise _wrong(shown, value, expected, path)
        return value

    return check


def _whole(least: int) -> Check:
    def check(shown: str, value: object, path: str | None) -> object:
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            expected = Message(f"a whole number of at least {least}", f"{least} 以上の整数")
            raise _wrong(shown, value, expected, path)
        return value

    return check


def _one_of(*choices: str) -> Check:
    expected = Message("one of " + ", ".join(choices), "次のどれか（" + "、".join(choices) + "）")

    def check(shown: str, value: object, path: str | None) -> object:
        if value not in choices:
            raise _wrong(shown, value, expected, path)
        return value

    return check


def _list_of(item: Check, expected: Message, least: int = 0) -> Check:
    def check(shown: str, value: object, path: str | None) -> object:
        if not isinstance(value, list | tuple) or len(value) < least:
            raise _wrong(shown, value, expected, path)
        return tuple(item(shown, each, path) for each in value)

    return check


def _text(shown: str, value: object, path: str | None) -> object:
    if not isinstance(value, str) or not value:
        raise _wrong(shown, value, Message("text", "文字列"), path)
    return value


def _kind(shown: str, value: object, path: str | None) -> object:
    return Kind(cast(str, _one_of(*Kind)(shown, value, path)))


def _estimator(shown: str, value: object, path: str | None) -> object:
    return _one_of(*registry.names("yomitime.estimators"))(shown, value, path)


def check_names(shown: str, names: Iterable[str]) -> None:
    """Raise `ConfigError`, which names the nearest, where one of the names is no check's."""
    for name in names:
        _check_name(shown, name, None)


def _check_name(shown: str, value: object, path: str | None) -> object:
    known = registry.names("yomitime.checks")
    if value not in known:
        near = difflib.get_close_matches(str(value), known, n=1, cutoff=0.0)[0]
        raise ConfigError(
            Message(
                f"{shown}: there is no check «{value}»; did you mean: {near}?",
                f"{shown}: 検査「{value}」はありません。もしかして: {near}",
            ),
            path,
            _line_of(path, shown.rpartition(".")[2]),
        )
    return value


def _severities(shown: str, value: object, path: str | None) -> object:
    found: list[tuple[str, Severity]] = []
    for name, said in _table(shown, value, path).items():
        _check_name(shown, name, path)
        inside = f"{shown}.{name}."
        severity = _checked(("severity",), _table(inside[:-1], said, path), inside, path).get("severity")
        if severity is not None:
            found.append((name, cast(Severity, severity)))
    return tuple(sorted(found))


def _severity(shown: str, value: object, path: str | None) -> object:
    return Severity(cast(str, _one_of(*Severity)(shown, value, path)))


_OF_A_POST = ("keys", "estimator", "tolerance_minutes", "tolerance_percent", "pace", "select", "ignore", "checks")
"""What an override may say; the rest holds for the whole run."""


def _overrides(shown: str, value: object, path: str | None) -> object:
    if not isinstance(value, list | tuple):
        raise _wrong(shown, value, Message("a list of tables", "テーブルのリスト"), path)
    folder = str(Path(path).absolute().parent) if path else ""
    found = []
    for number, each in enumerate(value, 1):
        inside = f"{shown}[{number}]"
        settings = {**_table(inside, each, path)}
        paths = cast(tuple[str, ...], _patterns(f"{inside}.paths", settings.pop("paths", None), path))
        found.append(Override(paths, _checked(_OF_A_POST, settings, f"{inside}.", path, is_part=True), folder))
    return tuple(found)


def _patterns(shown: str, value: object, path: str | None) -> object:
    from pathspec import GitIgnoreSpec

    expected = Message("a list of patterns as in .gitignore", ".gitignore の書式のリスト")
    patterns = cast(tuple[str, ...], _list_of(_text, expected, least=1)(shown, value, path))
    try:
        GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        raise _wrong(shown, value, expected, path) from None
    return patterns


_NAMES_OF_CHECKS = _list_of(_check_name, Message("a list of checks", "検査名のリスト"))
_TEXTS = _list_of(_text, Message("a list of texts", "文字列のリスト"))
_CHECKS: Mapping[str, Check] = {
    "extensions": _list_of(_text, Message("a list of endings", "拡張子のリスト"), least=1),
    "exclude": _TEXTS,
    "keys": _list_of(_text, Message("a list of keys", "キーのリスト"), least=1),
    "estimator": _estimator,
    "dictionary": _text,
    "tolerance_minutes": _number(0),
    "tolerance_percent": _number(0),
    "fail_on": _one_of("error", "warning", "info", "never"),
    "markers": _TEXTS,
    "max_bytes": _whole(1),
    "japanese_per_minute": _number(0, above=True),
    "other_per_minute": _number(0, above=True),
    "spread": _number(1),
    "image_seconds": _list_of(_number(0), Message("a list of seconds", "秒数のリスト"), least=1),
    "code_seconds_per_line": _number(0),
    "rounding": _one_of(*get_args(Rounding)),
    "floor": _whole(0),
    "cap": _whole(0),
    "linear_unit": _one_of(*get_args(Unit)),
    "linear_per_minute": _number(0, above=True),
    "select": _NAMES_OF_CHECKS,
    "ignore": _NAMES_OF_CHECKS,
    "severity": _severity,
    "checks": _severities,
    "overrides": _overrides,
    "skip": _list_of(_kind, Message("a list of kinds of blocks", "ブロックの種類のリスト")),
}

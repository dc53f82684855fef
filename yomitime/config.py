"""Settings: a mapping (from TOML or from flags) → `Config`, checked once; an unknown key is an error that names the nearest."""

from __future__ import annotations

import dataclasses
import difflib
import functools
import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast, get_args

from yomitime import registry, validation
from yomitime.errors import ConfigError, reason, toml_reason
from yomitime.files import MAX_BYTES, absolute, relative
from yomitime.model import Kind, Message, Severity
from yomitime.validation import Option, Valid, Value

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

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


def _check(settings: Config | Pace) -> None:
    """Put in place of each value that is not the default what its check makes of it, such as a tuple of a list."""
    for each in dataclasses.fields(settings):
        value = getattr(settings, each.name)
        if value != each.default:
            object.__setattr__(settings, each.name, _CHECKS[each.name](each.name, value, None))


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

    def __post_init__(self) -> None:
        """Raise `ConfigError` for a value of the wrong type or out of range."""
        _check(self)


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for some posts: `paths` are patterns as in .gitignore, relative to the `folder` of the `Config`."""

    paths: tuple[str, ...]
    settings: Mapping[str, object]
    """Checked values by field of `Config`; `pace` is a mapping of fields of `Pace`."""


@dataclass(frozen=True, slots=True)
class Config:
    """All settings. Immutable; travels to worker processes."""

    extensions: tuple[str, ...] = (".md", ".markdown", ".mdx", ".mdown", ".html", ".htm", ".txt")
    """Endings of the files that are read in folders; a file that is named is always read."""
    exclude: tuple[str, ...] = ()
    """Patterns as in .gitignore, relative to `folder`, of files and folders to leave out, also where they are named."""
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
    """Keys of front matter that declare a reading time; the first that is there counts. In capitals or not; dots reach into mappings."""
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
    max_bytes: int = MAX_BYTES
    """Larger files are not read."""
    pace: Pace = Pace()
    """How fast a reader reads."""
    select: tuple[str, ...] = ()
    """The checks that run; all where none is named …"""
    ignore: tuple[str, ...] = ()
    """… but for these."""
    checks: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    """What single checks are told, by check and option: `[checks.NAME]` with `severity`, and what the check itself names."""
    overrides: tuple[Override, ...] = ()
    """Settings for some posts; the later ones win."""
    folder: str = ""
    """The folder of the settings' file, which patterns are relative to; "" is the current one."""

    def __post_init__(self) -> None:
        """Raise `ConfigError` for a name that is unknown, or a value of the wrong type or out of range."""
        _check(self)

    def option(self, check: str, option: Option[Value]) -> Value:
        """What that check is told by an option of its own."""
        return cast(Value, self.checks.get(check, {}).get(option.name, option.default))

    def severity(self, check: str) -> Severity | None:
        """The severity that replaces what that check says itself; None where none is set."""
        return cast(Severity | None, self.checks.get(check, {}).get("severity"))

    @property
    def hash(self) -> str:
        """Twelve hexadecimal digits that change when a setting that can change a number does."""
        settings = dataclasses.asdict(self)
        # The same blog in another place (`folder`) is the same.
        for without_effect in ("extensions", "exclude", "fail_on", "max_bytes", "folder"):
            del settings[without_effect]
        return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()[:12]


def parse(settings: Mapping[str, object], path: str | None = None) -> Config:
    """Settings as they stand in a file (keys with hyphens or underscores) → Config.

    Raises `ConfigError` at the first key that is unknown or has a value of the wrong type or out of range, or that contradicts
    another one.
    """
    folder = str(Path(absolute(path)).parent) if path else ""
    parsed = Config(**cast(dict[str, Any], _checked(_checks_of(Config), settings, "", path)), folder=folder)
    _check_cap(parsed.pace, "pace", "cap", path)
    for number, each in enumerate(parsed.overrides, 1):
        pace = cast(Mapping[str, Any], each.settings.get("pace", {}))
        own = "cap" if "cap" in pace else "floor"
        _check_cap(dataclasses.replace(parsed.pace, **pace), f"overrides[{number}].pace", own, path)
    return dataclasses.replace(parsed, checks=_without_defaults(parsed.checks)) if parsed.checks else parsed


def load(start: Path) -> tuple[dict[str, object], str | None]:
    """The settings that hold for `start` (a file or folder), and the file that they stand in; ({}, None) where there is none.

    That file is the nearest `yomitime.toml`, or `pyproject.toml` with a table `[tool.yomitime]`, from there upwards; where
    there is a `..` in `start`, from where it leads.
    """
    start = Path(absolute(str(start)))
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
        settings = tomllib.loads(text_of(path))
    except (ValueError, RecursionError) as error:
        why, line, _ = toml_reason(error)
        raise _unreadable(path, Message(why, why), line) from error
    if path.name == "pyproject.toml":
        tools = validation.table("tool", settings.get("tool", {}), str(path))
        return dict(validation.table("tool.yomitime", tools["yomitime"], str(path))) if "yomitime" in tools else None
    return settings


def text_of(path: Path) -> str:
    """The text of a file of settings. Raises `ConfigError` when it cannot be read, with the line where it is no UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise _unreadable(path, reason(error)) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise _unreadable(path, Message("not UTF-8", "UTF-8 ではありません"), line) from error


def _unreadable(path: Path, why: Message, line: int | None = None) -> ConfigError:
    return ConfigError(Message(f"cannot read the settings: {why.en}", f"設定を読めません: {why.ja}"), str(path), line)


def document(config: Config) -> str:
    """The settings as TOML, ready for `yomitime.toml`."""
    lines: list[str] = []
    for each in dataclasses.fields(config):
        value = getattr(config, each.name)
        if each.name not in {"pace", "checks", "overrides", "folder"}:
            lines.append(f"{_written(each.name)} = {validation.toml(value)}")
    lines += ["", "[pace]"]
    for each in dataclasses.fields(config.pace):
        value = getattr(config.pace, each.name)
        lines.append(
            f"# {_written(each.name)} =" if value is None else f"{_written(each.name)} = {validation.toml(value)}"
        )
    for name in registry.names("yomitime.checks"):
        said = config.checks.get(name, {})
        of_check = [f"severity = {validation.toml(said['severity'])}"] if "severity" in said else []
        for option in _options(name):
            value = said.get(option.name, option.default)
            line = f"# {option.name} =" if value is None else f"{option.name} = {validation.toml(value)}"
            of_check.append(f"{line}  # {option.meaning.en}")
        if of_check:
            lines += ["", f"[checks.{name}]", *of_check]
    for override in config.overrides:
        lines += ["", "[[overrides]]", f"paths = {validation.toml(override.paths)}"]
        lines += [f"{_written(name)} = {validation.toml(value)}" for name, value in override.settings.items()]
    return "\n".join(lines) + "\n"


def for_path(config: Config, path: str) -> Config:
    """The settings that hold for one post: the overrides whose patterns name it, applied in order."""
    for override in config.overrides:
        if _spec(override.paths).match_file(relative(path, config.folder)):
            values: dict[str, Any] = dict(override.settings)
            if "pace" in values:
                values["pace"] = dataclasses.replace(config.pace, **values["pace"])
            if "checks" in values:
                said = {name: {**config.checks.get(name, {}), **each} for name, each in values["checks"].items()}
                values["checks"] = {**config.checks, **said}
            config = dataclasses.replace(config, **values)
    return config


def _written(name: str) -> str:
    return name.replace("_", "-")


def _checks_of(kind: type[Config | Pace]) -> dict[str, Valid]:
    """The check of each setting; where the settings stand (`folder`) is none."""
    return {each.name: _CHECKS[each.name] for each in dataclasses.fields(kind) if each.name != "folder"}


def _checked(
    checks: Mapping[str, Valid], settings: Mapping[str, object], inside: str, path: str | None
) -> dict[str, object]:
    """The values by field, each as its check gives it."""
    values: dict[str, object] = {}
    for key, value in settings.items():
        name = key.replace("-", "_")
        shown = f"{inside}{key}"
        if name not in checks:
            raise _unknown(shown, inside, key, list(checks), path)
        values[name] = checks[name](shown, value, path)
    return values


def _part_of_pace(shown: str, value: object, path: str | None) -> dict[str, object]:
    return _checked(_checks_of(Pace), validation.table(shown, value, path), f"{shown}.", path)


def _pace(shown: str, value: object, path: str | None) -> object:
    return value if isinstance(value, Pace) else Pace(**cast(dict[str, Any], _part_of_pace(shown, value, path)))


def _check_cap(pace: Pace, inside: str, own: str, path: str | None) -> None:
    """Raise `ConfigError` where the cap is below the floor; `own` is which of them to name as wrong."""
    if pace.cap is None or pace.cap >= pace.floor:
        return
    if own == "cap":
        expected = Message(f"at least the floor ({pace.floor})", f"floor（{pace.floor}）以上の整数")
    else:
        expected = Message(f"at most the cap ({pace.cap})", f"cap（{pace.cap}）以下の整数")
    raise validation.wrong(f"{inside}.{own}", getattr(pace, own), expected, path)


def _unknown(shown: str, inside: str, key: str, names: Sequence[str], path: str | None) -> ConfigError:
    near = difflib.get_close_matches(key.replace("-", "_"), names, n=1, cutoff=0.5)
    known = ", ".join(map(_written, names))
    hint = (
        _did_you_mean(f"{inside}{_written(near[0])}")
        if near
        else Message(f"there are: {known}", f"あるのは次の設定です: {known}")
    )
    return ConfigError(
        Message(f"unknown setting «{shown}»; {hint.en}", f"設定「{shown}」はありません。{hint.ja}"),
        path,
        validation.line_of(path, key),
    )


def _did_you_mean(name: str) -> Message:
    return Message(f"did you mean: {name}?", f"もしかして: {name}")


def _kind(shown: str, value: object, path: str | None) -> object:
    return Kind(cast(str, validation.one_of(*Kind)(shown, value, path)))


def _estimator(shown: str, value: object, path: str | None) -> object:
    return validation.one_of(*registry.names("yomitime.estimators"))(shown, value, path)


def check_names(shown: str, names: Iterable[str]) -> None:
    """Raise `ConfigError`, which names the nearest, where one of the names is no check's."""
    for name in names:
        _check_name(shown, name, None)


def _check_name(shown: str, value: object, path: str | None) -> object:
    known = registry.names("yomitime.checks")
    if value not in known:
        said = value if isinstance(value, str) else validation.toml(value)
        near = difflib.get_close_matches(str(value), known, n=1, cutoff=0.4)
        hint = (
            _did_you_mean(near[0])
            if near
            else Message("see `yomitime checks`", "一覧は yomitime checks で表示できます")
        )
        raise ConfigError(
            Message(
                f"{shown}: there is no check «{said}»; {hint.en}", f"{shown}: 検査「{said}」はありません。{hint.ja}"
            ),
            path,
            validation.line_of(path, shown.rpartition(".")[2]),
        )
    return value


def _of_checks(shown: str, value: object, path: str | None) -> object:
    """What is said of each check: its severity, and its own options."""
    found = {}
    for name, said in sorted(validation.table(shown, value, path).items()):
        _check_name(shown, name, path)
        options = {"severity": _severity} | {option.name: option.valid for option in _options(name)}
        inside = f"{shown}.{name}"
        of_check: dict[str, object] = {}
        for key, each in validation.table(inside, said, path).items():
            if key not in options:
                raise _unknown(f"{inside}.{key}", f"{inside}.", key, list(options), path)
            of_check[key] = options[key](f"{inside}.{key}", each, path)
        found[name] = of_check
    return found


def _options(check: str) -> tuple[Option[Any], ...]:
    # By name, for this floor is below that of the checks.
    plug = cast(Any, registry.plug("yomitime.checks", check, "CHECK", object))
    return cast(tuple[Option[Any], ...], plug.options)


def _without_defaults(checks: Mapping[str, Mapping[str, object]]) -> Mapping[str, Mapping[str, object]]:
    """What says otherwise than the checks do: settings that mean the same are the same."""
    found = {}
    for name, said in checks.items():
        defaults = {option.name: option.default for option in _options(name)}
        of_check = {key: value for key, value in said.items() if key not in defaults or value != defaults[key]}
        if of_check:
            found[name] = of_check
    return found


def _severity(shown: str, value: object, path: str | None) -> object:
    return Severity(cast(str, validation.one_of(*Severity)(shown, value, path)))


def _overrides(shown: str, value: object, path: str | None) -> object:
    if not isinstance(value, list | tuple):
        raise validation.wrong(shown, value, Message("a list of tables", "テーブルのリスト"), path)
    return tuple(_override(f"{shown}[{number}]", each, path) for number, each in enumerate(value, 1))


def _override(shown: str, value: object, path: str | None) -> Override:
    said = {"paths": value.paths, **value.settings} if isinstance(value, Override) else value
    settings = {**validation.table(shown, said, path)}
    paths = cast(tuple[str, ...], _patterns(f"{shown}.paths", settings.pop("paths", []), path))
    return Override(paths, _checked(_OF_A_POST, settings, f"{shown}.", path))


def _patterns(shown: str, value: object, path: str | None) -> object:
    expected = Message("a list of patterns as in .gitignore", ".gitignore の書式のリスト")
    patterns = cast(tuple[str, ...], validation.list_of(validation.text, expected, least=1)(shown, value, path))
    try:
        _spec(patterns)
    except ValueError:
        raise validation.wrong(shown, value, expected, path) from None
    return patterns


@functools.cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """What matches a path. Raises ValueError for what is no pattern."""
    from pathspec import GitIgnoreSpec  # takes 20 ms, and is seldom needed

    return GitIgnoreSpec.from_lines(patterns)


_NAMES_OF_CHECKS = validation.list_of(_check_name, Message("a list of checks", "検査名のリスト"))
_CHECKS: Mapping[str, Valid] = {
    "extensions": validation.list_of(validation.text, Message("a list of endings", "拡張子のリスト"), least=1),
    "exclude": validation.texts,
    "keys": validation.list_of(validation.text, Message("a list of keys", "キーのリスト"), least=1),
    "estimator": _estimator,
    "dictionary": validation.text,
    "tolerance_minutes": validation.number(0),
    "tolerance_percent": validation.number(0),
    "fail_on": validation.one_of(*get_args(FailOn)),
    "max_bytes": validation.whole(1),
    "pace": _pace,
    "japanese_per_minute": validation.number(0, above=True),
    "other_per_minute": validation.number(0, above=True),
    "spread": validation.number(1),
    "image_seconds": validation.list_of(validation.number(0), Message("a list of seconds", "秒数のリスト"), least=1),
    "code_seconds_per_line": validation.number(0),
    "rounding": validation.one_of(*get_args(Rounding)),
    "floor": validation.whole(0),
    "cap": validation.whole(0),
    "linear_unit": validation.one_of(*get_args(Unit)),
    "linear_per_minute": validation.number(0, above=True),
    "select": _NAMES_OF_CHECKS,
    "ignore": _NAMES_OF_CHECKS,
    "checks": _of_checks,
    "overrides": _overrides,
    "folder": validation.text,
    "skip": validation.list_of(_kind, Message("a list of kinds of blocks", "ブロックの種類のリスト")),
}
_OF_A_POST: Mapping[str, Valid] = {
    name: _CHECKS[name]
    for name in ("keys", "estimator", "tolerance_minutes", "tolerance_percent", "pace", "select", "ignore", "checks")
} | {"pace": _part_of_pace}
"""What an override may say; the rest holds for the whole run. Of a pace, it keeps what is said."""

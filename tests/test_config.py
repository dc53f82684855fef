"""Settings: one validation, unknown keys are errors that name the nearest right one."""

import dataclasses
import datetime
import tomllib
from pathlib import Path
from typing import Any

import pytest

from yomitime import config
from yomitime.checks.long_sentence import LONGEST
from yomitime.config import Config, Override, Pace
from yomitime.errors import ConfigError
from yomitime.model import Kind, Severity


def test_nothing_said_is_the_defaults() -> None:
    assert config.parse({}) == Config()


def test_hyphens_and_underscores_are_the_same() -> None:
    assert config.parse({"fail-on": "warning"}) == config.parse({"fail_on": "warning"})


def test_the_pace_is_a_table() -> None:
    parsed = config.parse({"pace": {"japanese-per-minute": 500, "skip": ["table"], "cap": 20}})
    assert parsed.pace == Pace(japanese_per_minute=500, skip=(Kind.TABLE,), cap=20)


def test_cap_and_floor_may_be_one() -> None:
    assert config.parse({"pace": {"floor": 3, "cap": 3}}).pace == Pace(floor=3, cap=3)


@pytest.mark.parametrize(
    ("settings", "hint"),
    [
        ({"tolerence-minutes": 1}, "did you mean: tolerance-minutes?"),
        ({"pace": {"japanese": 1}}, "did you mean: pace.japanese-per-minute?"),
        ({"estimator": "defualt"}, "must be one of chirpy"),
        ({"fail-on": "errors"}, "must be one of error, warning, info, never"),
        ({"tolerance-minutes": -1}, "a number of at least 0"),
        ({"tolerance-minutes": True}, "a number of at least 0, not true"),
        ({"tolerance-minutes": float("nan")}, "a number of at least 0, not nan"),
        ({"tolerance-minutes": datetime.date(2025, 1, 2)}, "a number of at least 0, not 2025-01-02"),
        ({"tolerance-minutes": {"a": ["二", 1.5]}}, 'a number of at least 0, not { a = ["二", 1.5] }'),
        ({"pace": {"japanese-per-minute": 0}}, "a number above 0"),
        ({"pace": {"spread": 0.5}}, "a number of at least 1"),
        ({"pace": {"image-seconds": []}}, "a list of seconds"),
        ({"pace": {"cap": 2.5}}, "a whole number"),
        ({"pace": {"floor": 5, "cap": 3}}, "setting «pace.cap» must be at least the floor (5), not 3"),
        (
            {"pace": {"floor": 5}, "overrides": [{"paths": ["a"], "pace": {"cap": 3}}]},
            "«overrides[1].pace.cap» must be at",
        ),
        ({"pace": {"cap": 3}, "overrides": [{"paths": ["a"], "pace": {"floor": 5}}]}, "at most the cap (3), not 5"),
        ({"pace": {"skip": ["tables"]}}, "must be one of heading"),
        ({"pace": 600}, "must be a table"),
        ({"keys": "reading_time"}, "a list of keys"),
        ({"keys": [""]}, "must be text"),
        ({"select": ["stale-reading"]}, "select: there is no check «stale-reading»; did you mean: stale-reading-time?"),
        ({"select": [False]}, "select: there is no check «false»; see `yomitime checks`"),
        ({"select": ["foo"]}, "select: there is no check «foo»; see `yomitime checks`"),
        ({"tool": {}}, "unknown setting «tool»; there are: extensions, exclude, keys"),
        ({"ignore": "mojibake"}, "a list of checks"),
        ({"checks": {"mojibakee": {"severity": "info"}}}, "did you mean: mojibake?"),
        ({"checks": {"mojibake": {"severity": "bad"}}}, "one of error, warning, info"),
        ({"checks": {"mojibake": {"weight": 1}}}, "unknown setting «checks.mojibake.weight»"),
        ({"checks": {"mojibake": "info"}}, "must be a table"),
        ({"checks": {"long-sentence": {"charcters": 1}}}, "did you mean: checks.long-sentence.characters?"),
        ({"checks": {"long-sentence": {"commas": 1}}}, "unknown setting «checks.long-sentence.commas»"),
        ({"checks": {"long-sentence": {"characters": 0}}}, "«checks.long-sentence.characters» must be a whole number"),
        (
            {"checks": {"shared-reading-time": {"share": 101}}},
            "«checks.shared-reading-time.share» must be a number of at least 0 and at most 100, not 101",
        ),
        ({"checks": {"generator-marker": {"markers": "END"}}}, "a list of texts"),
        ({"overrides": [{"paths": ["a"], "checks": {"hard-text": {"hardest": "B1"}}}]}, "checks.hard-text.hardest"),
        ({"overrides": {}}, "a list of tables"),
        ({"overrides": [{}]}, "setting «overrides[1].paths» must be a list of patterns as in .gitignore, not []"),
        ({"overrides": [{"paths": ["a"], "fail-on": "never"}]}, "unknown setting «overrides[1].fail-on»"),
        ({"overrides": [{"paths": ["a"], "pace": {"cap": -1}}]}, "«overrides[1].pace.cap»"),
        ({"overrides": [{"paths": ["!"]}]}, "patterns as in .gitignore"),
    ],
)
def test_what_is_wrong_is_named(settings: dict[str, object], hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.parse(settings)
    assert hint in caught.value.message.en
    assert caught.value.message.ja


def test_an_error_names_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "yomitime.toml"
    path.write_text("tolerance-minutes = 2\n\n[pace]\nspred = 2\n")
    settings = config.load_file(path)
    with pytest.raises(ConfigError) as caught:
        config.parse(settings or {}, str(path))
    assert (caught.value.path, caught.value.line) == (str(path), 4)


def test_the_nearest_file_upwards_holds(tmp_path: Path) -> None:
    (tmp_path / "yomitime.toml").write_text("tolerance-minutes = 2\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert config.load(tmp_path / "a" / "b")[0] == {"tolerance-minutes": 2}
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.yomitime]\ntolerance-minutes = 3\n")
    assert config.load(tmp_path / "a" / "b") == ({"tolerance-minutes": 3}, str(tmp_path / "a" / "pyproject.toml"))


@pytest.mark.parametrize(
    ("start", "whose"),
    [("../a", []), ("../a/../b/港", ["b"]), ("../c/../a/港", []), ("../link", []), ("../link/../港", ["c"])],
)
def test_the_settings_of_a_sibling_do_not_hold(
    start: str, whose: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("a", "b", "c"):
        (tmp_path / folder / "港").mkdir(parents=True)
    for folder in ("b", "c"):
        (tmp_path / folder / "yomitime.toml").write_text(f"keys = '{folder}'\n")
    (tmp_path / "link").symlink_to("c/港")
    monkeypatch.chdir(tmp_path / "b")
    assert list(config.load(Path(start))[0].values()) == whose


def test_overrides_hold_however_a_path_is_spelled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "blog" / "posts" / "港").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "link").symlink_to(tmp_path / "blog" / "posts" / "港")
    monkeypatch.chdir(tmp_path / "b")
    settings = {"overrides": [{"paths": ["/posts/*.md"], "tolerance-minutes": 5}]}
    parsed = config.parse(settings, "../blog/yomitime.toml")
    for path in ("../blog/posts/a.md", "link/../a.md", f"{tmp_path}/b/link/../a.md", "../blog/./posts/a.md"):
        assert config.for_path(parsed, path).tolerance_minutes == 5
    assert config.for_path(parsed, "posts/a.md").tolerance_minutes == 1


@pytest.mark.parametrize(
    ("text", "hint", "line"),
    [
        ("\ntool = 3\n", "setting «tool» must be a table, not 3", 2),
        ("[tool]\nyomitime = 3\n", "setting «tool.yomitime» must be a table, not 3", 2),
    ],
)
def test_a_pyproject_whose_settings_are_no_table_is_an_error(tmp_path: Path, text: str, hint: str, line: int) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        config.load(tmp_path)
    assert (caught.value.message.en, caught.value.path, caught.value.line) == (hint, str(path), line)


@pytest.mark.parametrize("text", ["x =", "\udcff".encode("utf-8", "surrogateescape").decode("latin-1") + "= ["])
def test_a_broken_file_is_an_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "yomitime.toml"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(ConfigError):
        config.load_file(path)


def test_settings_that_are_not_utf_8_are_said_in_our_words(tmp_path: Path) -> None:
    path = tmp_path / "yomitime.toml"
    path.write_text("# a\nkeys = ['読了']\n", encoding="cp932")
    with pytest.raises(ConfigError) as caught:
        config.load_file(path)
    assert (caught.value.path, caught.value.line) == (str(path), 2)
    assert caught.value.message.en == "cannot read the settings: not UTF-8"
    assert caught.value.message.ja == "設定を読めません: UTF-8 ではありません"


def test_settings_shown_are_settings_read() -> None:
    settings = Config(exclude=("下書き/",), tolerance_minutes=2, pace=Pace(cap=30, skip=(Kind.TABLE,)))
    assert config.parse(tomllib.loads(config.document(settings))) == settings


def test_the_hash_changes_with_what_changes_numbers_only() -> None:
    assert Config().hash == Config(fail_on="never", exclude=("x",)).hash
    assert Config().hash != Config(tolerance_minutes=2).hash
    assert Config().hash != Config(pace=Pace(spread=1.5)).hash


def test_every_setting_has_a_check() -> None:
    names = {field.name for kind in (Config, Pace) for field in dataclasses.fields(kind)}
    assert names == set(config._CHECKS)


def test_overrides_replace_settings_for_the_posts_that_they_name() -> None:
    parsed = config.parse(
        {
            "pace": {"cap": 30, "floor": 1},
            "overrides": [
                {"paths": ["essays/"], "tolerance-minutes": 5, "pace": {"cap": 60}, "ignore": ["mojibake"]},
                {"paths": ["*.mdx", "!essays/a.mdx"], "tolerance-minutes": 7},
            ],
        }
    )
    assert config.for_path(parsed, "other.md") is parsed
    essay = config.for_path(parsed, "essays/2024/b.md")
    assert (essay.tolerance_minutes, essay.ignore, essay.pace) == (5, ("mojibake",), Pace(cap=60, floor=1))
    assert config.for_path(parsed, "essays/a.mdx").tolerance_minutes == 5
    assert config.for_path(parsed, "essays/c.mdx").tolerance_minutes == 7
    assert config.for_path(parsed, "essays/c.mdx").pace.cap == 60


def test_patterns_of_overrides_are_relative_to_the_file_of_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = {"overrides": [{"paths": ["/posts/*.md"], "tolerance-minutes": 5}]}
    parsed = config.parse(settings, str(tmp_path / "yomitime.toml"))
    monkeypatch.chdir(tmp_path)
    assert config.for_path(parsed, "posts/a.md").tolerance_minutes == 5
    assert config.for_path(parsed, str(tmp_path / "posts" / "a.md")).tolerance_minutes == 5
    assert config.for_path(parsed, "/posts/a.md").tolerance_minutes == 1
    assert parsed.hash == config.parse(settings, "/elsewhere/yomitime.toml").hash != Config().hash


def test_where_the_settings_stand_is_no_setting() -> None:
    with pytest.raises(ConfigError, match="unknown setting «folder»"):
        config.parse({"folder": "posts"})


def test_overrides_and_severities_shown_are_read_again() -> None:
    settings = config.parse(
        {
            "select": ["mojibake"],
            "checks": {"long-sentence": {"severity": "error"}},
            "overrides": [
                {"paths": ["a/*"], "pace": {"cap": 3, "skip": ["table"]}, "checks": {"mojibake": {"severity": "info"}}},
                {"paths": ["b"], "keys": ["読了"]},
            ],
        }
    )
    assert config.parse(tomllib.loads(config.document(settings))) == settings


def test_checks_are_told_what_they_name() -> None:
    told = config.parse({"checks": {"long-sentence": {"characters": 120}, "hard-text": {"easiest": 4}}})
    assert told.option("long-sentence", LONGEST) == 120
    assert Config().option("long-sentence", LONGEST) == 150
    assert config.parse(tomllib.loads(config.document(told))) == told
    assert told.hash != Config().hash == config.parse({"checks": {"long-sentence": {"characters": 150}}}).hash


def test_overrides_tell_checks_setting_by_setting() -> None:
    parsed = config.parse(
        {
            "checks": {"long-sentence": {"characters": 120, "severity": "warning"}},
            "overrides": [{"paths": ["a"], "checks": {"long-sentence": {"characters": 150}}}],
        }
    )
    of_a = config.for_path(parsed, "a")
    assert (of_a.option("long-sentence", LONGEST), of_a.severity("long-sentence")) == (150, Severity.WARNING)
    assert config.for_path(parsed, "b").option("long-sentence", LONGEST) == 120
    assert config.parse(tomllib.loads(config.document(parsed))) == parsed


@pytest.mark.parametrize(
    "settings",
    [
        {"estimator": "nope"},
        {"select": ("stale-reading-tme",)},
        {"tolerance_minutes": -3},
        {"fail_on": "never ever"},
        {"pace": 600},
        {"pace": {"japanese": 600}},
        {"keys": "reading_time"},
        {"extensions": ".md"},
        {"exclude": "drafts/"},
        {"checks": {"long-sentnce": {"characters": 100}}},
        {"overrides": (Override("essays/", {"tolerance_minutes": 5}),)},  # type: ignore[arg-type]
        {"overrides": (Override(("essays/",), {"tolerance": 5}),)},
    ],
)
def test_what_is_said_by_hand_is_checked_too(settings: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        Config(**settings)


@pytest.mark.parametrize("pace", [{"japanese_per_minute": 0}, {"rounding": "floor"}, {"skip": "table"}])
def test_a_pace_said_by_hand_is_checked_too(pace: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        Pace(**pace)


def test_what_is_said_by_hand_is_what_a_file_says() -> None:
    by_hand: dict[str, Any] = {
        "keys": ["読了"],
        "pace": {"skip": ["table"]},
        "overrides": [Override(("essays/",), {"pace": {"cap": 3}})],
    }
    said = {**by_hand, "overrides": [{"paths": ["essays/"], "pace": {"cap": 3}}]}
    assert Config(**by_hand) == Config(**said) == config.parse(said)

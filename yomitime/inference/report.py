"""The rule in words, and as settings."""

from __future__ import annotations

import dataclasses
import tomllib
from collections.abc import Iterator

from yomitime.config import Rounding, Unit
from yomitime.errors import ConfigError
from yomitime.estimators import all_estimators
from yomitime.inference.result import FEWEST, Inference
from yomitime.inference.rules import LINEAR, Rule
from yomitime.locales import counted
from yomitime.model import Lang, Message
from yomitime.patterns import pattern
from yomitime.printable import escape

SHOWN = 10
"""So many of the posts that break the rule are listed."""

UNIT_NAMES: dict[Unit, Message] = {
    "characters": Message("visible characters without spaces", "表示される文字数（空白を除く）"),
    "characters-and-spaces": Message("visible characters with spaces", "表示される文字数（空白を含む）"),
    "prose-characters": Message("visible characters without spaces and code", "本文の文字数（空白とコードを除く）"),
    "prose-characters-and-spaces": Message(
        "visible characters with spaces, without code", "本文の文字数（空白を含み、コードを除く）"
    ),
    "source-characters": Message(
        "characters of the source, markup too, without spaces", "原稿の文字数（記法を含み、空白を除く）"
    ),
    "source-characters-and-spaces": Message(
        "characters of the source, markup and spaces too", "原稿の文字数（記法と空白を含む）"
    ),
    "japanese-characters": Message("Japanese characters", "日本語の文字数"),
    "words": Message("words between spaces", "空白で区切った語数"),
    "source-words": Message("words of the source between spaces, markup too", "原稿を空白で区切った語数（記法を含む）"),
}
_ROUNDINGS: dict[Rounding, Message] = {
    "up": Message("rounded up", "切り上げ"),
    "down": Message("rounded down", "切り捨て"),
    "nearest": Message("rounded to the nearest", "四捨五入"),
    "next": Message("rounded down, plus 1", "切り捨てて1を足す"),
}


def render(inference: Inference, lang: Lang) -> str:
    """All that was found, as text."""
    return "\n".join(_lines(inference, lang)) + "\n"


def _lines(inference: Inference, lang: Lang) -> Iterator[str]:
    posts, rule = inference.posts, inference.rule
    if rule is None:
        yield Message(
            f"Whole minutes are declared by {counted(posts, 'post')}; it takes {FEWEST} at least to find a rule.",
            f"分の宣言がある記事は {posts} 本です。規則を推定するには {FEWEST} 本以上が必要です。",
        ).in_(lang)
        return
    if not inference.is_rule:
        yield from _no_rule(inference, rule, lang)
        return
    yield Message(f"The rule behind {posts:,} declared values:", f"宣言 {posts:,} 件から推定した規則:").in_(lang)
    yield f"  {words(rule, lang)}"
    yield f"  {formula(rule)}"
    if inference.same:
        twin = dataclasses.replace(rule, rounding=inference.same)
        yield Message(
            f"  or {formula(twin)}: no post tells them apart",
            f"  または {formula(twin)}（どちらでも全記事で同じ値）",
        ).in_(lang)
    yield ""
    yield Message(
        f"It explains {inference.exact:,} of {posts:,} posts exactly, {inference.within_a_minute:,} within a minute "
        f"(chance: {inference.chance * posts:,.0f}).",
        f"{posts:,} 本のうち {inference.exact:,} 本が完全に一致、{inference.within_a_minute:,} 本が1分以内"
        f"（偶然なら {inference.chance * posts:,.0f} 本）。",
    ).in_(lang)
    if rule.estimator == LINEAR and rule.cap is not None:
        yield Message(
            f"Cap: {rule.cap}, declared by {counted(inference.at_cap, 'post')}.",
            f"上限: {rule.cap} 分の記事が {inference.at_cap:,} 本。",
        ).in_(lang)
    if inference.at_floor:
        yield Message(
            f"Floor: {rule.floor}, declared by {counted(inference.at_floor, 'post')}.",
            f"下限: {rule.floor} 分の記事が {inference.at_floor:,} 本。",
        ).in_(lang)
    yield from _breakers(inference, lang)
    yield ""
    yield Message("Settings for yomitime.toml:", "yomitime.toml に書く設定:").in_(lang)
    yield ""
    yield settings(rule)


def _no_rule(inference: Inference, rule: Rule, lang: Lang) -> Iterator[str]:
    posts = inference.posts
    value, number = inference.most_common or (0, 0)
    if inference.is_constant:
        yield Message(
            f"A constant: {number:,} of {posts:,} posts declare {value:g}, whatever their length.",
            f"固定値: {posts:,} 本のうち {number:,} 本が、長さに関係なく {value:g} 分と宣言しています。",
        ).in_(lang)
        return
    yield Message(
        f"No rule explains the {posts:,} declared values: they seem to be typed by hand.",
        f"宣言 {posts:,} 件を説明できる規則は見つかりません。手で入力された値のようです。",
    ).in_(lang)
    chance = round(inference.chance * posts)
    beside = (
        Message(f"and chance {chance:,}", f"偶然なら {chance:,} 本")
        if chance < inference.exact
        else Message("no more than chance", "偶然を上回りません")
    )
    yield Message(
        f"The nearest rule fits {counted(inference.exact, 'post')}, {beside.en}: {formula(rule)}.",
        f"最も近い規則でも {inference.exact:,} 本（{beside.ja}）: {formula(rule)}",
    ).in_(lang)
    yield Message(
        f"The most common value is {value:g}, in {counted(number, 'post')}.",
        f"最も多い値は {value:g} 分で、{number:,} 本です。",
    ).in_(lang)


def _breakers(inference: Inference, lang: Lang) -> Iterator[str]:
    if not inference.breakers:
        return
    number = len(inference.breakers)
    yield ""
    yield Message(
        f"{number:,} {'post breaks' if number == 1 else 'posts break'} it, edited since or typed by hand; the worst:",
        f"規則に合わない記事 {number:,} 本（その後の編集か手入力）。差の大きい順:",
    ).in_(lang)
    for breaker in inference.breakers[:SHOWN]:
        given = "–" if breaker.minutes is None else str(breaker.minutes)
        yield Message(
            f"  {escape(breaker.path)}: declares {breaker.declared:g}, the rule gives {given}",
            f"  {escape(breaker.path)}: 宣言 {breaker.declared:g} 分、規則では {given} 分",
        ).in_(lang)
    if inference.typed:
        value, many = inference.typed
        yield Message(
            f"  {many:,} of them declare {value:g}: typed by hand, it seems.",
            f"  このうち {many:,} 本は {value:g} 分で、手入力のようです。",
        ).in_(lang)


def words(rule: Rule, lang: Lang) -> str:
    """The rule as a person would say it."""
    if rule.estimator != LINEAR:
        estimator = all_estimators()[rule.estimator]
        return f"{estimator.title.in_(lang)}: {estimator.formula.in_(lang)}"
    unit, rounding, rate = UNIT_NAMES[rule.unit].in_(lang), _ROUNDINGS[rule.rounding].in_(lang), f"{rule.per_minute:g}"
    if lang == "ja":
        floor = f"、最低 {rule.floor} 分" if rule.floor else ""
        cap = "" if rule.cap is None else f"、最大 {rule.cap} 分"
        return f"{unit}を毎分 {rate} で割り、{rounding}{floor}{cap}"
    floor = f", at least {rule.floor}" if rule.floor else ""
    cap = "" if rule.cap is None else f", at most {rule.cap}"
    return f"{unit}, {rate} a minute, {rounding}{floor}{cap}"


def formula(rule: Rule) -> str:
    """The rule as code: `min(20, n // 500 + 1)`."""
    if rule.estimator != LINEAR:
        return rule.estimator
    rate = f"{rule.per_minute:g}"
    shown = {
        "up": f"ceil(n / {rate})",
        "down": f"n // {rate}",
        "nearest": f"round(n / {rate})",
        "next": f"n // {rate} + 1",
    }[rule.rounding]
    if rule.cap is not None:
        shown = f"min({rule.cap}, {shown})"
    return f"max({rule.floor}, {shown})" if rule.floor else shown


def _pace(rule: Rule) -> dict[str, object]:
    """The keys of `[pace]` that the rule sets."""
    if rule.estimator != LINEAR:
        return {}
    rate = rule.per_minute
    found: dict[str, object] = {
        "linear-unit": rule.unit,
        "linear-per-minute": int(rate) if rate == int(rate) else rate,
        "rounding": rule.rounding,
        "floor": rule.floor,
    }
    return found if rule.cap is None else {**found, "cap": rule.cap}


def _toml(key: str, value: object) -> str:
    return f'{key} = "{value}"\n' if isinstance(value, str) else f"{key} = {value}\n"


def settings(rule: Rule) -> str:
    """The rule as TOML, ready for `yomitime.toml`."""
    return written("", rule)


_KEY = pattern(r"""[ \t]*["']?([A-Za-z_-]+)["']?[ \t]*=""")
_TABLE = pattern(r"""[ \t]*\[[ \t]*["']?([^\]"']*?)["']?[ \t]*\]""")


def written(existing: str, rule: Rule) -> str:
    """The text of a `yomitime.toml` with the rule in it; all else stays as it stands.

    Raises `ConfigError` where the file is no TOML or is written so that the settings cannot be put in line by line.
    """
    pace = _pace(rule)
    owned = {"linear-unit", "linear-per-minute", "rounding", "floor", "cap"} if pace else set()
    table: str | None = None
    ours = {None: _toml("estimator", rule.estimator), "pace": "".join(_toml(*item) for item in pace.items())}
    out: list[str] = []
    for line in (existing if not existing or existing.endswith("\n") else existing + "\n").splitlines(keepends=True):
        if header := _TABLE.match(line):
            if table is None and None in ours:
                _insert(out, ours.pop(None), is_above_table=True)
            table = header[1]
            out.append(line)
            if table == "pace":
                out.append(ours.pop("pace", ""))
            continue
        key = _KEY.match(line)
        name = key[1].replace("_", "-") if key else ""
        if table is None and name == "estimator":
            out.append(ours.pop(None, ""))
        elif not (table == "pace" and name in owned):
            out.append(line)
    if None in ours:
        _insert(out, ours.pop(None))
    if ours.get("pace"):
        out.append(("\n" if out else "") + "[pace]\n" + ours["pace"])
    text = "".join(out)
    _check(existing, text, rule, owned)
    return text


def _insert(out: list[str], line: str, is_above_table: bool = False) -> None:
    """Put a line after the last one that is not blank; comments right above a table are the table's."""
    end = len(out)
    while is_above_table and end and out[end - 1].lstrip().startswith("#"):
        end -= 1
    while end and not out[end - 1].strip():
        end -= 1
    out.insert(end, line)


def _check(existing: str, text: str, rule: Rule, owned: set[str]) -> None:
    try:
        before, after = tomllib.loads(existing), tomllib.loads(text)
        kept = {key: value for key, value in before.get("pace", {}).items() if key.replace("_", "-") not in owned}
        expected = {**before, "estimator": rule.estimator}
        if kept or _pace(rule) or "pace" in before:
            expected["pace"] = {**kept, **_pace(rule)}
        if after == expected:
            return
    except (ValueError, AttributeError):
        pass
    raise ConfigError(
        Message(
            "the settings cannot be put into this file; paste them by hand",
            "このファイルには設定を書き込めません。手で貼り付けてください",
        )
    )

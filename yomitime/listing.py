"""What there is: the metrics, the estimators and the checks, as text for `yomitime metrics` and `yomitime checks`."""

from __future__ import annotations

from yomitime import checks, estimators
from yomitime import metrics as plugs
from yomitime.checks import Check
from yomitime.model import Lang, Message


def metrics(lang: Lang) -> str:
    """Every metric with meaning, unit, direction and source, a formula with its audience too, then every estimator."""
    labels = Message("unit: {}; difficulty: {}; source: {}", "単位: {}、難易: {}、出典: {}").in_(lang)
    made_for = Message("made for: {}", "対象: {}").in_(lang)
    lines: list[str] = []
    for name, metric in plugs.all_metrics().items():
        unit, direction = plugs.UNITS[metric.unit].in_(lang), plugs.DIRECTIONS[metric.direction].in_(lang)
        lines.append(f"{name}: {metric.title.in_(lang)}")
        lines.append(f"    {metric.meaning.in_(lang)}")
        lines.append("    " + labels.format(unit, direction, metric.source.in_(lang)))
        if metric.kind == "formula":
            lines.append("    " + made_for.format(metric.audience.in_(lang)) + _fitted(metric.fitted, lang))
    lines += ["", Message("Estimators of reading time:", "読了時間の計算方法:").in_(lang)]
    for name, estimator in estimators.all_estimators().items():
        lines.append(f"{name}: {estimator.title.in_(lang)}")
        lines.append(f"    {estimator.formula.in_(lang)}")
        lines.append(f"    {Message('source', '出典').in_(lang)}: {estimator.source}")
    return "\n".join(lines) + "\n"


def metrics_table() -> str:
    """The metrics as a table in Markdown, for the README: a test keeps the two equal."""
    rows = ["| metric | what it is | 項目 | unit | difficulty | source |", "|---|---|---|---|---|---|"]
    for name, metric in plugs.all_metrics().items():
        what = f"{metric.title.en}: {metric.meaning.en}"
        rows.append(
            f"| `{name}` | {what} | {metric.title.ja} | {metric.unit} | {metric.direction} | {metric.source.en} |".replace(
                "\n", " "
            )
        )
    return "\n".join(rows) + "\n"


def _fitted(scores: tuple[float, float] | None, lang: Lang) -> str:
    if scores is None:
        return ""
    low, high = scores
    return Message(f"; fitted to {low:g}–{high:g}", f"、想定範囲: {low:g}〜{high:g}").in_(lang)


def checks_(lang: Lang) -> str:
    """Every check with severity, whether `--fix` mends it, explanation and options."""
    lines: list[str] = []
    for name, check in checks.all_checks().items():
        notes = [check.severity.value]
        if mends := _mends(check):
            notes.append(mends)
        lines.append(f"{name} ({', '.join(notes)}): {check.title.in_(lang)}")
        lines.append(f"    {check.explanation.in_(lang)}")
        lines += [
            f"    {option.name} = {_default(option.default)}: {option.meaning.in_(lang)}" for option in check.options
        ]
    return "\n".join(lines) + "\n"


def checks_table() -> str:
    """The checks as a table in Markdown, for the README: a test keeps the two equal."""
    rows = ["| check | severity | what it finds | 内容 | mended by | settings |", "|---|---|---|---|---|---|"]
    for name, check in checks.all_checks().items():
        options = ", ".join(f"`{option.name} = {_default(option.default)}`" for option in check.options)
        mends = f"`{_mends(check)}`" if _mends(check) else "–"
        cells = (f"`{name}`", check.severity.value, check.title.en, check.title.ja, mends, options or "–")
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _mends(check: Check) -> str:
    if check.mend:
        return "--fix" if check.mend_is_safe else "--unsafe-fixes"
    return ""


def _default(value: object) -> str:
    return "–" if value is None else str(list(value) if isinstance(value, tuple) else value)

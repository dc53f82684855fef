"""Tables in GitHub's Markdown, for a comment on a pull request or a summary: the most wrong post first."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Iterator

from yomitime.formats import Context, Format
from yomitime.model import Detail, Finding, FolderFinding, Lang, Message, Post, Problem, Severity, Summary
from yomitime.patterns import pattern
from yomitime.printable import escape
from yomitime.shown import (
    SAID_BY_STATUS,
    STATUS_NAMES,
    computed,
    declared,
    difference,
    how_wrong,
    is_quiet,
    number_of_posts,
)

LONGEST = 60_000
"""Characters: a comment may have 65,536."""
_SPECIAL = pattern(r"[\\`*_\[\]|~]")
_ICONS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "💡"}


def render(posts: Iterable[Post], summary: Callable[[], Summary], context: Context) -> Iterator[str]:
    """The whole at once, for it is sorted: the folder in numbers, the posts that are not ok, then errors and warnings."""
    lang = context.lang
    everything = sorted(posts, key=how_wrong)
    total = summary()
    written = _head(total, lang)
    wrong = [post for post in everything if not is_quiet(post)]
    rest = [
        _finding(finding, post.path, lang)
        for post in everything
        for finding in sorted(post.findings, key=lambda each: each.severity.rank)
        if finding.check not in SAID_BY_STATUS and finding.severity is not Severity.INFO
    ]
    findings = [_finding(each, None, lang) for each in total.findings] + rest
    written += _table(
        (_ROW["status"], _ROW["declared"], _ROW["computed"], _ROW["off"], _ROW["post"]),
        [_row(post, lang) for post in wrong],
        lang,
        LONGEST // 2,
    )
    written += _table((_ROW["check"], _ROW["place"], _ROW["message"]), findings, lang, LONGEST - len(written) - 500)
    yield written


_ROW = {
    "status": Message("status", "状態"),
    "declared": Message("declared", "宣言"),
    "computed": Message("computed", "計算値"),
    "off": Message("off by (min)", "差（分）"),
    "post": Message("post", "記事"),
    "check": Message("check", "検査"),
    "place": Message("place", "場所"),
    "message": Message("message", "内容"),
}


def _head(summary: Summary, lang: Lang) -> str:
    """Title and counts."""
    separator = "、" if lang == "ja" else ", "
    counts = separator.join(
        f"{STATUS_NAMES[status].in_(lang)} {number:,}" for status, number in summary.status.items() if number
    )
    posts = number_of_posts(summary, lang)
    return f"### yomitime\n\n{posts}: {counts}\n" if counts else f"### yomitime\n\n{posts}\n"


def _row(post: Post, lang: Lang) -> tuple[str, ...]:
    message = f"<br>{_text(post.message.in_(lang))}" if post.message and not post.declared else ""
    status = STATUS_NAMES[post.status].in_(lang)
    return status, _text(declared(post)), _text(computed(post)), difference(post), _code(post.path) + message


def _finding(finding: Finding | FolderFinding, path: str | None, lang: Lang) -> tuple[str, ...]:
    place = _code(f"{path}:{finding.line}") if path is not None and isinstance(finding, Problem) else ""
    return f"{_ICONS[finding.severity]} {finding.check}", place, _text(finding.message.in_(lang))


def _table(headings: tuple[Message, ...], rows: list[tuple[str, ...]], lang: Lang, room: int) -> str:
    """A table of as many rows as there is room for, and how many are left out; nothing where there is no row."""
    if not rows:
        return ""
    lines = ["", "| " + " | ".join(each.in_(lang) for each in headings) + " |", "|" + "---|" * len(headings)]
    for number, row in enumerate(rows):
        line = "| " + " | ".join(row) + " |"
        room -= len(line) + 1
        if room < 0:
            left = len(rows) - number
            lines += ["", f"ほかに {left:,} 件" if lang == "ja" else f"{left:,} more"]
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _text(text: str) -> str:
    """Text that stays text: no markup, no cell's end, no mention of a person or an issue."""
    plain = html.escape(escape(text), quote=False)
    return _SPECIAL.sub(r"\\\g<0>", plain).replace("@", "@<!-- -->").replace("#", "#<!-- -->")


def _code(text: str) -> str:
    return f"<code>{_SPECIAL.sub(lambda match: f'&#{ord(match[0])};', html.escape(escape(text), quote=False))}</code>"


FORMAT = Format(
    title=Message("Markdown for a comment on a pull request", "Markdown（プルリクエストのコメント用）"),
    render=render,
    detail=Detail.TIMES,
)

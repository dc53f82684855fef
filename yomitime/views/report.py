"""A folder in numbers, then its posts as a table, the most wrong first."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from yomitime.model import Lang, Message, Post, Status, Summary
from yomitime.shown import STATUS_NAMES, compared, computed, declared, difference, how_wrong, post_count
from yomitime.views._elements import Html, element, mark, more, view

LISTED = 100
"""Posts in the table: a notebook keeps what it shows."""
_FOLDER_FINDINGS = 10
_TEXT, _NUMBER = "yomitime-text", "yomitime-number"
_HEADINGS = (
    (Message("status", "状態"), _TEXT),
    (Message("declared", "宣言（分）"), _NUMBER),
    (Message("computed", "計算値（分）"), _NUMBER),
    (Message("off by (min)", "差（分）"), _NUMBER),
    (Message("post", "記事"), _TEXT),
    (Message("jReadability", "jReadability（水準）"), _NUMBER),
    (Message("characters a sentence", "一文の字数"), _NUMBER),
    (Message("findings", "指摘"), _NUMBER),
)


def of_report(posts: Iterable[Post], summary: Summary, lang: Lang) -> Html:
    """How many posts mislead readers and by how much, what is found over all, and at most `LISTED` posts."""
    everything = sorted(posts, key=how_wrong)
    return view(lang, *_numbers(summary, lang), *_findings(summary, lang), *_table(everything, lang), script=True)


def _numbers(summary: Summary, lang: Lang) -> Iterator[Element]:
    number = element("strong", f"{summary.misleading:,}")
    if lang == "ja":
        said = element("p", f"記事 {summary.posts:,} 本のうち ", number, " 本が誤った読了時間を示しています")
    else:
        said = element(
            "p",
            number,
            f" of {post_count(summary.posts, lang)} {'shows' if summary.misleading == 1 else 'show'} a wrong reading time",
        )
    said.set("class", "yomitime-big")
    yield said
    yield element(
        "p",
        *(
            element(
                "span", mark(status.value), f"{STATUS_NAMES[status].in_(lang)} {number:,} ", class_="yomitime-count"
            )
            for status, number in summary.status.items()
            if number
        ),
    )
    for line in compared(summary, lang):
        yield element("p", line)


def _findings(summary: Summary, lang: Lang) -> Iterator[Element]:
    if summary.findings:
        found = summary.findings[:_FOLDER_FINDINGS]
        yield element("ul", *(element("li", mark(each.severity.value), each.message.in_(lang)) for each in found))
    yield from more(len(summary.findings) - _FOLDER_FINDINGS, lang)


def _table(posts: list[Post], lang: Lang) -> Iterator[Element]:
    if not posts:
        return
    head = element("tr", *(element("th", name.in_(lang), scope="col", class_=kind) for name, kind in _HEADINGS))
    body = element("tbody", *(_row(post, lang) for post in posts[:LISTED]))
    table = element("table", element("thead", head), body, class_="yomitime-sortable")
    yield element("div", table, class_="yomitime-wide")
    if (left := len(posts) - LISTED) > 0:
        yield element(
            "p",
            f"ほかに {left:,} 本あります。すべては .frame() にあります"
            if lang == "ja"
            else f"{post_count(left, lang)} more: .frame() has them all",
        )


def _row(post: Post, lang: Lang) -> Element:
    level = post.readability.get("jreadability")
    score, length = post.metrics.get("jreadability"), post.metrics.get("mean_sentence_characters")
    return element(
        "tr",
        element(
            "td",
            mark(post.status.value),
            STATUS_NAMES[post.status].in_(lang),
            data_value=str(how_wrong(post)[0]),
        ),
        _number(declared(post), post.declared.minutes if post.declared else None),
        _number(computed(post), post.estimate.seconds if post.estimate else None),
        _number(difference(post), post.difference_minutes),
        _post(post, lang),
        _number(
            "" if score is None else f"{score:.2f}",
            score,
            level.level.in_(lang) if level is not None and level.level is not None else "",
        ),
        _number("" if length is None else f"{length:.0f}", length),
        _number(f"{len(post.findings):,}" if post.findings else "", len(post.findings)),
    )


def _number(shown: str, value: float | None, beside: str = "") -> Element:
    name = element("span", f" {beside}", class_="yomitime-small") if beside else None
    made = element("td", shown, name, class_=_NUMBER)
    if value is not None:
        made.set("data-value", f"{value:.6g}")
    return made


def _post(post: Post, lang: Lang) -> Element:
    """Title and path; of a post that no time can be compared for, also why."""
    lines = [post.title, post.path] if post.title else [post.path]
    if post.status in {Status.UNREADABLE, Status.INVALID, Status.EMPTY} and post.message:
        lines.append(post.message.in_(lang))
    small = [(element("br"), element("span", line, class_="yomitime-small")) for line in lines[1:]]
    return element("td", lines[0], *itertools.chain.from_iterable(small), class_="yomitime-post")

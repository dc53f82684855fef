"""A bold line that does the work of a heading."""

from __future__ import annotations

from collections.abc import Iterable

from yomitime.checks import Check
from yomitime.checks._places import lines
from yomitime.config import Config
from yomitime.inline import code_lines
from yomitime.model import Comparison, Message, Problem, Reading, Severity
from yomitime.patterns import pattern

_BOLD = pattern(r"(\*\*|__)([^*_\n]{2,40})\1[ \t\\]*\Z")


def check(reading: Reading, comparison: Comparison, config: Config) -> Iterable[Problem]:
    """One finding for each line that is bold from end to end, begins a paragraph and is no sentence."""
    document = reading.document
    if "**" not in document.body and "__" not in document.body:
        return
    code = code_lines(reading)
    body = lines(reading)
    for at, line in enumerate(body):
        match = _BOLD.match(line) if line.startswith(("**", "__")) else None
        if match is None or (at and body[at - 1].strip()):
            continue
        paragraph = next((body[i].rstrip() for i in range(at - 1, -1, -1) if body[i].strip()), "")
        number = document.body_line + at
        # What ends in 「…と言われたら、」 goes on with what is emphasised.
        is_heading = (
            not match[2].endswith(("。", "！", "!", "．", "」", "…", "...", "？？"))
            and not paragraph.endswith("、")
            and not (at + 1 < len(body) and body[at + 1].startswith(": "))  # the term of a definition
        )
        if is_heading and number not in code:
            message = Message(
                f"a bold line stands for a heading: «{match[2]}»", f"太字が見出しの代わりになっています:「{match[2]}」"
            )
            yield Problem("bold-as-heading", Severity.INFO, message, number)


CHECK = Check(
    title=Message("A bold line for a heading", "見出し代わりの太字"),
    severity=Severity.INFO,
    explanation=Message(
        "Tables of contents and screen readers do not see it. Write `## …`.",
        "目次や読み上げソフトには見出しと分かりません。## を使ってください。",
    ),
    failing=("**港の朝**\n\n港の朝は早い。",),
    passing=(
        "## 港の朝\n\n港の朝は**早い**。",
        "船長に話すと、\n\n**よくある潮目**\n\nと言われた。",
        "**雨具**\n: 上下に分かれたもの。",
    ),
    post=check,
)

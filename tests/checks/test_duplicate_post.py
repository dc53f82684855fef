"""Near-duplicates: which posts a finding names, and how."""

from __future__ import annotations

from pathlib import Path

import yomitime
from yomitime.checks.duplicate_post import CHECK


def found(folder: Path, copies: dict[str, str | None]) -> list[str]:
    """The messages over copies of one post, by name and date."""
    body = CHECK.failing[0].partition("---\n")[2].partition("---\n")[2]
    for name, date in copies.items():
        (folder / name).write_text(f"---\n{f'date: {date}' if date else ''}\n---\n{body}", "utf-8")
    findings = yomitime.audit([str(folder)]).summary.findings
    return [each.message.en.replace(f"{folder}/", "") for each in findings if each.check == "duplicate-post"]


def test_the_oldest_and_the_others_are_named(tmp_path: Path) -> None:
    assert found(tmp_path, {"a.md": "2025-03-01", "b.md": "2024-02-01"}) == [
        "2 posts are nearly the same text (100% alike): b.md (the oldest), a.md"
    ]


def test_of_many_some_are_named_and_without_dates_none_is_the_oldest(tmp_path: Path) -> None:
    assert found(tmp_path, dict.fromkeys(f"{letter}.md" for letter in "abcdefg")) == [
        "7 posts are nearly the same text (100% alike): a.md, b.md, c.md, d.md, and 3 more"
    ]

"""A unified diff of texts."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime.diff import unified


def test_one_changed_line_has_three_lines_around_it() -> None:
    lines = [f"{number}\n" for number in range(1, 10)]
    changed = [*lines[:4], "new\r\n", *lines[5:]]
    assert unified("".join(lines), "".join(changed), "./posts/a.md") == (
        "--- a/posts/a.md\n+++ b/posts/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+new\r\n 6\n 7\n 8\n"
    )


def test_no_difference() -> None:
    assert unified("a\n", "a\n", "a") == ""


def test_a_last_line_without_an_end() -> None:
    assert unified("a", "b", "/a") == (
        "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"
    )


TEXTS = st.lists(st.sampled_from("ab"), max_size=8).flatmap(lambda lines: st.sampled_from(["\n".join(lines), "".join(f"{line}\n" for line in lines)]))  # fmt: skip


@given(TEXTS, TEXTS)
def test_its_lines_are_those_of_both_texts(before: str, after: str) -> None:
    body = unified(before, after, "a").replace("\n\\ No newline at end of file\n", "\n").split("\n")[2:-1]
    for signs, whole in ((" -", before), (" +", after)):
        hunks = "\n".join("@" if line[0] == "@" else line[1:] for line in body if line[0] in signs + "@")
        assert all(part.strip("\n") in whole for part in hunks.split("@"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\nc\n", "a\nx\nc\n"),
        ("a\nb\n", "a\nx\nb\n"),
        ("", "x\n"),
        ("a\n" * 50, "a\n" * 51),
        ("a\r\nb", "a\r\nc"),
        ("x\n" + "a\n" * 50 + "y\n", "a\n" * 50 + "z\n"),
    ],
)
def test_git_applies_it(before: str, after: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(before.encode())
    command = ["git", "apply", "--unsafe-paths", "-"]
    subprocess.run(command, input=unified(before, after, "a").encode(), cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "a").read_bytes() == after.encode()


def test_of_very_many_lines_the_whole_span_is_changed(tmp_path: Path) -> None:
    before = "".join(f"{number}\n" for number in range(3000))
    after = before.replace("5\n", "five\n")
    (tmp_path / "a").write_bytes(before.encode())
    diff = unified(before, after, "a")
    assert diff.count("\n-") == 2991
    subprocess.run(["git", "apply", "--unsafe-paths", "-"], input=diff.encode(), cwd=tmp_path, check=True, timeout=60)
    assert (tmp_path / "a").read_bytes() == after.encode()

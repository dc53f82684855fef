"""Known findings: what makes two the same, and what stays new."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yomitime import baseline
from yomitime.baseline import Baseline
from yomitime.errors import ConfigError
from yomitime.model import FolderFinding, Message, Post, Problem, Severity, Status


def problem(check: str = "unfinished", said: str = "ends: «猫»", line: int = 3) -> Problem:
    return Problem(check, Severity.WARNING, Message(said, "一"), line)


def post(*findings: Problem, path: str = "posts/a.md") -> Post:
    return Post(path, Status.OK, findings=findings)


def recorded(*posts: Post) -> Baseline:
    """Written and read again."""
    written = Baseline(".")
    list(written.record(posts))
    return baseline.parse(written.document().encode("utf-8", "backslashreplace"), "base.json", ".")


def new(known: Baseline, *posts: Post) -> list[Problem]:
    return [finding for each in known.new(posts) for finding in each.findings]


def test_a_known_finding_stays_known_where_it_moves() -> None:
    known = recorded(post(problem()))
    assert new(known, post(problem(line=99))) == []
    assert known.met == 1


@pytest.mark.parametrize(
    "other", [problem(said="ends: «犬»"), problem(check="mojibake")], ids=["another text", "another check"]
)
def test_another_finding_is_new(other: Problem) -> None:
    assert new(recorded(post(problem())), post(problem(), other)) == [other]


def test_another_post_is_new() -> None:
    assert new(recorded(post(problem())), post(problem(), path="posts/b.md")) == [problem()]


def test_as_many_as_were_recorded_are_known() -> None:
    known = recorded(post(problem(line=1), problem(line=2)))
    assert [each.line for each in new(known, post(*(problem(line=n) for n in range(1, 5))))] == [3, 4]


def test_a_stale_time_stays_known_when_the_difference_grows() -> None:
    first, second = (problem("stale-reading-time", f"declares {n}, but it takes {n} min") for n in (1, 2))
    assert new(recorded(post(first)), post(second)) == []


def test_paths_are_relative_to_the_file() -> None:
    written = Baseline("ci")
    list(written.record([post(problem())]))
    assert json.loads(written.document())["findings"][0]["path"] == "../posts/a.md"
    assert new(written, post(problem(), path="./posts//a.md")) == []


def test_a_finding_over_all_posts_is_known_when_every_post_in_it_is() -> None:
    finding = FolderFinding("duplicate-post", Severity.WARNING, Message("2 posts alike", "一"), ("a.md", "b.md"))
    known = Baseline(".")
    known.record_of_folder([finding])
    grown = FolderFinding("duplicate-post", Severity.WARNING, Message("3 posts alike", "一"), ("a.md", "b.md", "c.md"))
    assert known.new_of_folder((finding, grown)) == (grown,)
    assert known.met == 1


@given(st.lists(st.tuples(st.text(), st.text(), st.integers(1, 3))), st.randoms())
def test_the_file_is_sorted_stable_and_read_again(entries: list[tuple[str, str, int]], chance: object) -> None:
    posts = [post(*[problem(said=f"«{said}»")] * n, path=f"p/{path}".replace("\0", "")) for path, said, n in entries]
    written = Baseline(".")
    list(written.record(posts))
    again = Baseline(".")
    chance.shuffle(posts)  # type: ignore[attr-defined]
    list(again.record(posts))
    assert written.document() == again.document()
    assert baseline.parse(written.document().encode(), "x", ".").known == written.known
    assert len(written.document().split("\n")) == (len(written.known) + 3 if written.known else 2)


@pytest.mark.parametrize(
    "data",
    [b"", b"[]", b"{}", b"\xff", b'{"version": 2, "findings": []}', b'{"version": 1, "findings": [{}]}', b"[" * 100_000,
     b'{"version": 1, "findings": [{"path": "a", "check": "b", "fingerprint": "c", "count": "d"}]}'],
)  # fmt: skip
def test_what_is_no_baseline_is_said(data: bytes) -> None:
    with pytest.raises(ConfigError, match="is no baseline"):
        baseline.parse(data, "base.json", ".")

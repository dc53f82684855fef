"""`audit --fix` and `--diff` on files: what is written, what is refused, and what survives whatever fails between."""

from __future__ import annotations

import errno
import io
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import post_of
from tests.files.test_writing import Disk
from yomitime import cli, files, mending
from yomitime.cli._fixing import Watch
from yomitime.config import Config
from yomitime.files import writing
from yomitime.mending import How
from yomitime.model import Post, Status

Blog = Callable[..., Path]

KILLS, POSTS = 20, 100
"""Raise them to 200 and 500 for a thorough run (ten minutes)."""


@pytest.fixture(autouse=True)
def swept_anew() -> None:
    writing._sweep.cache_clear()


def audited(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    code = cli.run(["audit", "--lang", "en", "--jobs", "1", "--isolated", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_fix_writes_says_and_reports_what_is_left(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    posts = blog(a=post_of(3, "20分"), b=post_of(3), c=post_of(3, "soon"), d=post_of(3, "3"))
    before = {path.name: path.read_text("utf-8") for path in posts.iterdir()}
    code, out, err = audited(capsys, posts, "--fix", "--format", "json")
    assert code == 1
    assert {Path(post["path"]).name: post["status"] for post in json.loads(out)["posts"]} == {
        "a.md": "ok",
        "b.md": "ok",
        "c.md": "invalid",
        "d.md": "ok",
    }
    assert err == (
        f"{posts}/a.md:3: fixed: reading_time: 20分 → 3分\n{posts}/b.md:3: fixed: added reading_time: 3\n"
        "2 posts written: 2 mends made, 0 not\n"
    )
    assert {path.name: path.read_text("utf-8") for path in posts.iterdir()} == {
        **before,
        "a.md": before["a.md"].replace("20分", "3分"),
        "b.md": post_of(3, "3"),
    }
    after = {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in posts.iterdir()}
    assert audited(capsys, posts, "--fix") == (1, *audited(capsys, posts)[1:])
    assert {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in posts.iterdir()} == after
    assert audited(capsys, posts, "--fix-invalid")[0] == 0
    assert (posts / "c.md").read_text("utf-8") == post_of(3, "3")


def test_in_the_end_it_is_said_how_much_was_written(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    posts = blog(a=post_of(3, "20") + "\n\n---END---\n", b=post_of(3).partition("---\n")[2].partition("---\n")[2])
    _, _, err = audited(capsys, posts, "--diff")
    assert "written" not in err
    _, _, err = audited(capsys, posts, "--fix", "--lang", "ja")
    assert err.endswith("\n記事 1 本に書き込みました（修正 2 件、未修正 1 件）\n")
    _, _, err = audited(capsys, posts, "--fix")
    assert err.endswith("\n0 posts written: 0 mends made, 1 not\n")


def test_ctrl_c_says_how_much_was_written(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(a=post_of(3, "20"), b=post_of(3, "20"))
    mend = mending.mend

    def stopped(*arguments: Any) -> Iterator[mending.Mended]:
        yield next(mend(*arguments))
        raise KeyboardInterrupt

    monkeypatch.setattr(mending, "mend", stopped)
    code, _, err = audited(capsys, posts, "--fix")
    assert code == cli.EXIT_INTERRUPTED
    assert "\n1 post written: 1 mend made, 0 not\n" in err


def test_diff_is_what_fix_does_and_writes_nothing(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(a=post_of(3, "20分").replace("\n", "\r\n"), b=post_of(3), c=post_of(3, "soon"), d=post_of(3, "3"))
    monkeypatch.chdir(posts.parent)
    before = {path.name: path.read_bytes() for path in posts.iterdir()}
    code, diff, err = audited(capsys, "posts", "--diff")
    assert (code, err) == (1, "")
    assert "--- a/posts/a.md\n+++ b/posts/a.md\n@@ -1,6 +1,6 @@\n" in diff
    assert "-reading_time: 20分\r\n+reading_time: 3分\r\n" in diff
    assert "c.md" not in diff
    assert "c.md" in audited(capsys, "posts", "--diff", "--fix-invalid")[1]
    assert {path.name: path.read_bytes() for path in posts.iterdir()} == before
    audited(capsys, "posts", "--fix")
    after = {path.name: path.read_bytes() for path in posts.iterdir()}
    subprocess.run(["git", "apply", "-R", "-"], input=diff.encode(), check=True, timeout=60)
    assert {path.name: path.read_bytes() for path in posts.iterdir()} == before
    assert after != before
    assert audited(capsys, posts / "d.md", "--diff") == (0, "", "")


def test_a_folder_of_several_encodings_is_mended_when_the_legacy_one_is_named(
    blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = blog()
    posts.mkdir()
    encodings = ("cp932", "iso2022_jp", "utf-8", "utf-8-sig", "utf-16")
    for name in encodings:
        (posts / f"{name}.md").write_bytes(post_of(3, "20分").encode(name))
    code, _, err = audited(capsys, posts, "--fix")
    assert (code, err.count(": fixed: "), err.count("its encoding is a guess")) == (1, 4, 1)
    assert audited(capsys, posts, "--fix", "--encoding", "cp932")[0] == 0
    for name in encodings:
        assert (posts / f"{name}.md").read_bytes().decode(name) == post_of(3, "3分")


def test_silenced_findings_are_not_mended(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        post_of(3, "20")
        .replace("---\n", "---\n<!-- yomitime-disable stale-reading-time -->\n", 2)
        .replace("---\n<!-- yomitime-disable stale-reading-time -->\n", "---\n", 1)
    )
    posts = blog(a=text)
    assert audited(capsys, posts, "--fix")[0] == 0
    assert (posts / "a.md").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--fix", "--diff", "a.md"], "--diff writes nothing"),
        (["--fix", "-"], "standard input cannot be fixed"),
        (["--fix-invalid", "-"], "standard input cannot be fixed"),
        (["--unsafe-fixes", "a.md"], "goes with --fix or --diff"),
    ],
    ids=["both", "stdin", "invalid", "unsafe"],
)
def test_wrong_calls(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = audited(capsys, *arguments)
    assert code == 2
    assert said in err


def test_a_diff_of_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(post_of(3, "20").encode())))
    code, out, err = audited(capsys, "-", "--diff", "--stdin-filename", "posts/a.md")
    assert (code, err) == (1, "")
    assert out.startswith("--- a/posts/a.md\n+++ b/posts/a.md\n")


def test_a_diff_gives_a_terminal_no_orders() -> None:
    post = Post("a.md", Status.STALE)
    diff = " \x1b[2J\u202e\r\n-20\n+8\n"
    for to_terminal, expected in ((True, " \\x1b[2J\\u202e\\x0d\n-20\n+8\n"), (False, diff)):
        watch = Watch("en")
        posts = watch.posts([mending.Mended(post), mending.Mended(post, diff=diff)])
        assert "".join(watch.diffs(posts, to_terminal)) == expected


def test_links_are_written_through_and_mended_once(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    posts = blog(y=post_of(3, "20"), **{f"b{number:02}": post_of(1, "1") for number in range(20)})
    (posts / "a.md").symlink_to("y.md")  # listed first; the others so late that the file is another by then
    (posts / "z.md").symlink_to("y.md")
    (posts / "y.md").chmod(0o640)
    code, out, err = audited(capsys, posts, "--fix", "--format", "json")
    assert (code, len(json.loads(out)["posts"]), err.count("fixed")) == (0, 21, 1)
    assert [(posts / name).is_symlink() for name in ("a.md", "y.md", "z.md")] == [True, False, True]
    assert (posts / "y.md").read_text("utf-8") == post_of(3, "3")
    assert (posts / "y.md").stat().st_mode & 0o777 == 0o640


def read_only(path: Path) -> None:
    path.chmod(0o444)


def hard_linked(path: Path) -> None:
    path.with_suffix(".txt~").hardlink_to(path)


@pytest.mark.parametrize(("make", "said"), [(read_only, "is read-only"), (hard_linked, "has other names (hard links)")])
def test_what_must_not_be_replaced(
    make: Callable[[Path], None], said: str, blog: Blog, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = blog(a=post_of(3, "20"), b=post_of(3, "20"))
    make(posts / "a.md")
    code, diff, err = audited(capsys, posts, "--diff")
    assert (code, err) == (1, f"{posts}/a.md:3: not fixed: {said}\n")
    assert "a.md" in diff
    code, _, err = audited(capsys, posts, "--fix")
    assert code == 2
    assert f"{posts}/a.md:3: not fixed: {said}\n{posts}/b.md:3: fixed: reading_time: 20 → 3\n" in err
    assert (posts / "a.md").read_text("utf-8") == post_of(3, "20")


def test_a_file_that_others_changed_since_is_left_to_them(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(a=post_of(3, "20"))
    fsync = os.fsync

    def meanwhile(descriptor: int) -> None:
        fsync(descriptor)
        (posts / "a.md").write_text("theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    code, _, err = audited(capsys, posts, "--fix")
    assert (code, err) == (
        2,
        f"{posts}/a.md:3: not fixed: has changed since it was read\n0 posts written: 0 mends made, 1 not\n",
    )
    assert [(path.name, path.read_text()) for path in posts.iterdir()] == [("a.md", "theirs")]


def test_a_file_that_is_gone_is_not_made_anew(blog: Blog) -> None:
    posts = blog(a=post_of(3, "20"))
    path, data = posts / "a.md", (posts / "a.md").read_bytes()
    path.unlink()
    found = mending.of_bytes(data, str(path), Config(), How())
    assert found.failed is not None
    assert list(posts.iterdir()) == []


def test_what_is_open_as_a_stream_is_not_appended_to(blog: Blog) -> None:
    path = blog(a=post_of(3, "20")) / "a.md"
    with path.open("rb") as file:
        found = mending.of_bytes(path.read_bytes(), f"/dev/fd/{file.fileno()}", Config(), How())
    assert found.failed is not None
    assert path.read_text("utf-8") == post_of(3, "20")


SYSTEM_CALLS = ["stat", "open", "close", "fchown", "fchmod", "fsync", "replace", "scandir", "lstat", "fstat"]
FILE_CALLS = ["write", "flush", "close"]


def mended_with_a_failure(path: Path, number: int, error: int) -> tuple[mending.Mended, bool]:
    """Mend while the n-th system call of the writing fails; and whether so many were made."""
    calls = itertools.count(1)
    reached = False

    def fails() -> bool:
        nonlocal reached
        is_it = next(calls) == number
        reached |= is_it
        return is_it

    def failing(call: Callable[..., object]) -> Callable[..., object]:
        def made(*arguments: object, **named: object) -> object:
            if fails():
                raise OSError(error, os.strerror(error))
            return call(*arguments, **named)

        return made

    class Failing(Disk):
        def _call(self, name: str, *arguments: bytes) -> object:
            self._refused = name if name in FILE_CALLS and fails() else ""
            return super()._call(name, *arguments)

    data = path.read_bytes()
    with pytest.MonkeyPatch.context() as patch:
        for name in SYSTEM_CALLS:
            patch.setattr(os, name, failing(getattr(os, name)))
        patch.setattr(writing, "open", failing(lambda path, mode: Failing(path, mode, "")), raising=False)
        found = mending.of_bytes(data, str(path), Config(), How())
    return found, reached


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EXDEV])
def test_every_system_call_of_the_writing_fails_in_turn(error: int, blog: Blog) -> None:
    path = blog(a=post_of(1, "20")) / "a.md"
    old, new = post_of(1, "20"), post_of(1, "1")
    failures = 0
    for number in itertools.count(1):
        path.write_text(old, encoding="utf-8")
        writing._sweep.cache_clear()
        found, reached = mended_with_a_failure(path, number, error)
        if not reached:
            break
        assert [each.name for each in path.parent.iterdir()] == ["a.md"]
        assert path.read_text("utf-8") == (old if found.failed else new)
        assert (found.failed is None) == bool(found.fixed)
        failures += found.failed is not None
    assert found.fixed
    assert number > 10
    assert failures >= 7


def test_a_full_disk_is_said_and_the_exit_code_is_2(
    blog: Blog, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = blog(a=post_of(3, "20"))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(os, "fsync", full)
    code, _, err = audited(capsys, posts, "--fix")
    assert (code, err) == (
        2,
        f"{posts}/a.md:3: not fixed: the disk is full\n0 posts written: 0 mends made, 1 not\n",
    )
    assert (posts / "a.md").read_text("utf-8") == post_of(3, "20")


def test_several_processes_mend_as_one_does(blog: Blog, capsys: pytest.CaptureFixture[str]) -> None:
    posts = blog(**{f"p{number:02}": post_of(1, "20", title=str(number)) for number in range(20)})
    code = cli.run(["audit", "--fix", "--isolated", "--lang", "en", "--jobs", "2", str(posts)])
    assert (code, capsys.readouterr().err.count(": fixed: ")) == (0, 20)
    assert all("reading_time: 1\n" in path.read_text("utf-8") for path in posts.iterdir())


def fix_in_a_child(posts: Path) -> int:
    """The process of a fix: forked, so that it has begun at once."""
    child = os.fork()
    if child:
        return child
    os.setsid()
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    try:
        writing._sweep.cache_clear()
        os._exit(cli.run(["audit", "--fix", "--isolated", "--jobs", "1", str(posts)]))
    finally:
        os._exit(70)


def ages(posts: Path, old: bytes, new: bytes) -> Iterator[bool]:
    """Of each post, whether it is new; anything that is neither old nor new is half of something."""
    for number in range(POSTS):
        data = (posts / f"{number:03}.md").read_bytes()
        assert data in {old, new}
        yield data == new


def test_killed_at_any_moment_every_file_is_old_or_new_and_whole(tmp_path: Path) -> None:
    padding = "\n```\n" + (256 * "x" + "\n") * 32 + "```\n"
    old, new = (f"---\nreading_time: {value}\n---\n短い本文です。{padding}".encode() for value in (20, 1))
    chance = random.Random(7)

    def reset() -> None:
        for number in range(POSTS):
            (tmp_path / f"{number:03}.md").write_bytes(old)

    reset()
    begun = time.monotonic()
    assert os.waitstatus_to_exitcode(os.waitpid(fix_in_a_child(tmp_path), 0)[1]) == 0
    whole = time.monotonic() - begun
    assert all(ages(tmp_path, old, new))
    halves = 0
    for _ in range(KILLS):
        reset()
        child = fix_in_a_child(tmp_path)
        time.sleep(chance.random() * whole)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        halves += 0 < sum(ages(tmp_path, old, new)) < POSTS
    assert halves  # some were killed at work
    left_behind = [path.name for path in tmp_path.iterdir() if path.suffix != ".md"]
    assert all(writing._TEMPORARY.fullmatch(name) for name in left_behind)
    assert os.waitstatus_to_exitcode(os.waitpid(fix_in_a_child(tmp_path), 0)[1]) == 0
    assert all(ages(tmp_path, old, new))


def test_files_that_a_killed_fix_left_behind_are_no_posts(blog: Blog) -> None:
    posts = blog(a=post_of(1, "1"))
    (posts / ".yomitime-01234567.tmp").write_text("half")
    assert [found.path for found in files.discover([str(posts)], [".md", ".tmp"])] == [f"{posts}/a.md"]

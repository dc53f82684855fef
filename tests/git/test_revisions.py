"""Files as git keeps them, from real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from yomitime.errors import UnreadableError
from yomitime.git import revisions

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=t", "-c", "user.email=t@example.com", "-c", "core.autocrlf=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, out of reach of the machine's repositories and settings of git."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "blog"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def blog(alone: Path) -> Path:
    """A repository with two commits: `v1` is the first one."""
    git(alone, "init", "-q")
    (alone / "posts").mkdir()
    (alone / "post.md").write_bytes(b"one\r\n\xff")
    (alone / "posts" / "post.md").write_bytes(b"inner")
    (alone / "posts" / "記事 - 一.md").write_bytes("本文".encode())
    git(alone, "add", ".")
    git(alone, "commit", "-qm", "one")
    git(alone, "tag", "v1")
    (alone / "post.md").write_bytes(b"two")
    git(alone, "commit", "-qam", "two")
    (alone / "post.md").write_bytes(b"three")
    return alone


def refused(revision: str, path: str, max_bytes: int = 100) -> UnreadableError:
    with pytest.raises(UnreadableError) as caught:
        revisions.read(revision, path, max_bytes)
    assert caught.value.path == f"{revision}:{path}"
    return caught.value


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("HEAD:post.md", ("HEAD", "post.md")),
        ("v1:a:b.md", ("v1", "a:b.md")),
        ("HEAD@{10:00}:post.md", ("HEAD@{10:00}", "post.md")),
        ("HEAD~2:./post.md", ("HEAD~2", "./post.md")),
        ("post.md", None),
        (":post.md", None),
        ("HEAD:", None),
        ("HEAD@{10:00", None),
        ("", None),
    ],
)
def test_revision_and_path(name: str, expected: tuple[str, str] | None) -> None:
    assert revisions.split(name) == expected


@pytest.mark.parametrize("name", ["{" * 240_000, "{}" * 120_000, "a{b}" * 60_000 + "}", "あ" * 240_000])
def test_no_name_is_too_long_to_split(name: str) -> None:
    assert revisions.split(name) is None


@needs_git
class TestRead:
    @pytest.mark.parametrize(
        ("revision", "path", "expected"),
        [
            ("HEAD", "post.md", b"two"),
            ("v1", "post.md", b"one\r\n\xff"),
            ("HEAD~1", "./post.md", b"one\r\n\xff"),
            ("HEAD", "posts/post.md", b"inner"),
            ("HEAD", "posts/記事 - 一.md", "本文".encode()),
        ],
    )
    def test_bytes_as_they_were_committed(self, blog: Path, revision: str, path: str, expected: bytes) -> None:
        assert revisions.read(revision, path) == expected

    @pytest.mark.parametrize(
        ("path", "expected"),
        [("post.md", b"inner"), ("../post.md", b"two"), ("posts/post.md", b"inner"), ("./post.md", b"inner")],
    )
    def test_in_a_subfolder_a_path_is_relative_to_it(
        self, blog: Path, monkeypatch: pytest.MonkeyPatch, path: str, expected: bytes
    ) -> None:
        monkeypatch.chdir(blog / "posts")
        assert revisions.read("HEAD", path) == expected

    def test_a_bare_repository(self, blog: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        git(blog, "clone", "-q", "--bare", ".", "../bare")
        monkeypatch.chdir(blog.parent / "bare")
        assert revisions.read("HEAD", "post.md") == b"two"

    @pytest.mark.parametrize("revision", ["nope", "-p", "--help", "--output=x", "v1..HEAD", "HEAD~9", "a b", "^HEAD~9"])
    def test_no_such_revision(self, blog: Path, revision: str) -> None:
        error = refused(revision, "post.md")
        assert error.message.en == f"git knows no revision {revision!r}"
        assert revision in error.message.ja
        assert not (blog / "x").exists()

    @pytest.mark.parametrize("path", ["nope.md", "/etc/passwd", "../post.md", "../../../x", "post.md/x", "-p"])
    def test_no_such_path(self, blog: Path, path: str) -> None:
        assert refused("HEAD", path).message.en == f"there is no {path!r} in that revision"

    @pytest.mark.parametrize("path", [".", "posts", "posts/"])
    def test_a_folder(self, blog: Path, path: str) -> None:
        assert refused("HEAD", path).message.en == "is a folder"

    def test_too_large(self, blog: Path) -> None:
        assert revisions.read("HEAD", "post.md", 3) == b"two"
        assert refused("HEAD", "post.md", 2).message.en == "is larger than 2 bytes"

    def test_a_name_that_no_file_can_have(self, blog: Path) -> None:
        assert refused("HEAD", "a\0b").message.en == "no file can have this name"

    def test_no_repository(self, alone: Path) -> None:
        assert refused("HEAD", "post.md").message.en == "the current folder is in no git repository"

    def test_a_repository_without_a_commit(self, alone: Path) -> None:
        git(alone, "init", "-q")
        assert "no revision 'HEAD'" in refused("HEAD", "post.md").message.en


def test_no_git(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(alone))
    assert refused("HEAD", "post.md").message.en == "git is needed for this, and cannot be run"

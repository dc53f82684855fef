"""Which files there are: order, what is left out, and nothing left out in silence."""

from __future__ import annotations

import errno
import inspect
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from yomitime.errors import ConfigError
from yomitime.files import Found, discover
from yomitime.model import Message


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the root of a repository, and the current one."""
    root = tmp_path / "site"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def make(*names: str, **contents: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    for name, content in contents.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(content)


def ignore(folder: str, patterns: str) -> None:
    make(f"{folder}/.gitignore")
    Path(folder, ".gitignore").write_text(patterns)


def found(*paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    results = list(discover(paths or (".",), (".md", ".HTML"), exclude))
    assert all(result.failure is None for result in results)
    return [result.path for result in results]


@pytest.mark.usefixtures("tree")
class TestOrder:
    def test_names_in_order_and_folders_where_their_name_stands(self) -> None:
        make("b.md", "a/z.md", "a/b/c.md", "c.html", "B.MD", "日記.md", "c.txt", "md", "10.md", "9.md")
        assert found() == ["10.md", "9.md", "B.MD", "a/b/c.md", "a/z.md", "b.md", "c.html", "日記.md"]

    def test_paths_in_the_order_given_and_each_file_once(self) -> None:
        make("a/1.md", "a/2.md", "b.txt")
        Path("a/3.md").hardlink_to("a/1.md")
        Path("a/4.md").symlink_to("2.md")
        assert found("b.txt", "a/2.md", "a", "./a/1.md", "b.txt") == ["b.txt", "a/2.md", "a/1.md"]

    def test_it_is_one_at_a_time(self) -> None:
        make("a/1.md", "b/1.md")
        files = discover(("a", "b"), (".md",))
        assert next(files) == Found("a/1.md")
        Path("b/1.md").unlink()
        assert list(files) == []

    def test_folders_may_be_deep(self) -> None:
        deep = "/".join("d" * 400)
        make(f"{deep}/1.md")
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(len(inspect.stack()) + 100)
        try:
            assert found() == [f"{deep}/1.md"]
        finally:
            sys.setrecursionlimit(limit)

    def test_a_path_keeps_the_form_that_was_given(self) -> None:
        make("a/1.md")
        assert found("./a") == ["./a/1.md"]
        assert found("a/") == ["a/1.md"]
        assert found(str(Path("a").absolute())) == [str(Path("a/1.md").absolute())]


@pytest.mark.usefixtures("tree")
class TestLeftOut:
    def test_hidden_things_and_node_modules(self) -> None:
        make(".a/1.md", ".1.md", "node_modules/1.md", "a/node_modules/1.md", "a/.b/1.md", "a/1.md", "node_modules.md")
        assert found() == ["a/1.md", "node_modules.md"]

    def test_what_is_named_is_taken(self) -> None:
        make(".a/1.md", "node_modules/1.md", "a.txt", "b/1.md")
        ignore(".", "a.txt\n/b/\n")
        assert found(".a", "node_modules", "a.txt", "b/1.md") == [".a/1.md", "node_modules/1.md", "a.txt", "b/1.md"]
        assert found("b") == ["b/1.md"]

    def test_links_to_folders(self) -> None:
        make("a/1.md")
        Path("a/loop").symlink_to("..")
        Path("a/self.md").symlink_to(".")
        Path("b.md").symlink_to("a")
        assert found() == ["a/1.md"]
        Path("c").symlink_to("a")
        assert found("c") == ["c/1.md"]

    def test_gitignore(self) -> None:
        make("draft.md", "a/draft.md", "a/keep/draft.md", "a/keep/x.md", "b/1.md", "c/b/1.md", "d/1.md")
        ignore(".", "draft.md\n/b/\n\\\nd/*\n")
        ignore("a/keep", "!draft.md\nx.md\n")
        assert found() == ["a/keep/draft.md", "c/b/1.md"]
        assert found("a/keep") == ["a/keep/draft.md"]

    def test_gitignore_above_the_repository_does_not_count(self, tree: Path) -> None:
        make("1.md")
        (tree.parent / ".gitignore").write_text("*.md\n")
        assert found() == ["1.md"]

    def test_gitignore_without_a_repository_counts_from_the_folder_on(self, tree: Path) -> None:
        (tree / ".git").rmdir()
        make("a/1.md", "a/2.md", "a/3.md")
        ignore(".", "1.md\n")
        ignore("a", "2.md\n")
        assert found("a") == ["a/1.md", "a/3.md"]
        assert found() == ["a/3.md"]

    def test_a_gitignore_that_cannot_be_read_ignores_nothing(self) -> None:
        make("1.md")
        os.mkfifo(".gitignore")
        assert found() == ["1.md"]

    def test_exclude(self) -> None:
        make("a/1.md", "a/drafts/1.md", "b.md")
        assert found(exclude=("drafts/", "/b.md")) == ["a/1.md"]
        assert found(exclude=("/a/*", "!/a/drafts/1.md")) == ["b.md"]

    def test_exclude_holds_whichever_path_is_named(self, tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        make("港/潮.md", "港/1.md", "港/drafts/1.md", "港/drafts/old/2.md", "drafts.md")
        exclude = ("/港/潮.md", "drafts/", "!港/drafts/1.md")
        named = [
            (".", ["drafts.md", "港/1.md"], []),
            ("港", ["港/1.md"], []),
            (f"{tree}/港", [f"{tree}/港/1.md"], []),
            ("港/潮.md", [], ["港/潮.md"]),
            ("港/drafts", [], ["港/drafts"]),
            ("港/drafts/../1.md", ["港/drafts/../1.md"], []),
            ("./港/drafts/old/2.md", [], ["./港/drafts/old/2.md"]),
        ]
        for path, taken, left_out in named:
            told: list[str] = []
            results = [each.path for each in discover((path,), (".md",), exclude, str(tree), told.append)]
            assert (path, results, told) == (path, taken, left_out)
        monkeypatch.chdir("港")
        assert [each.path for each in discover((".",), (".md",), exclude, str(tree))] == ["1.md"]
        assert [each.path for each in discover(("..",), (".md",), exclude, str(tree))] == ["../drafts.md", "../港/1.md"]

    def test_exclude_outside_its_folder(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make("notebooks/1.md", "posts/1.md", "posts/drafts/1.md")
        monkeypatch.chdir("notebooks")
        assert found("../posts", exclude=("drafts/", "/posts/")) == ["../posts/1.md"]
        assert found("..", exclude=("../posts/", "..")) == ["../notebooks/1.md"]

    def test_exclude_wins_over_gitignore(self) -> None:
        make("1.md")
        ignore(".", "!1.md\n")
        assert found(exclude=("1.md",)) == []

    def test_a_page_that_yomitime_made(self) -> None:
        page = '<!doctype html>\n<meta name="generator" content="yomitime 1.2.3">\n'
        make(**{"a/report.html": page, "a/other.html": page.replace("yomitime", "Hugo"), "a/x.md": page})
        make(**{"a/far.html": " " * 1024 + page})
        os.mkfifo("a/pipe.html")
        assert found() == ["a/far.html", "a/other.html", "a/pipe.html", "a/x.md"]
        assert found("a", "a/report.html")[-1] == "a/report.html", "what is named is taken"

    def test_a_wrong_pattern_is_an_error(self) -> None:
        with pytest.raises(ConfigError, match=r"exclude: “\\” is no pattern"):
            found(exclude=("\\",))


@pytest.mark.usefixtures("tree")
class TestFailures:
    def test_a_missing_path_is_told_and_the_rest_goes_on(self) -> None:
        make("1.md")
        results = list(discover(("none", "a\0b", "1.md"), (".md",)))
        assert [(each.path, each.failure and each.failure.en) for each in results] == [
            ("none", "there is no such file or folder"),
            ("a\0b", "no file can have this name"),
            ("1.md", None),
        ]

    def test_a_folder_that_cannot_be_listed_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make("a/1.md", "b/1.md", "c/1.md")
        scandir = os.scandir

        def refuse(path: str) -> Any:
            if path == "b":
                raise PermissionError(errno.EACCES, "")
            return scandir(path)

        monkeypatch.setattr(os, "scandir", refuse)
        assert list(discover((".",), (".md",))) == [
            Found("a/1.md"),
            Found("b", Message("permission denied", "アクセスが許可されていません")),
            Found("c/1.md"),
        ]

    def test_what_is_no_file_is_left_to_whoever_reads(self) -> None:
        os.mkfifo("pipe.md")
        Path("broken.md").symlink_to("none")
        Path("loop.md").symlink_to("loop.md")
        assert found() == ["broken.md", "loop.md", "pipe.md"]

    def test_a_name_that_is_not_utf_8(self) -> None:
        Path(os.fsdecode(b"caf\xe9")).mkdir()
        make(os.fsdecode(b"caf\xe9/\xff.md"))
        ignore(".", "x\n")
        assert found() == ["caf\udce9/\udcff.md"]

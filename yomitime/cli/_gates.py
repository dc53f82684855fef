"""What stands between an audit and its exit code: which posts, which checks, which findings are known already."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from yomitime.cli import _common
from yomitime.locales import counted

if TYPE_CHECKING:
    from yomitime.baseline import Baseline
    from yomitime.files import Found
    from yomitime.formats import Context
    from yomitime.model import FolderFinding, Lang, Post
    from yomitime.reporter import Tally

_OPTIONS = (
    click.option("--select", multiple=True, metavar="CHECK,…", help="Run these checks only.  この検査だけを行う"),
    click.option("--ignore", multiple=True, metavar="CHECK,…", help="Leave these checks out.  この検査を行わない"),
    click.option("--baseline", type=click.Path(), help="Known findings: only others count.  既知の指摘のファイル"),
    click.option("--write-baseline", type=click.Path(), help="Write the findings there.  指摘を書き出す"),
    click.option(
        "--changed-since", metavar="REV", help="Only posts that git says changed.  git で変更のあった記事だけ"
    ),
    click.option("--exit-zero", is_flag=True, help="Exit code 0 also with findings.  指摘があっても終了コードは0"),
)


@dataclass(slots=True)
class Gates:
    """The options' values, and what is learnt while posts pass."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    baseline: str | None
    write_baseline: str | None
    changed_since: str | None
    exit_zero: bool
    _known: Baseline | None = None
    _seen: list[Post] = field(default_factory=list)

    def flags(self) -> dict[str, object]:
        """Settings that the options stand for. Raises `ConfigError` where a check is unknown, and for two options at odds."""
        from yomitime import config

        if self.write_baseline and (self.baseline or self.changed_since):
            other = "--baseline" if self.baseline else "--changed-since"
            raise _common.WrongCall(
                f"--write-baseline writes every finding; leave out {other}",
                f"--write-baseline はすべての指摘を書き出します。{other} を外してください",
            )
        lists = {"select": _names(self.select), "ignore": _names(self.ignore)}
        given = {f"--{name}": names for name, names in lists.items() if names}
        for option, names in given.items():
            config.check_names(option, names)
        return {name: names for name, names in lists.items() if names} | (
            {"fail_on": "never"} if self.exit_zero else {}
        )

    def narrowed(self, found: Iterable[Found], paths: Sequence[str]) -> Iterator[Found]:
        """The files that git says changed; what cannot be read stays, to be reported."""
        if self.changed_since is None:
            return iter(found)
        from yomitime.git import worktree

        changed = worktree.changed_since(self.changed_since, [path for path in paths if Path(path).exists()])
        return (each for each in found if each.failure or os.path.realpath(each.path) in changed)

    def passed(self, posts: Iterator[Post], format_name: str) -> Iterator[Post]:
        """The posts without what the baseline knows; they are kept where the format has a summary for all of them."""
        from yomitime import baseline, files

        if self.baseline:
            self._known = baseline.parse(files.read(self.baseline), self.baseline, _folder(self.baseline))
            posts = self._known.new(posts)
        elif self.write_baseline:
            self._known = baseline.Baseline(_folder(self.write_baseline))
            posts = self._known.record(posts)
        return self._noted(posts) if _summary_file(format_name) else posts

    def passed_of_folder(self, findings: tuple[FolderFinding, ...]) -> tuple[FolderFinding, ...]:
        """The findings over all posts without what the baseline knows."""
        return self._known.new_of_folder(findings) if self._known and self.baseline else findings

    def finished(self, tally: Tally, format_name: str, context: Context) -> int:
        """Write what is to be written when all posts have passed, and return the exit code."""
        code = tally.exit_code()
        summary_file = _summary_file(format_name)
        if summary_file:
            from yomitime.formats import markdown

            _append(summary_file, markdown.render(iter(self._seen), tally.summary, context))
        if self._known and self.write_baseline:
            from yomitime import files

            self._known.record_of_folder(tally.summary().findings)
            files.write_atomically(self.write_baseline, [self._known.document()])
            _common.say(_recorded(self._known.met, self.write_baseline, context.lang))
            return code if code == _common.EXIT_TROUBLE else 0
        if self._known:
            tally.summary()  # counts those over all posts, which nobody may have asked for
            if self._known.met:
                _common.say(_hidden(self._known.met, context.lang))
        return code

    def _noted(self, posts: Iterable[Post]) -> Iterator[Post]:
        for post in posts:
            self._seen.append(post)
            yield post


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options; the command gets them as one argument `gates`."""

    @functools.wraps(command)
    def gated(
        select: tuple[str, ...],
        ignore: tuple[str, ...],
        baseline: str | None,
        write_baseline: str | None,
        changed_since: str | None,
        exit_zero: bool,
        **others: Any,
    ) -> Any:
        return command(gates=Gates(select, ignore, baseline, write_baseline, changed_since, exit_zero), **others)

    wrapped: Callable[..., Any] = gated
    for option in reversed(_OPTIONS):
        wrapped = option(wrapped)
    return wrapped


def _names(values: Iterable[str]) -> list[str]:
    return [name.strip() for value in values for name in value.split(",") if name.strip()]


def _folder(path: str) -> str:
    return str(Path(path).absolute().parent)


def _summary_file(format_name: str) -> str | None:
    """The file that GitHub shows below a run; None where it is to stay as it is."""
    return os.environ.get("GITHUB_STEP_SUMMARY") if format_name == "github" else None


def _append(path: str, pieces: Iterable[str]) -> None:
    from yomitime.errors import OutputError, reason

    try:
        with Path(path).open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(pieces)
    except OSError as error:
        raise OutputError(reason(error), path) from error


def _recorded(number: int, path: str, lang: Lang) -> str:
    if lang == "ja":
        return f"{number:,} 件の指摘を {path} に記録しました"
    return f"{counted(number, 'finding')} noted in {path}"


def _hidden(number: int, lang: Lang) -> str:
    if lang == "ja":
        return f"ベースラインにある {number:,} 件は表示していません"
    return f"{counted(number, 'known finding')} (baseline) {'is' if number == 1 else 'are'} not shown"

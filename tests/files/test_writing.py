"""A file holds what it held or what it should, whatever fails between."""

from __future__ import annotations

import errno
import os
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from yomitime.errors import OutputError
from yomitime.files import refusal, write_atomically, writing


@pytest.fixture(autouse=True)
def swept_anew() -> None:
    writing._sweep.cache_clear()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_text_is_utf_8_with_the_line_ends_given(tmp_path: Path) -> None:
    write_atomically(str(tmp_path / "a"), ["題\n", "x\r\n", "\udce9"])
    assert (tmp_path / "a").read_bytes() == "題\nx\r\n\\udce9".encode()
    assert names(tmp_path) == ["a"]


def test_bytes_stay_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    write_atomically(str(tmp_path / "a"), b"\xff\r\n")
    assert (tmp_path / "a").read_bytes() == b"\xff\r\n"


def test_pieces_are_written_as_they_come(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_text("old")
    sizes = []

    def pieces() -> Iterator[str]:
        for _ in range(3):
            sizes.append(sum(path.stat().st_size for path in tmp_path.iterdir() if path != target))
            assert target.read_text() == "old"
            yield "x" * 1_000_000

    write_atomically(str(target), pieces())
    assert sizes[0] == 0
    assert sizes[0] < sizes[1] < sizes[2]
    assert target.stat().st_size == 3_000_000


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o775])
def test_mode_is_kept_from_the_first_byte_on(mode: int, tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.touch()
    target.chmod(mode)

    def pieces() -> Iterator[str]:
        (temporary,) = (path for path in tmp_path.iterdir() if path != target)
        assert stat.S_IMODE(temporary.stat().st_mode) == mode
        yield "new"

    write_atomically(str(target), pieces())
    assert (stat.S_IMODE(target.stat().st_mode), target.read_text()) == (mode, "new")


def test_a_new_file_has_the_mode_that_new_files_have(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_atomically(str(tmp_path / "a"), b"")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_through_links(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "real").write_text("old")
    (tmp_path / "link").symlink_to("folder/real")
    (tmp_path / "new").symlink_to("folder/none")
    write_atomically(str(tmp_path / "link"), b"1")
    write_atomically(str(tmp_path / "new"), b"2")
    assert (tmp_path / "link").is_symlink()
    assert [(tmp_path / "folder" / name).read_bytes() for name in ("real", "none")] == [b"1", b"2"]
    assert names(tmp_path) == ["folder", "link", "new"]


def test_a_name_without_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_atomically("a", b"x")
    assert names(tmp_path) == ["a"]


REFUSED = {
    "a folder": "is a folder",
    "read-only": "is read-only",
    "hard link": "has other names (hard links)",
    "none/a": "there is no such file or folder",
    "loop": "is a link that leads to itself",
    "a" * 300: "the name is too long",
    "a\0b": "no file can have this name",
}


@pytest.mark.parametrize(
    ("name", "said"), REFUSED.items(), ids=["folder", "mode", "hard", "none", "loop", "long", "NUL"]
)
def test_what_is_refused(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a folder").mkdir()
    (tmp_path / "read-only").touch(mode=0o444)
    (tmp_path / "hard link").touch()
    (tmp_path / "other").hardlink_to(tmp_path / "hard link")
    (tmp_path / "loop").symlink_to("loop")
    before = names(tmp_path)
    path = f"{tmp_path}/{name}"
    with pytest.raises(OutputError) as caught:
        write_atomically(path, b"x")
    assert (caught.value.message.en, caught.value.path, names(tmp_path)) == (said, path, before)
    assert (tmp_path / "other").read_bytes() == b""


CALLS = ["open", "write", "fchmod", "flush", "fsync", "close", "replace"]


class Disk:
    """A file on a disk that refuses one call."""

    def __init__(self, path: str, mode: str, refused: str) -> None:
        self._file = open(path, mode)  # noqa: SIM115, PTH123 - closed by what is tested
        self._refused = refused

    def _call(self, name: str, *arguments: bytes) -> object:
        if name == self._refused:
            if name == "close":
                self._file.close()
            raise OSError(errno.ENOSPC, "")
        return getattr(self._file, name)(*arguments)

    def write(self, data: bytes) -> object:
        return self._call("write", data)

    def flush(self) -> object:
        return self._call("flush")

    def close(self) -> object:
        return self._call("close")

    def fileno(self) -> int:
        return self._file.fileno()


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("exists", [True, False], ids=["old", "new"])
def test_every_call_that_can_fail_leaves_all_as_it_was(
    call: str, exists: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "")

    if call in {"fchmod", "fsync", "replace"}:
        monkeypatch.setattr(os, call, refuse)
    elif call == "open":
        monkeypatch.setattr(writing, "open", refuse, raising=False)
    else:
        monkeypatch.setattr(writing, "open", lambda path, mode: Disk(path, mode, call), raising=False)
    target = tmp_path / "a"
    if exists:
        target.write_text("old")
    elif call == "fchmod":
        return  # a new file has no mode to keep
    with pytest.raises(OutputError) as caught:
        write_atomically(str(target), ["new"])
    assert caught.value.message.en == "the disk is full"
    assert names(tmp_path) == ["a"] * exists
    assert not exists or target.read_text() == "old"


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OSError, GeneratorExit])
def test_what_the_pieces_raise_passes_through(error: type[BaseException], tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "new"
        raise error

    (tmp_path / "a").write_text("old")
    with pytest.raises(error):
        write_atomically(str(tmp_path / "a"), pieces())
    assert (names(tmp_path), (tmp_path / "a").read_text()) == (["a"], "old")


def test_a_disk_that_cannot_settle_a_folder_has_the_file_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EINVAL, "")

    monkeypatch.setattr(os, "open", refuse)
    write_atomically(str(tmp_path / "a"), b"x")
    assert (tmp_path / "a").read_bytes() == b"x"


def test_stale_temporary_files_of_ours_are_swept(tmp_path: Path) -> None:
    old = time.time() - 7200
    kept = {".yomitime-0123456.tmp", ".yomitime-01234567.tmp.md", ".yomitime-fedcba98.tmp", ".yomitime-00000000.tmp"}
    for name in kept | {".yomitime-01234567.tmp"}:
        (tmp_path / name).mkdir() if "00000000" in name else (tmp_path / name).touch()
        if "fedcba98" not in name:
            os.utime(tmp_path / name, (old, old))
    write_atomically(str(tmp_path / "a"), b"x")
    assert set(names(tmp_path)) == kept | {"a"}


def test_a_pipe_is_just_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    received: list[bytes] = []
    reader = threading.Thread(target=lambda: received.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_atomically(str(tmp_path / "pipe"), ["題", "x"])
    reader.join()
    assert (received, names(tmp_path)) == (["題x".encode()], ["pipe"])


def test_a_device_is_just_written_to() -> None:
    write_atomically("/dev/null", b"x")
    with pytest.raises(OutputError, match="the disk is full"):
        write_atomically("/dev/full", b"x")


def test_a_stream_that_is_a_file_keeps_what_others_wrote(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.write(b"before ")
        file.flush()
        write_atomically(f"/dev/fd/{file.fileno()}", b"after")
    assert (tmp_path / "a").read_bytes() == b"before after"


def test_bytes_that_are_expected_and_not_there_are_a_change_of_others(tmp_path: Path) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")
    write_atomically(str(target), b"new", expected=b"old")
    for theirs in (b"old", b"ne", b"newer", b""):
        target.write_bytes(theirs)
        with pytest.raises(OutputError, match="has changed since it was read"):
            write_atomically(str(target), b"mine", expected=b"new")
        assert (names(tmp_path), target.read_bytes()) == (["a"], theirs)
    target.unlink()
    with pytest.raises(OutputError, match="has changed since it was read"):
        write_atomically(str(target), b"mine", expected=b"new")
    assert names(tmp_path) == []


@pytest.mark.parametrize("name", ["a folder", "read-only", "hard link", "/dev/null", "a" * 300, "a\0b", "a"])
def test_what_will_be_refused_is_known_beforehand(name: str, tmp_path: Path) -> None:
    (tmp_path / "a folder").mkdir()
    (tmp_path / "read-only").touch(mode=0o444)
    (tmp_path / "hard link").touch()
    (tmp_path / "other").hardlink_to(tmp_path / "hard link")
    (tmp_path / "a").touch()
    path = str(tmp_path / name)
    before, told = names(tmp_path), refusal(path)
    assert names(tmp_path) == before
    try:
        write_atomically(path, b"x", expected=b"")
    except OutputError as error:
        assert told == error.message
    else:
        assert told is None


def test_a_folder_that_the_user_may_not_write_in_is_known_beforehand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").touch()
    assert refusal(str(tmp_path / "a")) is None
    monkeypatch.setattr(os, "access", lambda path, _: path != str(tmp_path))
    told = refusal(str(tmp_path / "a"))
    assert told is not None
    assert told.en == "permission denied"


def test_a_file_that_the_user_may_not_write_is_read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"theirs")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(OutputError, match="is read-only"):
        write_atomically(str(tmp_path / "a"), b"mine")
    assert (tmp_path / "a").read_bytes() == b"theirs"

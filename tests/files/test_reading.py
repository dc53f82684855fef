"""Regular files only, never waiting, never without end."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path

import pytest

from yomitime.errors import UnreadableError
from yomitime.files import read


def refusal(path: str, max_bytes: int = 100) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(path, max_bytes)
    assert caught.value.path == path
    assert caught.value.message.ja
    return caught.value.message.en


def test_all_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\xff\0\r\n")
    assert read(str(tmp_path / "a")) == b"\xff\0\r\n"


def test_a_name_that_is_not_utf_8(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")
    Path(path).write_bytes(b"x")
    assert read(path) == b"x"


def test_no_more_than_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 101)
    assert refusal(str(tmp_path / "a")) == "is larger than 100 bytes"
    assert len(read(str(tmp_path / "a"), 101)) == 101


def test_what_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "a").open("wb") as file:
        file.truncate(2**40)  # takes no room on the disk, and no memory would hold it
    assert refusal(str(tmp_path / "a")) == "is larger than 100 bytes"


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(str(tmp_path / "pipe")) == "is not a regular file"


def test_a_link_to_an_endless_device(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("/dev/zero")
    assert refusal(str(tmp_path / "a.md")) == "is not a regular file"


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert refusal("s") == "is not a regular file"


def test_what_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "file").touch()
    assert refusal(str(tmp_path)) == "is a folder"
    assert refusal(str(tmp_path / "none")) == "there is no such file or folder"
    assert refusal(str(tmp_path / "loop")) == "is a link that leads to itself"
    assert refusal(str(tmp_path / "file" / "a")) == "goes through something that is no folder"
    assert refusal(str(tmp_path / ("a" * 300))) == "the name is too long"
    assert refusal("a\0b") == "no file can have this name"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "permission denied"),
        (errno.EIO, "the disk reports an error"),
        (errno.EBADMSG, os.strerror(errno.EBADMSG)),
    ],
)
def test_what_the_system_refuses(code: int, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "open", refuse)
    assert refusal(str(tmp_path / "a")) == said

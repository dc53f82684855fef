"""LibreOffice opens what is made for spreadsheets: Japanese is whole, dates are dates, and no text is run as a formula."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from yomitime import cli, columns

SOFFICE = shutil.which("soffice")
TITLES = {
    "a": "=1+1",
    "b": "＝cmd|'/c calc'!A1",
    "c": "+81-3-1234-5678",
    "d": "-1",
    "e": "@SUM(A1)",
    "f": "\t=1+1",
    "g": "'quoted'",
    "h": '=WEBSERVICE("https://example.com/")',
    "i": "読了時間「本当」の話、①②③ 髙﨑𠮟る 😀 ｶﾞｰﾃﾞﾝ",
}
GUARDED = set("abcdefh")
DATES = {"a": "2025-12-29 16:41:33 +0900", "b": "2025年1月5日"}
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def test_libreoffice_is_there() -> None:
    if SOFFICE is None and "CI" not in os.environ:
        pytest.skip("soffice (LibreOffice Calc) is not installed")
    assert SOFFICE


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with posts of nasty titles, audited for spreadsheets."""
    if SOFFICE is None:
        pytest.skip("soffice (LibreOffice Calc) is not installed")
    folder = tmp_path_factory.mktemp("posts")
    for name, title in TITLES.items():
        quoted = '"' + title.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
        date = f"date: {DATES[name]}\n" if name in DATES else ""
        post = f"---\ntitle: {quoted}\n{date}reading_time: 3.5\n---\n本文は短いです。\n"
        (folder / f"{name}.md").write_text(post, encoding="utf-8")
    target = tmp_path_factory.mktemp("made")
    audit = ["audit", str(folder), "--isolated", "--jobs", "1", "--lang", "ja", "--exit-zero"]
    assert cli.run([*audit, "--format", "csv", "--csv-profile", "excel", "-o", str(target / "excel.csv")]) == 0
    assert cli.run([*audit, "--format", "xlsx", "-o", str(target / "book.xlsx")]) == 0
    return target


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What LibreOffice keeps of its user, for these tests alone."""
    return tmp_path_factory.mktemp("profile")


def converted(source: Path, to: str, profile: Path, *options: str) -> Path:
    """The file as LibreOffice reads and writes it. `to` is a kind of file, with its filter if need be."""
    assert SOFFICE
    folder = profile / "out" / source.stem
    general = [f"-env:UserInstallation={(profile / 'user').as_uri()}", "--headless"]
    done = subprocess.run(
        [SOFFICE, *general, *options, "--convert-to", to, "--outdir", str(folder), str(source)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    made = folder / f"{source.stem}.{to.partition(':')[0]}"
    assert made.exists(), done.stderr + done.stdout
    return made


def titles(rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {Path(row["path"]).stem: row["title"] for row in rows}


def cells_of(path: Path, header: int) -> list[dict[str, Any]]:
    """The cells of the first sheet, by name of column."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    names = [cell.value for cell in sheet[header]]
    return [dict(zip(names, row, strict=False)) for row in sheet.iter_rows(min_row=header + 1)]


def formulas(ods: Path) -> list[str]:
    """Every formula in an OpenDocument spreadsheet."""
    with zipfile.ZipFile(ods) as file:
        content = ET.fromstring(file.read("content.xml"))
    return [cell.attrib[f"{TABLE}formula"] for cell in content.iter() if f"{TABLE}formula" in cell.attrib]


PLAIN = "--infilter=CSV:44,34,76"
"""Commas, quotes, UTF-8: a window would ask, and propose this for a file with a byte order mark."""
WITH_FORMULAS = f"{PLAIN},1,,0,false,true,false,false,false,-1,true"
"""The same, with dates recognised and formulas run, as Excel does."""
OWN = {"of:=TRUE()", "of:=FALSE()"}
"""How LibreOffice keeps a boolean of a workbook."""


@pytest.mark.parametrize("read", [PLAIN, WITH_FORMULAS])
def test_csv_of_the_excel_profile(read: str, made: Path, profile: Path) -> None:
    rows = cells_of(converted(made / "excel.csv", "xlsx", profile, read), header=1)
    assert tuple(rows[0]) == columns.names()
    assert {Path(row["path"].value).stem: row["title"].value for row in rows} == {
        name: ("'" if name in GUARDED else "") + title for name, title in TITLES.items()
    }
    assert {row["title"].data_type for row in rows} == {"s"}
    assert {(row["declared_minutes"].value, row["declared_minutes"].data_type) for row in rows} == {(3.5, "n")}
    assert formulas(converted(made / "excel.csv", "ods", profile, read)) == []


def test_a_csv_without_the_guard_would_run(made: Path, profile: Path, tmp_path: Path) -> None:
    """What the guard is for; should this fail, LibreOffice has become safer, and the test above says less."""
    bare = tmp_path / "bare.csv"
    bare.write_text(
        (made / "excel.csv").read_text(encoding="utf-8-sig").replace(",'=1+1,", ",=1+1,"), encoding="utf-8-sig"
    )
    assert formulas(converted(bare, "ods", profile, WITH_FORMULAS)) == ["of:=1+1"]


def test_the_workbook_as_csv(made: Path, profile: Path) -> None:
    path = converted(made / "book.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true", profile)
    headings, names, *cells = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    assert headings[:3] == ["パス", "題名", "日付"]
    assert tuple(names) == columns.names()
    rows = [dict(zip(names, row, strict=True)) for row in cells]
    assert titles(rows) == TITLES
    dates = {Path(row["path"]).stem: row["date"] for row in rows}
    assert (dates["a"], dates["b"], dates["c"]) == ("2025-12-29 16:41", "2025-01-05", "")
    assert {row["rs_reliable"] for row in rows} == {"FALSE"}


def test_the_workbook_as_a_workbook(made: Path, profile: Path) -> None:
    rows = cells_of(converted(made / "book.xlsx", "xlsx", profile), header=2)
    assert {Path(row["path"].value).stem: row["title"].value for row in rows} == TITLES
    assert {row["title"].data_type for row in rows} == {"s"}
    kinds = {Path(row["path"].value).stem: row["date"].data_type for row in rows}
    assert (kinds["a"], kinds["b"]) == ("d", "d")
    assert {row["difference_minutes"].data_type for row in rows} == {"n"}
    assert {row["rs_reliable"].value for row in rows} == {"=FALSE()"}, "LibreOffice writes booleans so"


def test_the_workbook_holds_no_formula(made: Path, profile: Path) -> None:
    assert set(formulas(converted(made / "book.xlsx", "ods", profile))) <= OWN

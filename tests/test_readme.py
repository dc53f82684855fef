"""The README says what the code does. `python tests/test_readme.py` writes its generated tables anew."""

import json
import re
from pathlib import Path

import yaml

import yomitime
from yomitime import columns, config, formats, listing, metrics

README = Path(__file__).parent.parent / "README.md"
TABLES = {"metrics": listing.metrics_table, "checks": listing.checks_table}


def generated() -> str:
    text = README.read_text(encoding="utf-8")
    for name, table in TABLES.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        text = text[: text.index(begin) + len(begin)] + table() + text[text.index(end) :]
    return text


def test_the_tables_are_the_registries() -> None:
    assert README.read_text(encoding="utf-8") == generated()


def test_the_example_of_json_has_the_fields_of_the_contract() -> None:
    text = README.read_text(encoding="utf-8")
    example = json.loads(re.findall(r"```json\n(.*?)```", text, re.DOTALL)[0])
    report = yomitime.audit(README, jobs=1)
    from yomitime.formats import _records

    assert set(example["posts"][0]) == set(_records.of_post(report.posts[0], "en"))
    assert set(example["summary"]) == set(_records.of_summary(report.summary))
    assert example["schema_version"] == _records.SCHEMA_VERSION
    assert example["metrics_version"] == metrics.VERSION


def test_the_columns_of_csv_are_named() -> None:
    text = README.read_text(encoding="utf-8")
    section = text[text.index("## CSV") : text.index("## In Python")]
    named = re.findall(r"`(\w+)`", section)
    first = [
        name for name in columns.names() if name not in metrics.all_metrics() or name == "mean_sentence_characters"
    ]
    fixed = [name for name in first if not name.endswith(("_level", "_reliable"))]
    assert [name for name in named if name in fixed] == fixed


def test_the_example_of_settings_holds() -> None:
    import tomllib

    text = README.read_text(encoding="utf-8")
    for block in re.findall(r"```toml\n(.*?)```", text, re.DOTALL):
        config.parse(tomllib.loads(block))


def test_the_workflow_fetches_the_revision_that_it_names() -> None:
    (sample,) = (
        block
        for block in README.read_text(encoding="utf-8").split("```yaml\n")[1:]
        if "--changed-since" in block.partition("```")[0]
    )
    checkout, audit = yaml.safe_load(sample.partition("```")[0])
    assert "origin/main" in audit["with"]["args"]
    assert checkout["with"] == {"fetch-depth": 0}


def test_every_format_is_named() -> None:
    (named,) = re.findall(r"^\| `--format ([^`]+)`", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(named.split(r"\|")) == sorted(formats.names())


if __name__ == "__main__":
    README.write_text(generated(), encoding="utf-8")

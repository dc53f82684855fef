"""The rule behind declared values: found where there is one, denied where there is none."""

from __future__ import annotations

import math
import tomllib
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.inferring import any_rule, counts, folder
from yomitime import document
from yomitime.config import Config, Rounding, parse
from yomitime.errors import ConfigError
from yomitime.estimators import all_estimators
from yomitime.inference import Inference, Row, Rule, infer, render, row, written
from yomitime.inference import settings as settings_of
from yomitime.inference.search import Hypothesis, Intervals, intervals

SCRIPT = Rule("linear", "source-characters-and-spaces", 500.0, "next", 0, 20)
"""min(20, characters // 500 + 1)"""


def declared(values: list[float], seed: int = 0) -> list[Row]:
    """Posts of any length that declare these values."""
    chooser = Random(seed)
    return [Row(f"{n}.md", value, counts(chooser), {}) for n, value in enumerate(values)]


class TestRule:
    @pytest.mark.parametrize("stale", [0.0, 0.1, 0.2])
    @pytest.mark.parametrize("posts", [50, 200])
    def test_the_rule_of_a_script(self, posts: int, stale: float) -> None:
        found = infer(folder(SCRIPT, posts, stale, seed=posts).rows)
        assert found.is_rule
        assert found.rule is not None
        assert (found.rule.unit, found.rule.per_minute, found.rule.cap) == (SCRIPT.unit, 500, 20)
        assert "next" in {found.rule.rounding, found.same}
        assert found.exact >= posts * (1 - stale) * 0.95

    def test_ninety_five_of_a_hundred_folders_tell_their_rule(self) -> None:
        failed = []
        for seed in range(100):
            chooser = Random(seed)
            rule = any_rule(chooser)
            made = folder(rule, chooser.choice((50, 60, 80, 120)), chooser.uniform(0, 0.2), seed=1000 + seed)
            found = infer(made.rows)
            assert found.rule is not None
            minutes = found.rule.of_post()
            fits = sum(minutes(each) == each.minutes for each in made.fresh) >= 0.95 * len(made.fresh)
            same = (found.rule.unit, found.rule.per_minute) == (rule.unit, rule.per_minute)
            if not (found.is_rule and fits and same):
                failed.append((seed, rule, found.rule))
        assert len(failed) <= 5, failed

    @pytest.mark.parametrize("rounding", ["up", "down", "nearest", "next"])
    def test_roundings(self, rounding: Rounding) -> None:
        rule = Rule("linear", "characters", 400.0, rounding)
        rows = folder(rule, 120, 0.1, seed=3).rows
        rows += [
            Row(f"x{n}", rule.of_post()(Row("", 0, c, {})) or 0, c, {}) for n in (2, 3, 4, 5) for c in [_of(400 * n)]
        ]
        found = infer(rows).rule
        assert found is not None
        assert (found.per_minute, found.rounding) == (400, rounding)

    def test_rounding_up_and_the_next_minute_are_told_apart_only_by_multiples(self) -> None:
        found = infer(folder(Rule("linear", "characters", 400.0, "next"), 60, 0, seed=1).rows)
        assert {found.rule.rounding if found.rule else None, found.same} == {"up", "next"}

    def test_one_long_post_shows_a_round_cap(self) -> None:
        rows = folder(Rule("linear", "characters", 600.0, "up"), 60, 0, seed=2).rows
        rows = [each for each in rows if each.minutes < 20]
        rows.append(Row("long.md", 20, _of(30_000), {}))
        found = infer(rows)
        assert found.rule is not None
        assert found.rule.cap == 20
        assert found.breakers == ()

    def test_an_engine_is_named(self) -> None:
        chooser = Random(4)
        rows = []
        for n in range(80):
            minutes = chooser.randrange(1, 15)
            rows.append(Row(f"{n}.md", minutes, counts(chooser), {"hugo": minutes, "chirpy": 2 * minutes}))
        found = infer(rows)
        assert found.is_rule
        assert found.rule == Rule("hugo")
        assert settings_of(found.rule) == 'estimator = "hugo"\n'

    def test_the_same_posts_in_another_order_tell_the_same(self) -> None:
        rows = folder(SCRIPT, 80, 0.15, seed=8).rows
        mixed = rows[:]
        Random(5).shuffle(mixed)
        assert infer(rows) == infer(mixed)

    def test_values_typed_by_hand_are_noticed(self) -> None:
        rows = folder(Rule("linear", "characters", 600.0, "up"), 60, 0, seed=2).rows
        rows[:8] = [Row(each.path, 45, each.counts, each.engines) for each in rows[:8]]
        found = infer(rows)
        assert found.is_rule
        assert found.typed == (45, 8)
        assert {breaker.declared for breaker in found.breakers} == {45}
        off = [breaker.declared - (breaker.minutes or 0) for breaker in found.breakers]
        assert off == sorted(off, reverse=True)

    def test_fractions_break_every_rule(self) -> None:
        rows = folder(Rule("linear", "characters", 600.0, "up"), 40, 0, seed=2).rows
        rows[0] = Row(rows[0].path, rows[0].minutes + 0.5, rows[0].counts, {})
        found = infer(rows)
        assert found.is_rule
        assert (found.exact, found.within_a_minute) == (39, 40)


def _of(characters: int) -> dict[str, int]:  # the same of every unit
    return dict.fromkeys(counts(Random(0)), characters)


class TestNoRule:
    @pytest.mark.parametrize("seed", range(8))
    def test_values_at_random(self, seed: int) -> None:
        chooser = Random(seed)
        found = infer(declared([chooser.randrange(1, 21) for _ in range(chooser.choice((20, 50, 200)))], seed))
        assert not found.is_rule
        assert not found.is_constant

    @pytest.mark.parametrize("seed", range(8))
    def test_values_guessed_by_length(self, seed: int) -> None:
        chooser = Random(seed)
        rows = declared([1.0] * 80, seed)
        guessed = [
            Row(
                each.path,
                max(1, round(each.counts["characters"] / 500 * chooser.lognormvariate(0, 0.4))),
                each.counts,
                {},
            )
            for each in rows
        ]
        assert not infer(guessed).is_rule

    @pytest.mark.parametrize("seed", range(5))
    def test_a_few_values_by_mood(self, seed: int) -> None:
        chooser = Random(seed)
        assert not infer(declared([chooser.choice((3, 5, 5, 5, 10)) for _ in range(100)], seed)).is_rule

    def test_a_constant_is_a_constant(self) -> None:
        found = infer(declared([20.0] * 60))
        assert not found.is_rule
        assert found.is_constant
        assert found.most_common == (20, 60)

    def test_a_constant_with_exceptions(self) -> None:
        found = infer(declared([5.0] * 45 + [3.0, 8.0, 12.0, 5.0, 1.0]))
        assert not found.is_rule
        assert found.is_constant

    @pytest.mark.parametrize("number", [0, 1, 7])
    def test_few_posts_tell_nothing(self, number: int) -> None:
        found = infer(folder(SCRIPT, number, 0, seed=1).rows)
        assert found.rule is None
        assert not found.is_rule

    def test_fractions_alone_tell_nothing(self) -> None:
        assert not infer(declared([n + 0.5 for n in range(20)])).is_rule

    def test_posts_without_text_tell_nothing(self) -> None:
        rows = [Row(f"{n}.md", n, _of(0), {}) for n in range(20)]  # type: ignore[arg-type]
        assert not infer(rows).is_rule


class TestSweep:
    @given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), min_size=1, max_size=40))
    def test_the_deepest_place_is_that_of_a_search_by_brute_force(self, pairs: list[tuple[int, int]]) -> None:
        spans = [(float(low), float(low + length)) for low, length in pairs]
        found = Intervals(sorted(low for low, _ in spans), sorted(high for _, high in spans))
        depth, low, high = found.deepest()
        assert depth == max(sum(a <= end <= b for a, b in spans) for end, _ in spans)
        assert sum(a <= low and high <= b for a, b in spans) == depth
        assert found.hits((low + high) / 2) == depth

    @given(
        st.integers(1, 40_000),
        st.sampled_from([100, 333, 500, 653]),
        st.sampled_from(["up", "down", "nearest"]),
        st.sampled_from([0, 1, 3]),
        st.sampled_from([None, 10]),
    )
    @settings(max_examples=200)
    def test_a_post_allows_the_rate_that_made_it(
        self, count: int, rate: int, rounding: Rounding, floor: int, cap: int | None
    ) -> None:
        rule = Rule("linear", "characters", float(rate), rounding, floor, cap)
        post = Row("a.md", 0, _of(count), {})  # type: ignore[arg-type]
        minutes = rule.of_post()(post)
        assert minutes is not None
        post = Row("a.md", minutes, post.counts, {})
        assert intervals([post], Hypothesis("characters", rounding, floor, cap)).hits(rate) == 1


class TestRow:
    def test_a_post_is_counted_in_every_unit_and_by_every_engine(self) -> None:
        text = "---\nreading_time: 3\n---\n# 題\n\n本文 **API** です。\n"
        found = row(document.parse(text.encode(), "a.md"), 3)
        assert (found.path, found.minutes) == ("a.md", 3)
        assert set(found.engines) == set(all_estimators()) - {"linear"}
        assert found.counts["japanese-characters"] == 6
        assert found.counts["source-characters-and-spaces"] == len("# 題\n\n本文 **API** です。")

    def test_counts_are_those_of_the_audit(self) -> None:
        from yomitime import analysis

        text = "本文API。\n\n```\nx = 1\n\ny = 2\n```\n\n![絵](a.png)\n"
        parsed = document.parse(text.encode(), "a.md")
        for name in all_estimators():
            if name != "linear":
                estimate = analysis.analyse(parsed, Config(estimator=name)).estimate
                assert row(parsed, 1).engines[name] == (estimate.minutes if estimate else None)

    def test_a_folder_of_real_text_tells_its_rule(self) -> None:
        chooser = Random(11)
        rows = []
        for n in range(60):
            body = "\n\n".join(
                ("**太字**の文と[リンク](https://example.com/a)です。" * chooser.randrange(1, 9))
                + "本文。" * chooser.randrange(99)
                for _ in range(chooser.randrange(1, 60))
            )
            rows.append(row(document.parse(body.encode(), f"{n}.md"), min(20, len(body) // 500 + 1)))
        found = infer(rows)
        assert found.is_rule
        assert found.exact == 60
        assert "min(20, n // 500 + 1)" in render(found, "en")


class TestReport:
    def found(self) -> Inference:
        return infer(folder(SCRIPT, 80, 0.15, seed=21).rows)

    def test_the_rule_in_words(self) -> None:
        english, japanese = render(self.found(), "en"), render(self.found(), "ja")
        for shown in (english, japanese):
            assert "500" in shown
            assert "min(20, " in shown
            assert "n // 500 + 1" in shown
            assert "post-" in shown
        assert "at most 20" in english
        assert "最大 20 分" in japanese
        assert f"{self.found().exact} of 80 posts exactly" in english
        assert f"Cap: 20, declared by {self.found().at_cap} posts." in english

    def test_the_settings_are_valid_and_are_the_rule(self) -> None:
        rule = self.found().rule
        assert rule is not None
        config = parse(tomllib.loads(settings_of(rule)))
        assert config.estimator == "linear"
        assert config.pace == rule.pace
        assert settings_of(rule) in render(self.found(), "en")

    @pytest.mark.parametrize(("lang", "words"), [("en", "No rule explains"), ("ja", "規則は見つかりません")])
    def test_no_rule(self, lang: str, words: str) -> None:
        chooser = Random(1)
        found = infer(declared([chooser.randrange(1, 30) for _ in range(50)]))
        shown = render(found, lang)  # type: ignore[arg-type]
        assert words in shown
        assert "linear-per-minute" not in shown

    @pytest.mark.parametrize(("lang", "words"), [("en", "A constant: 50 of 50"), ("ja", "固定値: 50 本のうち 50 本")])
    def test_a_constant(self, lang: str, words: str) -> None:
        assert words in render(infer(declared([20.0] * 50)), lang)  # type: ignore[arg-type]

    def test_few_posts(self) -> None:
        assert "8 at least" in render(infer([]), "en")
        assert "8 本以上" in render(infer([]), "ja")

    def test_an_engine_in_words(self) -> None:
        rows = [Row(f"{n}.md", n % 9 + 1, counts(Random(n)), {"chirpy": n % 9 + 1}) for n in range(40)]
        assert "Chirpy" in render(infer(rows), "en")


class TestWritten:
    RULE = Rule("linear", "characters", 500.0, "up", 0, 20)

    @pytest.mark.parametrize(
        "existing",
        [
            "",
            "\n",
            'exclude = ["drafts"]',
            '# settings\nestimator = "default"  # ours\ntolerance-minutes = 2\n\n[pace]\nspread = 1.5\ncap = 99\n',
            '[pace]\nother_per_minute = 230\nlinear_unit = "words"\n',
            "[pace]\nimage-seconds = [\n  12,\n  3,\n]\n",
        ],
    )
    def test_the_rule_is_put_in_and_all_else_stays(self, existing: str) -> None:
        text = written(existing, self.RULE)
        before, after = tomllib.loads(existing), tomllib.loads(text)
        config = parse(after)
        assert config.estimator == "linear"
        assert (config.pace.linear_per_minute, config.pace.rounding, config.pace.cap) == (500, "up", 20)
        for key in set(before) - {"estimator", "pace"}:
            assert after[key] == before[key]
        for key in ("spread", "other_per_minute", "image-seconds"):
            assert after["pace"].get(key) == before.get("pace", {}).get(key)
        assert all(line in text for line in existing.splitlines() if line.startswith("#"))
        assert written(text, self.RULE) == text

    @pytest.mark.parametrize(
        ("existing", "expected"),
        [
            ('keys = ["分"]\n\n# 読む速さ\n# （館内の調査）\n[pace]\n', 'keys = ["分"]\n{}\n# 読む速さ\n# （館内の調査）\n[pace]\n'),
            ("# 図書館の設定\n\n[pace]\n", "# 図書館の設定\n{}\n[pace]\n"),
            ("  # 下書き\n[[overrides]]\n", "{}  # 下書き\n[[overrides]]\n"),
            ('# 推定\nestimator = "default"\n# 速さ\n[pace]\n', "# 推定\n{}# 速さ\n[pace]\n"),
            ("# 速さは測っていない\n", "# 速さは測っていない\n{}"),
        ],
    )  # fmt: skip
    def test_a_comment_stays_with_what_it_stands_above(self, existing: str, expected: str) -> None:
        assert written(existing, Rule("hugo")) == expected.format('estimator = "hugo"\n')

    def test_a_cap_that_the_rule_has_not_goes(self) -> None:
        text = written("[pace]\ncap = 9\nfloor = 2\n", Rule("linear", "characters", 500.0, "up", 0, None))
        assert "cap" not in tomllib.loads(text)["pace"]

    def test_an_engine_leaves_the_pace_alone(self) -> None:
        assert written("[pace]\ncap = 9\n", Rule("hugo")) == 'estimator = "hugo"\n[pace]\ncap = 9\n'

    @pytest.mark.parametrize(
        "existing", ["pace = {cap = 3}\n", "pace.cap = 3\n", "no toml", "pace = 3\n", 'x = """\n[pace]\n"""\n']
    )
    def test_a_file_of_another_shape_is_left_alone(self, existing: str) -> None:
        with pytest.raises(ConfigError):
            written(existing, self.RULE)


def test_three_thousand_posts_and_no_explosion(monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is bounded by counts, not by a clock: full passes over all posts are few."""
    from yomitime.inference import search

    rows = folder(SCRIPT, 3000, 0.2, seed=2).rows
    passes = 0
    whole = search.intervals

    def counting(given: list[Row], hypothesis: Hypothesis) -> Intervals:
        nonlocal passes
        passes += len(given)
        return whole(given, hypothesis)

    monkeypatch.setattr(search, "intervals", counting)
    found = infer(rows)
    assert found.rule is not None
    assert (found.rule.per_minute, found.rule.cap) == (500, 20)
    assert passes <= 150 * len(rows)
    assert not math.isnan(found.chance)

#!/usr/bin/env python3
"""Runs what the office enters by command: figures, corrections, exemptions, bonds and methods.

usage: office_test.py PATH_TO_KAIGONG
"""

import json
import os
import shutil
import subprocess
import sys
import unittest

from program import KAIGONG, Program


class Office(Program):
    RED_AND_BLACK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "methods",
                                 "red-and-black.json")

    def written(self, name, change=None):
        with open(self.RED_AND_BLACK, encoding="utf-8") as file:
            method = json.load(file)
        if change:
            change(method)
        path = self.path(name)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(method, file, ensure_ascii=False, indent=1)
        return path

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.judged = os.path.join(cls.folder.name, "judged.kg")
        cls.copy(cls.demo, cls.judged)
        subprocess.run([KAIGONG, "method", "adopt", cls.RED_AND_BLACK, "--ledger", cls.judged],
                       check=True, capture_output=True)

    @staticmethod
    def copy(ledger, to):
        for part in ("", "-wal"):  # what a reader may have left behind
            if os.path.exists(ledger + part):
                shutil.copy(ledger + part, to + part)

    def judged_ledger(self):
        ledger = self.path("judged.kg")
        self.copy(self.judged, ledger)
        return ledger

    FIGURE = ("figure", "--of", "长春市", "--day", "2022-03-31", "--document", "统计月报")

    def racer(self, ledger, key="jilin/changchun"):
        rows = self.ask("rank", ledger=ledger)["groups"][0]["rows"]
        return next(row for row in rows if row["key"] == key)

    def test_a_figure_makes_points_and_opens_to_its_entry(self):
        ledger = self.judged_ledger()
        said = self.FIGURE + ("--figure", "growth", "--value", "6.5%")
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 1)
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 0)
        item = next(one for one in self.racer(ledger)["items"] if one["code"] == "growth")
        self.assertEqual((item["value"], item["score"]), (650, 21_500_000))
        opened = self.ask("why", "growth", "--of", "长春市", ledger=ledger)
        self.assertEqual([entry["kind"] for entry in opened["entries"]], ["figure.reported/1"])
        self.assertIn("6.50%", opened["entries"][0]["says"]["zh"])
        self.assertIn("第七条", self.run_it("why", "growth", "--of", "长春市", ledger=ledger,
                                         lang="zh"))
        self.assertIn("6.50% · 21.5", self.run_it("rank", ledger=ledger))
        other = self.FIGURE + ("--figure", "growth", "--value", "7%")
        self.assertIn("figure.stands", self.run_it(*other, ledger=ledger, code=1))
        self.ask(*other, "--reason", "revised", ledger=ledger)
        self.assertEqual(self.racer(ledger)["items"][2]["value"], 700)

    def test_amounts_points_and_counts_are_read_in_their_unit(self):
        ledger = self.judged_ledger()
        for figure, value, unit in (("foreign", "1,234.5", "wan"), ("foreign", "2", "yi"),
                                       ("visits", "12", "wan"), ("panel", "8.5", "wan")):
            self.ask(*self.FIGURE, "--figure", figure, "--value", value, "--unit", unit,
                     "--reason", "test", ledger=ledger)
        panel = next(one for one in self.racer(ledger)["items"] if one["code"] == "panel")
        self.assertEqual(panel["score"], 8_500_000)

    def test_a_figure_is_refused_with_every_reason(self):
        ledger = self.judged_ledger()
        said = self.run_it("figure", "--figure", "joy", "--of", "atlantis", "--value", "1",
                           "--day", "2030-01-01", ledger=ledger, code=1)
        for code in ("figure.unknown", "unit.unknown", "day.to_come", "field.missing"):
            self.assertIn(code, said)
        for figure, value, code in (("growth", "fast", "figure.not_a_rate"),
                                       ("foreign", "much", "money.not_an_amount"),
                                       ("visits", "1.5", "figure.not_a_number"),
                                       ("panel", "good", "points.not_points")):
            self.assertIn(code, self.run_it(*self.FIGURE, "--figure", figure, "--value",
                                            value, ledger=ledger, code=1))
        self.assertIn("report.unknown_unit",
                      self.run_it(*self.FIGURE, "--figure", "foreign", "--value", "1", "--unit",
                                  "stone", ledger=ledger, code=1))
        self.assertIn("figure.unknown", self.run_it(*self.FIGURE, "--figure", "growth",
                                                    "--value", "1%", code=1))
        self.run_it("figure", "--of", "长春市", code=2)

    def test_a_correction_moves_the_score_and_stands_beside_the_one_without(self):
        ledger = self.judged_ledger()
        said = ("adjust", "--item", "bonus", "--of", "长春市", "--points", "2.5",
                "--reason", "外资", "--document", "示办〔2022〕7号")
        before = self.racer(ledger)
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 1)
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 0)
        after = self.racer(ledger)
        self.assertEqual(after["score"] - before["score"], 2_500_000)
        self.assertEqual(after["uncorrected"], before["uncorrected"])
        self.assertIn("未加减", self.run_it("rank", ledger=ledger, lang="zh"))
        opened = self.ask("why", "bonus", "--of", "长春市", ledger=ledger)
        self.assertEqual(opened["entries"][0]["kind"], "score.adjusted/1")
        self.ask("adjust", "--item", "bonus", "--of", "长春市", "--points", "-5", "--reason",
                 "通报", "--document", "示办〔2022〕8号", ledger=ledger)
        opened = self.run_it("why", "bonus", "--of", "长春市", ledger=ledger)
        self.assertIn("-2.5000 points", opened)
        refused = self.run_it("adjust", "--item", "panel", "--of", "长春市", "--points", "9",
                              ledger=ledger, code=1)
        self.assertIn("adjust.not_by_documents", refused)
        self.assertIn("field.missing", refused)
        self.assertIn("adjust.beyond_item", self.run_it("adjust", "--item", "bonus", "--of",
                                                        "长春市", "--points", "50", ledger=ledger,
                                                        code=1))
        self.assertIn("adjust.no_points", self.run_it("adjust", "--item", "bonus", "--of", "长春市",
                                                      "--points", "0", ledger=ledger, code=1))

    def test_an_exempt_light_is_shown_as_justified_and_not_counted(self):
        ledger = self.judged_ledger()
        before = self.ask("warn", ledger=ledger)
        row = before["rows"][0]
        said = ("exempt", "--rule", row["rule"], "--project", str(row["project"]), "--from",
                "2022-04-01", "--until", "2022-06-30", "--approver", "1", "--reason", "疫情",
                "--document", "示办〔2022〕9号")
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 1)
        after = self.ask("warn", ledger=ledger)
        self.assertEqual(after["count"], before["count"] - 1)
        self.assertEqual(after["justified"], 1)
        exempt = [one["exempt"] for one in after["rows"] if "exempt" in one]
        self.assertEqual(exempt[0]["until"], "2022-06-30")
        self.assertIn("已豁免至 2022-06-30", self.run_it("warn", ledger=ledger, lang="zh"))
        shown = self.ask("show", str(row["project"]), ledger=ledger)
        self.assertIn("exemption.granted/1", [entry["kind"] for entry in shown["entries"]])
        refused = self.run_it("exempt", "--rule", "weather", "--of", "长春市", "--project", "1",
                              "--from", "2022-04-02", "--until", "2022-04-01", "--approver", "x",
                              ledger=ledger, code=1)
        for code in ("exempt.unknown_rule", "exempt.one_of_two", "exempt.ends_before",
                     "person.not_a_number", "field.missing"):
            self.assertIn(code, refused)

    def test_units_have_lights_and_stand_on_lists(self):
        ledger = self.judged_ledger()
        self.ask(*self.FIGURE, "--figure", "growth", "--value", "-3%", ledger=ledger)
        units = self.ask("warn", "--rule", "growth-light", ledger=ledger)["units"]
        self.assertEqual([one["unit"] for one in units], ["jilin/changchun"])
        self.assertEqual(units[0]["label"], "red")
        rows = self.ask("rank", ledger=ledger)["groups"][0]["rows"]
        self.assertEqual([row["lists"] for row in rows[:2]], [["red"], ["red"]])
        black = next(row for row in rows if "black" in row.get("lists", []))
        said = ("exempt", "--rule", "black", "--of", black["key"], "--until", "2022-12-31",
                "--approver", "1", "--reason", "不可抗力", "--document", "示办〔2022〕10号")
        self.ask(*said, ledger=ledger)
        self.assertNotIn("black", self.racer(ledger, black["key"]).get("lists", []))
        self.assertIn("红榜", self.run_it("rank", ledger=ledger, lang="zh"))

    def test_a_batch_of_bonds_lights_up_and_falls_only_with_a_reason(self):
        ledger = self.judged_ledger()
        said = ("bond", "--project", self.first_project(ledger), "--batch", "2022-1", "--day",
                "2022-04-20")
        self.ask(*said, "--issued-on", "2022-01-15", "--issued", "6000", "--arrived", "6000",
                 "--paid", "100", ledger=ledger)
        lit = self.ask("warn", "--rule", "bonds", ledger=ledger)["rows"]
        self.assertEqual(lit[0]["label"], "red")
        for more, code in ((("--paid", "90"), "bond.fell"),
                           (("--paid", "7000"), "bond.over_arrived"),
                           (("--arrived", "7000"), "bond.over_issued"), ((), "bond.says_nothing")):
            self.assertIn(code, self.run_it(*said, *more, ledger=ledger, code=1))
        self.ask(*said, "--paid", "90", "--reason", "退回", ledger=ledger)
        self.assertIn("report.unknown_unit",
                      self.run_it(*said, "--paid", "1", "--unit", "stone", ledger=ledger, code=1))
        self.assertIn("project.unknown", self.run_it("bond", "--project", "none", "--batch", "1",
                                                     "--paid", "1", ledger=ledger, code=1))

    def test_a_method_is_checked_at_its_clauses(self):
        good = self.ask("method", "check", self.RED_AND_BLACK)
        self.assertEqual((good["items"], good["weight_points"], good["lists"]), (6, 90, 2))
        self.assertIn("四率", self.run_it("method", "check", "jilin-four-rates", lang="zh"))

        def spoil(method):
            method["scheme"]["items"][0]["measure"] = "none"
            method["lights"][0]["levels"][0]["at"] = 5000
        bad = self.written("bad.json", spoil)
        issues = self.ask("method", "check", bad, code=1)["issues"]
        self.assertEqual({one["place"] for one in issues},
                         {"/scheme/items/0/measure", "/lights/0/levels"})
        with open(bad, encoding="utf-8") as file:
            lines = file.read().splitlines()
        for one in issues:
            self.assertIn(one["place"].rsplit("/", 1)[-1], lines[one["line"] - 1])
        self.assertIn("bad.json:", self.run_it("method", "check", bad, code=1))
        with open(bad, "w", encoding="utf-8") as file:
            file.write('{"code":\n "x",,}')
        self.assertIn("line 2", self.run_it("method", "check", bad, code=1))
        self.assertIn("unknown_method", self.run_it("method", "check", "/nowhere", code=1))
        self.assertIn("unknown_method", self.run_it("method", "check", "/tmp", code=1))
        self.run_it("method", "check", code=2)
        self.run_it("method", code=2)

    def test_a_simulation_tells_what_would_change_and_writes_nothing(self):
        ledger = self.judged_ledger()
        before = self.ask("verify", ledger=ledger)

        def change(method):
            method["version"] = "2"
            method["scheme"]["items"][0]["weight_points"] = 60
            method["lights"][0]["levels"][0]["at"] = 100
        other = self.written("other.json", change)
        told = self.ask("method", "simulate", other, ledger=ledger)["effect"]
        self.assertEqual(told["units"], 11)
        self.assertTrue(told["changed"])
        for unit in told["changed"]:
            self.assertEqual([item["code"] for item in unit["items"]], ["completion"])
            item = unit["items"][0]
            self.assertEqual(item["after"]["score"] * 2, item["before"]["score"] * 3)
        yellow = next(one for one in told["lights"]
                      if (one["rule"], one["label"]) == ("progress", "yellow"))
        self.assertEqual(len(yellow["on"]) - len(yellow.get("off", [])),
                         yellow["after"] - yellow["before"])
        said = self.run_it("method", "simulate", other, "--lights", ledger=ledger, lang="zh")
        self.assertIn("11 个单位中", said)
        self.assertIn("投资完成", said)
        self.assertEqual(self.ask("verify", ledger=ledger), before)
        past = self.ask("method", "simulate", other, "--as-of", "2022-01-31", ledger=ledger)
        self.assertEqual(past["effect"]["as_of"], "2022-01-31")
        same = self.ask("method", "simulate", "@current", ledger=ledger)["effect"]
        self.assertNotIn("changed", same)
        self.assertIn("day.not_a_day", self.run_it("method", "simulate", other, "--as-of", "soon",
                                                   ledger=ledger, code=1))

    def test_two_methods_differ_by_clauses(self):
        ledger = self.judged_ledger()

        def change(method):
            method["scheme"]["items"][0]["weight_points"] = 60
            method["scheme"]["lists"].pop()
        other = self.written("other.json", change)
        told = self.ask("method", "diff", "@current", other, ledger=ledger)
        self.assertEqual([one["place"] for one in told["clauses"]],
                         ["/scheme/items/0/weight_points", "/scheme/lists/1"])
        self.assertIn("考核项“投资完成”的分值", told["clauses"][0]["clause"]["zh"])
        self.assertTrue(told["effect"]["changed"])
        nowhere = self.path("none.kg")
        told = self.ask("method", "diff", self.RED_AND_BLACK, other, ledger=nowhere)
        self.assertEqual(len(told["clauses"]), 2)
        self.assertFalse(os.path.exists(nowhere))
        self.assertIn("40", self.run_it("method", "diff", self.RED_AND_BLACK, other,
                                        ledger=nowhere))
        refused = self.run_it("method", "diff", "@99999", "/nowhere", ledger=ledger, code=1)
        self.assertIn("method.not_adopted", refused)
        self.assertIn("init.unknown_method", refused)

    def test_a_method_is_adopted_once_and_a_version_is_one_text(self):
        ledger = self.judged_ledger()
        self.assertEqual(self.ask("method", "adopt", self.RED_AND_BLACK,
                                  ledger=ledger)["recorded"], 0)

        def change(method):
            method["scheme"]["items"][0]["weight_points"] = 60
        other = self.written("other.json", change)
        self.assertIn("method.version_taken", self.run_it("method", "adopt", other, ledger=ledger,
                                                          code=1))
        self.ask("method", "adopt", "jilin-four-rates", "--by", "3", ledger=ledger)
        shown = self.ask("method", "show", ledger=ledger)
        self.assertEqual(shown["summary"]["code"], "jilin-four-rates")
        self.assertEqual([one["code"] for one in shown["history"]],
                         ["jilin-four-rates", "red-and-black", "jilin-four-rates"])
        self.assertEqual([one.get("in_force", False) for one in shown["history"]],
                         [False, False, True])
        self.assertEqual(shown["history"][-1]["by"], 3)
        self.assertIn("现行", self.run_it("method", "show", ledger=ledger, lang="zh"))
        first = self.ask("method", "diff", "@" + str(shown["history"][0]["seq"]), "@current",
                         ledger=ledger)
        self.assertNotIn("clauses", [key for key, value in first.items() if value])

    def test_a_score_opens_into_projects_or_says_why_not(self):
        ledger = self.judged_ledger()
        opened = self.ask("why", "completion", "--of", "长春市", ledger=ledger)
        self.assertEqual(sum(one.get("numerator", 0) for one in opened["projects"]),
                         opened["score"]["numerator"])
        refused = self.run_it("why", "joy", "--of", "atlantis", ledger=ledger, code=1)
        self.assertIn("why.no_such_item", refused)
        self.assertIn("unit.unknown", refused)
        self.assertIn("why.not_in_race", self.run_it("why", "growth", "--of", "吉林省",
                                                     ledger=ledger, code=1))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

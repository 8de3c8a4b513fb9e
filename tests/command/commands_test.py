#!/usr/bin/env python3
"""Runs the built program as a person would, and as a program would with --json.

usage: commands_test.py PATH_TO_KAIGONG
"""

import hashlib
import json
import os
import re
import subprocess
import sys
import unittest

from program import Program


class Commands(Program):
    # --- rank, why, show, warn ---------------------------------------------------------------

    def test_rank_shows_the_eleven_units_in_both_languages(self):
        race = self.ask("rank")
        rows = race["groups"][0]["rows"]
        self.assertEqual(len(rows), 11)
        self.assertEqual([row["rank"] for row in rows], sorted(row["rank"] for row in rows))
        self.assertIn("长春市", self.run_it("rank", lang="zh"))
        self.assertIn("Changchun", self.run_it("rank", lang="en"))

    def test_a_number_opens_down_to_its_author(self):
        unit = self.ask("rank", "--measure", "completion", "--by", "race")["rows"][0]
        opened = self.ask("why", "completion", "--region", unit["key"])
        self.assertEqual(sum(item["numerator"] for item in opened["items"]), unit["numerator"])
        self.assertEqual(sum(item["denominator"] for item in opened["items"]), unit["denominator"])
        project = str(opened["items"][0]["project"])
        entries = self.ask("why", "completion", "--project", project)["entries"]
        self.assertTrue(entries)
        for entry in entries:
            self.assertGreater(entry["by"], 0)
            self.assertTrue(entry["who"]["zh"])
            self.assertRegex(entry["digest"], "^[0-9a-f]{12}$")
        self.assertIn("plan.set/1", [entry["kind"] for entry in entries])

    def test_means_are_no_percentages(self):
        said = self.run_it("why", "size", "--region", "jilin/changchun")
        self.assertNotIn("%", said.splitlines()[0])

    def test_lights_say_why(self):
        rows = self.ask("warn")["rows"]
        self.assertTrue(rows)
        for row in rows:
            self.assertTrue(row["sentence"]["zh"] and row["sentence"]["en"] and row["clears"]["zh"])
        only = self.ask("warn", "--rule", rows[0]["rule"])["rows"]
        self.assertEqual({row["rule"] for row in only}, {rows[0]["rule"]})

    def test_show_tells_all_of_one_project(self):
        shown = self.ask("show", self.first_project())
        self.assertTrue(shown["entries"])
        self.assertIn("Plan of the year", [fact["name"] for fact in shown["facts"]])

    def test_questions_are_refused_with_every_reason(self):
        said = self.run_it("rank", "--measure", "joy", "--by", "mood", "--as-of", "2022-02-30",
                           "--region", "atlantis", code=1)
        for code in ("rank.no_such_measure", "rank.unknown_grouping", "day.not_a_day"):
            self.assertIn(code, said)
        self.assertIn("region.unknown", self.run_it("rank", "--region", "atlantis", code=1))
        self.assertIn("state.unknown", self.run_it("warn", "--state", "asleep", code=1))
        self.assertIn("project.unknown", self.run_it("show", "no such project", code=1))

    def test_a_race_is_not_narrowed_in_silence(self):
        self.assertIn("rank.not_for_races", self.run_it("rank", "--tag", "x", code=1))
        refused = self.run_it("rank", "--publish", "--region", "jilin/changchun", code=1)
        self.assertIn("rank.not_for_races", refused)

    def test_bytes_that_are_no_text_are_refused_and_never_abort(self):
        wrong = b"\xff".decode("utf-8", "surrogateescape")
        self.run_it("report", "--project", wrong, "--invested", "1", "--json", code=1)
        ledger = self.path("new.kg")
        self.run_it("init", "--name", wrong, ledger=ledger, code=1)
        self.assertFalse(os.path.exists(ledger))

    def test_as_of_goes_back(self):
        now = self.ask("rank", "--measure", "completion", "--by", "all")["rows"][0]
        then = self.ask("rank", "--measure", "completion", "--by", "all",
                        "--as-of", "2022-01-31")["rows"][0]
        self.assertLess(then["numerator"], now["numerator"])

    # --- report ------------------------------------------------------------------------------

    def test_a_report_changes_exactly_its_own_unit(self):
        ledger = self.copy_of_demo()
        before = self.completions(ledger)
        opened = self.ask("why", "completion", "--region", "jilin/yanbian", ledger=ledger)
        item = opened["items"][0]
        invested = item["numerator"] // 1_000_000 + 1
        said = ("report", "--project", str(item["project"]), "--period", "2022-04", "--invested",
                str(invested), "--id", "one", "--reason", "test")
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 1)
        self.assertEqual(self.ask(*said, ledger=ledger)["recorded"], 0)
        after = self.completions(ledger)
        changed = [key for key in before if before[key] != after[key]]
        self.assertEqual(changed, ["jilin/yanbian"])
        gained = after["jilin/yanbian"] - before["jilin/yanbian"]
        self.assertEqual(gained, invested * 1_000_000 - item["numerator"])

    def test_a_report_is_refused_with_every_reason(self):
        said = self.run_it("report", "--project", self.first_project(), "--period", "2022-04",
                           "--invested", "many", "--work", "120%", code=1)
        self.assertIn("money.not_an_amount", said)
        self.assertIn("work.not_a_percent", said)
        self.assertIn("report.unknown_unit",
                      self.run_it("report", "--project", "1", "--unit", "stone", code=1))
        fine = self.run_it("report", "--project", "1", "--period", "2022-04",
                           "--invested", "0.00000001", code=1)
        self.assertIn("money.too_fine", fine)

    # --- publish and recompute ---------------------------------------------------------------

    def test_a_published_assessment_recomputes_elsewhere_after_later_entries(self):
        ledger = self.copy_of_demo()
        seq = str(self.ask("rank", "--publish", ledger=ledger)["seq"])
        self.run_it("report", "--project", self.first_project(ledger), "--period", "2022-04",
                    "--invested", "999999", "--reason", "later", ledger=ledger)
        lines, other = self.path("all.jsonl"), self.path("other.kg")
        self.run_it("export", lines, ledger=ledger)
        self.run_it("import", lines, ledger=other)
        here = self.ask("rank", "--recompute", seq, ledger=ledger)
        there = self.ask("rank", "--recompute", seq, ledger=other)
        self.assertTrue(here["same"])
        self.assertEqual(here, there)
        refused = self.run_it("rank", "--recompute", "1", ledger=ledger, code=1)
        self.assertIn("rank.not_published", refused)

    # --- keeping -----------------------------------------------------------------------------

    def test_export_and_import_keep_the_digest(self):
        copy = self.copy_of_demo()
        self.assertEqual(self.ask("verify")["digest"], self.ask("verify", ledger=copy)["digest"])
        self.assertEqual(self.ask("verify", ledger=copy)["faults"], [])

    def test_a_tampered_export_is_refused_and_leaves_no_ledger(self):
        lines, copy = self.path("lines.jsonl"), self.path("copy.kg")
        self.run_it("export", lines)
        with open(lines, encoding="utf-8") as file:
            text = file.read()
        at = text.index("invested_year") + 20
        digit = text[at] if text[at].isdigit() else text[at + 2]
        place = text.index(digit, at)
        with open(lines, "w", encoding="utf-8") as file:
            file.write(text[:place] + ("1" if digit != "1" else "2") + text[place + 1:])
        self.assertIn("export.broken_line", self.run_it("import", lines, ledger=copy, code=1))
        self.assertFalse(os.path.exists(copy))
        with open(lines, "w", encoding="utf-8") as file:
            file.write(text[: len(text) // 2])
        self.run_it("import", lines, ledger=copy, code=1)
        self.assertFalse(os.path.exists(copy))

    def test_a_well_sealed_export_that_contradicts_itself_is_refused(self):
        bodies = [("ledger.opened/1", {"name": {"zh": "a", "en": "a"}, "currency": "CNY",
                                       "digest": "SHA-256", "offset_minutes": 480}),
                  ("project.tagged/1", {"project": 9, "add": ["x"]})]
        digest, rows = bytes(32), [{"format": "kaigong-ledger/1", "digest": "SHA-256"}]
        for seq, (kind, body) in enumerate(bodies, 1):
            line = json.dumps({"seq": seq, "id": f"e{seq}", "at": 1650000000000, "by": 1,
                               "kind": kind, "body": body}, separators=(",", ":"))
            sealed = digest + len(line).to_bytes(8, "big") + line.encode()
            digest = hashlib.sha256(sealed).digest()
            rows.append({"digest": digest.hex(), "line": line})
        rows.append({"seq": len(bodies), "digest": digest.hex()})
        lines, copy = self.path("lines.jsonl"), self.path("copy.kg")
        with open(lines, "w", encoding="utf-8") as file:
            file.write("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in rows))
        self.assertIn("export.cannot_stand", self.run_it("import", lines, ledger=copy, code=1))
        self.assertFalse(os.path.exists(copy))

    def test_replay_until_an_entry(self):
        self.assertEqual(self.ask("replay", "--until", "100")["seq"], 100)

    def test_init_refuses_with_every_reason_and_never_overwrites(self):
        ledger = self.path("new.kg")
        said = self.run_it("init", "--digest", "md5", "--currency", "yuan", "--method", "none",
                           ledger=ledger, code=1)
        for code in ("init.unknown_digest", "init.bad_currency", "init.unknown_method"):
            self.assertIn(code, said)
        self.assertFalse(os.path.exists(ledger))
        self.run_it("init", "--digest", "sm3", ledger=ledger)
        self.assertIn("SM3", self.run_it("verify", ledger=ledger))
        self.assertIn("exists", self.run_it("init", ledger=ledger, code=3))
        self.assertIn("已存在", self.run_it("demo", ledger=ledger, code=3, lang="zh"))

    def test_what_is_no_ledger_is_said_plainly(self):
        self.assertIn("no ledger", self.run_it("rank", ledger=self.path("nowhere.kg"), code=3))
        other = self.path("other.kg")
        with open(other, "w", encoding="utf-8") as file:
            file.write("not a ledger at all\n" * 100)
        self.run_it("verify", ledger=other, code=3)

    # --- import ------------------------------------------------------------------------------

    def test_import_says_what_is_missing(self):
        ledger = self.path("new.kg")
        self.run_it("init", ledger=ledger)
        gone = self.run_it("import", "/nowhere.xlsx", ledger=ledger, code=1)
        self.assertIn("import.no_file", gone)
        sheet = self.path("list.csv")
        with open(sheet, "w", encoding="utf-8") as file:
            file.write("项目编号,项目名称,总投资（万元）\nP1,城东污水厂,1200\nP2,环城路,三千\n")
        self.assertIn("import.no_mapping", self.run_it("import", sheet, ledger=ledger, code=1))

    def test_a_proposed_mapping_imports_a_list(self):
        ledger, sheet, mapping, marked = (self.path(name) for name in
                                          ("new.kg", "list.csv", "mapping.json", "marked.xlsx"))
        self.run_it("init", ledger=ledger)
        with open(sheet, "w", encoding="utf-8") as file:
            file.write("项目编号,项目名称,总投资（万元）\nP1,城东污水厂,1200\nP2,环城路,三千\n")
        with open(mapping, "w", encoding="utf-8") as file:
            file.write(self.run_it("import", sheet, "--propose", ledger=ledger))
        refused = self.ask("import", sheet, "--mapping", mapping, "--issues", marked,
                           ledger=ledger, code=1)
        self.assertEqual([issue["place"].split("!")[-1] for issue in refused["issues"]], ["C3"])
        self.assertTrue(os.path.getsize(marked) > 1000)
        self.ask("import", sheet, "--mapping", mapping, "--good-rows", ledger=ledger)
        again = self.ask("import", sheet, "--mapping", mapping, "--good-rows", ledger=ledger)
        self.assertEqual(again["rows_unchanged"], 1)
        self.assertIn("城东污水厂", self.run_it("show", "P1", ledger=ledger, lang="zh"))

    # --- usage -------------------------------------------------------------------------------

    def test_wrong_usage_ends_with_two(self):
        self.run_it("rank", "--no-such-option", code=2)
        self.run_it("dance", code=2)

    def test_completion_knows_every_command(self):
        for shell in ("bash", "zsh"):
            script = self.run_it("completion", shell)
            for command in ("init demo import report figure adjust exempt bond method rank warn "
                            "due show why verify replay export serve bench").split():
                self.assertIn(command, script)
            self.assertIn("--recompute", script)
        check = subprocess.run(["bash", "-n"], input=self.run_it("completion", "bash").encode())
        self.assertEqual(check.returncode, 0)

    def test_help_speaks_the_language(self):
        self.assertIn("考核排名", self.run_it("--help", lang="zh"))
        self.assertIn("assessment", self.run_it("--help", lang="en"))
        self.assertTrue(re.match(r"\d+\.\d+\.\d+", self.run_it("--version")))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

#!/usr/bin/env python3
"""Gives a duty by command, hands it over, notes a visit and closes a line of a plan.

usage: duties_test.py PATH_TO_KAIGONG
"""

import unittest
import sys

from program import Program

ENTERPRISE = ["--enterprise", "演示实业", "--region", "jilin/baishan"]


class Duties(Program):
    def setUp(self):
        self.ledger = self.copy_of_demo()
        self.project = self.first_project(self.ledger)

    def say(self, *words, code=0):
        return self.ask(*words, ledger=self.ledger, code=code)

    def codes(self, *words):
        return [(one["code"], one["place"]) for one in self.say(*words, code=1)["issues"]]

    def test_a_duty_is_given_and_handed_over(self):
        self.say("duty", *ENTERPRISE, "--duty", "包保领导", "--person", "301")
        mine = self.say("duties", "--enterprises", "--person", "301")["rows"]
        self.assertIn("演示实业", [row["enterprise"] for row in mine])
        self.assertEqual(self.codes("duty", *ENTERPRISE, "--duty", "leader", "--person", "302"),
                         [("duty.needs_reason", "--reason")])
        self.assertEqual(self.codes("duty", "--duty", "leader", "--person", "9999",
                                    "--project", self.project),
                         [("duty.no_post", "--person")])
        words = ["hand-over", "--from", "301", "--to", "302", "--reason", "调离"]
        self.assertEqual(self.codes(*words), [("duty.nothing_held", "--from")], "nobody's office")
        self.say(*words, "--by", "401")
        self.assertEqual(self.say("duties", "--enterprises", "--person", "301")["rows"], [])
        rows = self.say("duties")["rows"]
        self.assertTrue(all(row.get("led", 0) <= row.get("projects", 0) for row in rows))
        self.assertIn("Region", self.run_it("duties", ledger=self.ledger))
        self.assertIn("包保领导", self.run_it("duties", "--list", ledger=self.ledger, lang="zh"))

    def test_help_is_noted_and_a_line_of_a_plan_done(self):
        words = ["help-given", "--project", self.project, "--kind", "走访", "--text", "看现场"]
        self.say(*words)
        self.assertEqual(self.say(*words)["recorded"], 0, "once is enough")
        (row,) = [row for row in self.say("duties", "--list")["rows"]
                  if str(row.get("project")) == self.project]
        self.assertEqual(row["helped"], "2022-04-28")
        self.say("care", *ENTERPRISE, "--kind", "举措", "--text", "解决用工",
                 "--until", "2022-05-01")
        (line,) = self.say("care", "--enterprise", "演示实业")["rows"]
        self.assertEqual(line.get("state", "open"), "open")
        number = str(line["care"])
        self.assertEqual(self.codes("care", "--care", number, "--done", "2022-04-27"),
                         [("care.no_result", "--result")])
        self.say("care", "--care", number, "--done", "2022-04-27", "--result", "到岗 60 人")
        (line,) = self.say("care", "--enterprise", "演示实业")["rows"]
        self.assertEqual(line["state"], "done")
        self.assertIn("演示实业", self.run_it("care", ledger=self.ledger))
        self.say("duties", "--region", "nowhere", code=1)
        self.assertEqual(self.codes("duties", "--without", "班长"), [("duty.unknown", "--without")])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

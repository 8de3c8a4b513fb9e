#!/usr/bin/env python3
"""Asks for an element by command, answers, and sees a clash in the sums.

usage: elements_test.py PATH_TO_KAIGONG
"""

import sys
import unittest

from program import Program


class Elements(Program):
    def setUp(self):
        self.ledger = self.copy_of_demo()
        self.project = self.first_project(self.ledger)

    def say(self, *words, code=0):
        return self.ask(*words, ledger=self.ledger, code=code)

    def need(self, *words, code=0):
        return self.say("need", "--project", self.project, "--at", "jilin", *words, code=code)

    def test_a_need_is_asked_answered_and_added_up(self):
        self.need("--element", "用地", "--amount", "120", "--needed-by", "2022-06-30")
        self.say("allot", "--region", "jilin", "--element", "用地", "--amount", "50",
                 "--document", "1号")
        need = max(self.say("elements", "--needs")["rows"], key=lambda row: row["need"])
        number = str(need["need"])
        words = ["answer-need", "--need", number, "--answer", "granted", "--amount", "70",
                 "--document", "2号"]
        issues = self.say(*words, code=1)["issues"]
        self.assertEqual(issues[0]["code"], "element.not_yours", "nobody in particular")
        self.say(*words, "--by", "401")
        (row,) = [row for row in self.say("elements")["rows"]
                  if (row["element"], row["at"]) == ("land", "jilin")]
        self.assertEqual((row["asked_milli"], row["granted_milli"], row["over_milli"]),
                         (120_000, 70_000, 20_000))
        need = max(self.say("elements", "--needs")["rows"], key=lambda row: row["need"])
        self.assertEqual((need["state"], need.get("late", False)), ("part", False))
        late = self.say("elements", "--late", "--as-of", "2022-07-01")["rows"]
        self.assertIn(int(number), [row["need"] for row in late])

    def test_what_is_no_quantity_is_refused_at_its_option(self):
        issues = self.need("--element", "用地", "--amount", "some", code=1)["issues"]
        self.assertEqual([(one["code"], one["place"]) for one in issues],
                         [("element.not_a_quantity", "--amount")])
        self.say("elements", "--region", "nowhere", code=1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

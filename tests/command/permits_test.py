#!/usr/bin/env python3
"""Applies for a permit by command, goes through its steps with papers to come, and adds up.

usage: permits_test.py PATH_TO_KAIGONG
"""

import sys
import unittest

from program import Program


class Permits(Program):
    def setUp(self):
        self.ledger = self.copy_of_demo()
        self.project = self.first_project(self.ledger)

    def say(self, *words, code=0):
        return self.ask(*words, ledger=self.ledger, code=code)

    def apply(self, *words, code=0):
        return self.say("permit", "--project", self.project, "--at", "jilin", *words, code=code)

    def step(self, step, *words, by="401", code=0):
        return self.say("permit-step", "--permit", self.number, "--step", step, *words,
                        "--by", by, code=code)

    def newest(self):
        return max(self.say("permits", "--each")["rows"], key=lambda row: row["permit"])

    def test_a_permit_goes_from_application_to_grant_with_papers_to_come(self):
        self.apply("--kind", "通航评价", "--day", "2022-03-01", "--legal", "20", "--promised", "10")
        self.number = str(self.newest()["permit"])
        (issue,) = self.step("accepted", by="1", code=1)["issues"]
        self.assertEqual((issue["code"], issue["place"]), ("permit.not_yours", "--permit"))
        self.step("受理", "--day", "2022-03-02", "--paper", "甲", "--until", "2022-03-11")
        row = self.newest()
        self.assertEqual((row["state"], row["missing"], row["until_promised"]),
                         ("lacking", ["甲"], "2022-03-16"))
        late = self.say("permits", "--late")["rows"]
        self.assertIn(int(self.number), [each["permit"] for each in late])
        early = self.say("permits", "--late", "--as-of", "2022-03-01")["rows"]
        self.assertNotIn(int(self.number), [each["permit"] for each in early])
        self.step("granted", "--day", "2022-03-21", "--number", "1号")
        (sum_of_it,) = [each for each in self.say("permits")["rows"]
                        if each["kind"] == "通航评价"]
        self.assertEqual((sum_of_it["applied"], sum_of_it["overdue"]), (1, 1))
        self.assertIn("jilin", [each["at"] for each in self.say("permits", "--by-office")["rows"]])

    def test_every_reason_is_told_at_its_option(self):
        issues = self.apply("--legal", "x", "--promised", "-1", code=1)["issues"]
        self.assertEqual([(one["code"], one["place"]) for one in issues],
                         [("field.missing", "--kind"), ("permit.not_a_limit", "--legal"),
                          ("permit.not_a_limit", "--promised")])
        self.say("permits", "--region", "nowhere", code=1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

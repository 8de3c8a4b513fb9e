#!/usr/bin/env python3
"""Plans a visit by command from what is proposed, says what was found, and ends it.

usage: visits_test.py PATH_TO_KAIGONG
"""

import sys
import unittest

from program import Program


class Visits(Program):
    def setUp(self):
        self.ledger = self.copy_of_demo()

    def say(self, *words, code=0):
        return self.ask(*words, ledger=self.ledger, code=code)

    def step(self, *words, code=0):
        return self.say("visit-step", "--visit", self.visit, "--step", *words, code=code)

    def plan(self, *words, code=0):
        return self.say("visit", "--kind", "踏查", "--name", "四月踏查", "--region", "jilin",
                        "--from", "2022-04-28", *words, code=code)

    def test_a_visit_sees_what_was_proposed_and_ends_with_a_reason_for_the_rest(self):
        proposed = self.say("visits", "--propose", "3", "--region", "jilin/changchun")["rows"]
        self.assertEqual(len(proposed), 3)
        self.assertTrue(all(row["why"] and row["points"] > 0 for row in proposed))
        codes = [str(row["project"]) for row in proposed]
        before = len(self.say("visits")["rows"])
        self.plan(*[word for code in codes for word in ("--stop", code)])
        rows = self.say("visits")["rows"]
        self.assertEqual(len(rows), before + 1)
        self.visit = str(rows[-1]["visit"])
        self.assertEqual((rows[-1]["stops"], rows[-1]["state"]), (3, "under_way"))
        self.step("seen", "--stop", codes[0], "--found", "停工", "--workers", "0")
        issues = self.step("done", code=1)["issues"]
        self.assertEqual([(one["code"], one["place"]) for one in issues],
                         [("visit.stops_unseen", "--text")])
        self.step("done", "--text", "大雨封路")
        one = self.say("visits", "--visit", self.visit)
        self.assertEqual((one["visit"]["seen"], one["visit"]["state"]), (1, "done"))
        self.assertEqual(one["stops"][0]["found"], "idle")

    def test_what_cannot_be_is_refused_at_its_option(self):
        issues = self.plan("--stop", "nowhere", "--until", "2022-04-01", code=1)["issues"]
        self.assertEqual(sorted((one["code"], one["place"]) for one in issues),
                         [("project.unknown", "--stop"), ("visit.ends_before", "--until")])
        self.say("visits", "--visit", "99", code=1)
        self.say("visits", "--region", "nowhere", code=1)
        self.visit = "99"
        self.step("done", code=1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

#!/usr/bin/env python3
"""Runs the concentrated start of a morning by command: called, reported in, announced, shown.

usage: campaigns_test.py PATH_TO_KAIGONG
"""

import sys
import unittest

from program import Program

APRIL, WINTER = "2", "1"


class Campaigns(Program):
    def setUp(self):
        self.ledger = self.path("morning.kg")
        self.ask("demo", "--morning", ledger=self.ledger)

    def say(self, *words, code=0):
        return self.ask(*words, ledger=self.ledger, code=code)

    def step(self, step, *words, code=0):
        return self.say("campaign-step", "--campaign", APRIL, "--step", step, *words, code=code)

    def places(self):
        rows = self.say("campaigns", "--campaign", APRIL)["places"]
        return {row["region"]: row for row in rows}

    def test_venues_report_in_one_after_another_and_the_sums_climb(self):
        called = self.say("campaigns", "--campaign", APRIL)["campaign"]["sums"]
        self.assertEqual(called["called"], 432)
        self.assertEqual(called["called_total"], 36_400_000_000_000)
        self.assertEqual(called["reported"], 0)
        seen = 0
        for region, row in self.places().items():
            self.assertEqual(self.step("reported", "--venue", region)["recorded"], 1)
            self.assertEqual(self.step("reported", "--venue", region).get("recorded", 0), 0)
            seen += row["sums"]["called"]
            sums = self.say("campaigns", "--campaign", APRIL)["campaign"]["sums"]
            self.assertEqual(sums["reported"], seen)
        self.assertEqual(sums["reported"], 432)
        self.assertEqual(sums["reported_total"], 36_400_000_000_000)
        self.assertEqual(sums["counted"], 0, "a ceremony is no start")
        self.step("announced", "--text", "开工")
        self.step("announced", code=1)

    def test_a_venue_that_comes_after_the_announcement_is_late(self):
        regions = list(self.places())
        self.step("reported", "--venue", regions[0])
        self.step("announced", "--text", "开工")
        self.step("reported", "--venue", regions[1])
        places = self.places()
        self.assertNotIn("late", places[regions[0]])
        self.assertTrue(places[regions[1]]["late"])

    def test_a_start_counts_once_the_node_is_marked_and_a_photo_is_there(self):
        members = self.say("campaigns", "--campaign", APRIL, "--members")["rows"]
        waits = next(row for row in members if row["state"] == "waiting")
        self.say("mark", "--project", str(waits["project"]), "--node", "3.4", "--day",
                 "2022-04-28")
        self.say("state", "--project", str(waits["project"]), "--state", "building", "--day",
                 "2022-04-28")
        sums = self.say("campaigns", "--campaign", APRIL)["campaign"]["sums"]
        self.assertEqual(sums["counted"], 1)
        self.assertEqual(sums["counted_total"], waits["total"])

    def test_one_is_called_amended_and_ended(self):
        words = ["--kind", "百日攻坚", "--name", "百日攻坚", "--region", "jilin", "--from",
                 "2022-05-01"]
        refused = self.say("campaign", *words, code=1)
        codes = {issue["code"] for issue in refused["issues"]}
        self.assertEqual(codes, {"campaign.unknown_kind"})
        words[1] = "push"
        refused = self.say("campaign", *words, code=1)
        self.assertEqual([issue["place"] for issue in refused["issues"]], ["--until"])
        self.say("campaign", *words, "--until", "2022-08-08")
        row = self.say("campaigns")["rows"][-1]
        self.assertEqual((row["name"], row["campaign"]), ({"zh": "百日攻坚", "en": "百日攻坚"}, 3))
        self.say("campaign", *words, "--until", "2022-08-18", "--campaign", "3")
        self.assertEqual(self.say("campaigns")["rows"][-1]["until"], "2022-08-18")
        self.say("campaign-step", "--campaign", "3", "--step", "ended")
        self.say("campaign", *words, "--until", "2022-08-28", "--campaign", "3", code=1)

    def test_a_stopped_project_says_how_it_goes_on(self):
        members = self.say("campaigns", "--campaign", APRIL, "--members")["rows"]
        row = next(row for row in members if row.get("resumes"))
        said = self.say("resumption", "--project", str(row["project"]), "--day", "2022-05-20",
                        "--need", "用工")
        self.assertEqual(said["recorded"], 1)
        again = self.say("resumption", "--project", str(row["project"]), "--day", "2022-05-25",
                         code=1)
        self.assertEqual(again["issues"][0]["code"], "resumption.needs_reason")
        self.assertEqual(again["issues"][0]["place"], "--reason")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

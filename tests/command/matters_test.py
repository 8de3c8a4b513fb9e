#!/usr/bin/env python3
"""Runs a matter by command from being raised to being settled, with the clock as an argument.

usage: matters_test.py PATH_TO_KAIGONG
"""

import json
import sys
import unittest

from program import Program


class Matters(Program):
    def setUp(self):
        self.ledger = self.copy_of_demo()
        self.posts = []
        self.regions = {}
        with open(self.path("lines.jsonl"), encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(json.loads(line).get("line", "{}"))
                if entry.get("kind") == "post.held/1":
                    self.posts.append(entry["body"])
                if entry.get("kind") == "region.added/1":
                    self.regions[entry["body"]["key"]] = entry["body"]["region"]

    def office_of(self, key):
        """The number of whoever holds the office of a region."""
        for post in self.posts:
            if post.get("role") == "office" and post.get("region") == self.regions[key]:
                return str(post["person"])
        self.fail("no office of " + key)

    def say(self, *words, code=0):
        return self.ask(*words, ledger=self.ledger, code=code)

    def row(self, matter, day="2022-04-28"):
        rows = self.say("matters", "--as-of", day)["rows"]
        return next(row for row in rows if row["matter"] == matter)

    def queue(self, person, day):
        rows = self.say("matters", "--of", person, "--as-of", day)["rows"]
        return [row["matter"] for row in rows]

    def raised(self):
        before = {row["matter"] for row in self.say("matters")["rows"]}
        county = "jilin/changchun/nanguan"
        receipt = self.say("raise", "--region", county, "--kind", "督办", "--text", "围挡出新",
                           "--by", self.office_of("jilin"))
        self.assertEqual(receipt["recorded"], 1)
        (number,) = {row["matter"] for row in self.say("matters")["rows"]} - before
        return number

    def test_a_matter_climbs_by_the_clock_that_is_given_and_once_a_day(self):
        number = self.raised()
        self.assertEqual(self.row(number)["until"], "2022-04-29")
        self.assertEqual(self.row(number)["climbs"], "2022-04-30")
        self.say("tick", "--day", "2022-04-29")
        self.assertEqual(self.row(number)["at"], "jilin/changchun/nanguan")
        self.assertGreater(self.say("tick", "--day", "2022-04-30")["recorded"], 0)
        self.assertEqual(self.say("tick", "--day", "2022-04-30")["recorded"], 0)
        self.assertEqual(self.row(number, "2022-04-30")["at"], "jilin/changchun")
        self.assertIn(number, self.queue(self.office_of("jilin/changchun"), "2022-04-30"))
        self.assertNotIn(number, self.queue(self.office_of("jilin"), "2022-04-30"))
        self.say("tick", "--day", "2022-05-10")
        self.assertIn(number, self.queue(self.office_of("jilin"), "2022-05-10"))

    def test_a_matter_goes_on_by_who_has_it_and_ends_by_who_raised_it(self):
        number = str(self.raised())
        province, city = self.office_of("jilin"), self.office_of("jilin/changchun")
        refused = self.say("step", "--matter", number, "--step", "received", "--by", city, code=1)
        self.assertEqual(refused["issues"][0]["code"], "matter.not_your_turn")
        self.assertEqual(refused["issues"][0]["place"], "--step")
        county = next(post for post in self.posts if post.get("role") == "office"
                      and post.get("region") == self.regions["jilin/changchun/nanguan"])
        by = ("--by", str(county["person"]))
        self.say("step", "--matter", number, "--step", "签收", *by)
        issues = self.say("step", "--matter", number, "--step", "solved", *by, code=1)["issues"]
        self.assertEqual({issue["place"] for issue in issues}, {"--text", "--document"})
        self.say("step", "--matter", number, "--step", "solved", "--text", "已出新", "--document",
                 "照片一组", *by)
        self.assertIn(int(number), self.queue(province, "2022-04-28"))
        self.say("step", "--matter", number, "--step", "confirmed", "--by", province)
        ended = self.say("matters", "--ended")["rows"]
        self.assertIn(int(number), [row["matter"] for row in ended])
        self.assertIn("围挡出新", self.run_it("matters", "--ended", ledger=self.ledger, lang="zh"))

    def test_a_region_is_switched_by_an_order_and_its_people_are_told(self):
        key = "jilin/baishan"
        order = ("--region", key, "--reason", "汛情", "--document", "汛指〔2022〕1号")
        due = lambda: len(self.say("due", "--calendar", "emergency-day", "--region", key)["rows"])
        before = due()
        self.assertEqual(self.say("posture", "--profile", "防汛应急", *order)["recorded"], 1)
        self.assertGreater(due(), before)
        told = self.say("briefing", "--of", self.office_of(key))["rows"]
        self.assertEqual(told[0]["topic"], "posture")
        self.assertIn("防汛应急", told[0]["says"]["zh"])
        self.assertEqual(self.say("posture", "--profile", "normal", *order)["recorded"], 1)
        self.assertEqual(due(), before)
        orders = self.say("posture")["rows"]
        self.assertEqual([row["profile"] for row in orders], ["flood", "normal"])
        issues = self.say("posture", "--profile", "战时", "--region", "月球", code=1)["issues"]
        self.assertEqual({issue["place"] for issue in issues},
                         {"--reason", "--document", "--region", "--profile"})

    def test_what_a_day_is_not_is_refused_at_its_place(self):
        issues = self.say("tick", "--day", "soon", code=1)["issues"]
        self.assertEqual(issues[0]["code"], "day.not_a_day")
        self.say("matters", "--region", "nowhere", code=1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

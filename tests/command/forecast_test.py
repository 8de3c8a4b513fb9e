"""What the year will come to, as people and programs ask it."""

import json
import sys
import unittest

from program import Program


class Forecast(Program):
    def test_units_add_up_and_intervals_hold_what_is_expected(self):
        told = self.ask("forecast")
        self.assertEqual((told["as_of"], told["year"]), ("2022-04-28", 2022))
        self.assertEqual(told["all"]["plan"], sum(row["plan"] for row in told["units"]))
        self.assertEqual(told["all"]["done"], sum(row["done"] for row in told["units"]))
        for row in told["units"] + told["projects"]:
            self.assertGreaterEqual(row["expected"], row["done"])
            if "low" in row:
                self.assertLessEqual(row["low"], row["high"])
                self.assertGreaterEqual(row["low"], row["done"])
        self.assertLessEqual(len(told["projects"]), 20)

    def test_a_region_is_asked_by_itself(self):
        told = self.ask("forecast", "--region", "jilin/jilin", "--most", "3")
        self.assertEqual(len(told["projects"]), 3)
        self.assertEqual([row["key"] for row in told["units"]], ["jilin/jilin"])

    def test_both_languages_say_how_it_erred(self):
        self.assertIn("预计全年", self.run_it("forecast", lang="zh"))
        self.assertRegex(self.run_it("forecast", lang="en"), "median error|no interval")

    def test_what_isnt_understood_is_refused(self):
        said = self.run_it("forecast", "--region", "nowhere", "--json", code=1)
        self.assertTrue(json.loads(said)["issues"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

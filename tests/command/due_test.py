"""What is due, as people and programs ask it: the states of reports, rates of units, refusals."""

import json
import sys
import unittest

from program import Program


class Due(Program):
    def test_what_is_still_to_be_done_stands_first(self):
        told = self.ask("due")
        self.assertEqual(told["as_of"], "2022-04-28")
        self.assertEqual(told["count"], len(told["rows"]))
        self.assertEqual({row["state"] for row in told["rows"]}, {"open", "overdue"})
        days = [row["grace_until"] for row in told["rows"]]
        self.assertEqual(days, sorted(days))
        for row in told["rows"]:
            self.assertEqual(row["calendar"], "monthly")
            self.assertLessEqual("2022-01", row["period"])
            self.assertLessEqual(row["opens"], row["due"])
            self.assertNotIn("said", row)

    def test_a_report_says_when_it_was_said_and_by_which_entry(self):
        rows = self.ask("due", "--is", "reported", "--is", "迟报", "--period", "2022-03")["rows"]
        self.assertEqual({row["state"] for row in rows}, {"reported", "late_reported"})
        for row in rows:
            self.assertEqual(row["due"], "2022-04-08", "5 April is off, 2 April makes up")
            self.assertEqual(row["state"] == "reported", row["said"] <= row["due"])
            self.assertGreater(row["seq"], 0)

    def test_lists_and_rates_count_alike(self):
        rates = self.ask("due", "--rates", "--period", "2022-03")["calendars"][0]
        self.assertTrue(rates["final"])
        self.assertEqual(rates["all"]["expected"], sum(row["expected"] for row in rates["rows"]))
        for state, member in (("reported", "on_time"), ("overdue", "overdue")):
            told = self.ask("due", "--is", state, "--period", "2022-03")
            self.assertEqual(told["count"], rates["all"][member])
        one = rates["rows"][0]
        within = self.ask("due", "--is", "overdue", "--period", "2022-03",
                          "--region", one["key"])["count"]
        self.assertEqual(within, one["overdue"])
        below = self.ask("due", "--rates", "--period", "2022-03",
                         "--region", one["key"])["calendars"][0]
        self.assertEqual(below["all"]["expected"], one["expected"])
        self.assertGreater(len(below["rows"]), 1)

    def test_a_day_sees_only_what_was_said_by_then(self):
        early = self.ask("due", "--rates", "--period", "2022-03", "--as-of", "2022-04-01")
        late = self.ask("due", "--rates", "--period", "2022-03", "--as-of", "2022-04-20")
        self.assertNotIn("final", early["calendars"][0])
        self.assertLess(early["calendars"][0]["all"]["received"],
                        late["calendars"][0]["all"]["received"])

    def test_a_period_that_is_not_open_has_no_rate_and_not_nought(self):
        rates = self.ask("due", "--rates", "--period", "2022-05")["calendars"][0]
        self.assertNotIn("completeness_bp", rates["all"])
        self.assertNotIn("rows", [key for key, value in rates.items() if value])
        said = self.run_it("due", "--rates", "--period", "2022-05", lang="zh")
        self.assertIn("–", said)
        self.assertIn("还没有截止", said)
        self.assertNotIn("0.00%", said)

    def test_tables_speak_both_languages(self):
        said = self.run_it("due", "--is", "overdue", "--period", "2022-03", lang="zh")
        self.assertIn("逾期未报", said)
        self.assertIn("截至 2022-04-28", said)
        self.assertIn("overdue", self.run_it("due", "--is", "overdue", "--period", "2022-03"))
        self.assertIn("完整率", self.run_it("due", "--rates", lang="zh"))

    def test_years_without_holidays_say_so(self):
        self.assertIn("only weekends", self.run_it("due", "--as-of", "2030-03-31"))
        self.assertIn("只按周末", self.run_it("due", "--rates", "--as-of", "2030-03-31", lang="zh"))

    def test_questions_are_refused_with_every_reason(self):
        said = self.run_it("due", "--is", "asleep", "--period", "2022-Q2", "--region", "atlantis",
                           code=1)
        for code in ("due.unknown_state", "due.unknown_period", "region.unknown"):
            self.assertIn(code, said)
        self.assertIn("due.unknown_calendar", self.run_it("due", "--calendar", "x", code=1))
        self.assertTrue(self.ask("due", "--calendar", "monthly")["rows"])
        ledger = self.path("plain.kg")
        self.run_it("init", "--method", "wuhan-2022", ledger=ledger)
        self.assertIn("due.no_calendar", self.run_it("due", ledger=ledger, code=1))

    def test_a_locked_period_takes_nothing_and_an_exception_opens_it(self):
        ledger = self.copy_of_demo()
        method = self.ask("method", "show", ledger=ledger)["text"]
        self.assertEqual(self.ask("method", "check", "jilin-four-rates")["calendars"], 4)
        row = self.ask("due", "--is", "overdue", "--period", "2022-03", ledger=ledger)["rows"][0]

        def adopt(version, change):
            method["version"] = version
            change(method["reporting"][0])
            path = self.path("method.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(method, file)
            self.ask("method", "adopt", path, ledger=ledger)

        def report(code):
            return self.run_it("report", "--project", str(row["project"]), "--period", "2022-03",
                               "--note", "late", ledger=ledger, code=code)

        adopt("8", lambda one: one.update(lock={"days": 10}))
        self.assertIn("progress.locked", report(1))
        locked = self.ask("due", "--is", "locked", "--period", "2022-03", ledger=ledger)
        self.assertIn(row["project"], [one["project"] for one in locked["rows"]])
        adopt("9", lambda one: one.update(exceptions=[{
            "regions": ["jilin"], "from": "2022-03-01", "until": "2022-03-31",
            "lock": {"days": 366}, "reason": {"zh": "疫情", "en": "epidemic"},
            "document": "1号"}]))
        report(0)
        again = self.ask("due", "--is", "late_reported", "--period", "2022-03", ledger=ledger)
        mine = [one for one in again["rows"] if one["project"] == row["project"]]
        self.assertEqual(mine[0]["exception"]["document"], "1号")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

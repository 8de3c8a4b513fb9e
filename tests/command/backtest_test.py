"""The back-test on real files: docs/backtest.md shows what it prints, and a second reckoning,
written apart from the house, agrees.

After a change of signs or limits: backtest_test.py PATH_TO_KAIGONG --write
"""

import csv
import datetime
import os
import re
import subprocess
import sys
import unittest

KAIGONG = os.path.abspath(sys.argv[1])
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DATA = os.path.join(ROOT, "..", "shared", "data")
PAGE = os.path.join(ROOT, "docs", "backtest.md")
FILES = ("nyc_capital_projects_2013_2017.csv", "uk_gmpp_2014_2017.csv", "uk_gmpp_2018_2020.csv")
BLOCK = r"```text\n(\$ kaigong backtest --file (\S+)\n)(.*?)```"


def printed(name):
    done = subprocess.run([KAIGONG, "backtest", "--lang", "en", "--file", os.path.join(DATA, name)],
                          capture_output=True, check=True)
    return done.stdout.decode()


def write():
    with open(PAGE, encoding="utf-8") as page:
        text = page.read()
    text = re.sub(BLOCK, lambda m: f"```text\n{m[1]}{printed(m[2])}```", text, flags=re.S)
    with open(PAGE, "w", encoding="utf-8") as page:
        page.write(text)


def year_on(day):
    return day.replace(year=day.year + 1)


def day_of(text):
    return datetime.datetime.strptime(text[:10], "%m/%d/%Y").date() if text else None


@unittest.skipUnless(all(os.path.exists(os.path.join(DATA, name)) for name in FILES),
                     "../shared/data isn't here")
class Backtest(unittest.TestCase):
    def test_the_page_shows_what_the_command_prints(self):
        with open(PAGE, encoding="utf-8") as page:
            blocks = re.findall(BLOCK, page.read(), flags=re.S)
        self.assertEqual([block[1] for block in blocks], list(FILES))
        for _, name, text in blocks:
            self.assertEqual(text, printed(name), f"{name}: run this test with --write")

    def test_another_reckoning_finds_the_same_slips(self):
        with open(os.path.join(DATA, FILES[0]), encoding="utf-8-sig") as file:
            lines = list(csv.DictReader(file))
        rounds = sorted({day_of(line["Date Reported As Of"]) for line in lines})
        finishes = {}
        for line in lines:
            if line["Forecast Completion"]:
                mine = finishes.setdefault(line["PID"], {})
                mine[day_of(line["Date Reported As Of"])] = day_of(line["Forecast Completion"])
        cases = happened = last = last_hits = 0
        for mine in finishes.values():
            for today in rounds:
                end = year_on(today)
                known = sorted(day for day in mine if day <= today)
                ahead = [day for day in mine if today < day <= end]
                if end > rounds[-1] or len(known) < 2 or not ahead:
                    continue
                now, before = mine[known[-1]], mine[known[-2]]
                slipped = any((mine[day] - now).days >= 90 for day in ahead)
                pace = (now - before).days / (known[-1] - known[-2]).days
                repeats = round(pace * (end - today).days) >= 90
                cases, happened = cases + 1, happened + slipped
                last, last_hits = last + repeats, last_hits + (repeats and slipped)
        text = printed(FILES[0])
        self.assertIn(f"{cases} cases of", text)
        self.assertIn(f"it happened in {happened} ", text)
        self.assertRegex(text, rf"last change repeats +{last} +{last_hits} ")


class Refusals(unittest.TestCase):
    def test_strange_files_are_refused(self):
        for name in (os.path.join(ROOT, "README.md"), "nowhere.csv"):
            done = subprocess.run([KAIGONG, "backtest", "--file", name], capture_output=True)
            self.assertEqual(done.returncode, 1)
            self.assertIn(b"[backtest.", done.stderr)


if __name__ == "__main__":
    if "--write" in sys.argv:
        write()
    else:
        unittest.main(argv=sys.argv[:1])

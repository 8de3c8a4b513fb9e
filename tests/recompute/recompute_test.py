#!/usr/bin/env python3
"""Compares the program's award table with recompute.py's, item by item.

usage: recompute_test.py PATH_TO_KAIGONG PATH_TO_METHODS

Writes a ledger of its own as sealed lines, by chance from a seed, imports it, ranks it, exports it
and computes the table again from the export.
"""

import hashlib
import json
import os
import random
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from recompute import Ledger, award_table  # noqa: E402

KAIGONG, METHODS = (os.path.abspath(path) for path in sys.argv[1:3])
BEGIN_MS, HOUR_MS = 1_640_995_200_000, 3_600_000  # entries of 2022, one every three hours
DAYS = ("2022-06-29", "2022-06-30", "2022-08-31", "2022-12-31")


class Writer:
    """Well-sealed lines, as docs/ledger-format.md describes them."""

    def __init__(self):
        self.digest, self.rows = bytes(32), [{"format": "kaigong-ledger/1", "digest": "SHA-256"}]

    def say(self, kind, **body):
        seq = len(self.rows)
        line = json.dumps({"seq": seq, "id": f"e{seq}", "at": BEGIN_MS + seq * 3 * HOUR_MS, "by": 1,
                           "kind": kind + "/1", "body": body},
                          separators=(",", ":"), ensure_ascii=False)
        data = line.encode()
        self.digest = hashlib.sha256(self.digest + len(data).to_bytes(8, "big") + data).digest()
        self.rows.append({"digest": self.digest.hex(), "line": line})

    def write(self, path):
        end = {"seq": len(self.rows) - 1, "digest": self.digest.hex()}
        with open(path, "w", encoding="utf-8") as file:
            for row in self.rows + [end]:
                file.write(json.dumps(row, separators=(",", ":"), ensure_ascii=False) + "\n")


def text(words):
    return {"zh": words, "en": words}


def day(chance, year, first_month=1, last_month=12):
    return f"{year}-{chance.randint(first_month, last_month):02}-{chance.randint(1, 28):02}"


def project(writer, chance, number, counties):
    facts = {"code": f"P{number}", "name": text(f"项目{number}"), "region": chance.choice(counties),
             "total": 10**12}
    tags = {"tags": ["高新技术"]} if chance.random() < 0.3 else {}
    writer.say("project.added", project=number, facts=facts, **tags,
               listed=chance.choice(["2020-01-01", "2021-03-01", "2022-01-01", "2022-07-15"]))
    if chance.random() < 0.8:
        writer.say("plan.set", project=number, year=2022, day="2022-01-10",
                   amount=chance.randint(1, 40) * 10**9)
        if chance.random() < 0.3:
            writer.say("plan.set", project=number, year=2022, day=day(chance, 2022),
                       amount=chance.randint(1, 40) * 10**9, reason="调整")
    for node, share in (("3.4", 0.7), ("3.5", 0.4)):
        if chance.random() < share:
            planned = day(chance, chance.choice([2021, 2022, 2022]))
            writer.say("node.planned", project=number, node=node, day=planned)
            if chance.random() < 0.2:
                writer.say("node.planned", project=number, node=node, reason="延期",
                           day=day(chance, 2022))
        if chance.random() < share:
            reached = day(chance, chance.choice([2021, 2022, 2022]))
            writer.say("node.reached", project=number, node=node, day=reached)
            if chance.random() < 0.1:
                writer.say("node.reached", project=number, node=node, reason="误报")
    for year in (2021, 2022):
        for month in range(1, 13):
            if chance.random() < 0.4:
                invested = chance.randint(0, month * 3) * 10**9 + chance.randint(0, 99)
                writer.say("progress.reported", project=number, period=f"{year}-{month:02}",
                           day=f"{year}-{month:02}-28", invested_year=invested)
    if chance.random() < 0.05:
        writer.say("project.tagged", project=number, add=["高新技术"])


def ledger_by_chance(seed, path):
    chance, writer = random.Random(seed), Writer()
    writer.say("ledger.opened", name=text("示例市"), currency="CNY", digest="SHA-256",
               offset_minutes=480)
    with open(os.path.join(METHODS, "city-award-2020.json"), encoding="utf-8") as file:
        method = json.load(file)
    writer.say("method.adopted", code=method["code"], version=method["version"], text=method)
    writer.say("region.added", region=1, key="city", name=text("示例市"), level="city")
    for number in range(2, 9):
        writer.say("region.added", region=number, parent=1, key=f"city/{number}",
                   name=text(f"{number}区"), level="county", races=True)
    writer.say("region.added", region=9, parent=2, key="city/2/park", name=text("园区"),
               level="park")
    for number in range(1, 201):
        project(writer, chance, number, list(range(1, 10)))
    for number in range(1, 31):
        writer.say("event.noted", event=number, event_kind=chance.choice(["start", "visit"]),
                   day=day(chance, chance.choice([2021, 2022, 2022, 2022])), name=text("集中开工"),
                   region=chance.randint(1, 9))
    for number in range(2, 8):
        for _ in range(chance.randint(0, 3)):
            writer.say("figure.reported", figure="management", unit=f"city/{number}",
                       day=day(chance, chance.choice([2021, 2022])),
                       value=chance.randint(1, 20_000) * 1000)
    writer.write(path)


class Recompute(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()

    def tearDown(self):
        self.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def ask(self, ledger, *arguments):
        done = subprocess.run([KAIGONG, *arguments, "--ledger", ledger], capture_output=True)
        self.assertEqual(done.returncode, 0, done.stdout.decode() + done.stderr.decode())
        return done.stdout

    def ledger(self, seed):
        lines, ledger = self.path(f"{seed}.jsonl"), self.path(f"{seed}.kg")
        ledger_by_chance(seed, lines)
        self.ask(ledger, "import", lines)
        return ledger

    def test_another_language_comes_to_the_same_points_item_by_item(self):
        compared = 0
        for seed in (1, 2, 3):
            ledger, lines = self.ledger(seed), self.path(f"{seed}-out.jsonl")
            self.ask(ledger, "export", lines)
            for as_of in DAYS:
                race = json.loads(self.ask(ledger, "rank", "--json", "--as-of", as_of))
                rows = {row["key"]: row for row in race["groups"][0]["rows"]}
                for ours in award_table(Ledger(lines), as_of):
                    theirs = rows.pop(ours["key"])
                    items = {item["code"]: item["score"] for item in theirs["items"]}
                    self.assertEqual(items, ours["items"], f"{seed} {as_of} {ours['key']}")
                    self.assertEqual(theirs["score"], ours["score"])
                    self.assertEqual(theirs["rank"], ours["rank"])
                    compared += len(items)
                self.assertEqual(rows, {})
        self.assertEqual(compared, 3 * len(DAYS) * 7 * 10)

    def test_no_item_is_the_same_for_all_everywhere(self):
        """Else the comparison above would prove little of it."""
        seen = {}
        for seed in (1, 2, 3):
            lines = self.path("x.jsonl")
            ledger_by_chance(seed, lines)
            for row in award_table(Ledger(lines), "2022-12-31"):
                for code, score in row["items"].items():
                    seen.setdefault(code, set()).add(score)
        self.assertEqual({code for code, scores in seen.items() if len(scores) < 2}, set())

    def test_a_publication_recomputes_to_the_same_bytes_on_another_machine(self):
        ledger = self.ledger(4)
        said = json.loads(self.ask(ledger, "rank", "--publish", "--as-of", "2022-08-31", "--json"))
        lines, other = self.path("moved.jsonl"), self.path("elsewhere.kg")
        self.ask(ledger, "export", lines)
        self.ask(other, "import", lines)
        ask = ("rank", "--recompute", str(said["seq"]), "--json")
        here, there = self.ask(ledger, *ask), self.ask(other, *ask)
        self.assertEqual(here, there)
        self.assertTrue(json.loads(there)["same"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

#!/usr/bin/env python3
"""Computes a city's award table (city-award-2020) from an exported ledger, in another language.

    recompute.py EXPORT DAY        the scores as JSON, in millionths of a point

Reads the lines that `kaigong export` writes and nothing else: no code of the program, no package.
What each item is worth is written out below as the published table says it, not read from the
method, so that a wrong method or a wrong engine shows. recompute_test.py compares the two.
"""

import datetime
import json
import sys
from fractions import Fraction


CHINA = datetime.timezone(datetime.timedelta(hours=8))


def entries_of(path):
    """The bodies of all entries in order, each with its kind and the day it was said."""
    with open(path, encoding="utf-8") as file:
        for row in map(json.loads, file):
            if "line" in row:
                entry = json.loads(row["line"])
                at = datetime.datetime.fromtimestamp(entry["at"] / 1000, CHINA)
                yield entry["kind"], entry["body"], at.date().isoformat()


class Ledger:
    """What the entries say, as lists; asked for a day, the last word up to it stands."""

    def __init__(self, path):
        self.regions, self.projects, self.events, self.figures = {}, {}, [], {}
        for kind, body, said in entries_of(path):
            if kind == "region.added/1":
                self.regions[body["region"]] = body
            elif kind == "project.added/1":
                self.projects[body["project"]] = {
                    "listed": body["listed"], "region": body["facts"]["region"],
                    "tags": set(body.get("tags", [])), "plans": [], "reports": [],
                    "planned": {}, "reached": {}}
            elif kind == "project.tagged/1":
                tags = self.projects[body["project"]]["tags"]
                tags -= set(body.get("remove", []))
                tags |= set(body.get("add", []))
            elif kind == "project.amended/1":
                self.projects[body["project"]]["tags"] |= set(body.get("tags", []))
            elif kind == "plan.set/1":
                self.projects[body["project"]]["plans"].append(body)
            elif kind == "progress.reported/1" and "invested_year" in body:
                self.projects[body["project"]]["reports"].append(body)
            elif kind == "node.planned/1":
                planned = self.projects[body["project"]]["planned"]
                planned.setdefault(body["node"], []).append((said, body.get("day")))
            elif kind == "node.reached/1":
                self.projects[body["project"]]["reached"][body["node"]] = body.get("day")
            elif kind == "event.noted/1":
                self.events.append(body)
            elif kind == "figure.reported/1":
                self.figures.setdefault((body["figure"], body["unit"]), []).append(body)

    def is_within(self, region, above):
        while region:
            if region == above:
                return True
            region = self.regions[region].get("parent")
        return False

    def unit_of(self, region):
        """Itself or the nearest above that races."""
        while region and not self.regions[region].get("races"):
            region = self.regions[region].get("parent")
        return region

    def of(self, unit, day):
        return [project for project in self.projects.values()
                if project["listed"] <= day and self.unit_of(project["region"]) == unit]


def invested(project, day):
    """This year's, by the newest report up to the day; of one day the one entered later."""
    newest = None
    for report in project["reports"]:
        if report["day"] <= day and (newest is None or report["day"] >= newest["day"]):
            newest = report
    if newest is None or newest["day"][:4] != day[:4]:
        return 0
    return newest["invested_year"]


def plan(project, day):
    """The baseline, then the modification of the latest day up to the day. None: no plan."""
    plans = [one for one in project["plans"] if one["year"] == int(day[:4])]
    if not plans:
        return None
    standing = plans[0]
    latest = ""
    for one in plans[1:]:
        if latest <= one["day"] <= day:
            standing, latest = one, one["day"]
    return standing["amount"]


def reached(project, node, day):
    on = project["reached"].get(node)
    return on is not None and on <= day


def due(project, node, day):
    """By the last word said of it up to the day."""
    words = [on for said, on in project["planned"].get(node, []) if said <= day]
    return bool(words) and words[-1] is not None and words[-1] <= day


def half_up(value):
    """To the nearest whole, halves away from zero."""
    size = abs(value)
    whole = int(size + Fraction(1, 2))
    return whole if value >= 0 else -whole


def basis_points(part, whole):
    """As printed; None without a base."""
    return None if whole <= 0 else half_up(Fraction(part * 10_000, whole))


def points(value):
    """In millionths, as everywhere below."""
    return half_up(Fraction(value) * 1_000_000)


def place(values, unit):
    """1 for the largest; equal ones share a place; who has no value has none."""
    own = values[unit]
    return None if own is None else 1 + sum(1 for v in values.values() if v is not None and v > own)


def by_place(values, unit, worth):
    found = place(values, unit)
    return points(worth[found - 1]) if found is not None and found <= len(worth) else 0


def plan_points(rate):
    """25; -0.1 for each point short; +0.2 from 100 to 130, then +0.1; at most 10 either way."""
    if rate is None:
        return 0
    short, over = max(10_000 - rate, 0), max(rate - 10_000, 0)
    loss = min(Fraction(short, 1000), 10)
    gain = min(Fraction(min(over, 3000), 500) + Fraction(max(over - 3000, 0), 1000), 10)
    return points(25 - loss + gain)


def start_rate_points(rate):
    """5 at 80%, 1 more or less for each full 10 points, at most 2."""
    if rate is None:
        return 0
    if rate >= 8000:
        return points(5 + min((rate - 8000) // 1000, 2))
    return points(5 - min((8000 - rate) // 1000, 2))


def facts_of(ledger, unit, day):
    """What the table looks at of one unit."""
    projects = ledger.of(unit, day)
    year = day[:4]
    half = year + "-06-30"

    def completion(on):
        with_plan = [one for one in ledger.of(unit, on) if plan(one, on) is not None]
        return (sum(invested(one, on) for one in with_plan),
                sum(plan(one, on) for one in with_plan))

    started_this_year = [one for one in projects
                         if reached(one, "3.4", day) and one["reached"]["3.4"][:4] == year]
    start_due = [one for one in projects if due(one, "3.4", day)]
    all_invested = sum(invested(one, day) for one in projects)
    technology = sum(invested(one, day) for one in projects if "高新技术" in one["tags"])
    told = [one for one in ledger.figures.get(("management", ledger.regions[unit]["key"]), [])
            if one["day"] <= day]
    newest = max(enumerate(told), key=lambda pair: (pair[1]["day"], pair[0]))[1] if told else None
    this_year = newest is not None and newest["day"][:4] == year
    return {
        "plan": basis_points(*completion(day)),
        "half-year": basis_points(*completion(half)) if half <= day else None,
        "size": completion(day)[0],
        "high-technology": basis_points(technology, all_invested),
        "new-starts": len(started_this_year),
        "start-rate": basis_points(sum(reached(one, "3.4", day) for one in start_due),
                                   len(start_due)),
        "ceremonies": sum(1 for one in ledger.events
                          if one["event_kind"] == "start" and one.get("day", "9") <= day
                          and one["day"][:4] == year and ledger.is_within(one["region"], unit)),
        "unstarted": sum(not reached(one, "3.4", day) for one in start_due),
        "unlisted": sum(1 for one in projects if due(one, "3.5", day)
                        and reached(one, "3.4", day) and not reached(one, "3.5", day)),
        "management": newest.get("value", 0) if this_year else None,
    }


def award_table(ledger, day):
    units = [number for number, region in ledger.regions.items() if region.get("races")]
    facts = {unit: facts_of(ledger, unit, day) for unit in units}

    def column(name):
        return {unit: facts[unit][name] for unit in units}

    rows = []
    for unit in units:
        fact = facts[unit]
        management = fact["management"]
        items = {
            "plan": plan_points(fact["plan"]),
            "half-year": by_place(column("half-year"), unit, (7, 5, 3)),
            "size": by_place(column("size"), unit, (5, 3, 1)),
            "high-technology": by_place(column("high-technology"), unit, (3, 2, 1)),
            "new-starts": points(min(fact["new-starts"], 10)),
            "start-rate": start_rate_points(fact["start-rate"]),
            "ceremonies": points(min(2 * fact["ceremonies"], 10)),
            "unstarted": points(-3 * fact["unstarted"]),
            "unlisted": points(-3 * fact["unlisted"]),
            "management": 0 if management is None else min(max(management, 0), points(15)),
        }
        rows.append({"key": ledger.regions[unit]["key"], "score": sum(items.values()),
                     "items": items})
    for row in rows:
        row["rank"] = 1 + sum(1 for other in rows if other["score"] > row["score"])
    return sorted(rows, key=lambda row: row["rank"])


if __name__ == "__main__":
    datetime.date.fromisoformat(sys.argv[2])
    print(json.dumps(award_table(Ledger(sys.argv[1]), sys.argv[2]), indent=1))

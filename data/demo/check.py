#!/usr/bin/env python3
"""Checks the demonstration province and the tables it stands on: keys, references, sums, curves."""

import itertools
import json
import pathlib
import re
import sys

DATA = pathlib.Path(__file__).resolve().parent.parent
UNITS = (
    "changchun jilin siping liaoyuan tonghua baishan songyuan baicheng yanbian"
    " changbaishan meihekou"
).split()
# 59 counties; Meihekou, which races, is the sixtieth.
COUNTIES = dict(zip(UNITS[:9], [11, 9, 5, 4, 6, 6, 5, 5, 8]))
SUMMED = ["projects", "total_fen", "april_projects", "april_total_fen", "waiting", "reserve"]
YI = 10**10  # 亿元 in fen
COMPOSED = ["demo/shape.json"]

checks = 0
faults = []


def no_repeats(pairs):
    keys = [key for key, _ in pairs]
    check(len(keys) == len(set(keys)), f"a field stands twice in one record: {keys}")
    return dict(pairs)


def load(name):
    return json.loads((DATA / name).read_text(encoding="utf-8"), object_pairs_hook=no_repeats)


def check(holds, says):
    global checks
    checks += 1
    if not holds:
        faults.append(says)


def unique(records, field, where):
    values = [record[field] for record in records]
    check(len(values) == len(set(values)), f"{where}: {field} is not unique")


def whole(records, field, total, where):
    got = sum(record[field] for record in records)
    check(got == total, f"{where}: {field} adds up to {got}, not {total}")


def sourced(node, where):
    """Every record that says what was printed says where."""
    if isinstance(node, dict):
        if "printed" in node or "source" in node:
            check(node.get("source") in sources, f"{where}: no source that we know: {node}")
        if "doubt" in node:
            check(bool(node["doubt"]), f"{where}: empty doubt: {node}")
        for child in node.values():
            sourced(child, where)
    elif isinstance(node, list):
        for child in node:
            sourced(child, where)


def both_languages(node, where):
    if isinstance(node, dict):
        if "zh" in node and "en" in node and "share_bp" not in node:
            check(isinstance(node["zh"], str) and isinstance(node["en"], str), f"{where}: {node}")
        for child in node.values():
            both_languages(child, where)
    elif isinstance(node, list):
        for child in node:
            both_languages(child, where)


regions = load("divisions/jilin.json")
industries = load("industries/gbt4754.json")
bulletin = load("industries/bulletin.json")
source_list = load("demo/sources.json")
people = load("demo/people.json")
projects = load("demo/projects.json")
events = load("demo/events.json")
shape = load("demo/shape.json")

by_region = {region["key"]: region for region in regions}
sources = {source["id"] for source in source_list}
person_keys = {person["key"] for person in people}
project_keys = {project["key"] for project in projects}
divisions = {row["code"] for row in industries if row["level"] == "division"}

everything = {
    "divisions": regions,
    "industries": industries,
    "bulletin": bulletin,
    "sources": source_list,
    "people": people,
    "projects": projects,
    "events": events,
    "shape": shape,
}
for name, file in everything.items():
    sourced(file, name)
    both_languages(file, name)

# Regions
for field in ("key", "zh", "en", "short_zh", "short_en"):
    unique(regions, field, "divisions")
codes = [region["code"] for region in regions if region["code"] is not None]
check(len(codes) == len(set(codes)), "divisions: code is not unique")
for region in regions:
    key, parent = region["key"], region["parent"]
    check(
        re.fullmatch(r"[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)*", key) is not None,
        f"{key}: not a key",
    )
    check(key.rpartition("/")[0] == (parent or ""), f"{key}: its key does not stand under {parent}")
    check(parent in by_region or key == "jilin", f"{key}: unknown parent {parent}")
    check(
        region["level"] in ("province", "prefecture", "prefecture-like", "county"),
        f"{key}: level",
    )
    check(
        region["races"] == (parent == "jilin"),
        f"{key}: what races stands directly under the province",
    )
    if region["code"] is None:
        check(region["zone"], f"{key}: only a zone may be without a code")
    else:
        check(re.fullmatch(r"22\d{4}", region["code"]) is not None, f"{key}: code {region['code']}")
        if region["level"] == "county":
            check(
                region["code"][:4] == by_region[parent]["code"][:4],
                f"{key}: code under another prefecture",
            )
check(
    [r["key"] for r in regions if r["races"]] == ["jilin/" + unit for unit in UNITS],
    "divisions: the racing units",
)
counties = [r for r in regions if r["level"] == "county" and not r["zone"]]
for unit, count in COUNTIES.items():
    got = sum(r["parent"] == "jilin/" + unit for r in counties)
    check(got == count, f"divisions: {unit} has {got} counties, not {count}")
check(len(counties) + 1 == 60, "divisions: not sixty county-level divisions with Meihekou")
check(by_region["jilin/changchun/gongzhuling"]["code"] == "220184", "Gongzhuling is Changchun's")

# Industries
unique(industries, "code", "industries")
check(
    [r["code"] for r in industries if r["level"] == "section"] == list("ABCDEFGHIJKLMNOPQRST"),
    "sections A to T",
)
check(sorted(divisions) == [f"{n:02d}" for n in range(1, 98)], "divisions 01 to 97")
section = None
for row in industries:
    section = row["code"] if row["level"] == "section" else section
    check(
        row["parent"] == (None if row["level"] == "section" else section),
        f"{row['code']}: parent",
    )
unique(bulletin, "key", "bulletin")
sectors = [row for row in bulletin if row["parent"] is None]
sector_of = {code: row["key"] for row in sectors for code in row["divisions"]}
check(
    sorted(itertools.chain.from_iterable(row["divisions"] for row in sectors)) == sorted(divisions),
    "bulletin: each division in one sector",
)
for sector in sectors:
    groups = [row for row in bulletin if row["parent"] == sector["key"]]
    parts = [code for group in groups for code in group["divisions"]]
    check(sorted(parts) == sorted(sector["divisions"]), f"bulletin: the groups of {sector['key']}")

# Sources and people
unique(source_list, "id", "sources")
for source in source_list:
    if source["kind"] == "report":
        check(source["reason"] is not None, f"{source['id']}: why its date is understood so")
jiaohe_report = next(source for source in source_list if source["id"] == "S001")
check(
    [jiaohe_report[field] for field in ("published", "event_printed", "event_understood")]
    == ["2023-08-04", "04-04", "2022-04-04"],
    "S001: three dates",
)
for field in ("key", "zh", "en"):
    unique(people, field, "people")
for person in people:
    check(
        bool(person["appears"]) and set(person["appears"]) <= sources,
        f"{person['key']}: appears nowhere",
    )
    check(bool(person["posts"]) or "note" in person, f"{person['key']}: no post and no note")
    for post in person["posts"]:
        check(post["region"] in by_region, f"{person['key']}: region {post['region']}")
        check(
            post["source"] in person["appears"],
            f"{person['key']}: post from a report that doesn't name the person",
        )

# Projects
for field in ("key", "zh", "en"):
    unique(projects, field, "projects")
for project in projects:
    key = project["key"]
    check(project["region"] in by_region, f"{key}: region {project['region']}")
    check(project["division"] in divisions, f"{key}: division {project['division']}")
    check(project["sector"] == sector_of[project["division"]], f"{key}: sector {project['sector']}")
    check(bool(project["facts"]), f"{key}: no fact")
    totals = [fact for fact in project["facts"] if fact["field"] == "total"]
    check((project["total_fen"] is None) == (not totals), f"{key}: a total only if printed")
    check(
        all(fact["understood"]["fen"] == project["total_fen"] for fact in totals),
        f"{key}: the total as understood",
    )
jiaohe = next(project for project in projects if project["key"] == "jiaohe-pumped-storage")
check(jiaohe["total_fen"] == 700 * YI, "Jiaohe: the printed total stands")
check(any("doubt" in fact for fact in jiaohe["facts"]), "Jiaohe: its doubt is noted")

# Events
unique(events, "key", "events")
unique(events, "zh", "events")
named = set()
for event in events:
    key = event["key"]
    check(event["region"] in by_region, f"{key}: region")
    check(
        set(event["leaders"]) <= person_keys and event["lead"] in event["leaders"],
        f"{key}: leaders",
    )
    check(set(event["sites"]) <= project_keys, f"{key}: sites")
    check(set(event.get("places", [])) <= set(by_region), f"{key}: places")
    check(bool(event["asked"]), f"{key}: nothing was asked")
    check(
        event["date"] is not None or event["placed"]["composed"],
        f"{key}: a date of our own says so",
    )
    for site in event["sites"]:
        region = next(project["region"] for project in projects if project["key"] == site)
        check(
            (region + "/").startswith(event["region"] + "/") or event["region"] == "jilin",
            f"{key}: {site} lies elsewhere",
        )
    named |= set(event["sites"])
check(named == project_keys, f"projects that no event names: {project_keys - named}")
start = next(event for event in events if event["kind"] == "concentrated_start")
check(
    [venue["region"] for venue in start["venues"]] == ["jilin/" + unit for unit in UNITS],
    "eleven venues",
)
check(sum(venue["main"] for venue in start["venues"]) == 1, "one main venue")
figures = {figure["what"]: figure["value"] for figure in start["figures"]}
check(
    (figures["concentrated"], figures["concentrated_total"]) == (432, 3640 * YI),
    "the figures of 28 April",
)
check(
    (figures["cumulative"], figures["cumulative_total"]) == (2086, 13317 * YI),
    "the figures since January",
)
for event in events:
    for figure in event["figures"]:
        check(
            figure["value"] is not None or "doubt" in figure,
            f"{event['key']}: {figure['what']} without value or doubt",
        )
tours = [event for event in events if event.get("campaign") == "stabilise-investment-2022"]
check(
    len(tours) == 10 and len({tour["lead"] for tour in tours}) == 10,
    "ten leaders, one tour each",
)

# The composed shape
for name in COMPOSED:
    file = load(name)
    check(
        file.get("composed") is True and "note" in file,
        f"{name}: doesn't say that it is composed",
    )
units = shape["units"]
check(
    [unit["unit"] for unit in units] == ["jilin/" + unit for unit in UNITS],
    "shape: the racing units",
)
for rows, where in ((units, "units"), (shape["counties"], "counties")):
    whole(rows, "projects", 2086, where)
    whole(rows, "total_fen", 13317 * YI, where)
    whole(rows, "april_projects", 432, where)
    whole(rows, "april_total_fen", 3640 * YI, where)
check(next(u["projects"] for u in units if u["unit"] == "jilin/meihekou") == 127, "127 in Meihekou")
unique(shape["counties"], "region", "counties")
for unit in units:
    mine = [county for county in shape["counties"] if county["unit"] == unit["unit"]]
    for field in SUMMED:
        whole(mine, field, unit[field], unit["unit"])
threshold = shape["threshold_fen"]
check(threshold == 5_000_000_000, "the threshold is 50 million yuan")
for county in shape["counties"]:
    region = by_region.get(county["region"])
    check(region is not None, f"counties: unknown region {county['region']}")
    check(
        region is None or county["unit"] in (region["key"], region["parent"]),
        f"{county['region']}: another unit's",
    )
    check(
        county["april_total_fen"] >= county["april_projects"] * threshold,
        f"{county['region']}: April below threshold",
    )
    rest = county["total_fen"] - county["april_total_fen"]
    others = county["projects"] - county["april_projects"]
    check(rest >= others * threshold, f"{county['region']}: the rest below threshold")
leaves = {r["key"] for r in regions if r["level"] == "county"} | {"jilin/meihekou"}
check(
    {county["region"] for county in shape["counties"]} == leaves,
    "counties: not every county and zone once",
)
for project in projects:
    printed = project["total_fen"] or 0
    room = sum(c["total_fen"] - c["april_total_fen"] for c in shape["counties"]
               if (c["region"] + "/").startswith(project["region"] + "/"))
    check(printed <= room, f"{project['key']}: its printed total does not fit its county")

sets = {row["set"]: row for row in shape["name_sets"]}
works = {row["works"]: row["kinds"] for row in shape["works"]}
check(
    len(sets) == len(shape["name_sets"]) and len(works) == len(shape["works"]),
    "names: keys are unique",
)
curve_keys = {curve["key"] for curve in shape["curves"]}
for row in sets.values():
    check(
        row["division"] in divisions and row["curve"] in curve_keys and row["works"] in works,
        f"set {row['set']}",
    )
    check(
        len(row["products"]) >= 12 and len(works[row["works"]]) >= 8,
        f"set {row['set']}: too few names",
    )
natures = {row["nature"] for row in shape["natures"]}
check(
    all(kind["nature"] in natures for kinds in works.values() for kind in kinds),
    "works: unknown nature",
)
for language in ("zh", "en"):
    names = [(product[language], kind[language]) for row in sets.values()
             for product in row["products"] for kind in works[row["works"]]]
    check(
        len(names) == len(set(names)) >= 2000,
        f"names: {len(names)} in {language}, {len(set(names))} distinct",
    )
    places = [by_region[county["region"]]["short_" + language] for county in shape["counties"]]
    check(len(places) == len(set(places)), f"names: places are not distinct in {language}")
for table, field, known in (("departments", "sets", set(sets)), ("physical", "works", set(works))):
    listed = [key for row in shape[table] for key in row[field]]
    check(sorted(listed) == sorted(known), f"{table}: each of the {field} once")
used = set()
for table, field in (("industries", "unit"), ("county_industries", "region")):
    unique(shape[table], field, table)
    for row in shape[table]:
        check(row[field] in by_region, f"{table}: {row[field]}")
        unique(row["weights"], "set", f"{table} {row[field]}")
        check(
            all(weight["set"] in sets for weight in row["weights"]),
            f"{table}: {row[field]}: unknown set",
        )
        whole(row["weights"], "weight", 1000, f"{table} {row[field]}")
        used |= {weight["set"] for weight in row["weights"]}
check(used == set(sets), f"names that no region uses: {set(sets) - used}")
check(
    [row["unit"] for row in shape["industries"]] == ["jilin/" + unit for unit in UNITS],
    "industries: every unit",
)
for table in ("sizes", "natures", "year_classes", "investors"):
    whole(shape[table], "share_bp", 10000, table)
for mix in shape["states"]:
    whole(mix["mix"], "share_bp", 10000, f"states on {mix['date']}")
mean = sum(size["share_bp"] * size["mean_fen"] for size in shape["sizes"]) / 10000 * 2086
check(abs(mean / (13317 * YI) - 1) < 0.05, f"sizes: their mean gives {mean / YI:.0f} 亿元")
for size, above in itertools.pairwise(shape["sizes"]):
    check(
        size["min_fen"] <= size["mean_fen"] <= size["max_fen"] < above["min_fen"],
        f"sizes: {size['key']}",
    )
for curve in shape["curves"]:
    steps = curve["cumulative_bp"]
    check(
        len(steps) == 12 and steps == sorted(steps) and steps[-1] == 10000,
        f"curve {curve['key']}",
    )
for field in ("worst_bp", "others_bp"):
    steps = [row[field] for row in shape["resumption"]]
    check(steps == sorted(steps) and steps[-1] == 10000, f"resumption: {field}")
check(shape["resumption"][-1]["date"] == "2022-05-31", "all resumed before the end of May")
for row in shape["epidemic"]:
    check(
        row["from"] < row["until"] and 0 <= row["stopped_bp"] <= 10000,
        f"epidemic: {row['unit']}",
    )
elements = {row["element"] for row in shape["elements"]}
check(all(row["texts_zh"] for row in shape["elements"]), "elements: what is wrong, in words")
check(len(elements) == len(shape["elements"]) == 12, "twelve elements")
for row in shape["element_factors"]:
    check(row["element"] in elements and row["unit"] in by_region, f"element_factors: {row}")
for table in ("epidemic", "pace"):
    check(
        [row["unit"] for row in shape[table]] == ["jilin/" + unit for unit in UNITS],
        f"{table}: every unit once",
    )

for fault in faults:
    print(fault, file=sys.stderr)
if faults:
    sys.exit(f"demo data: {len(faults)} of {checks} checks failed")
print(f"demo data: {checks} checks, ok")

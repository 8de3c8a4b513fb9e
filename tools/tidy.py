#!/usr/bin/env python3
"""Reads the tree and says what doesn't stand as the house wants it.

    tools/tidy.py [--strict] [--rules] [root]

One line per finding: where, what, and what to do. Exit 1 if there is one. --strict makes the
warnings findings too; --rules lists the rules. Marks that exempt, always with a reason behind:

    // tidy: table REASON     in a file: its lines, functions and length are not counted
    // tidy: allow REASON     on a line: no rule looks at that line
    // tested by: FILE        in a source's first 15 lines: where its test is, or why there is none
"""

import os
import posixpath
import re
import subprocess
import sys
import unicodedata

from cpp import bare, count_parameters, functions, includes

RULES = {
    "room": "an include goes to its own room or to one below (room lines of CMakeLists.txt)",
    "fence": "a third-party header stays in the room that wraps it",
    "own-first": "a source includes its own header first",
    "pragma": "a header begins with #pragma once",
    "line": "a line has at most 100 columns, a page's 120; a Chinese character takes two",
    "file": "a source has at most 500 lines, a header 250",
    "function": "a function has at most 60 lines",
    "parameters": "a function has at most 5 parameters",
    "word": "names say what a thing is, not that it helps",
    "synonym": "one word per concept: docs/glossary.md says which one",
    "using": "no using namespace at file scope",
    "owner": "no new and no delete: values and unique_ptr",
    "todo": "a TODO names its issue, and nothing is left to fix or to mark",
    "dead": "code that doesn't run is deleted, not commented out",
    "blank": "no tabs, no trailing blanks, a newline at the end",
    "test": "each source has a test beside it, or says where it is tested",
    "type": "a namespace has one type of a name: two in headers are one to the linker",
    "code": "an issue code is given once",
    "untested-code": "an issue code appears in a test or a case (a warning without --strict)",
    "title": "a page of docs has one title",
    "link": "a relative link in docs leads somewhere",
    "large": "a file of more than 300 KB belongs into data/ or docs/images/",
    "machine": "no path of one machine and no registry's host in what is committed",
}

# Header, where it may be included. What is nearest to the front wins; tests/ and bench/ are free.
FENCES = [
    ("boost/asio", ["src/web/"]),
    ("boost/beast", ["src/web/"]),
    ("brotli/", ["src/web/"]),
    ("zlib.h", ["src/web/"]),
    ("sqlite3.h", ["src/store/"]),
    ("libpq", ["src/store/"]),
    ("postgresql/", ["src/store/"]),
    ("openssl/", ["src/base/digest.cpp", "src/web/"]),
    ("sodium", ["src/people/"]),
    ("curl/", ["src/signon/address.cpp", "src/signon/fetch", "src/mail/post.cpp"]),
    ("cjose/", ["src/signon/jose"]),
    ("zip.h", ["src/sheets/"]),
    ("expat.h", ["src/sheets/"]),
    ("libexif/", ["src/papers/"]),
    ("jpeglib.h", ["src/papers/"]),
    ("png.h", ["src/papers/"]),
    ("xlsxwriter", ["src/sheets/"]),
    ("boost/json", ["src/base/json"]),
    ("boost/describe", ["src/base/json"]),
    ("boost/mp11", ["src/base/json"]),
    ("CLI/", ["src/kaigong/"]),
    ("gtest/", ["_test.cpp"]),
    ("gmock/", ["_test.cpp"]),
    ("benchmark/", ["bench/"]),
]

# Words that say nothing, and what to write instead.
WORDS = {
    "util": "name what it works on",
    "utils": "name what it works on",
    "helper": "name what it does",
    "helpers": "name what it does",
    "manager": "name what it keeps or decides",
    "misc": "split it by subject",
    "common": "put it into the room that owns it",
    "service": "name what it does",
    "handler": "name the deed or the route",
}
WORDS_FREE = {"handler": "src/web/"}  # there it's the type of a route's function

HOSTS = re.compile(
    r"\b(registry\.[\w-]+(\.\w+)+|files\.pythonhosted\.org"
    r"|[\w.-]*(artifactory|nexus)[\w-]*\.[\w.]+)"
)
PATHS = re.compile(r"(?<![\w.])/(work|root)/|/tmp/bash_jobs")

CODE = (".cpp", ".h")
LINES = CODE + (".py", ".ts", ".vue", ".css", ".cmake", ".sh")
SKIPPED = {".git", "build", "node_modules", "dist", "__pycache__"}


class Tree:
    """The files that are, or could be, committed. Text is None for what isn't text."""

    def __init__(self, root):
        self.root = root
        self.size, self.text, self.findings = {}, {}, []
        for path in self.paths():
            full = os.path.join(root, path)
            if not os.path.isfile(full):
                continue
            self.size[path] = os.path.getsize(full)
            self.text[path] = self.read(full)

    def paths(self):
        if os.path.exists(os.path.join(self.root, ".git")):
            git = ["git", "-C", self.root, "ls-files", "-co", "-z", "--exclude-standard"]
            listed = subprocess.run(git, capture_output=True, text=True)
            if listed.returncode == 0:
                return sorted(filter(None, listed.stdout.split("\0")))
        found = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [name for name in folders if name not in SKIPPED]
            found += [os.path.relpath(os.path.join(folder, name), self.root) for name in names]
        return sorted(found)

    @staticmethod
    def read(full):
        if os.path.getsize(full) > 4_000_000:
            return None
        with open(full, "rb") as file:
            raw = file.read()
        try:
            return None if b"\0" in raw else raw.decode("utf-8")
        except UnicodeDecodeError:
            return None

    def has(self, path):
        return os.path.exists(os.path.join(self.root, path))

    def find(self, rule, path, line, what):
        assert rule in RULES, rule
        text = self.text.get(path) or ""
        lines = text.splitlines()
        if 0 < line <= len(lines) and re.search(r"tidy: allow \S", lines[line - 1]):
            return
        self.findings.append((path, line, rule, what))

    def each(self, *endings):
        for path, text in self.text.items():
            if text is not None and path.endswith(endings):
                yield path, text


def columns(line):
    if line.isascii():
        return len(line)
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def is_test(path):
    return path.startswith("tests/") or path.endswith("_test.cpp")


def is_table(text):
    return re.search(r"^(//|#) tidy: table \S", text, re.M) is not None


def rooms(tree):
    """name -> every room below it, itself included."""
    text = tree.text.get("CMakeLists.txt") or ""
    uses = {}
    for line in re.findall(r"^\s*room\(([^)]*)\)", text, re.M):
        words = re.split(r"\s+(?:NEEDS)\b", line)[0].split()
        uses[words[0]] = words[2:] if words[1:2] == ["USES"] else []

    def below(name):
        return {name}.union(*(below(used) for used in uses.get(name, [])))

    return {name: below(name) for name in uses}


def check_rooms(tree):
    below = rooms(tree)
    top = {"kaigong"}  # the program itself stands on everything
    for path, text in tree.each(*CODE):
        part = path.split("/")
        room = part[1] if part[0] == "src" and len(part) > 2 else None
        if room and room not in below and room not in top:
            tree.find("room", path, 1, f"add a room({room} USES …) line to CMakeLists.txt")
        for line, house, name in includes(text):
            if not house:
                continue
            target = name.split("/")[0]
            beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), name))
            if room is None and (tree.has(name) or tree.has(beside)):
                continue
            if not tree.has("src/" + name):
                tree.find("room", path, line, f'write "{name}" from src/, or <{name}> if not ours')
            elif room in below and target not in below[room]:
                what = f"{room} may not include {name}: {target} is not below it"
                tree.find("room", path, line, what)


def check_fences(tree):
    for path, text in tree.each(*CODE):
        if path.startswith(("tests/", "bench/")):
            continue
        for line, _, name in includes(text):
            for header, places in FENCES:
                if not name.startswith(header):
                    continue
                if not any(path.startswith(p) or path.endswith(p) for p in places):
                    what = f"<{name}> stays in {' or '.join(places)}; ask that room instead"
                    tree.find("fence", path, line, what)
                break


def check_heads(tree):
    for path, text in tree.each(".h"):
        if not re.search(r"^#pragma once$", text, re.M):
            tree.find("pragma", path, 1, "begin the header with #pragma once")
    for path, text in tree.each(".cpp"):
        own = re.sub(r"(_test)?\.cpp$", ".h", path)
        if not path.startswith("src/") or own not in tree.text:
            continue
        first = next(((line, name) for line, _, name in includes(text)), (1, ""))
        if first[1] != own[len("src/") :]:
            tree.find("own-first", path, first[0], f'include "{own[len("src/"):]}" first')


def check_lengths(tree):
    for path, text in tree.each(*LINES, "CMakeLists.txt", "Makefile"):
        if is_table(text):
            continue
        lines, width = text.splitlines(), 120 if path.startswith("ui/") else 100
        for number, line in enumerate(lines, 1):
            if columns(line) > width and "://" not in line:
                what = f"{columns(line)} columns; break it at {width}"
                tree.find("line", path, number, what)
        limit = 250 if path.endswith(".h") else 500
        if len(lines) > limit:
            what = f"{len(lines)} lines; split it by subject at {limit}"
            tree.find("file", path, limit + 1, what)


def check_functions(tree):
    for path, text in tree.each(*CODE):
        if is_table(text):
            continue
        for head, first, last in functions(bare(text)):
            if last - first + 1 > 60:
                what = f"a function of {last - first + 1} lines; part it into steps of at most 60"
                tree.find("function", path, first, what)
            count = count_parameters(head)
            if count > 5:
                tree.find("parameters", path, first, f"{count} parameters; make a struct of them")


def check_types(tree):
    defined = {}
    for path, text in tree.each(".h"):
        space = ""
        for number, line in enumerate(bare(text).splitlines(), 1):
            space = line if line.startswith("namespace ") else space
            named = re.match(r"(?:struct|class|enum class) (\w+)(?= )[^;]*\{", line)
            first = defined.setdefault(space + named[1], path) if named else path
            if first != path:
                tree.find("type", path, number, f"{named[1]} stands in {first} too; rename it")


def check_words(tree):
    for path in tree.text:
        name = posixpath.basename(path)
        for word in re.split(r"[_.\-]", name.lower()):
            if word in WORDS and path.startswith(("src/", "tests/", "bench/", "ui/", "tools/")):
                tree.find("word", path, 0, f"a file called “{word}”: {WORDS[word]}")
    named = re.compile(r"\b(?:class|struct|union)\s+(\w+)\s*(?:final\s*)?(?=[:{;]|$)")
    for path, text in tree.each(*CODE):
        for number, line in enumerate(bare(text).splitlines(), 1):
            for name in named.findall(line):
                for word in re.findall(r"[A-Z][a-z]+", name):
                    word = word.lower()
                    free = WORDS_FREE.get(word)
                    if word in WORDS and not (free and path.startswith(free)):
                        tree.find("word", path, number, f"{name}: {WORDS[word]}")


def refused_words(tree):
    """word -> what the glossary says instead, from its tables with a column `refused`."""
    words, at = {}, None
    for line in (tree.text.get("docs/glossary.md") or "").splitlines():
        cells = [cell.strip().strip("*`") for cell in line.strip().strip("|").split("|")]
        if not line.strip().startswith("|"):
            at = None
        elif "refused" in cells:
            at = cells.index("refused")
        elif at is not None and at < len(cells):
            for word in re.findall(r"[a-z][a-z_]+", cells[at].lower()):
                words[word] = cells[0]
    return words


def check_synonyms(tree):
    words = refused_words(tree)
    if not words:
        return
    for path, text in tree.each(*CODE):
        if not path.startswith("src/"):
            continue
        for number, line in enumerate(bare(text).splitlines(), 1):
            parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", line).lower()
            for word in set(re.findall(r"[a-z]+", parts)) & words.keys():
                tree.find("synonym", path, number, f"the house says “{words[word]}” for {word}")


def check_habits(tree):
    for path, text in tree.each(*CODE):
        for number, line in enumerate(bare(text).splitlines(), 1):
            literals = path.endswith(".cpp") and "literals" in line
            if line.startswith("using namespace") and not literals:
                tree.find("using", path, number, "name it: using std::chrono::sys_days;")
            if re.search(r"\bnew\b\s*[\w:(\[]", line):
                tree.find("owner", path, number, "new: hold a value or make_unique")
            if re.search(r"(?<![=\w])\s*\bdelete\b(?!\s*;)", line):
                tree.find("owner", path, number, "delete: let a unique_ptr own it")
            if re.search(r"(?<!=)\s\bdelete\b\s*;", line) and not re.search(r"=\s*delete", line):
                tree.find("owner", path, number, "delete: let a unique_ptr own it")


CODELIKE = re.compile(
    r"^\s*//+\s*(?:[\w:<>&*\s]*[=(]|\w+->|\w+\.\w+\(|return\b|break|continue).*;\s*$"
)


def check_remarks(tree):
    for path, text in tree.each(*LINES, "Makefile", "CMakeLists.txt"):
        if path.startswith("tools/tidy"):
            continue  # it has to say the words
        for number, line in enumerate(text.splitlines(), 1):
            if re.search(r"\bTODO\b(?!\(#\d+\))", line):
                tree.find("todo", path, number, "write TODO(#12) with the number of its issue")
            if re.search(r"\b(FIXME|XXX)\b", line):
                tree.find("todo", path, number, "mend it now, or write TODO(#12)")
            if path.endswith(CODE + (".ts",)) and CODELIKE.match(line):
                tree.find("dead", path, number, "delete the code; git remembers it")


def check_blanks(tree):
    for path, text in tree.each(*LINES, ".md", ".txt", "Makefile"):
        if path.startswith(("data/", "tests/")) and not path.endswith(LINES):
            continue  # what is read as it came
        for number, line in enumerate(text.split("\n"), 1):
            if line != line.rstrip():
                tree.find("blank", path, number, "remove the blanks at the end")
            if "\t" in line and not path.endswith("Makefile"):
                tree.find("blank", path, number, "two spaces instead of a tab")
        if text and not text.endswith("\n"):
            tree.find("blank", path, text.count("\n") + 1, "end the file with a newline")


def check_tests(tree):
    for path, text in tree.each(".cpp"):
        if not path.startswith("src/") or is_test(path):
            continue
        if path[:-4] + "_test.cpp" in tree.text or re.search(r"^int main\(", text, re.M):
            continue
        head = "\n".join(text.splitlines()[:15])
        told = re.search(r"^// tested by: *(\S.*)$", head, re.M)
        if not told:
            name = posixpath.basename(path)[:-4]
            what = f"write {name}_test.cpp, or “// tested by: FILE or reason” at the top"
            tree.find("test", path, 1, what)
            continue
        for file in re.findall(r"[\w./-]+\.(?:cpp|case|py|ts)\b", told.group(1)):
            beside = posixpath.join(posixpath.dirname(path), file)
            if not tree.has(file) and not tree.has("src/" + file) and not tree.has(beside):
                tree.find("test", path, 1, f"tested by {file}, which isn't there")


def check_codes(tree, strict):
    given, warnings = {}, []
    tests = "\n".join(
        text for path, text in tree.text.items() if text is not None and is_test(path)
    )
    for path, text in tree.each(*CODE):
        if is_test(path):
            continue
        for found in re.finditer(r'\bIssueKind\s*(\w*)\s*\{\s*"([^"]+)"', text):
            name, code = found.groups()
            line = text.count("\n", 0, found.start()) + 1
            if code in given:
                tree.find("code", path, line, f"{code} is given already in {given[code]}")
                continue
            given[code] = f"{path}:{line}"
            spoken = code in tests or (name and re.search(rf"&(\w+::)*{name}\b", tests))
            if not spoken and strict:
                tree.find("untested-code", path, line, f"no test or case provokes {code}")
            elif not spoken:
                warnings.append(f"{path}:{line}: warning: no test or case provokes {code}")
    return warnings


def outside_fences(text):
    """(line number, line) of a page without its code blocks."""
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(r"\s*(```|~~~)", line):
            fenced = not fenced
        elif not fenced:
            yield number, line


def anchors(text):
    for _, line in outside_fences(text):
        if re.match(r"#+ ", line):
            title = re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower())
            yield title.strip().replace(" ", "-")


def check_pages(tree):
    for path, text in tree.each(".md"):
        titles = [number for number, line in outside_fences(text) if re.match(r"# \S", line)]
        if len(titles) != 1:
            line = titles[1] if titles else 1
            tree.find("title", path, line, f"{len(titles)} titles (# …); a page has one")
        for number, line in outside_fences(text):
            line = re.sub(r"`[^`]*`", "", line)
            for link in re.findall(r"""(?:\]\(|src=")([^)"\s]+)""", line):
                check_link(tree, path, number, link)


def check_link(tree, path, number, link):
    if re.match(r"[a-z]+:", link):
        return
    file, _, anchor = link.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
    if not tree.has(target):
        tree.find("link", path, number, f"{link} leads nowhere")
    elif anchor and target.endswith(".md") and anchor not in anchors(tree.text.get(target) or ""):
        tree.find("link", path, number, f"{target} has no heading #{anchor}")


def check_files(tree):
    for path, size in tree.size.items():
        free = path.startswith(("data/", "docs/images/")) or path.endswith("package-lock.json")
        if size > 300_000 and not free:
            tree.find("large", path, 0, f"{size // 1000} KB; make it smaller or move it to data/")
        text = tree.text[path]
        if text is None or path.startswith("tools/tidy"):
            continue
        if not PATHS.search(text) and not HOSTS.search(text):
            continue
        for number, line in enumerate(text.splitlines(), 1):
            for found in filter(None, (PATHS.search(line), HOSTS.search(line))):
                what = f"{found.group()} is of one machine; say it relative to the tree, or not"
                if path.endswith("package-lock.json"):
                    what = "omit-lockfile-registry-resolved=true in .npmrc, and lock again"
                tree.find("machine", path, number, what)
            if path.endswith("package-lock.json") and HOSTS.search(line):
                break


def check(root, strict=False):
    """(findings, warnings) of the tree below root."""
    tree = Tree(root)
    for looks in (check_rooms, check_fences, check_heads, check_lengths, check_functions,
                  check_types, check_words, check_synonyms, check_habits, check_remarks,
                  check_blanks, check_tests):
        looks(tree)
    warnings = check_codes(tree, strict)
    check_pages(tree)
    check_files(tree)
    return sorted(set(tree.findings)), warnings, len(tree.text)


def main(arguments):
    if "--rules" in arguments:
        for name, says in RULES.items():
            print(f"{name:14} {says}")
        return 0
    places = [argument for argument in arguments if not argument.startswith("--")]
    root = places[0] if places else os.path.join(os.path.dirname(__file__), "..")
    findings, warnings, files = check(root, "--strict" in arguments)
    for warning in warnings:
        print(warning)
    for path, line, rule, what in findings:
        print(f"{path}:{line}: {what} [{rule}]" if line else f"{path}: {what} [{rule}]")
    print(f"tidy: {files} files, {len(findings)} findings, {len(warnings)} warnings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

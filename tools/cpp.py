"""Reads C++ well enough to count: code without texts and remarks, its functions, its includes.

A heuristic over braces, for code that clang-format has shaped. It needs no compiler and a tenth
of a second for the whole tree.
"""

import bisect
import re

# Raw strings, strings, comments and characters; 1'000 is a number.
LITERAL = re.compile(
    r'R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*.*?\*/'
    r"|(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+'",
    re.S,
)


def bare(text):
    """The code with its comments and literals blanked; every line keeps its number."""

    def blank(found):
        return re.sub(r"[^\n]", " ", found.group())

    code = LITERAL.sub(blank, text)
    return re.sub(r"^[ \t]*#(?:\\\n|[^\n])*", blank, code, flags=re.M)  # and the preprocessor's


SCOPE = re.compile(
    r"^\s*(?:inline\s+)?(?:template\s*<.*>\s*)?(?:class|struct|union|enum|namespace|extern)\b", re.S
)


def outside_parens(text):
    depth, out = 0, []
    for c in text:
        depth -= c == ")"
        out.append(" " if depth > 0 else c)
        depth += c == "("
    return "".join(out)


def macros(text):
    """How much of the words before a brace are macro calls without a semicolon."""
    done = 0
    while called := re.match(r"\s*[A-Z][A-Z0-9_]+\s*\(", text[done:]):
        end, depth = done + called.end(), 1
        while depth and end < len(text):
            depth += (text[end] == "(") - (text[end] == ")")
            end += 1
        if not re.match(r"\s*[\w\[]", text[end:]):
            break
        done = end
    return done


def kind_of(head):
    """What a brace opens, by the words before it: a scope, a function, a member's value, data."""
    if SCOPE.match(head):
        return "scope"
    plain = re.sub(r"^\s*template\s*<.*?>(?=\s*[\w\[])", "", outside_parens(head), flags=re.S)
    plain = re.sub(r"operator\s*[^\s\w(]+", "operator", plain)
    if "(" not in plain or re.search(r"(?<![=!<>])=(?!=)", plain):
        return "data"
    if re.search(r"\)\s*(?:noexcept\s*)?:(?!:)", plain) and re.search(r"[\w>]\s*$", plain):
        return "value"  # State() : algorithm_{...}
    return "function"


def functions(code):
    """(head, first line, last line) of each function defined at the scope of file or class."""
    stack, start, found = [], 0, []
    line_at = [m.start() for m in re.finditer("\n", code)]

    def line_of(at):
        return bisect.bisect_left(line_at, at) + 1

    for brace in re.finditer(r"[{};]|(?<=[^:])\b(?:public|private|protected)\s*:(?!:)", code):
        at, c = brace.start(), brace.group()
        open_scope = all(kind == "scope" for kind, _ in stack)
        if c == "{":
            words = code[start:at]
            words = words[macros(words) :] if open_scope else words
            kind = kind_of(words) if open_scope else "inner"
            head = at - len(words.lstrip())
            stack.append((kind, head))
            if kind == "scope":
                start = at + 1
        elif c == "}":
            kind, head = stack.pop() if stack else ("scope", 0)
            if kind == "function":
                found.append((code[head:code.index("{", head)], line_of(head), line_of(at)))
            if kind != "value" and all(kind == "scope" for kind, _ in stack):
                start = at + 1
        elif open_scope:
            start = brace.end()
    return found


def count_parameters(head):
    named = re.search(r"(?:operator\s*\S{1,3}|(?!decltype|alignas|noexcept)\b\w+)\s*\(", head)
    if not named:
        return 0
    depth, commas, some = 0, 0, False
    for c in head[named.end() :]:
        if c == ")" and depth == 0:
            break
        depth += (c in "([{<") - (c in ")]}>")
        commas += c == "," and depth == 0
        some = some or not c.isspace()
    return commas + some


def includes(text):
    for number, line in enumerate(text.splitlines(), 1):
        found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if found:
            yield number, found.group(1) == '"', found.group(2)

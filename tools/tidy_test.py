#!/usr/bin/env python3
"""Each rule of tidy is proven on a small tree: once where it must speak, once where it must not."""

import os
import tempfile
import unittest

import tidy

HOUSE = """room(base NEEDS crypto)
room(ledger USES base)
room(board USES ledger)
room(web USES board)
"""
FIRED = set()  # every rule that spoke in some test


def look(files, strict=False):
    """The findings about a tree of these files, as (rule, path, line), and the warnings."""
    with tempfile.TemporaryDirectory() as root:
        for path, text in {"CMakeLists.txt": HOUSE, **files}.items():
            full = os.path.join(root, path)
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "wb") as file:
                file.write(text if isinstance(text, bytes) else text.encode())
        findings, warnings, _ = tidy.check(root, strict)
    FIRED.update(rule for _, _, rule, _ in findings)
    return [(rule, path, line) for path, line, rule, _ in findings], warnings


def header(text=""):
    return "#pragma once\n" + text


class Tidy(unittest.TestCase):
    def finds(self, files, *expected, strict=False):
        found, _ = look(files, strict)
        self.assertEqual(sorted(found), sorted(expected))

    def test_includes_go_down_only(self):
        low, high = "src/ledger/a.h", "src/board/b.h"
        self.finds({low: header(), high: header('#include "ledger/a.h"\n')})
        files = {low: header('#include "board/b.h"\n'), high: header()}
        self.finds(files, ("room", low, 2))
        self.finds({low: header('#include "a.h"\n')}, ("room", low, 2))
        self.finds({"src/attic/a.h": header()}, ("room", "src/attic/a.h", 1))
        program = {low: header(), "src/kaigong/main.h": header('#include "ledger/a.h"\n')}
        self.finds(program)
        self.finds({"tests/world/w.h": header(), "tests/world/v.h": header('#include "w.h"\n')})

    def test_a_namespace_has_one_type_of_a_name(self):
        one = header("namespace kaigong::http {\nstruct Place {\n};\n}\n")
        other = header("namespace kaigong {\nclass Place final : Base {\n};\nstruct Place;\n}\n")
        self.finds({"src/web/a.h": one, "src/web/b.h": other})
        self.finds({"src/web/a.h": one, "src/web/b.h": one}, ("type", "src/web/b.h", 3))
        nested = header("namespace kaigong {\nclass A {\n  struct Place {\n  };\n};\n}\n")
        self.finds({"src/web/a.h": nested, "src/web/b.h": nested.replace("class A", "class B")})

    def test_third_party_headers_stay_in_their_room(self):
        for name in ("boost/asio.hpp", "sqlite3.h", "libpq-fe.h", "openssl/evp.h", "zip.h"):
            files = {"src/board/a.h": header(f"#include <{name}>\n")}
            self.finds(files, ("fence", "src/board/a.h", 2))
        self.finds({"src/web/a.h": header("#include <boost/beast/http.hpp>\n")})
        self.finds({"src/base/json_read.h": header("#include <boost/json.hpp>\n")})
        self.finds({"src/board/a_test.cpp": "#include <gtest/gtest.h>\n"})
        files = {"src/board/a.h": header("#include <gtest/gtest.h>\n")}
        self.finds(files, ("fence", "src/board/a.h", 2))
        self.finds({"tests/http/client.h": header("#include <boost/asio.hpp>\n")})

    def test_a_header_is_read_once(self):
        self.finds({"src/base/a.h": "int a();\n"}, ("pragma", "src/base/a.h", 1))

    def test_the_own_header_comes_first(self):
        code = '#include <vector>\n#include "base/a.h"\n// tested by: hand\n'
        files = {"src/base/a.h": header(), "src/base/a.cpp": code}
        self.finds(files, ("own-first", "src/base/a.cpp", 1))
        files = {"src/base/a.h": header(), "src/base/a_test.cpp": "#include <vector>\n"}
        self.finds(files, ("own-first", "src/base/a_test.cpp", 1))

    def test_a_line_has_100_columns(self):
        self.finds({"src/base/a.h": header("//" + "字" * 49 + "\n")})
        files = {"src/base/a.h": header("//" + "字" * 49 + "x\n")}
        self.finds(files, ("line", "src/base/a.h", 2))
        self.finds({"ui/src/a.ts": "//" + "字" * 59 + "\n"})
        self.finds({"src/base/a.h": header("// https://example.org/" + "x" * 99 + "\n")})

    def test_a_table_may_be_long_and_wide(self):
        table = "// tidy: table divisions as published\n" + ("// " + "x" * 120 + "\n") * 600
        self.finds({"src/base/a.h": header(table)})
        files = {"src/base/a.h": header(table.replace(" divisions as published", ""))}
        self.assertIn(("file", "src/base/a.h", 251), look(files)[0])

    def test_a_file_has_a_length(self):
        self.finds({"src/base/a.h": header("// x\n" * 249)})
        self.finds({"src/base/a.h": header("// x\n" * 250)}, ("file", "src/base/a.h", 251))
        self.finds({"src/base/a_test.cpp": "// x\n" * 500})
        self.finds({"src/base/a_test.cpp": "// x\n" * 501}, ("file", "src/base/a_test.cpp", 501))

    def test_a_function_has_60_lines(self):
        def code(head, lines):
            return "namespace kaigong {\n" + head + " {\n" + "  f();\n" * lines + "}\n}\n"

        at = "src/base/a_test.cpp"
        heads = [
            "int f(int a)",
            "template <class T = std::vector<int>>\nT f()",
            "State::State(int a) : a_{a}, b_(a)",
            "bool operator==(A a, B b)",
            "TEST(A, b)",
            "BOOST_DESCRIBE_STRUCT(A, (), (b, c))\nint f()",
        ]
        for head in heads:
            body = 58 - head.count("\n")
            line = 3 if head.startswith("BOOST") else 2
            body += line - 2
            self.finds({at: code(head, body)})
            self.finds({at: code(head, body + 1)}, ("function", at, line))
        for head in ("struct A", "BOOST_DESCRIBE_ENUM(A, b)\nstruct A", "enum class A : int"):
            self.finds({at: code(head, 99)})
        self.finds({at: code("const int a[] =", 99)})
        inside = "class A {\n public:\n  int f() const {\n" + "    f();\n" * 60 + "  }\n};\n"
        self.finds({at: inside}, ("function", at, 3))

    def test_braces_in_texts_and_remarks_count_nothing(self):
        code = "int f() {\n  g(\"{\", '{', R\"({)\", 1'000, 2'000);  // {\n}\n" + "int a;\n" * 90
        self.finds({"src/base/a_test.cpp": code})

    def test_a_function_has_five_parameters(self):
        at = "src/base/a_test.cpp"
        self.finds({at: "int f(A a, std::map<B, C> b, int c, int d, int e) {\n}\n"})
        six = "int f(int a, int b, int c, int d, int e, int f) {\n}\n"
        self.finds({at: six}, ("parameters", at, 1))
        self.finds({at: "A::A(int a) : b_(a, a, a, a, a, a), c_{a} {\n}\n"})

    def test_names_say_something(self):
        self.finds({"src/base/text_util.h": header()}, ("word", "src/base/text_util.h", 0))
        at = "src/base/a.h"
        self.finds({at: header("class BoardManager {\n};\n")}, ("word", at, 2))
        self.finds({at: header("template <class Handler>\nvoid f(Handler h);\n")})
        self.finds({at: header("struct Handler {\n};\n")}, ("word", at, 2))
        self.finds({"src/web/a.h": header("struct Handler {\n};\n")})

    def test_the_glossary_has_one_word_per_concept(self):
        page = "# Words\n\n| word | refused |\n| --- | --- |\n| ledger | workspace, tenant |\n"
        code = {"src/base/a.h": header("int tenant_count();\n")}
        self.finds(code)
        self.finds({"docs/glossary.md": page, **code}, ("synonym", "src/base/a.h", 2))
        self.finds({"docs/glossary.md": page, "src/base/a.h": header("int ledger_count();\n")})

    def test_no_namespace_is_opened_for_all(self):
        at = "src/base/a_test.cpp"
        self.finds({at: "using namespace std;\n"}, ("using", at, 1))
        self.finds({at: "using namespace std::literals;\n"})
        self.finds({at: "void f() {\n  using namespace std;\n}\n"})

    def test_nothing_is_owned_by_a_bare_pointer(self):
        at = "src/base/a_test.cpp"
        for wrong in ("auto a = new A;", "f(new A());", "  delete a;", "  delete[] a;"):
            self.finds({at: wrong + "\n"}, ("owner", at, 1))
        for right in ("A(const A&) = delete;", "int new_count;", "// a new one", 'f("new A");'):
            self.finds({at: right + "\n"})
        self.finds({at: "auto a = new A;  // tidy: allow the library frees it\n"})

    def test_nothing_is_left_to_do_without_a_number(self):
        at = "src/base/a_test.cpp"
        self.finds({at: "// TODO(#12) more\n"})
        self.finds({at: "// TODO more\n"}, ("todo", at, 1))
        self.finds({at: "// FIXME\n"}, ("todo", at, 1))

    def test_code_is_not_kept_in_remarks(self):
        at = "src/base/a_test.cpp"
        for wrong in ("// f(a);", "//  return a;", "// int a = 1;", "  // board.apply(entry);"):
            self.finds({at: wrong + "\n"}, ("dead", at, 1))
        for right in ("// First this; then that.", "// what came before;", "f(a);  // f;"):
            self.finds({at: right + "\n"})

    def test_blanks_are_where_they_belong(self):
        at = "src/base/a_test.cpp"
        self.finds({at: "int a; \n"}, ("blank", at, 1))
        self.finds({at: "\tint a;\n"}, ("blank", at, 1))
        self.finds({at: "int a;"}, ("blank", at, 1))
        self.finds({"tests/cases/a.case": "今天\t2026 "})
        self.finds({"Makefile": "run:\n\ttrue\n"})

    def test_each_source_is_tested(self):
        at = "src/base/a.cpp"
        self.finds({at: "int a;\n"}, ("test", at, 1))
        self.finds({at: "int a;\n", "src/base/a_test.cpp": "int b;\n"})
        self.finds({at: "// tested by: every start of the program\n"})
        self.finds({at: "// tested by: tests/b.cpp\n"}, ("test", at, 1))
        self.finds({at: "// tested by: tests/b.cpp\n", "tests/b.cpp": "int b;\n"})
        self.finds({"src/kaigong/main.cpp": "int main() {}\n"})

    def test_a_code_is_given_once(self):
        one = 'inline constexpr IssueKind gone{"a.gone", "没有", "gone"};\n'
        files = {"src/base/a.h": header(one), "src/base/b.h": header(one)}
        self.finds(files, ("code", "src/base/b.h", 2))

    def test_a_code_is_provoked_somewhere(self):
        files = {"src/base/a.h": header('constexpr IssueKind gone{\n    "a.gone", "没有"};\n')}
        self.assertEqual(len(look(files)[1]), 1)
        self.finds(files, ("untested-code", "src/base/a.h", 2), strict=True)
        self.finds({**files, "tests/cases/a.case": "a.gone\n"}, strict=True)
        self.finds({**files, "src/base/b_test.cpp": "f(&gone);\n"}, strict=True)

    def test_a_page_has_one_title(self):
        self.finds({"docs/a.md": "# One\n\n```\n# not one\n```\n"})
        self.finds({"docs/a.md": "# One\n\n# Two\n"}, ("title", "docs/a.md", 3))
        self.finds({"docs/a.md": "none\n"}, ("title", "docs/a.md", 1))

    def test_links_lead_somewhere(self):
        page = "# 一 页\n\n[a](b.md) [b](b.md#at-home) [c](https://example.org/x) `[d](no.md)`\n"
        files = {"docs/a.md": page, "docs/b.md": "# B\n\n## At home\n\n[a](a.md#一-页)\n"}
        self.finds(files)
        self.finds({"docs/a.md": "# A\n\n[a](b.md)\n"}, ("link", "docs/a.md", 3))
        self.finds({"docs/a.md": "# A\n\n![a](b.png)\n"}, ("link", "docs/a.md", 3))
        self.finds({"docs/a.md": "# A\n\n[a](#b)\n"}, ("link", "docs/a.md", 3))

    def test_large_files_lie_in_data(self):
        self.finds({"data/a.bin": bytes(300_001)})
        self.finds({"docs/a.bin": bytes(300_001)}, ("large", "docs/a.bin", 0))

    def test_no_machine_is_named(self):
        for wrong in ("/work/main", "cd /root/x", "/tmp/bash_jobs.0", "registry.npmjs.org"):
            self.finds({"docs/a.txt": wrong + "\n"}, ("machine", "docs/a.txt", 1))
        self.finds({"docs/a.txt": "docs/work/a and https://example.org/work/\n"})
        lock = '"resolved": "https://registry.npmjs.org/a",\n' * 9
        self.finds({"ui/package-lock.json": lock}, ("machine", "ui/package-lock.json", 1))

    def test_zz_every_rule_is_proven(self):
        self.assertEqual(FIRED, set(tidy.RULES))


if __name__ == "__main__":
    unittest.main()

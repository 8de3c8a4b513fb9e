#!/usr/bin/env python3
"""Files evidence by command, lists it, finds what is used again, and takes the files along.

usage: evidence_test.py PATH_TO_KAIGONG
"""

import hashlib
import os
import sys
import unittest

from program import Program

PDF = b"%PDF-1.7 a contract"


class Evidence(Program):
    def ledger(self):
        ledger = self.path("a.kg")
        self.run_it("init", "--name", "测试", ledger=ledger)
        projects = self.path("list.csv")
        with open(projects, "w", encoding="utf-8") as file:
            file.write("项目代码,项目名称,总投资（万元）\nP1,城东水厂,8000\nP2,城西水厂,4000\n")
        mapping = self.path("mapping.json")
        with open(mapping, "w", encoding="utf-8") as file:
            file.write('{"code":"m","header":{"row":1},"columns":['
                       '{"header":"项目代码","to":["project.code"]},'
                       '{"header":"项目名称","to":["project.name"]},'
                       '{"header":"总投资（万元）","to":["project.total"],"unit":"万元"}]}')
        self.run_it("import", projects, "--mapping", mapping, ledger=ledger)
        return ledger

    def file(self, name="合同.pdf", content=PDF):
        path = self.path(name)
        with open(path, "wb") as file:
            file.write(content)
        return path

    def filed(self, ledger, project, path, *more, code=0):
        return self.ask("evidence", "--project", project, "--what", "施工合同", "--file", path,
                        *more, ledger=ledger, code=code)

    def test_a_paper_is_filed_once_and_listed(self):
        ledger = self.ledger()
        path = self.file()
        self.assertEqual(self.filed(ledger, "P1", path)["recorded"], 1)
        self.assertEqual(self.filed(ledger, "P1", path)["recorded"], 0)
        listed = self.ask("evidence", "--project", "P1", ledger=ledger)
        self.assertEqual([one["what"] for one in listed], ["contract"])
        self.assertEqual(listed[0]["digest"], hashlib.sha256(PDF).hexdigest())
        self.assertIn("施工合同", self.run_it("evidence", "--project", "P1", ledger=ledger,
                                            lang="zh"))
        self.run_it("verify", ledger=ledger)

    def test_every_reason_is_told_and_nothing_recorded(self):
        ledger = self.ledger()
        path = self.file("程序.pdf", b"MZ")
        issues = self.ask("evidence", "--project", "P1", "--what", "passport", "--file", path,
                          "--unit", "jin", ledger=ledger, code=1)["issues"]
        self.assertEqual({issue["code"] for issue in issues},
                         {"evidence.unknown_type", "evidence.unknown_paper",
                          "report.unknown_unit"})
        self.run_it("evidence", "--project", "P1", "--file", self.path("none"), "--what", "photo",
                    ledger=ledger, code=3)
        self.run_it("evidence", ledger=ledger, code=1)

    def test_what_is_used_again_is_found_until_it_is_withdrawn(self):
        ledger = self.ledger()
        path = self.file()
        first = self.filed(ledger, "P1", path)["seq"]
        second = self.filed(ledger, "P2", path)["seq"]
        reused = self.ask("evidence", "--reused", ledger=ledger)
        self.assertEqual([(one["seq"], one["also"]) for one in reused],
                         [(first, [second]), (second, [first])])
        self.run_it("evidence", "--project", "P2", "--withdraw", str(second), ledger=ledger,
                    code=1)
        self.run_it("evidence", "--project", "P2", "--withdraw", str(second), "--reason", "误传",
                    ledger=ledger)
        self.assertEqual(self.ask("evidence", "--reused", ledger=ledger), [])

    def test_files_go_along_with_an_export(self):
        ledger = self.ledger()
        self.filed(ledger, "P1", self.file())
        lines, folder = self.path("lines.jsonl"), self.path("files")
        self.run_it("export", lines, "--evidence", folder, ledger=ledger)
        name = hashlib.sha256(PDF).hexdigest()
        with open(os.path.join(folder, name), "rb") as file:
            self.assertEqual(file.read(), PDF)
        bare = self.path("bare.kg")
        self.assertIn("1", self.run_it("import", lines, ledger=bare))
        copy, again = self.path("copy.kg"), self.path("again")
        self.run_it("import", lines, "--evidence", folder, ledger=copy)
        self.run_it("export", lines + "2", "--evidence", again, ledger=copy)
        self.assertEqual(os.listdir(again), [name])
        with open(os.path.join(folder, name), "ab") as file:
            file.write(b"!")
        self.run_it("import", lines, "--evidence", folder, ledger=self.path("third.kg"), code=1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

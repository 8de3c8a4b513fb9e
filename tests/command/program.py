"""What the tests of commands share: a demonstration, and ways to ask the built program.

The program's path is the script's first argument.
"""

import json
import os
import subprocess
import sys
import tempfile
import unittest

KAIGONG = os.path.abspath(sys.argv[1])


class Program(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.demo = os.path.join(cls.folder.name, "demo.kg")
        done = subprocess.run([KAIGONG, "demo", "--ledger", cls.demo], capture_output=True)
        assert done.returncode == 0, done.stderr.decode()

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def path(self, name):
        return os.path.join(self.folder.name, self._testMethodName + "-" + name)

    def run_it(self, *arguments, ledger=None, code=0, lang="en"):
        command = [KAIGONG, *arguments, "--lang", lang, "--ledger", ledger or self.demo]
        done = subprocess.run(command, capture_output=True, timeout=300)
        out = done.stdout.decode(errors="replace")
        err = done.stderr.decode(errors="replace")
        self.assertEqual(done.returncode, code, f"{command}\n{out}\n{err}")
        return out + err

    def ask(self, *arguments, ledger=None, code=0):
        return json.loads(self.run_it(*arguments, "--json", ledger=ledger, code=code))

    def copy_of_demo(self):
        copy = self.path("copy.kg")
        lines = self.path("lines.jsonl")
        self.run_it("export", lines)
        self.run_it("import", lines, ledger=copy)
        return copy

    def completions(self, ledger):
        rows = self.ask("rank", "--measure", "completion", ledger=ledger)["rows"]
        return {row["key"]: row["numerator"] for row in rows}

    def first_project(self, ledger=None):
        rows = self.ask("why", "completion", ledger=ledger)["items"]
        return str(rows[0]["project"])

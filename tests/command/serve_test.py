#!/usr/bin/env python3
"""Serves a ledger as an office would: by TLS, with a newer certificate, until it is stopped.

usage: serve_test.py PATH_TO_KAIGONG
"""

import json
import re
import shutil
import signal
import ssl
import subprocess
import sys
import time
import unittest
import urllib.error
import urllib.request

from program import KAIGONG, Program


class Serving:
    """A server on a port that it chose."""

    def __init__(self, ledger, *options):
        self.process = subprocess.Popen(
            [KAIGONG, "serve", "--ledger", ledger, "--lang", "en", "--port", "18080", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said = self.read_until("Ctrl-C")
        self.pages = re.search(r"https?://\S+/", self.said).group(0)

    def read_until(self, word):
        said = ""
        while word not in said:
            line = self.process.stdout.readline()
            assert line, self.process.stderr.read()
            said += line
        return said

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.communicate()

    def ask(self, path, token=None):
        """The status and the body."""
        headers = {"Authorization": "Bearer " + token} if token else {}
        request = urllib.request.Request(self.pages + path, headers=headers)
        context = ssl._create_unverified_context() if self.pages.startswith("https") else None
        try:
            with urllib.request.urlopen(request, context=context) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def send(self, path, body):
        """The status and the answer to a form."""
        headers = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
        data = json.dumps(body).encode()
        request = urllib.request.Request(self.pages + path, data=data, headers=headers)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, json.loads(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, json.loads(error.read())

    def certificate(self):
        port = int(self.pages.rstrip("/").rsplit(":", 1)[1])
        return ssl.get_server_certificate(("127.0.0.1", port))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.communicate(timeout=60)
        return self.process.returncode


@unittest.skipUnless(shutil.which("openssl"), "needs openssl for its certificates")
class Serve(Program):
    def make_certificate(self):
        certificate, key = self.path("certificate.pem"), self.path("key.pem")
        made = (
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
            "-days 2 -subj /CN=localhost"
        )
        command = [*made.split(), "-out", certificate, "-keyout", key]
        subprocess.run(command, check=True, capture_output=True)
        return certificate, key

    def test_a_certificate_is_served_and_made_new(self):
        certificate, key = self.make_certificate()
        options = ("--certificate", certificate, "--key", key)
        with Serving(self.copy_of_demo(), *options) as serving:
            self.assertTrue(serving.pages.startswith("https://"))
            self.assertEqual(serving.ask("readyz"), (200, "ready\n"))
            first = serving.certificate()
            self.make_certificate()
            serving.process.send_signal(signal.SIGHUP)
            newer = first
            for _ in range(500):
                newer = serving.certificate()
                if newer != first:
                    break
                time.sleep(0.01)
            self.assertNotEqual(newer, first)
            with open(certificate, "w") as file:
                file.write("nothing of use")
            serving.process.send_signal(signal.SIGHUP)
            self.assertIn(certificate, serving.process.stderr.readline())
            self.assertEqual(serving.certificate(), newer)
            self.assertEqual(serving.stop(), 0)

    def test_files_that_cannot_be_used_are_named(self):
        certificate, key = self.make_certificate()
        gone = self.path("gone.pem")
        for lang, said in (("en", "can't open"), ("zh", "无法打开")):
            told = self.run_it(
                "serve", "--certificate", gone, "--key", key, code=3, lang=lang
            )
            self.assertIn(said, told)
            self.assertIn(gone, told)
        self.assertIn(key, self.run_it("serve", "--certificate", key, "--key", key, code=3))
        self.run_it("serve", "--certificate", certificate, code=2)

    def test_a_map_is_judged_before_it_is_served(self):
        def written(name, text):
            path = self.path(name)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return path

        gone = self.path("gone.geojson")
        self.assertIn(gone, self.run_it("serve", "--map", gone, code=1))  # serve.no_file
        ring = "[[125,43],[126,43],[126,44],[125,44]]"
        outline = (
            '{"type":"FeatureCollection","features":[{"properties":{"key":"jilin"},'
            '"geometry":{"type":"Polygon","coordinates":[%s]}}]}'
        )
        open_ring = written("open.geojson", outline % ring)
        told = self.run_it("serve", "--map", open_ring, code=1)
        self.assertIn("/features/0/geometry/coordinates", told)
        good = written("good.geojson", outline % ring.replace("[125,44]", "[125,43]"))
        with Serving(self.copy_of_demo(), "--map", good) as serving:
            status, text = serving.ask("api/map")
            self.assertEqual(status, 200)
            self.assertIn('"jilin"', text)

    def test_a_demonstration_makes_room_for_a_ledger_of_ones_own(self):
        ledger = self.copy_of_demo()
        with Serving(ledger, "--drain", "2") as serving:
            token = re.search(r"begin\?token=(\S+)", serving.said).group(1)
            body = {"token": "guess", "name": "某省台账", "region": "某省", "name_en": "",
                    "currency": "CNY", "digest": "sm3"}
            status, told = serving.send("api/demo/end", body)
            self.assertEqual((status, told["issues"][0]["code"]), (422, "door.link_is_spent"))
            status, told = serving.send(
                "api/demo/end", {**body, "token": token, "name": "", "currency": "yuan"}
            )
            self.assertEqual(
                [(one["code"], one["place"]) for one in told["issues"]],
                [("field.missing", "/name"), ("init.bad_currency", "/currency")],
            )
            status, told = serving.send("api/demo/end", {**body, "token": token})
            self.assertEqual(status, 200, told)
            status, again = serving.send("api/demo/end", {**body, "token": token})
            self.assertEqual((status, again["issues"][0]["code"]), (422, "demo.being_removed"))
            token = told["setup"].split("=")[1]
            self.assertIn("setup?token=" + token, serving.read_until("Ctrl-C"))
            status, text = serving.ask("api/ledger")
            self.assertEqual(status, 401, text)
            first = {"token": token, "name": "王主任", "login": "wang",
                     "password": "correct horse battery"}
            status, me = serving.send("api/setup", first)
            self.assertEqual((status, me["demonstration"]), (200, False))
            self.assertEqual(serving.stop(), 0)
        self.assertEqual(self.ask("verify", ledger=ledger)["entries"], 4)
        aside = self.ask("verify", ledger=ledger + ".demonstration")
        self.assertGreater(aside["entries"], 1000)

    def test_what_is_no_demonstration_cannot_be_removed(self):
        ledger = self.path("own.kg")
        self.run_it("init", ledger=ledger)
        with Serving(ledger) as serving:
            token = re.search(r"setup\?token=(\S+)", serving.said).group(1)
            status, told = serving.send("api/demo/end", {"token": token, "name": "x"})
            self.assertEqual((status, told["issues"][0]["code"]), (404, "demo.not_removable"))

    def test_what_it_measures_has_a_token(self):
        with Serving(self.copy_of_demo(), "--metrics-token", "7f3a") as serving:
            self.assertEqual(serving.ask("metrics")[0], 404)
            status, text = serving.ask("metrics", token="7f3a")
            self.assertEqual(status, 200)
            self.assertRegex(text, r"(?m)^kaigong_ledger_sequence [1-9]\d*$")
            self.assertEqual(serving.stop(), 0)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

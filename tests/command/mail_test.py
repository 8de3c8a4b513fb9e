#!/usr/bin/env python3
"""Lets a server send daily letters to a real mail server on this machine.

usage: mail_test.py PATH_TO_KAIGONG
"""

import email
import email.policy
import json
import logging
import os
import shutil
import socket
import ssl
import subprocess
import sys
import threading
import time
import unittest
import urllib.request

from program import Program
from serve_test import Serving

SYSTEM_PYTHON = "/usr/bin/python3"
try:
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import AuthResult
except ImportError:
    if sys.executable != SYSTEM_PYTHON and os.path.exists(SYSTEM_PYTHON):
        os.execv(SYSTEM_PYTHON, [SYSTEM_PYTHON, *sys.argv])  # which Debian's packages belong to
    print("skipped: python3-aiosmtpd isn't installed")
    sys.exit(77)

logging.getLogger("mail.log").setLevel(logging.CRITICAL)  # what clients do wrong is meant here
PAGES = "https://kaigong.example/"
SECRET = "a password that nobody reads"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Box:
    """A mail server that keeps what it is handed, but for whom it doesn't know."""

    def __init__(self, port, **options):
        self.letters = []
        self.unknown = set()
        self.tried = 0
        self.port = port
        self.smtp = Controller(self, hostname="127.0.0.1", port=port, **options)

    async def handle_RCPT(self, server, session, envelope, address, options):
        self.tried += 1
        if address in self.unknown:
            return f"550 {address} isn't known"
        envelope.rcpt_tos.append(address)
        return "250 known"

    async def handle_DATA(self, server, session, envelope):
        self.letters.append((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 taken"

    def __enter__(self):
        self.smtp.start()
        return self

    def __exit__(self, *_):
        self.smtp.stop()

    def wait_for(self, count):
        for _ in range(300):
            if len(self.letters) >= count:
                return
            time.sleep(0.2)
        raise AssertionError(f"{len(self.letters)} letters instead of {count}")


class Post(Serving):
    """A server that sends letters, and what it logs."""

    def __init__(self, ledger, port, *options, host="127.0.0.1"):
        self.errors = ""
        super().__init__(ledger, "--mail", f"smtp://{host}:{port}",
                         "--mail-from", "office@kaigong.example", "--mail-at", "00:00",
                         "--mail-pages", PAGES, *options)
        self.reading = threading.Thread(target=self.read_errors, daemon=True)
        self.reading.start()

    def read_errors(self):
        for line in self.process.stderr:
            self.errors += line

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.reading.join()
        self.process.stdout.close()
        self.process.stderr.close()

    def wait_for_error(self, words):
        for _ in range(300):
            if words in self.errors:
                return
            time.sleep(0.2)
        raise AssertionError(f"“{words}” isn't in: {self.errors}")

    def ask_for_letters(self, person, language="en", address=None):
        address = f"p{person}@example.org" if address is None else address
        self.call("api/me/mail", self.act(person), {"address": address, "language": language})

    def to_do(self, person):
        return json.loads(self.call("api/briefing", self.act(person)).read())["lines"]

    def act(self, person):
        answer = self.call("api/demo/act", "", {"person": person})
        return answer.headers["Set-Cookie"].split(";")[0]

    def call(self, path, cookie, body=None):
        headers = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin",
                   "Cookie": cookie}
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.pages + path, data=data, headers=headers)
        return urllib.request.urlopen(request)


class Letters(Program):
    def setUp(self):
        self.ledger = self.path("demo.kg")
        shutil.copy(self.demo, self.ledger)

    def test_each_is_told_once_a_day_what_is_to_be_done(self):
        province = 401  # its office has matters and reviews
        with Box(free_port()) as box:
            with Post(self.ledger, box.port) as post:
                post.ask_for_letters(province, "zh")
                box.wait_for(1)
            sender, to, content = box.letters[0]
            self.assertEqual(sender, "office@kaigong.example")
            self.assertEqual(to, [f"p{province}@example.org"])
            letter = email.message_from_bytes(content, policy=email.policy.default)
            self.assertRegex(letter["Subject"], "^开工 2022-04-28：要做的事 [0-9]+ 件")
            text = letter.get_content()
            self.assertIn(PAGES + "matters/", text)
            self.assertTrue(letter["Message-ID"].endswith("@kaigong.example>"))
            told = self.ask("briefing", "--of", str(province), ledger=self.ledger)["rows"]
            self.assertEqual(text.count(PAGES) - 1, len(told))
            with Post(self.ledger, box.port) as post:
                time.sleep(3)
                post.ask_for_letters(province, address="")
                post.ask_for_letters(province, address="another@example.org")
                time.sleep(22)
            self.assertEqual(len(box.letters), 1, "once a day, whatever restarts or changes")

    def test_who_has_nothing_to_do_gets_none_and_a_refused_letter_stops_no_other(self):
        with Box(free_port()) as box, Post(self.ledger, box.port) as post:
            cast = json.loads(post.call("api/demo/cast", "").read())
            people = [each["person"] for each in cast]
            idle = next(each for each in people if not post.to_do(each))
            busy = (each for each in people if post.to_do(each))
            first, second = next(busy), next(busy)
            box.unknown.add(f"p{first}@example.org")
            for person in (idle, first, second):
                post.ask_for_letters(person)
            box.wait_for(1)
            self.assertEqual(box.letters[0][1], [f"p{second}@example.org"])
            post.wait_for_error(f"to person {first}: ")
            self.assertIn("(550)", post.errors)
            self.assertNotIn("example.org", post.errors)
            self.assertEqual(box.tried, 2, "it is tried again later, not at once")
        box = Box(box.port)
        with box, Post(self.ledger, box.port):
            box.wait_for(1)
            self.assertEqual(box.letters[0][1], [f"p{first}@example.org"], "it is still to go")

    def test_a_server_that_is_away_is_asked_again(self):
        port = free_port()
        with Post(self.ledger, port) as post:
            post.ask_for_letters(401)
            post.wait_for_error("to person 401: ")
            time.sleep(22)
            self.assertEqual(post.errors.count("to person"), 1, "not for ten minutes")
        with Box(port) as box, Post(self.ledger, port):
            box.wait_for(1)

    @unittest.skipUnless(shutil.which("openssl"), "needs openssl for its certificate")
    def test_signs_in_by_tls_with_a_certificate_that_holds(self):
        certificate, key = self.path("certificate.pem"), self.path("key.pem")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
                        "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
                        "-out", certificate, "-keyout", key], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        secret = self.path("secret")
        with open(secret, "w", encoding="utf-8") as file:
            file.write(SECRET + "\n")
        os.chmod(secret, 0o600)

        def knows(server, session, envelope, mechanism, data):
            known = (data.login, data.password) == (b"kaigong", SECRET.encode())
            return AuthResult(success=known, handled=known)  # else it answers by itself: 535

        box = Box(free_port(), tls_context=context, require_starttls=True, auth_required=True,
                  authenticator=knows)
        login = ["--mail-secret", secret, "--mail-user"]
        with box:
            with Post(self.ledger, box.port, *login, "kaigong", host="localhost") as post:
                post.ask_for_letters(401)
                post.wait_for_error("to person 401: ")  # nobody vouches for the certificate
            self.assertEqual(box.letters, [])
            trusts = ["--mail-ca", certificate, *login]
            with Post(self.ledger, box.port, *trusts, "nobody", host="localhost") as post:
                post.wait_for_error("(535)")
                self.assertNotIn(SECRET, post.errors)
            with Post(self.ledger, box.port, *trusts, "kaigong", host="localhost"):
                box.wait_for(1)

    def test_settings_that_cannot_work_are_told_all_at_once(self):
        said = self.run_it("serve", "--mail", "mail.example.org", "--mail-from", "nobody",
                           "--mail-at", "late", "--mail-pages", "here", "--mail-secret", "/none",
                           ledger=self.ledger, code=1)
        for told in ("mail.not_a_server", "mail.not_an_address", "mail.not_an_hour",
                     "mail.not_pages", "sign_on.bad_secret"):
            self.assertIn(f"[{told}]", said)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

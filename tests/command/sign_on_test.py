#!/usr/bin/env python3
"""Serves with single sign-on: what settings are refused, and what a provider must show.

usage: sign_on_test.py PATH_TO_KAIGONG
"""

import http.server
import json
import os
import shutil
import ssl
import subprocess
import sys
import threading
import time
import unittest
import urllib.error
import urllib.request

from program import Program
from serve_test import Serving

SECRET = "a secret that nobody reads"


class Provider:
    """Describes itself, by TLS, and knows nobody."""

    def __init__(self, certificate, key):
        provider = self

        class Answer(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                body = json.dumps(provider.description()).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.address = f"https://localhost:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def description(self):
        at = self.address
        return {
            "issuer": at,
            "authorization_endpoint": at + "/auth",
            "token_endpoint": at + "/token",
            "jwks_uri": at + "/keys",
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def led(serving, path):
    """Where the browser is led."""
    try:
        urllib.request.build_opener(Stay).open(serving.pages + path)
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers["Location"]
    raise AssertionError("it led nowhere")


class SignOn(Program):
    def written(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    def test_settings_that_cannot_work_are_refused(self):
        told = self.run_it(
            "serve",
            *("--sign-on", "http://id.example", "--sign-on-client", " "),
            *("--sign-on-secret", self.path("gone"), "--sign-on-ca", self.path("none")),
            *("--sign-on-back", "https://office.example/elsewhere"),
            code=1,
        )
        for reason in (
            "“http://id.example” isn't a provider's address",  # sign_on.not_a_provider
            self.path("gone"),  # sign_on.bad_secret
            self.path("none"),  # sign_on.bad_authorities
            "“https://office.example/elsewhere”",  # sign_on.not_a_back
        ):
            self.assertIn(reason, told)
        zh = self.run_it(
            "serve", "--sign-on", "https://a?b", "--sign-on-client", "k", code=1, lang="zh"
        )
        self.assertIn("不是统一身份认证的地址", zh)
        empty = self.written("empty", "\n")
        one = ("serve", "--sign-on", "https://id.example", "--sign-on-client", "k")
        self.assertIn(empty, self.run_it(*one, "--sign-on-secret", empty, code=1))
        self.run_it("serve", "--sign-on", "https://id.example", code=2)
        self.run_it("serve", "--sign-on-name", "x", code=2)
        nobody = self.run_it("serve", "--sign-on", "https://a", "--sign-on-client", "", code=1)
        self.assertIn("--sign-on-client", nobody)  # sign_on.no_client

    def test_a_provider_that_is_down_is_told_and_stops_nobody(self):
        secret = self.written("secret", SECRET + "\n")
        options = ("--sign-on", "http://127.0.0.1:1", "--sign-on-client", "kaigong")
        named = ("--sign-on-secret", secret, "--sign-on-name", "省统一身份认证")
        with Serving(self.copy_of_demo(), *options, *named) as serving:
            self.assertIn("doesn't tell its description", serving.process.stderr.readline())
            self.assertEqual(json.loads(serving.ask("api/me")[1])["sign_on"], "省统一身份认证")
            self.assertEqual(
                led(serving, "api/sign-on?to=/list"),
                (303, "/sign-in?sign_on=sign_on.unreachable&to=%2Flist"),
            )
            self.assertEqual(serving.stop(), 0)

    @unittest.skipUnless(shutil.which("openssl"), "needs openssl for its certificates")
    def test_a_provider_shows_a_certificate_that_holds(self):
        certificate, key = self.path("certificate.pem"), self.path("key.pem")
        made = (
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes "
            "-days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
        )
        command = [*made.split(), "-out", certificate, "-keyout", key]
        subprocess.run(command, check=True, capture_output=True)
        with Provider(certificate, key) as provider:
            options = ("--sign-on", provider.address, "--sign-on-client", "kaigong")
            ledger = self.copy_of_demo()
            with Serving(ledger, *options) as serving:
                self.assertIn("certificate", serving.process.stderr.readline())
                self.assertIn("sign_on.unreachable", led(serving, "api/sign-on")[1])
            back = "https://office.example/api/sign-on/back"
            trusting = ("--sign-on-ca", certificate, "--sign-on-back", back)
            with Serving(ledger, *options, *trusting) as serving:
                status, address = led(serving, "api/sign-on")
                self.assertEqual(status, 303)
                self.assertTrue(address.startswith(provider.address + "/auth?"), address)
                self.assertIn("redirect_uri=https%3A%2F%2Foffice.example%2Fapi", address)
                self.assertIn("code_challenge_method=S256", address)

    def test_the_secret_stands_in_no_list_of_processes(self):
        secret = self.written("secret", SECRET)
        options = ("--sign-on", "http://127.0.0.1:1", "--sign-on-client", "kaigong")
        with Serving(self.copy_of_demo(), *options, "--sign-on-secret", secret) as serving:
            time.sleep(0.2)
            for name in ("cmdline", "environ"):
                place = f"/proc/{serving.process.pid}/{name}"
                if os.path.exists(place):
                    with open(place, "rb") as file:
                        self.assertNotIn(SECRET.encode(), file.read())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

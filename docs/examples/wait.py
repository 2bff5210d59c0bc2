"""Asks for a refund, waits for the decision, and says what came of it. Python's standard library alone."""

import json
import os
import random
import time
import urllib.error
import urllib.request
import uuid

URL = os.environ["COUNTERSIGN_URL"]
TOKEN = os.environ["COUNTERSIGN_TOKEN"]


def once(path, body, headers):
    request = urllib.request.Request(
        URL + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Bearer {TOKEN}", "Content-Type": "application/json", **headers},
    )
    with urllib.request.urlopen(request, timeout=90) as response:
        return json.load(response)["data"]


def api(path, body=None, headers={}):
    """Calls the API, again and again while nothing answers or the server cannot at the moment."""
    failures = 0
    while True:
        try:
            return once(path, body, headers)
        except urllib.error.HTTPError as error:
            if error.code not in (408, 429) and error.code < 500:
                raise SystemExit(error.read().decode())
            seconds = int(error.headers.get("Retry-After") or 0)
        except OSError:
            seconds = 0
        time.sleep(seconds + min(10, 0.2 * 2**failures) * random.uniform(0.5, 1))
        failures += 1


# With the key it is made once, however often it has to be sent.
asked = api(
    "/api/approvals",
    {
        "title": "Refund 40 EUR to Acme Corp",
        "reasoning": "Invoice **INV-2026-0042** was paid twice.",
        "tool_args": {"tool_type": "refund", "amount": 40, "currency": "EUR"},
        # Decides in test mode only; elsewhere people do.
        "metadata": {"test": {"decide": "edit", "tool_args": {"tool_type": "refund", "amount": 20}, "after_ms": 500}},
    },
    {"Idempotency-Key": str(uuid.uuid4())},
)
print("asked", asked["uid"])

decision = {"resolution": "pending"}
while decision["resolution"] == "pending":
    started = time.monotonic()
    decision = api(f"/api/approvals/{asked['uid']}?wait=30")
    if decision["resolution"] == "pending" and time.monotonic() - started < 1:
        time.sleep(1)  # A server that stops answers at once.
print(decision["resolution"], json.dumps(decision["tool_args"], separators=(",", ":")))

# Only this is a yes.
if decision["resolution"] == "approved":
    api(f"/api/approvals/{asked['uid']}/execution", {"outcome": "succeeded", "external_ref": "re_42"})
    print("reported")

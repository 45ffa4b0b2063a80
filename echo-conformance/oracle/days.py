"""Writes days.csv of the vectors: python3 days.py VECTORS. What every epoch is closed with, and what its manifest must say.

The input digest is computed from the log (specification section 9), the root from payouts.csv, and what was withdrawn
from the previous queue.csv, whose rows are missing in claims.csv then.
"""

import csv
import json
import pathlib
import sys

import trees

ONE, GUARDED, TIGHT, TRUSTED = "echolayer-1", "echolayer-1-guarded", "guarded-tight", "guarded-trusted"
# Folder: log, ruleset or rulesets by day, pool or pools by day, decimals, policy, leftover.
SETTINGS = {
    "epoch/queue-expire": ("epoch/log.ndjson", ONE, "20", 9, "queue", "expire"),
    "epoch/queue-rollover": ("epoch/log.ndjson", ONE, "20", 9, "queue", "roll-over"),
    "epoch/prorata-expire": ("epoch/log.ndjson", ONE, "20", 9, "pro-rata", "expire"),
    "epoch/ample": ("epoch/log.ndjson", ONE, "100000", 9, "queue", "expire"),
    "epoch/refill": ("epoch/log-refill.ndjson", ONE, "20", 9, "queue", "expire"),
    "epoch/scarce": ("epoch/log-refill.ndjson", ONE, "3", 9, "queue", "expire"),
    "epoch/tiny": ("epoch/log-refill.ndjson", ONE, "1", 9, "queue", "expire"),
    "guarded/guarded-queue-expire": ("guarded/log.ndjson", GUARDED, "60", 9, "queue", "expire"),
    "guarded/trusted-prorata-rollover": ("guarded/log.ndjson", TRUSTED, "5", 9, "pro-rata", "roll-over"),
    "guarded/guarded-pool-zero": ("guarded/log.ndjson", GUARDED, ("40", "0", "40"), 9, "queue", "roll-over"),
    "guarded/one-18-decimals": ("guarded/log.ndjson", ONE, "250000", 18, "queue", "expire"),
    "guarded/tight-queue-rollover": (
        "guarded/log.ndjson",
        TIGHT,
        ("6.00000001", "6.00000003", "6.00000005"),
        9,
        "queue",
        "roll-over",
    ),
    "guarded/one-then-guarded": ("guarded/log.ndjson", (ONE, GUARDED, GUARDED), "60", 9, "queue", "expire"),
    "guarded/guarded-one-guarded": ("guarded/log.ndjson", (GUARDED, ONE, GUARDED), "60", 9, "queue", "expire"),
}
ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
U64 = (1 << 64) - 1


def number(value):
    """A JSON number after RFC 8785: an integer with all its digits, a double as ECMAScript writes it."""
    if isinstance(value, int):
        return str(value)
    mantissa, _, exponent = repr(abs(value)).partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    point = len(whole) + int(exponent or 0) - (len(whole + fraction) - len(digits))
    digits = digits.rstrip("0")
    if not digits:
        return "0"
    if len(digits) <= point <= 21:
        text = digits + "0" * (point - len(digits))
    elif 0 < point <= 21:
        text = digits[:point] + "." + digits[point:]
    elif -6 < point <= 0:
        text = "0." + "0" * -point + digits
    else:
        text = digits[0] + ("." + digits[1:] if len(digits) > 1 else "") + f"e{point - 1:+}"
    return ("-" if value < 0 else "") + text


def canonical(value):
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(json.dumps(name, ensure_ascii=False) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value, ensure_ascii=False)
    return number(value)


def hash_of(entries):
    """The Merkle tree hash of RFC 6962, section 2.1."""
    if not entries:
        return trees.sha256(b"")
    if len(entries) == 1:
        return trees.sha256(b"\x00" + entries[0])
    split = 1
    while split * 2 < len(entries):
        split *= 2
    return trees.sha256(b"\x01" + hash_of(entries[:split]) + hash_of(entries[split:]))


def input_digest(log, to):
    events = {}
    for line in log.read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        events[event["id"]] = event
    # Instants of these logs are all written alike, so that their texts are ordered as they are.
    seen = [event for event in events.values() if (event.get("recorded") or event["at"]) < to]
    seen.sort(key=lambda event: (event.get("recorded") or event["at"], event["id"].encode()))
    return hash_of([canonical(event).encode() for event in seen]).hex()


def base58(text):
    value = 0
    for letter in text:
        value = value * 58 + ALPHABET.index(letter)
    return value.to_bytes(32, "big")


def rows(file):
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def root(folder):
    units = {}
    for row in rows(folder / "payouts.csv"):
        key = base58(row["wallet"]) if row["wallet"] else trees.sha256(row["user_id"].encode())
        units[key] = units.get(key, 0) + int(row["units"])
    if any(amount > U64 for amount in units.values()):
        return "none"
    return trees.solana([(key, amount, 0) for key, amount in units.items()])[0].hex() if units else "00" * 32


def withdrawn(folder, previous):
    if previous is None:
        return 0
    taken = {row["claim_id"] for row in rows(folder / "claims.csv")}
    return sum(int(row["units"]) for row in rows(previous / "queue.csv") if row["claim_id"] not in taken)


def by_day(value):
    return value if isinstance(value, tuple) else (value, value, value)


def main(vectors):
    lines = ["folder,log,ruleset,from,to,pool,decimals,policy,leftover,input_digest,merkle_root,withdrawn"]
    for setting, (log, ruleset, pool, decimals, policy, leftover) in SETTINGS.items():
        previous = None
        for day, (rules, tokens) in enumerate(zip(by_day(ruleset), by_day(pool)), 10):
            folder, to = f"{setting}/day{day}", f"2026-01-{day + 1}T00:00:00Z"
            cells = [folder, log, f"rulesets/{rules}.json", f"2026-01-{day}T00:00:00Z", to, tokens, decimals, policy, leftover]
            cells += [input_digest(vectors / log, to), root(vectors / folder), withdrawn(vectors / folder, previous)]
            lines.append(",".join(map(str, cells)))
            previous = vectors / folder
    (vectors / "days.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


main(pathlib.Path(sys.argv[1]))

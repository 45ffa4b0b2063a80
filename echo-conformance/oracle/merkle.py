"""Writes merkle/*.csv of the vectors: python3 merkle.py VECTORS. The same bytes every time."""

import pathlib
import sys

import trees

SIZES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 16, 17, 33)
U64 = (1 << 64) - 1
I64 = (1 << 63) - 1
U256 = (1 << 256) - 1


def drawn(*what):
    """32 bytes that follow from what they are for."""
    return trees.sha256(" ".join(map(str, what)).encode())


def number(most, *what):
    return int.from_bytes(drawn(*what), "big") % (most + 1)


def solana_trees():
    for size in SIZES:
        yield f"n{size:02}", [
            (drawn("key", size, i), number(10**12, "unlocked", size, i), number(10**9, "locked", size, i))
            for i in range(size)
        ]
    # Keys are ordered as unsigned bytes, the first byte first.
    edges = ["ff" * 32, "80" + "00" * 31, "7f" + "ff" * 31, "00" * 32, "00" * 31 + "01", "01" + "00" * 31]
    yield "unsigned-keys", [(bytes.fromhex(key), i, 0) for i, key in enumerate(edges)]
    yield "amounts", [
        (drawn("amounts", i), *amounts)
        for i, amounts in enumerate([(0, 0), (1, 0), (0, 1), (256, 255), (I64, 0), (0, I64), (I64, I64)])
    ]
    # Above what a signed 64-bit integer holds.
    yield "unsigned-amounts", [
        (drawn("wide", i), *amounts) for i, amounts in enumerate([(I64 + 1, 0), (U64, 0), (U64, U64), (1, U64)])
    ]


def evm_trees():
    for size in SIZES:
        yield f"n{size:02}", [
            (
                drawn("address", size, i)[:20],
                number(9, "network", size, i),
                [number(10**24, "amount", size, i, j) for j in range(1 + size % 3)],
            )
            for i in range(size)
        ]
    yield "words", [
        (bytes.fromhex("00" * 20), 0, [0]),
        (bytes.fromhex("ff" * 20), U256, [U256]),
        (bytes.fromhex("00" * 19 + "01"), 1, [1, U256, U64 + 1]),
        (bytes.fromhex("80" + "00" * 19), 1 << 255, [1 << 255, 0]),
        (bytes.fromhex("7f" + "ff" * 19), 42161, []),
    ]


def write(file, header, rows):
    lines = [header] + [",".join(row) for row in rows]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def expected(tree, names, answer):
    root, leaves, proofs = answer
    for name, leaf, proof in zip(names, leaves, proofs):
        yield tree, name, leaf.hex(), " ".join(sibling.hex() for sibling in proof), root.hex()


def main(folder):
    folder.mkdir(exist_ok=True)
    inputs, answers = [], []
    for tree, claims in solana_trees():
        inputs += [(tree, key.hex(), str(unlocked), str(locked)) for key, unlocked, locked in claims]
        answers += expected(tree, [claim[0].hex() for claim in claims], trees.solana(claims))
    write(folder / "solana-input.csv", "tree,key,unlocked,locked", inputs)
    write(folder / "solana-expected.csv", "tree,key,leaf,proof,root", answers)
    inputs, answers = [], []
    for tree, claims in evm_trees():
        inputs += [(tree, address.hex(), str(network), " ".join(map(str, amounts))) for address, network, amounts in claims]
        answers += expected(tree, [claim[0].hex() for claim in claims], trees.evm(claims))
    write(folder / "evm-input.csv", "tree,address,network,amounts", inputs)
    write(folder / "evm-expected.csv", "tree,address,leaf,proof,root", answers)


main(pathlib.Path(sys.argv[1]) / "merkle")

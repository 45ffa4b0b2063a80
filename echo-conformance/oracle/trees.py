"""Merkle trees of specification section 9, written from its text with nothing but the standard library.

Both encodings are checked before anything is written: Keccak-256 against the SHA3-256 of hashlib, from which it differs
by one byte of padding, and against the digest of nothing that Ethereum publishes.
"""

import hashlib

MASK = (1 << 64) - 1


def _rotate(lane, by):
    by %= 64
    return ((lane << by) | (lane >> (64 - by))) & MASK


def _constants():
    """Round constants of Keccak-f[1600], from its linear feedback shift register."""
    register, constants = 1, []
    for _ in range(24):
        constant = 0
        for j in range(7):
            if register & 1:
                constant ^= 1 << ((1 << j) - 1)
            register <<= 1
            if register & 0x100:
                register ^= 0x171
        constants.append(constant)
    return constants


CONSTANTS = _constants()


def _permute(lanes):
    for constant in CONSTANTS:
        parity = [lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20] for x in range(5)]
        effect = [parity[(x - 1) % 5] ^ _rotate(parity[(x + 1) % 5], 1) for x in range(5)]
        lanes = [lanes[i] ^ effect[i % 5] for i in range(25)]
        moved = [0] * 25
        moved[0] = lanes[0]
        x, y = 1, 0
        for t in range(24):
            x, y, lane = y, (2 * x + 3 * y) % 5, lanes[x + 5 * y]
            moved[x + 5 * y] = _rotate(lane, (t + 1) * (t + 2) // 2)
        lanes = [
            moved[i] ^ (~moved[i - i % 5 + (i + 1) % 5] & moved[i - i % 5 + (i + 2) % 5] & MASK) for i in range(25)
        ]
        lanes[0] ^= constant
    return lanes


def _sponge(data, padding, rate=136):
    data = data + bytes([padding]) + bytes(-(len(data) + 1) % rate)
    data = data[:-1] + bytes([data[-1] | 0x80])
    lanes = [0] * 25
    for at in range(0, len(data), rate):
        for i in range(rate // 8):
            lanes[i] ^= int.from_bytes(data[at + 8 * i : at + 8 * i + 8], "little")
        lanes = _permute(lanes)
    return b"".join(lane.to_bytes(8, "little") for lane in lanes[:4])


def keccak256(data):
    return _sponge(data, 0x01)


def sha256(data):
    return hashlib.sha256(data).digest()


for _length in (0, 1, 32, 64, 135, 136, 137, 300):
    assert _sponge(bytes(_length), 0x06) == hashlib.sha3_256(bytes(_length)).digest()
assert keccak256(b"").hex() == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"


def climb(leaves, positions, parent):
    """The root over leaves in their order, and the proof of each position: siblings from the leaf up."""
    proofs = [[] for _ in positions]
    level, positions = list(leaves), list(positions)
    while len(level) > 1:
        for proof, position in zip(proofs, positions):
            proof.append(level[min(position ^ 1, len(level) - 1)])
        level = [parent(level[i], level[min(i + 1, len(level) - 1)]) for i in range(0, len(level), 2)]
        positions = [position // 2 for position in positions]
    return level[0], proofs


def solana(claims):
    """Claims (key, unlocked, locked): root, leaves and proofs, in the order of the claims."""
    order = sorted(range(len(claims)), key=lambda i: claims[i][0])

    def leaf(key, unlocked, locked):
        return sha256(b"\x00" + sha256(key + unlocked.to_bytes(8, "little") + locked.to_bytes(8, "little")))

    leaves = [leaf(*claim) for claim in claims]
    positions = [order.index(i) for i in range(len(claims))]
    root, proofs = climb(
        [leaves[i] for i in order], positions, lambda a, b: sha256(b"\x01" + min(a, b) + max(a, b))
    )
    return root, leaves, proofs


def evm(claims):
    """Claims (address, network, amounts): root, leaves and proofs, in the order of the claims."""
    leaves = [
        keccak256(address + b"".join(word.to_bytes(32, "big") for word in (network, *amounts)))
        for address, network, amounts in claims
    ]
    lowest = sorted(leaves)
    positions = [lowest.index(leaf) for leaf in leaves]
    width = 1
    while width < len(leaves):
        width *= 2
    lowest += [bytes(32)] * (width - len(lowest))
    root, proofs = climb(lowest, positions, lambda a, b: keccak256(min(a, b) + max(a, b)))
    return root, leaves, proofs

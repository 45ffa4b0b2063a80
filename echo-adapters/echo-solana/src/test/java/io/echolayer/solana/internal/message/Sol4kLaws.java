package io.echolayer.solana.internal.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolayer.core.key.Ed25519Signature;
import io.echolayer.core.key.PublicKey;
import io.echolayer.solana.internal.program.AssociatedToken;
import io.echolayer.solana.internal.program.ProgramAddress;
import io.echolayer.solana.internal.program.TokenProgram;
import io.echolayer.solana.key.Signer;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sol4k.Keypair;
import org.sol4k.instruction.SplTransferInstruction;
import org.sol4k.instruction.Token2022TransferInstruction;

/** Oracle: sol4k, another implementation, over random keys, amounts and accounts. */
class Sol4kLaws {
  @Property(tries = 100)
  void keysAndSignaturesAreTheSame(@ForAll long seed, @ForAll byte[] message) {
    byte[] secret = bytes(new Random(seed));
    Signer signer = Signer.ofSeed(secret);
    Keypair reference = Keypair.fromSecretKey(secret);
    assertThat(signer.publicKey().bytes()).isEqualTo(reference.getPublicKey().bytes());
    assertThat(signer.sign(message).bytes()).isEqualTo(reference.sign(message));
    assertThat(signer.publicKey().verify(message, signer.sign(message))).isTrue();
    byte[] other = signer.sign(message).bytes();
    other[(int) Math.floorMod(seed, 64L)] ^= (byte) (1 << Math.floorMod(seed >> 6, 8));
    assertThat(signer.publicKey().verify(message, Ed25519Signature.of(other))).isFalse();
  }

  @Property(tries = 100)
  void tokenAccountsAreTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    PublicKey wallet = PublicKey.of(bytes(random));
    PublicKey mint = PublicKey.of(bytes(random));
    for (TokenProgram program : TokenProgram.values()) {
      ProgramAddress found =
          ProgramAddress.find(
              AssociatedToken.KEY, List.of(wallet.bytes(), program.key().bytes(), mint.bytes()));
      org.sol4k.ProgramDerivedAddress reference =
          org.sol4k.PublicKey.findProgramDerivedAddress(
              theirs(wallet), theirs(mint), theirs(program.key()));
      assertThat(found.address().bytes()).isEqualTo(reference.getPublicKey().bytes());
      assertThat(found.bump()).isEqualTo(reference.getNonce());
      assertThat(AssociatedToken.account(wallet, program, mint)).isEqualTo(found.address());
    }
  }

  @Property(tries = 100)
  void transfersAreTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    PublicKey mint = PublicKey.of(bytes(random));
    PublicKey owner = PublicKey.of(bytes(random));
    PublicKey from = PublicKey.of(bytes(random));
    PublicKey to = PublicKey.of(bytes(random));
    long units = random.nextLong() >>> 1;
    int decimals = random.nextInt(19);
    for (TokenProgram program : TokenProgram.values()) {
      Instruction ours = program.transferChecked(from, mint, to, owner, units, decimals);
      org.sol4k.instruction.Instruction reference =
          theirs(program, from, to, mint, owner, units, decimals);
      assertThat(ours.data()).isEqualTo(reference.getData());
      assertThat(ours.program().bytes()).isEqualTo(reference.getProgramId().bytes());
      assertThat(ours.accounts())
          .isEqualTo(
              reference.getKeys().stream()
                  .map(
                      meta ->
                          new AccountMeta(
                              PublicKey.of(meta.getPublicKey().bytes()),
                              meta.getSigner(),
                              meta.getWritable()))
                  .toList());
    }
  }

  private static org.sol4k.instruction.Instruction theirs(
      TokenProgram program,
      PublicKey from,
      PublicKey to,
      PublicKey mint,
      PublicKey owner,
      long units,
      int decimals) {
    return program == TokenProgram.SPL_TOKEN
        ? new SplTransferInstruction(
            theirs(from), theirs(to), theirs(mint), theirs(owner), units, decimals)
        : new Token2022TransferInstruction(
            theirs(from), theirs(to), theirs(mint), theirs(owner), units, decimals);
  }

  private static org.sol4k.PublicKey theirs(PublicKey key) {
    return new org.sol4k.PublicKey(key.bytes());
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[PublicKey.LENGTH];
    random.nextBytes(bytes);
    return bytes;
  }
}

package io.echolayer.files.epoch;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.proof.MerkleEncoding;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The Merkle proof of one recipient of an epoch, made from its {@code payouts.csv}. */
public final class EpochProof {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  private EpochProof() {}

  /**
   * The proof of a recipient: key, units, leaf, siblings and root.
   *
   * @param recipient user id, or wallet address
   * @throws RefusedInputException if nobody of that name is paid
   * @throws AlteredFolderException if the payouts are not those that the manifest's root stands for
   */
  public static JsonObject of(Path folder, String recipient) throws IOException {
    EpochFolder epoch = EpochFolder.open(folder);
    Path file = epoch.file(EpochFile.PAYOUTS);
    List<Payout> payouts = PayoutsCsv.read(file);
    PayoutTree tree = Payout.tree(payouts);
    Payout payout =
        payouts.stream()
            .filter(paid -> isOf(recipient, paid))
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedInputException(
                        file.toString(),
                        0,
                        new InvalidValueException(
                            "recipient", "be paid by this epoch", recipient)));
    Recipient leaf = tree.recipient(payout.recipient().key());
    List<String> siblings = tree.proof(leaf.key());
    String root = epoch.manifest().merkleRoot();
    if (!MerkleEncoding.solana()
        .verify(leaf.leaf(), siblings.stream().map(HEX::decode).toList(), HEX.decode(root))) {
      throw new AlteredFolderException(
          Difference.ofFile(
              file.toString(), "payouts of Merkle root " + root, "of " + tree.root()));
    }
    return JsonObject.builder()
        .put("epoch", epoch.manifest().interval().id())
        .put("user", payout.user())
        .put("key", leaf.key())
        .put("units", Long.toString(leaf.units()))
        .put("encoding", MerkleEncoding.solana().name())
        .put("leaf", HEX.encode(leaf.leaf()))
        .put("siblings", siblings)
        .put("root", root)
        .build();
  }

  private static boolean isOf(String recipient, Payout payout) {
    return payout.user().equals(recipient)
        || (payout.wallet() != null && payout.wallet().address().equals(recipient));
  }
}

package io.echolayer.files.epoch;

import com.google.common.io.BaseEncoding;
import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import io.echolayer.rewards.epoch.Payout;
import io.echolayer.rewards.internal.UnitsText;
import io.echolayer.rewards.proof.MerkleEncoding;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import io.echolayer.rewards.proof.SolanaLeaf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The Merkle proof of one recipient of an epoch, made from its {@code payouts.csv}.
 *
 * @param epoch id of the epoch
 * @param user id of the user who was asked for, or the first whose wallet was
 * @param key 32 bytes in lower-case hexadecimal: the wallet's public key, or SHA-256 of the user id
 *     where there is no wallet
 * @param units base units that the key is paid in all, above 0
 * @param encoding name of the tree's encoding
 * @param leaf hash of the leaf, 32 bytes in lower-case hexadecimal
 * @param siblings from leaf to root, 32 bytes each in lower-case hexadecimal
 * @param root root of the epoch's tree, 32 bytes in lower-case hexadecimal
 */
public record EpochProof(
    String epoch,
    String user,
    String key,
    long units,
    String encoding,
    String leaf,
    List<String> siblings,
    String root) {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

  public EpochProof {
    siblings = List.copyOf(siblings);
  }

  /**
   * The proof of a recipient, checked against the manifest's root.
   *
   * @param recipient user id, or wallet address
   * @throws RefusedInputException if nobody of that name is paid
   * @throws AlteredFolderException if the payouts are not those that the manifest's root stands for
   */
  public static EpochProof of(Path folder, String recipient) throws IOException {
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
    MerkleEncoding<SolanaLeaf> encoding = MerkleEncoding.solana();
    if (!encoding.verify(
        leaf.leaf(), siblings.stream().map(HEX::decode).toList(), HEX.decode(root))) {
      throw new AlteredFolderException(
          Difference.ofFile(
              file.toString(), "payouts of Merkle root " + root, "of " + tree.root()));
    }
    return new EpochProof(
        epoch.manifest().interval().id(),
        payout.user(),
        leaf.key(),
        leaf.units(),
        encoding.name(),
        HEX.encode(leaf.leaf()),
        siblings,
        root);
  }

  /**
   * The proof as one JSON object in canonical form; units are a text, since JSON readers round
   * whole numbers beyond 2^53.
   */
  public String json() {
    return JsonObject.builder()
        .put("epoch", epoch)
        .put("user", user)
        .put("key", key)
        .put("units", UnitsText.of(units))
        .put("encoding", encoding)
        .put("leaf", leaf)
        .put("siblings", siblings)
        .put("root", root)
        .build()
        .canonical();
  }

  private static boolean isOf(String recipient, Payout payout) {
    return payout.user().equals(recipient)
        || (payout.wallet() != null && payout.wallet().address().equals(recipient));
  }
}

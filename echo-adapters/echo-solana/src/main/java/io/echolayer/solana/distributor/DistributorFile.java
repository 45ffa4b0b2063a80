package io.echolayer.solana.distributor;

import com.google.common.io.BaseEncoding;
import io.echolayer.rewards.proof.PayoutTree;
import io.echolayer.rewards.proof.Recipient;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * The file that an existing on-chain distributor opens claims from ({@code merkle_tree.json}):
 * root, number of claims, their sum, and for each its key, amounts and proof, bytes as lists of
 * numbers. Users without a wallet are in the tree but not in the file: they stay owed.
 */
public final class DistributorFile {
  private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private DistributorFile() {}

  /**
   * Writes the claims of an epoch's tree in UTF-8; {@code out} stays open.
   *
   * @throws ArithmeticException if the sum of the claims is beyond 64 bits
   */
  public static void write(PayoutTree tree, OutputStream out) throws IOException {
    List<DistributorClaim> claims = new ArrayList<>();
    for (Recipient recipient : tree.recipients()) {
      if (recipient.hasWallet()) {
        claims.add(
            new DistributorClaim(
                recipient.key(), recipient.units(), 0, tree.proof(recipient.key())));
      }
    }
    write(tree.root(), claims, out);
  }

  static void write(String root, List<DistributorClaim> claims, OutputStream out)
      throws IOException {
    long total = 0;
    for (DistributorClaim claim : claims) {
      total = Math.addExact(total, Math.addExact(claim.unlocked(), claim.locked()));
    }
    try (JsonGenerator json = FACTORY.createGenerator(context(), out)) {
      json.writeStartObject();
      bytes(json.writeName("merkle_root"), root);
      json.writeNumberProperty("max_num_nodes", claims.size());
      json.writeNumberProperty("max_total_claim", total);
      json.writeArrayPropertyStart("tree_nodes");
      claims.forEach(claim -> write(claim, json));
      json.writeEndArray();
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static void write(DistributorClaim claim, JsonGenerator json) {
    json.writeStartObject();
    bytes(json.writeName("claimant"), claim.key());
    json.writeNumberProperty("amount_unlocked", claim.unlocked());
    json.writeNumberProperty("amount_locked", claim.locked());
    json.writeArrayPropertyStart("proof");
    claim.proof().forEach(sibling -> bytes(json, sibling));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void bytes(JsonGenerator json, String hex) {
    json.writeStartArray();
    for (byte value : HEX.decode(hex)) {
      json.writeNumber(value & 0xFF);
    }
    json.writeEndArray();
  }

  /** A line for each value, indented by two spaces, as the distributor's own tool writes. */
  private static ObjectWriteContext context() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    return new ObjectWriteContext.Base() {
      @Override
      public boolean hasPrettyPrinter() {
        return true;
      }

      @Override
      public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter(separators)
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
      }
    };
  }
}

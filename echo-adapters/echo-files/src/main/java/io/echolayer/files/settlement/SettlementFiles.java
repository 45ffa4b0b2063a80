package io.echolayer.files.settlement;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.AtomicFile;
import io.echolayer.settlement.control.Approval;
import io.echolayer.settlement.plan.PayoutPlan;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Plans, approvals and policies as files of JSON. */
public final class SettlementFiles {
  private SettlementFiles() {}

  /**
   * Reads a plan; its digest is that of what the file says.
   *
   * @throws RefusedInputException if it is none
   */
  public static PayoutPlan readPlan(Path file) throws IOException {
    return read(file, PayoutPlan::read);
  }

  /** Writes a plan as canonical JSON and a line feed; the file appears whole or not at all. */
  public static void writePlan(PayoutPlan plan, Path file) throws IOException {
    write(plan.json(), file);
  }

  /**
   * Reads an approval; whether it holds is for an approval policy to say.
   *
   * @throws RefusedInputException if it is none
   */
  public static Approval readApproval(Path file) throws IOException {
    return read(file, Approval::read);
  }

  /** Writes an approval. */
  public static void writeApproval(Approval approval, Path file) throws IOException {
    write(approval.json(), file);
  }

  /**
   * Reads a treasury's policy.
   *
   * @param decimals places of the token that its amounts are in
   * @throws RefusedInputException if it is none
   */
  public static TreasuryPolicy readPolicy(Path file, int decimals) throws IOException {
    return read(file, text -> TreasuryPolicy.read(JsonObject.parse(text), decimals));
  }

  private static <T> T read(Path file, Function<String, T> reader) throws IOException {
    try {
      return reader.apply(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new RefusedInputException(
          file.toString(), 0, new InvalidValueException("text", "be UTF-8", "something else"));
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file.toString(), 0, e);
    }
  }

  private static void write(String json, Path target) throws IOException {
    try (AtomicFile file = AtomicFile.create(target)) {
      file.stream().write((json + '\n').getBytes(StandardCharsets.UTF_8));
      file.commit();
    }
  }
}

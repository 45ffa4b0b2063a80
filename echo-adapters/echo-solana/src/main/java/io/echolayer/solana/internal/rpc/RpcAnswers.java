package io.echolayer.solana.internal.rpc;

import io.echolayer.core.InvalidValueException;
import java.util.List;

/** What every answer must be. */
final class RpcAnswers {
  private RpcAnswers() {}

  /** Returns {@code answers} if there is one to each question. */
  static <T> List<T> sameSize(String method, int questions, List<T> answers) {
    if (answers.size() != questions) {
      throw new InvalidValueException(
          method, "give " + questions + " answers, one to each question", answers.size());
    }
    return answers;
  }
}

package io.echolayer.testing;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what {@link NeedsSharedData} marks where the data is not. */
final class SharedDataCondition implements ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<NeedsSharedData> needed = findAnnotation(context.getElement(), NeedsSharedData.class);
    if (needed.isEmpty() || SharedData.isThere()) {
      return ConditionEvaluationResult.enabled("");
    }
    String missing =
        "ECHO_SHARED is not set: not compared with " + String.join(", ", needed.get().value());
    if (System.getenv("CI") != null) {
      throw new AssertionError(missing);
    }
    return ConditionEvaluationResult.disabled(missing);
  }
}

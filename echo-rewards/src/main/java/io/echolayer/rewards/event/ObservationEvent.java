package io.echolayer.rewards.event;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.internal.signal.SignalsJson;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.signal.Signals;

/**
 * What a platform reports of an item; it replaces the earlier observation whole.
 *
 * @param content id of the item
 * @param signals members of {@link SignalsJson#OBSERVED}, each valid
 */
public record ObservationEvent(Stamp stamp, String content, JsonObject signals)
    implements EchoEvent, ItemEvent {
  public ObservationEvent {
    Names.id("content", content);
    try {
      signals.allowOnly(SignalsJson.OBSERVED);
      Signals.Builder check = Signals.builder(content, "anyone", "anywhere");
      SignalsJson.readObserved(signals, check);
      check.build();
    } catch (InvalidValueException e) {
      throw e.within("signals");
    }
  }
}

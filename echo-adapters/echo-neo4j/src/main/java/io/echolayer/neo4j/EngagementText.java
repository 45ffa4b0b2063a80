package io.echolayer.neo4j;

import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.core.signal.Engagement;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Engagement rates as one JSON text, since a property of Neo4j holds no map. */
final class EngagementText {
  private static final JsonFactory JSON = new JsonFactory();

  private EngagementText() {}

  /**
   * The rates in order of name, with a text that reads back to the same bits; null where absent.
   */
  static @Nullable String write(Engagement engagement) {
    if (engagement.isAbsent()) {
      return null;
    }
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      engagement.rates().forEach(json::writeNumberProperty);
      json.writeEndObject();
    }
    return text.toString();
  }

  static Engagement read(Value property) {
    if (property.isNull()) {
      return Engagement.ABSENT;
    }
    JsonObject json = JsonObject.parse(property.asString());
    Map<String, Double> rates = new HashMap<>();
    json.names().forEach(name -> rates.put(name, json.number(name)));
    return Engagement.of(rates);
  }
}

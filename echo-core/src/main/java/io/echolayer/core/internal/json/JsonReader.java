package io.echolayer.core.internal.json;

import io.echolayer.core.InvalidValueException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON text into {@link JsonObject}s. Nesting is bounded by the parser. */
final class JsonReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonReader() {}

  static JsonObject read(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidValueException("JSON", "be one object in braces", text);
      }
      JsonObject object = object(parser);
      if (parser.nextToken() != null) {
        throw new InvalidValueException("JSON", "end after its closing brace", text);
      }
      return object;
    } catch (JacksonException e) {
      throw new InvalidValueException(
          "JSON", "be well-formed (" + e.getOriginalMessage() + ")", text);
    }
  }

  private static JsonObject object(JsonParser parser) {
    List<String> names = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      names.add(name);
      values.add(value(name, parser));
    }
    return new JsonObject(Members.of(names, values));
  }

  private static Object value(String name, JsonParser parser) {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(name, parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> JsonNull.NULL;
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(name, parser);
      default -> throw new InvalidValueException(name, "be a JSON value", parser.currentToken());
    };
  }

  private static List<Object> list(String name, JsonParser parser) {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(name, parser));
    }
    return Collections.unmodifiableList(values);
  }

  private static Number number(String name, JsonParser parser) {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
      return parser.getLongValue();
    }
    double value = parser.getDoubleValue();
    if (!Double.isFinite(value)) {
      throw new InvalidValueException(name, "be a finite number", parser.getString());
    }
    return value;
  }
}

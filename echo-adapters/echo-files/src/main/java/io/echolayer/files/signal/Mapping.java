package io.echolayer.files.signal;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.json.JsonObject;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.csv.Cell;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of any CSV file become signals columns. It is a JSON object of five members, each
 * optional:
 *
 * <pre>{@code
 * {
 *   "columns":      {"content_id": "video_id", "creator_id": "channel_title", "total_views": "views",
 *                    "created_at": "publish_time", "as_of": "trending_date"},
 *   "constants":    {"platform": "youtube"},
 *   "datePatterns": {"created_at": "yyyy/MM/dd", "as_of": "yyyy/dd/MM"},
 *   "rates":        {"likes": "likes", "comments": "comment_count"},
 *   "drop":         ["title", "category_id"]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code columns}: signals column → column of the file, which must have it. Several signals
 *       columns may read the same one.
 *   <li>{@code constants}: signals column → the text that each of its cells would hold, such as
 *       {@code "0.5"}.
 *   <li>{@code datePatterns}: {@code created_at}, {@code last_interaction_at} or {@code as_of},
 *       mapped under {@code columns} → a pattern of {@link java.time.format.DateTimeFormatter} with
 *       English names, or {@code epoch-seconds} or {@code epoch-millis}. A pattern without zone is
 *       in UTC, one without time at the start of the day; a day that does not exist is refused.
 *       Without a pattern an instant is ISO-8601 with offset.
 *   <li>{@code rates}: name of an engagement → column of the file with its count. The rate is
 *       {@code weight(name) · count / max(1, total_views)} with the weight of the ruleset's
 *       engagement profile; absent where count or views are.
 *   <li>{@code drop}: columns of the file to ignore, or {@code "*"} for all that are not mapped.
 *       Any other column is refused.
 * </ul>
 *
 * <p>Only what is listed is read: a column of the file that happens to have the name of a signals
 * column is not. {@code content_id}, {@code creator_id} and {@code platform} must be listed, as a
 * column or a constant. Immutable.
 */
public final class Mapping {
  private static final Set<String> MEMBERS =
      Set.of("columns", "constants", "datePatterns", "rates", "drop");
  private static final String ALL = "*";

  /** Maps nothing; every instant is ISO-8601. */
  static final Mapping NONE = new Mapping();

  private final Map<String, String> columns;
  private final Map<String, String> constants;
  private final Map<String, InstantFormat> dates;
  private final Map<String, String> rates;
  private final Set<String> drop;

  private Mapping() {
    columns = Map.of();
    constants = Map.of();
    dates = Map.of();
    rates = Map.of();
    drop = Set.of();
  }

  private Mapping(JsonObject json) {
    json.allowOnly(MEMBERS);
    columns = texts(json, "columns");
    constants = texts(json, "constants");
    rates = texts(json, "rates");
    drop = drop(json);
    MappingRules.check(columns, constants, rates, drop);
    dates = new TreeMap<>();
    texts(json, "datePatterns")
        .forEach((column, pattern) -> dates.put(column, datePattern(column, pattern)));
  }

  /**
   * Parses a mapping.
   *
   * @throws InvalidValueException if it is not one; it names the member, such as {@code
   *     columns.total_view}
   */
  public static Mapping parse(String json) {
    return new Mapping(JsonObject.parse(json));
  }

  /**
   * Reads a mapping from a UTF-8 file.
   *
   * @throws RefusedInputException if it is not one; it names the file and the member
   */
  public static Mapping read(Path file) throws IOException {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new RefusedInputException(
          file.toString(), 0, new InvalidValueException("text", "be UTF-8", "malformed"));
    } catch (InvalidValueException e) {
      throw new RefusedInputException(file.toString(), 0, e);
    }
  }

  /** What the file's header must and may name. */
  Columns fileColumns() {
    Set<String> read = new LinkedHashSet<>(columns.values());
    read.addAll(rates.values());
    Columns known = Columns.of(List.copyOf(read), List.of());
    return drop.contains(ALL) ? known.droppingTheRest() : known.dropping(drop);
  }

  /** The cell that gives a signals column, or null where none does. */
  @Nullable Cell cell(String signalsColumn, CsvRow row) {
    String column = columns.get(signalsColumn);
    if (column != null) {
      return row.cell(column);
    }
    String constant = constants.get(signalsColumn);
    return constant == null ? null : CsvRow.constant("mapping", signalsColumn, constant);
  }

  InstantFormat format(String signalsColumn) {
    return dates.getOrDefault(signalsColumn, InstantFormat.ISO);
  }

  /** Names of the engagements that {@code columns} and {@code constants} give as rates. */
  List<String> givenRates() {
    Set<String> mapped = new LinkedHashSet<>(columns.keySet());
    mapped.addAll(constants.keySet());
    List<String> names = new ArrayList<>();
    for (String column : mapped) {
      if (column.startsWith(SignalColumn.ENGAGEMENT)) {
        names.add(column.substring(SignalColumn.ENGAGEMENT.length()));
      }
    }
    return names;
  }

  /** Column of the count by name of the engagement. */
  Map<String, String> rates() {
    return rates;
  }

  private InstantFormat datePattern(String column, String pattern) {
    String member = "datePatterns." + column;
    if (!SignalColumn.isInstant(column) || !columns.containsKey(column)) {
      throw new InvalidValueException(
          member,
          "be for one of " + String.join(", ", SignalColumn.instants()) + " that columns maps",
          '"' + pattern + '"');
    }
    return DatePattern.of(member, pattern);
  }

  private static Map<String, String> texts(JsonObject json, String member) {
    @Nullable JsonObject object = json.findObject(member);
    Map<String, String> texts = new TreeMap<>();
    if (object != null) {
      for (String name : object.names()) {
        try {
          String text = object.text(name);
          if (text.isEmpty()) {
            throw new InvalidValueException(name, "not be empty", "\"\"");
          }
          texts.put(name, text);
        } catch (InvalidValueException e) {
          throw e.within(member);
        }
      }
    }
    return texts;
  }

  private static Set<String> drop(JsonObject json) {
    @Nullable List<String> names = json.findTexts("drop");
    return names == null ? Set.of() : new LinkedHashSet<>(names);
  }
}

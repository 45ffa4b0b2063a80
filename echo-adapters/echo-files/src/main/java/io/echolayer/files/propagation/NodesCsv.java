package io.echolayer.files.propagation;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Ids;
import io.echolayer.core.ruleset.NodeDefaults;
import io.echolayer.files.RefusedInputException;
import io.echolayer.files.internal.FieldNames;
import io.echolayer.files.internal.csv.Cell;
import io.echolayer.files.internal.csv.Columns;
import io.echolayer.files.internal.csv.CsvRow;
import io.echolayer.files.internal.csv.CsvSource;
import io.echolayer.propagation.event.Node;
import io.echolayer.propagation.event.NodeType;
import io.echolayer.propagation.event.Nodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads nodes from CSV of the columns {@code id, type, influence, reach, engagement_rate}: type
 * {@code user}, {@code content} or {@code platform}, influence and engagement rate 0 to 1, reach in
 * accounts. An empty cell of the last three is the default.
 */
final class NodesCsv {
  private static final Ids<NodeType> TYPES = Ids.of(NodeType.class, NodeType::id);
  private static final Columns COLUMNS =
      Columns.of(List.of("id", "type"), List.of("influence", "reach", "engagement_rate"));
  private static final FieldNames NAMES =
      new FieldNames(Map.of("engagementRate", "engagement_rate"));

  private NodesCsv() {}

  /**
   * Reads all nodes.
   *
   * @param defaults what an empty cell, and a node that the file lacks, stands for
   * @throws RefusedInputException if the file or a row is not valid, or two rows have the same id
   */
  static Nodes read(Path file, NodeDefaults defaults) throws IOException {
    Map<String, Node> nodes = new HashMap<>();
    try (CsvSource source = CsvSource.open(file, COLUMNS)) {
      for (@Nullable CsvRow row = source.next(); row != null; row = source.next()) {
        Node node = node(row, defaults);
        if (nodes.putIfAbsent(node.id(), node) != null) {
          throw row.refusal(new InvalidValueException("id", "be unique among nodes", node.id()));
        }
      }
    }
    return Nodes.of(nodes.values(), defaults);
  }

  private static Node node(CsvRow row, NodeDefaults defaults) {
    @Nullable Double influence = row.findNumber("influence");
    @Nullable Long reach = row.findCount("reach");
    @Nullable Double engagementRate = row.findNumber("engagement_rate");
    try {
      return new Node(
          row.text("id"),
          type(row.cell("type")),
          influence == null ? defaults.influence() : influence,
          reach == null ? defaults.reach() : reach,
          engagementRate == null ? defaults.engagementRate() : engagementRate);
    } catch (InvalidValueException e) {
      throw row.refusal(NAMES.inColumns(e));
    }
  }

  private static NodeType type(Cell cell) {
    @Nullable NodeType type = TYPES.find(cell.text());
    if (type == null) {
      throw cell.refusal("be user, content or platform");
    }
    return type;
  }
}

/** The propagation graph in Neo4j. */
module io.echolayer.neo4j {
  requires transitive io.echolayer.core;
  requires transitive io.echolayer.propagation;
  requires transitive org.neo4j.driver;
  requires tools.jackson.core;
  requires static transitive org.jspecify;

  exports io.echolayer.neo4j;
}

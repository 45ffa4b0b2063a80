/** The vectors of the specification, and a suite that holds an implementation to them. */
module io.echolayer.conformance {
  requires static org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports io.echolayer.conformance;
  exports io.echolayer.conformance.command;
  exports io.echolayer.conformance.junit;
}

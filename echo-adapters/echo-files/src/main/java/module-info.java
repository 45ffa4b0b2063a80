/** CSV, NDJSON and epoch folders. */
module io.echolayer.files {
  requires ch.randelshofer.fastdoubleparser;
  requires de.siegmar.fastcsv;
  requires transitive io.echolayer.rewards;
  requires static org.jspecify;

  exports io.echolayer.files;
}

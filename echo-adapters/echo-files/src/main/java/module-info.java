/** CSV, NDJSON, mappings and epoch folders: the file formats of specification section 10. */
module io.echolayer.files {
  requires ch.randelshofer.fastdoubleparser;
  requires de.siegmar.fastcsv;
  requires transitive io.echolayer.rewards;
  requires static org.jspecify;

  exports io.echolayer.files;
  exports io.echolayer.files.csv;
  exports io.echolayer.files.event;
  exports io.echolayer.files.output;
  exports io.echolayer.files.propagation;
  exports io.echolayer.files.signal;
}

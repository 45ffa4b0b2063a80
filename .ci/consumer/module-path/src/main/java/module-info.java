/** Whatever the consumer names must be exported and readable. */
module consumer {
  requires io.echolayer.files;
  requires io.echolayer.layer;
}

package io.echolayer.files.epoch;

/** The folder of an epoch is not what its manifest says; nothing may be built on it. */
public final class AlteredFolderException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  private final transient Difference difference;

  AlteredFolderException(Difference difference) {
    super(difference.toString());
    this.difference = difference;
  }

  /** Where the folder differs. */
  public Difference difference() {
    return difference;
  }
}

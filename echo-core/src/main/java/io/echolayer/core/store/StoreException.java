package io.echolayer.core.store;

/**
 * A store, or whatever else an adapter reaches outside the process, did not do what it was asked:
 * it could not be reached, did not answer in time, refused, or was closed. It says nothing about
 * the arguments, which are refused with {@link IllegalArgumentException} and {@link
 * IllegalStateException}.
 *
 * <p>A read has changed nothing. Of a write nothing is known: it took place whole, or will not take
 * place, unless a subtype says more. A port says what its writes do when they are made again; none
 * of them does any harm by that.
 *
 * <p>Every port's implementation throws this one, or a subtype that its adapter adds to.
 */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure that nothing else caused.
   *
   * @param message what must hold and does not; what to do about it on a second line
   */
  public StoreException(String message) {
    super(message);
  }

  /**
   * A failure.
   *
   * @param message what must hold and does not; what to do about it on a second line
   * @param cause what the adapter caught
   */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

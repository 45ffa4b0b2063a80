package io.echolayer.settlement.control;

/** Stops a run between two transactions. Asked before each is signed and before each is sent. */
@FunctionalInterface
public interface PauseSwitch {
  /** Never stops. */
  PauseSwitch NEVER = () -> false;

  /** Whether nothing more may be signed or sent for now. */
  boolean isPaused();
}

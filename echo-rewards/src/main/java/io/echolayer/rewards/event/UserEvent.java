package io.echolayer.rewards.event;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.text.Names;
import org.jspecify.annotations.Nullable;

/**
 * A user's profile from now on; it replaces the earlier one whole.
 *
 * @param user id of the user
 * @param influence 0 to 1, or null
 * @param reach accounts, ≥ 0, or null
 * @param engagementRate 0 to 1, or null
 * @param wallet where the user is paid, or null
 */
public record UserEvent(
    Stamp stamp,
    String user,
    @Nullable Double influence,
    @Nullable Long reach,
    @Nullable Double engagementRate,
    @Nullable Wallet wallet)
    implements EchoEvent {
  public UserEvent {
    Names.id("user", user);
    if (influence != null) {
      Require.fraction("influence", influence);
    }
    if (reach != null) {
      Require.atLeastZero("reach", (long) reach);
    }
    if (engagementRate != null) {
      Require.fraction("engagementRate", engagementRate);
    }
  }
}

package io.echolayer.core.ruleset;

import io.echolayer.core.internal.Require;
import io.echolayer.core.internal.json.JsonForm;
import io.echolayer.core.internal.json.RecordForm;

/**
 * How well the types of a hop's ends fit.
 *
 * @param userToUser from a user to a user, in [0, 1] as all are
 * @param userToContent from a user to content
 * @param contentToUser from content to a user
 * @param contentToPlatform from content to a platform
 * @param platformToUser from a platform to a user
 * @param otherwise of all other pairs
 */
public record Compatibility(
    double userToUser,
    double userToContent,
    double contentToUser,
    double contentToPlatform,
    double platformToUser,
    double otherwise) {

  static final JsonForm<Compatibility> FORM =
      RecordForm.<Compatibility>builder()
          .number("userToUser", Compatibility::userToUser)
          .number("userToContent", Compatibility::userToContent)
          .number("contentToUser", Compatibility::contentToUser)
          .number("contentToPlatform", Compatibility::contentToPlatform)
          .number("platformToUser", Compatibility::platformToUser)
          .number("otherwise", Compatibility::otherwise)
          .readBy(
              in ->
                  new Compatibility(
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number(),
                      in.number()));

  public Compatibility {
    Require.fraction("userToUser", userToUser);
    Require.fraction("userToContent", userToContent);
    Require.fraction("contentToUser", contentToUser);
    Require.fraction("contentToPlatform", contentToPlatform);
    Require.fraction("platformToUser", platformToUser);
    Require.fraction("otherwise", otherwise);
  }
}

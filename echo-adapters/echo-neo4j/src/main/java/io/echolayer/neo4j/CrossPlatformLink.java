package io.echolayer.neo4j;

import io.echolayer.core.InvalidValueException;
import io.echolayer.core.internal.text.Names;
import io.echolayer.core.ruleset.PlatformTransfer;

/**
 * Content that appeared again as other content on another platform.
 *
 * @param sourceContent the content as it was first
 * @param targetContent the content that it became
 * @param sourcePlatform platform of the first
 * @param targetPlatform platform of the second, not that of the first
 * @param transfer what of a weight arrives
 */
public record CrossPlatformLink(
    String sourceContent,
    String targetContent,
    String sourcePlatform,
    String targetPlatform,
    PlatformTransfer transfer) {
  public CrossPlatformLink {
    Names.storable("sourceContent", sourceContent);
    Names.storable("targetContent", targetContent);
    Names.storable("sourcePlatform", Names.platform("sourcePlatform", sourcePlatform));
    Names.storable("targetPlatform", Names.platform("targetPlatform", targetPlatform));
    if (sourcePlatform.equals(targetPlatform)) {
      throw new InvalidValueException(
          "targetPlatform", "not be the source's (" + sourcePlatform + ")", targetPlatform);
    }
  }
}

package io.echolayer.postgres;

/**
 * An item on the leaderboard of content.
 *
 * @param contentId the item
 * @param echoIndex its latest index
 */
public record ScoredContent(String contentId, double echoIndex) {}

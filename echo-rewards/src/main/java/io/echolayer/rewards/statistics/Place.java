package io.echolayer.rewards.statistics;

/**
 * One user's place by an amount.
 *
 * @param position 1 for the first; no two users share one
 * @param rank 1 for the highest amount; users with equal amounts share a rank
 * @param user the user
 * @param amount what the user is ranked by
 */
public record Place<V>(int position, int rank, String user, V amount) {}

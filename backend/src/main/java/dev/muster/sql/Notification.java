package dev.muster.sql;

/**
 * What PostgreSQL says on a channel.
 *
 * @param channel the channel
 * @param payload what the sender said; empty where {@code resumed}
 * @param resumed listening has begun, at first or again after an interruption: whatever was said before may
 *     have been missed, so catch up from the tables
 */
public record Notification(String channel, String payload, boolean resumed) {}

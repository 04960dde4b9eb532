package dev.muster.ui.api;

import java.time.Instant;

/** A batch that is still to come. */
public record PlannedBatch(int number, int contacts, Instant at) {}

package dev.muster.ui.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the consent ledger, which is only ever added to. */
public record ConsentEntry(
    String id,
    Channel channel,
    ConsentStatus status,
    @Nullable ConsentType type,
    LocalDate date,
    @Nullable String source,
    @Nullable GdprBasis gdprBasis,
    @Nullable String proof,
    Instant recordedAt,
    String recordedBy) {}

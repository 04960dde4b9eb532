package dev.muster.ui.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that is known of a company. */
public record CompanyRecord(
    String id,
    String name,
    @Nullable String website,
    @Nullable String domain,
    @Nullable String phone,
    @Nullable String industry,
    @Nullable String country,
    @Nullable String city,
    @Nullable String description,
    Count contactCount,
    Instant createdAt,
    Instant updatedAt,
    int version) {}

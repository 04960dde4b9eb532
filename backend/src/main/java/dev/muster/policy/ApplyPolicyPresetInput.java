package dev.muster.policy;

import org.jspecify.annotations.Nullable;

/** Which preset to apply. */
record ApplyPolicyPresetInput(PolicyPreset preset, @Nullable String idempotencyKey) {}

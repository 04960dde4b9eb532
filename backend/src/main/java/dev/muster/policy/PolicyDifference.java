package dev.muster.policy;

/** One setting that is to have another value, both as they are written. */
record PolicyDifference(String key, String before, String after) {}

package dev.muster.activities;

import org.jspecify.annotations.Nullable;

/**
 * What became of one field.
 *
 * @param field its name in the schema
 * @param before the value that it had, in JSON's types or one that becomes such
 * @param after the value that it has now
 */
public record FieldChange(String field, @Nullable Object before, @Nullable Object after) {}

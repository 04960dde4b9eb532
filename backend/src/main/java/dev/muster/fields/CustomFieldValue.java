package dev.muster.fields;

import org.jspecify.annotations.Nullable;

/**
 * The value of one field of one contact.
 *
 * @param stored as it is kept; null where there is none
 */
record CustomFieldValue(CustomField field, @Nullable Object stored) {}

/** The workspace's own fields as callers of the API know them. */
@NullMarked
package dev.muster.fields;

import org.jspecify.annotations.NullMarked;

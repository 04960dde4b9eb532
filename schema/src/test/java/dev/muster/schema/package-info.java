/** Holds the contract to its rules. */
@NullMarked
package dev.muster.schema;

import org.jspecify.annotations.NullMarked;

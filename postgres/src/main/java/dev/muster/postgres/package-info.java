/** The embedded PostgreSQL: start, settings, roles, left-overs. */
@NullMarked
package dev.muster.postgres;

import org.jspecify.annotations.NullMarked;

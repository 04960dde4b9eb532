/** The bulk engine, tried on a real PostgreSQL. */
@NullMarked
package dev.muster.bulk;

import org.jspecify.annotations.NullMarked;

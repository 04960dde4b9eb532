/** Rules of the package, as tests. */
@NullMarked
package dev.muster.sql;

import org.jspecify.annotations.NullMarked;

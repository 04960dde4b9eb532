/** Rules of the package, as tests. */
@NullMarked
package dev.muster.tags;

import org.jspecify.annotations.NullMarked;

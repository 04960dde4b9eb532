/** Rules of the package, as tests. */
@NullMarked
package dev.muster.selection;

import org.jspecify.annotations.NullMarked;

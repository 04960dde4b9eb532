/** Rules of the package, as tests. */
@NullMarked
package dev.muster.paging;

import org.jspecify.annotations.NullMarked;

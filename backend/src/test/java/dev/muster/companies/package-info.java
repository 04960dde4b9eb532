/** Rules of the package, as tests. */
@NullMarked
package dev.muster.companies;

import org.jspecify.annotations.NullMarked;

/** Rules of the package, as tests. */
@NullMarked
package dev.muster.consent;

import org.jspecify.annotations.NullMarked;

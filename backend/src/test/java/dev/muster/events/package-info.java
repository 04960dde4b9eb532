/** Rules of the package, as tests. */
@NullMarked
package dev.muster.events;

import org.jspecify.annotations.NullMarked;

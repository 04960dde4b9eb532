/** Rules of the package, as tests. */
@NullMarked
package dev.muster.activities;

import org.jspecify.annotations.NullMarked;

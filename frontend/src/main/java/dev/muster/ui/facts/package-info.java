/** The facts of a record: read in groups, changed in place, with conflicts shown and nothing lost unasked. */
@NullMarked
package dev.muster.ui.facts;

import org.jspecify.annotations.NullMarked;

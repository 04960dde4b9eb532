/** What tests of the whole API share. */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;

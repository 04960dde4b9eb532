/** Tests of what callers keep. */
@NullMarked
package dev.muster.preferences;

import org.jspecify.annotations.NullMarked;

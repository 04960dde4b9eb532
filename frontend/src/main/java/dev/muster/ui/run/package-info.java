/** Starting actions: what they need, when they run, what they would do. */
@NullMarked
package dev.muster.ui.run;

import org.jspecify.annotations.NullMarked;

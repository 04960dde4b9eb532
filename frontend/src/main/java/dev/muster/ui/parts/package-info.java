/** Small parts that several views are made of. */
@NullMarked
package dev.muster.ui.parts;

import org.jspecify.annotations.NullMarked;

/** Tests of smart lists, contact lists and segments. */
@NullMarked
package dev.muster.segments;

import org.jspecify.annotations.NullMarked;

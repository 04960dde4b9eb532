/** Texts for people and how values are written for them. */
@NullMarked
package dev.muster.ui.text;

import org.jspecify.annotations.NullMarked;

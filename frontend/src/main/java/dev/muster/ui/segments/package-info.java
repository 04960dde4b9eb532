/** Smart lists, distribution lists and segments: their page, their dialogs. */
@NullMarked
package dev.muster.ui.segments;

import org.jspecify.annotations.NullMarked;

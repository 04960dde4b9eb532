/** Bulk actions on screen: what runs now, the list of all, and one in detail. */
@NullMarked
package dev.muster.ui.bulk;

import org.jspecify.annotations.NullMarked;

/** The contacts page: filter, table, selection, actions, quick view. */
@NullMarked
package dev.muster.ui.contacts;

import org.jspecify.annotations.NullMarked;

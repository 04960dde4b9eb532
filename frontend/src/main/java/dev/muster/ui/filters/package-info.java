/** The editor of a `ContactFilter`: conditions, groups of them, and how both stand in JSON. */
@NullMarked
package dev.muster.ui.filters;

import org.jspecify.annotations.NullMarked;

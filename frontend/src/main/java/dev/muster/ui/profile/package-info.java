/** One contact: its page with the whole record, its quick view beside the table, and what makes a new one. */
@NullMarked
package dev.muster.ui.profile;

import org.jspecify.annotations.NullMarked;

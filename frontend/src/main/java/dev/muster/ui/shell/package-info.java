/** What surrounds every page: navigation, header, user menu, theme, error pages. */
@NullMarked
package dev.muster.ui.shell;

import org.jspecify.annotations.NullMarked;

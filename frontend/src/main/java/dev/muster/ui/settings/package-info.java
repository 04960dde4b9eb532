/** The settings page. */
@NullMarked
package dev.muster.ui.settings;

import org.jspecify.annotations.NullMarked;

/** The companies page. */
@NullMarked
package dev.muster.ui.companies;

import org.jspecify.annotations.NullMarked;

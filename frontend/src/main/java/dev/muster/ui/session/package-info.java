/** Signing in by OpenID Connect, keeping the tokens of one browser, signing out. */
@NullMarked
package dev.muster.ui.session;

import org.jspecify.annotations.NullMarked;

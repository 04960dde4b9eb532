/** Rules that need no running app. */
@NullMarked
package dev.muster.identity.credentials;

import org.jspecify.annotations.NullMarked;

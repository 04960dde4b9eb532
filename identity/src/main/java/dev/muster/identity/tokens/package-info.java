/** The keys that sign tokens, and what tokens say. */
@NullMarked
package dev.muster.identity.tokens;

import org.jspecify.annotations.NullMarked;

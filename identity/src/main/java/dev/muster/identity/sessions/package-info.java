/** What is logged in, and how it ends. */
@NullMarked
package dev.muster.identity.sessions;

import org.jspecify.annotations.NullMarked;

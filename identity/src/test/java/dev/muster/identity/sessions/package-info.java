/** What happens to sessions without anybody asking. */
@NullMarked
package dev.muster.identity.sessions;

import org.jspecify.annotations.NullMarked;

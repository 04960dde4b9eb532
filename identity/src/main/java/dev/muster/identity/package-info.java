/**
 * The built-in OpenID provider: it knows credentials, clients, keys and sessions, and nothing of contacts.
 */
@NullMarked
package dev.muster.identity;

import org.jspecify.annotations.NullMarked;

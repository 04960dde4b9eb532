/** Who can log in, with which password, and how they get their first one. */
@NullMarked
package dev.muster.identity.credentials;

import org.jspecify.annotations.NullMarked;

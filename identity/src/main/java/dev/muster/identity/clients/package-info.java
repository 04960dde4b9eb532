/** The apps that may ask for tokens. */
@NullMarked
package dev.muster.identity.clients;

import org.jspecify.annotations.NullMarked;

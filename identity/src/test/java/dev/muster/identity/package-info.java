/** Identity as browsers and clients meet it, on a real port with a real PostgreSQL. */
@NullMarked
package dev.muster.identity;

import org.jspecify.annotations.NullMarked;

/** Tests of what every request meets: limits, errors, transport. */
@NullMarked
package dev.muster.graphql;

import org.jspecify.annotations.NullMarked;

/** What a newcomer finds. */
@NullMarked
package dev.muster.sample;

import org.jspecify.annotations.NullMarked;

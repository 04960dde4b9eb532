/** What changed, told to everybody who asks, none of it lost. */
@NullMarked
package dev.muster.feed;

import org.jspecify.annotations.NullMarked;

/** Tests of who may come in and what they may do. */
@NullMarked
package dev.muster.access;

import org.jspecify.annotations.NullMarked;

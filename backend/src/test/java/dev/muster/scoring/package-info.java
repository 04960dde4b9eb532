/** Lead scores as callers of the API see them. */
@NullMarked
package dev.muster.scoring;

import org.jspecify.annotations.NullMarked;

/** Starts PostgreSQL and the apps, watches over them, and stops all of it. */
@NullMarked
package dev.muster.launcher;

import org.jspecify.annotations.NullMarked;

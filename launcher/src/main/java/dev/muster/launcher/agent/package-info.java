/** What the launcher puts into each app's JVM, so that no app outlives it. */
@NullMarked
package dev.muster.launcher.agent;

import org.jspecify.annotations.NullMarked;

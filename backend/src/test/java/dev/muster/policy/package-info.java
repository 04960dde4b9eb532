/** Tests of the workspace's settings. */
@NullMarked
package dev.muster.policy;

import org.jspecify.annotations.NullMarked;

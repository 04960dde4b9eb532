/** The workspace's settings, typed, with five presets; every refusal names its key. */
@ApplicationModule(allowedDependencies = {"access", "graphql", "sql"})
@NullMarked
package dev.muster.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

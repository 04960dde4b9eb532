/** What clients keep for one caller, such as how a table is laid out. */
@ApplicationModule(allowedDependencies = {"access", "graphql", "sql"})
@NullMarked
package dev.muster.preferences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Labels on contacts. */
@ApplicationModule(
    allowedDependencies = {"bulk", "selection", "activities", "access", "policy", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.tags;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

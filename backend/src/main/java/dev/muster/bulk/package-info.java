/** One action on many contacts: freeze, chunk, run, watch, cancel. Knows no action. */
@ApplicationModule(
    allowedDependencies = {"selection", "activities", "access", "policy", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** One action on many contacts: freeze, try, run, pause, drip, watch, undo. Knows no action. */
@ApplicationModule(
    allowedDependencies = {"selection", "activities", "access", "policy", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

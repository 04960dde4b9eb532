/** What outside systems record on contacts: name, time, value. */
@ApplicationModule(
    allowedDependencies = {"contacts", "selection", "activities", "access", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** What people keep to find contacts again: smart lists, contact lists, and segments that combine them. */
@ApplicationModule(
    allowedDependencies = {"tags", "bulk", "selection", "activities", "access", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.segments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

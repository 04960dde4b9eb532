/** The organisations that contacts work for. */
@ApplicationModule(allowedDependencies = {"selection", "activities", "access", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.companies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

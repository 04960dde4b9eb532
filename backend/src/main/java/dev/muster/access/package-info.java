/** Who is calling and what they may do: users, API clients, roles, sessions, row visibility. */
@ApplicationModule(allowedDependencies = {"graphql", "sql", "paging"})
@NullMarked
package dev.muster.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

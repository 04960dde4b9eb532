/** What happened: the audit trail. Written to by everybody, knows nobody. */
@ApplicationModule(allowedDependencies = {"access", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

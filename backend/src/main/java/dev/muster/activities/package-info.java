/** What happened: the audit, timelines. Written to by everybody, knows nobody. */
@ApplicationModule(allowedDependencies = {"selection", "access", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

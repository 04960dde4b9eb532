/** What contacts agreed to: an append-only ledger per channel, from which their permissions follow. */
@ApplicationModule(
    allowedDependencies = {"contacts", "selection", "activities", "access", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

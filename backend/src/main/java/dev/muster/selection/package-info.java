/** Which contacts: the filter grammar and the ways to select; features contribute their fields. */
@ApplicationModule(allowedDependencies = {"access", "policy", "graphql", "sql", "paging"})
@NullMarked
package dev.muster.selection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

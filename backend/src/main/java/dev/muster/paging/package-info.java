/** Pages of a list by keyset: cursors, connections, counts. */
@ApplicationModule(allowedDependencies = {"graphql", "sql"})
@NullMarked
package dev.muster.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

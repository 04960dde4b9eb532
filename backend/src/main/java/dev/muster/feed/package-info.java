/** Which contacts changed since one looked last, for live lists and derived values. */
@ApplicationModule(allowedDependencies = {"graphql", "sql"})
@NullMarked
package dev.muster.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

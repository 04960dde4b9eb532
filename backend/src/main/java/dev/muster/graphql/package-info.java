/** The floor under every part of the schema: ids, scalars, refusals, errors and limits. */
@ApplicationModule(allowedDependencies = {"sql"})
@NullMarked
package dev.muster.graphql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** SQL as small values: conditions, statements, and rows read by index. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.muster.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

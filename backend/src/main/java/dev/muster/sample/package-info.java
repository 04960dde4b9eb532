/** What a newcomer finds on first start: real sample contacts, and as many generated ones as asked for. */
@ApplicationModule(
    allowedDependencies = {"contacts", "companies", "segments", "activities", "access", "sql", "graphql"})
@NullMarked
package dev.muster.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

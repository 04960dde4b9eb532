/** Fields that the workspace defines for contacts: definitions, values, how to find and sort by them. */
@ApplicationModule(
    allowedDependencies = {
      "contacts",
      "selection",
      "activities",
      "access",
      "policy",
      "graphql",
      "sql",
      "paging"
    })
@NullMarked
package dev.muster.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The people one does business with: the record, the list, and what changes them. */
@ApplicationModule(
    allowedDependencies = {
      "tags",
      "companies",
      "bulk",
      "selection",
      "feed",
      "activities",
      "access",
      "policy",
      "graphql",
      "sql",
      "paging"
    })
@NullMarked
package dev.muster.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

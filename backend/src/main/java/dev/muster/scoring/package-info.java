/** The lead score: rules that an admin writes as filters with points, and contacts that follow them. */
@ApplicationModule(
    allowedDependencies = {
      "contacts",
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
package dev.muster.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

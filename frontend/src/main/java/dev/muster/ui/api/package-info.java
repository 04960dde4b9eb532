/** Everything the UI says to the GraphQL API: documents, typed answers, live updates. Knows no view. */
@NullMarked
package dev.muster.ui.api;

import org.jspecify.annotations.NullMarked;

/** The admin UI: knows the GraphQL contract and a token, nothing of the backend's code or database. */
@NullMarked
package dev.muster.ui;

import org.jspecify.annotations.NullMarked;

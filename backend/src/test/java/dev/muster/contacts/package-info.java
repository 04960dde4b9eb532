/** The contacts as callers of the API know them. */
@NullMarked
package dev.muster.contacts;

import org.jspecify.annotations.NullMarked;

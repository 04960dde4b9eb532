/** The pages, and who may ask for which address. */
@NullMarked
package dev.muster.identity.web;

import org.jspecify.annotations.NullMarked;

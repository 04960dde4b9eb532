/** Muster's reactive GraphQL API, one package a feature. */
@NullMarked
package dev.muster;

import org.jspecify.annotations.NullMarked;

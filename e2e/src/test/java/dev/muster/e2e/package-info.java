/** The started product, driven by real GraphQL clients and a real browser, as its users have it. */
@NullMarked
package dev.muster.e2e;

import org.jspecify.annotations.NullMarked;

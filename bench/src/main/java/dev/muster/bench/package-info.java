/** Benchmarks: what the product reaches of what PostgreSQL alone does, both measured in the same run. */
@NullMarked
package dev.muster.bench;

import org.jspecify.annotations.NullMarked;

package dev.muster.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one document may ask for ({@code muster.graphql.limits}); each at least 1.
 *
 * @param characters of its text
 * @param depth levels of fields; 15 are what the introspection query of common tools needs
 * @param fields in an operation, what it asks through fragments counted where it is used
 * @param aliases in the document, and in an operation as for fields
 * @param repeats how often one field, or one spread, may stand in a selection set
 * @param directives at one place
 */
@ConfigurationProperties("muster.graphql.limits")
record DocumentLimits(
    @DefaultValue("100000") int characters,
    @DefaultValue("15") int depth,
    @DefaultValue("2000") int fields,
    @DefaultValue("100") int aliases,
    @DefaultValue("499") int repeats,
    @DefaultValue("10") int directives) {

  DocumentLimits {
    if (Math.min(Math.min(characters, depth), Math.min(fields, aliases)) < 1
        || Math.min(repeats, directives) < 1) {
      throw new IllegalArgumentException("Every limit in muster.graphql.limits is at least 1.");
    }
  }
}

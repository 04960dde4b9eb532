package dev.muster.tags;

import dev.muster.selection.FilterNames;
import dev.muster.selection.TableNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Tags as filters name them; the id of a merged one stands for the tag that it became. */
@Configuration(proxyBeanMethods = false)
class NamesOfTags {

  private static final String NAMES =
      """
      SELECT w.id, t.name
      FROM unnest(?::uuid[]) AS w (id) LEFT JOIN tag_alias a ON a.id = w.id
      JOIN tag t ON t.id = coalesce(a.tag_id, w.id)
      """;

  @Bean
  FilterNames filterNamesOfTags(DatabaseClient database) {
    return new TableNames(Tag.PREFIX, "tag", NAMES, database);
  }
}

package dev.muster.fields;

import dev.muster.selection.FilterNames;
import dev.muster.selection.TableNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Fields and what can be chosen in them, as filters name them. */
@Configuration(proxyBeanMethods = false)
class NamesOfFields {

  private static final String FIELDS =
      "SELECT id, name FROM custom_field WHERE id = ANY (?) AND deleted_at IS NULL";
  private static final String OPTIONS = "SELECT id, label FROM custom_field_option WHERE id = ANY (?)";

  @Bean
  FilterNames namesOfCustomFields(DatabaseClient database) {
    return new TableNames(CustomField.PREFIX, "custom field", FIELDS, database);
  }

  @Bean
  FilterNames namesOfOptions(DatabaseClient database) {
    return new TableNames(CustomField.CustomFieldOption.PREFIX, "option", OPTIONS, database);
  }
}

package dev.muster.companies;

import dev.muster.selection.FilterNames;
import dev.muster.selection.TableNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Companies as filters name them. */
@Configuration(proxyBeanMethods = false)
class CompanyNames {

  @Bean
  FilterNames namesOfCompanies(DatabaseClient database) {
    return new TableNames(
        Company.PREFIX, "company", "SELECT id, name FROM company WHERE id = ANY (?)", database);
  }
}

package dev.muster.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every connection to the database is set to, which nobody would miss until it is too late. */
class ConnectionsTest extends BackendTest {

  @ParameterizedTest
  @CsvSource({
    "idle_in_transaction_session_timeout,15s",
    "plan_cache_mode,force_custom_plan",
    "application_name,muster-backend",
  })
  void areSetUp(String setting, String value) {
    assertThat(show(setting)).isEqualTo(value);
  }

  @Test
  void lookIntoTheSchemaOfTheProductFirst() {
    assertThat(java.util.Objects.requireNonNull(show("search_path")).replace("\"", "").replace(" ", ""))
        .startsWith("muster,public");
  }

  private @org.jspecify.annotations.Nullable String show(String setting) {
    return Query.of("SELECT current_setting(?)", setting)
        .first(database, row -> Rows.required(row, 0, String.class))
        .block();
  }
}

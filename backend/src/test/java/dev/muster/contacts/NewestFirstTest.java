package dev.muster.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.paging.Order;
import dev.muster.selection.Orders;
import dev.muster.sql.Query;
import dev.muster.sql.Rows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The order in which every list opens has to be an index's own, or a million contacts are sorted for a page.
 */
class NewestFirstTest extends BackendTest {

  private static final String INDEX = "SELECT indexdef FROM pg_indexes WHERE indexname = 'contact_by_age'";

  @Autowired private Orders orders;

  @Test
  void anIndexHasTheOrderInWhichListsOpen() {
    Order order = orders.order(null).blockOptional().orElseThrow();

    assertThat(order.orderBy()).isEqualTo("c.created_at DESC, c.id DESC");
    assertThat(Query.of(INDEX).first(database, row -> Rows.required(row, 0, String.class)).block())
        .contains("(created_at, id)");
  }
}

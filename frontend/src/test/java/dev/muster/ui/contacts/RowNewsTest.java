package dev.muster.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.ui.api.ContactRow;
import dev.muster.ui.api.ContactsChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a table does with the news of its rows. */
class RowNewsTest {
  private static final Set<String> SHOWN = Set.of("a", "b");

  private final RowNews news = new RowNews();

  @BeforeEach
  void read() {
    news.forget(Instant.parse("2026-11-22T08:00:00Z"));
  }

  @Test
  void aShownRowIsDrawnAgainAndNothingIsNew() {
    assertThat(take(List.of(contact("a", "07:00")), List.of()))
        .extracting(ContactRow::id)
        .containsExactly("a");
    assertThat(news.came()).isZero();
  }

  @Test
  void oneThatWasMadeSinceWaits() {
    assertThat(take(List.of(contact("x", "08:01")), List.of())).isEmpty();
    take(List.of(contact("x", "08:01")), List.of());

    assertThat(news.came()).isEqualTo(1);
  }

  @Test
  void anOlderOneMayHaveBeenFurtherDownAllTheTime() {
    take(List.of(contact("x", "07:00")), List.of());

    assertThat(news.came()).isZero();
  }

  @Test
  void oneThatLeavesStaysMarkedUntilItComesBack() {
    take(List.of(), List.of("a", "never shown"));
    assertThat(news.hasLeft("a")).isTrue();
    assertThat(news.left()).isEqualTo(1);

    take(List.of(contact("a", "07:00")), List.of());
    assertThat(news.hasLeft("a")).isFalse();
  }

  @Test
  void oneThatComesAndGoesIsNoNews() {
    take(List.of(contact("x", "08:01")), List.of());
    take(List.of(), List.of("x"));

    assertThat(news.came()).isZero();
  }

  private List<ContactRow> take(List<Map<String, Object>> upserted, List<String> removed) {
    return news.take(new ContactsChanged("1", upserted, removed, false), SHOWN::contains);
  }

  private static Map<String, Object> contact(String id, String made) {
    return Map.of("id", id, "createdAt", "2026-11-22T" + made + ":00Z");
  }
}

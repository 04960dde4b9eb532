package dev.muster.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.BackendTest;
import dev.muster.sql.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KnownTagsTest extends BackendTest {

  @Autowired private KnownTags known;

  @Test
  void namesTagsInTheOrderOfTheirFoldedNames() {
    UUID zurich = make("Zürich");
    UUID able = make("able");
    UUID accra = make("Áccra");
    TagsOfRows rows = known.ofRows();

    List<Tag> tags = rows.note(new UUID[] {zurich, accra, able});
    rows.named().block();

    assertThat(tags).extracting(Tag::name).containsExactly("able", "Áccra", "Zürich");
  }

  @Test
  void hearsThatSomebodyElseRenamedATag() {
    UUID id = make("old");
    assertThat(names(id)).containsExactly("old");

    Query.of("UPDATE tag SET name = 'new' WHERE id = ?", id).update(database).block();

    await().until(() -> names(id).equals(List.of("new")));
  }

  @Test
  void leavesOutATagThatIsGone() {
    UUID gone = UUID.randomUUID();
    UUID id = make("here");

    assertThat(known.of(List.of(gone, id)).map(Map::keySet).block()).containsExactly(id);
    TagsOfRows rows = known.ofRows();
    List<Tag> tags = rows.note(new UUID[] {gone, id});
    rows.named().block();
    assertThat(tags).extracting(Tag::name).containsExactly("here");
  }

  private List<String> names(UUID id) {
    TagsOfRows rows = known.ofRows();
    List<Tag> tags = rows.note(new UUID[] {id});
    rows.named().block();
    return tags.stream().map(Tag::name).toList();
  }

  private UUID make(String name) {
    UUID id = UUID.randomUUID();
    Query.of("INSERT INTO tag (id, name) VALUES (?, ?)", id, name).update(database).block();
    return id;
  }
}

package dev.muster.segments;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A combination of tags, lists, other segments and filters, some of them excluded. */
record Segment(SavedList list) implements Saved {

  public String id() {
    return list.id();
  }

  public String name() {
    return list.name();
  }

  public @Nullable String description() {
    return list.description();
  }

  public String match() {
    return combination().matchesAll() ? "ALL" : "ANY";
  }

  public List<SegmentPart> include() {
    return combination().include();
  }

  public List<SegmentPart> exclude() {
    return combination().exclude();
  }

  public boolean shared() {
    return list.shared();
  }

  public int version() {
    return list.version();
  }

  public OffsetDateTime createdAt() {
    return list.createdAt();
  }

  public OffsetDateTime updatedAt() {
    return list.updatedAt();
  }

  public boolean mayEdit() {
    return list.mayEdit();
  }

  private Combination combination() {
    return Combination.of(list.content());
  }
}

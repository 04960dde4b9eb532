package dev.muster.tags;

import dev.muster.graphql.IdPrefix;
import java.util.UUID;

/** Tags that belong together. */
public record TagGroup(UUID uuid, String name, TagGroupKind kind, int position, int version) {

  public static final IdPrefix PREFIX = new IdPrefix("taggroup");

  /** Where new names by free text go when the workspace wants them in one place. */
  static final UUID SKILLS = UUID.fromString("00000000-0000-7000-8000-00000000a003");

  /** How tags stand in a group. */
  public enum TagGroupKind {
    FREE,
    TREE
  }

  /** The public id. */
  public String id() {
    return PREFIX.id(uuid);
  }

  boolean isTree() {
    return kind == TagGroupKind.TREE;
  }
}

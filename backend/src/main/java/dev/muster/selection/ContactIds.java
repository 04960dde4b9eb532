package dev.muster.selection;

import dev.muster.graphql.IdPrefix;

/** The ids of contacts, which more than their own feature has to read. */
public final class ContactIds {

  public static final IdPrefix PREFIX = new IdPrefix("contact");

  private ContactIds() {}
}

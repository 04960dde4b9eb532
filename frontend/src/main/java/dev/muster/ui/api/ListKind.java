package dev.muster.ui.api;

/** The three ways to keep a group of contacts. */
public enum ListKind {
  /** A search that is kept. */
  SMART("smartLists", "createSmartList", "updateSmartList", "deleteSmartList", "smartList"),
  /** A distribution list: contacts put on it by hand. */
  STATIC("contactLists", "createContactList", "updateContactList", "deleteContactList", "list"),
  /** Tags, lists and filters put together, and others left out. */
  SEGMENT("segments", "createSegment", "updateSegment", "deleteSegment", "segment");

  private final String page;
  private final String create;
  private final String update;
  private final String delete;
  private final String filter;

  ListKind(String page, String create, String update, String delete, String filter) {
    this.page = page;
    this.create = create;
    this.update = update;
    this.delete = delete;
    this.filter = filter;
  }

  String page() {
    return page;
  }

  String create() {
    return create;
  }

  String update() {
    return update;
  }

  String delete() {
    return delete;
  }

  /** The field of `ContactFilter` that asks for those who are in it. */
  public String filter() {
    return filter;
  }
}

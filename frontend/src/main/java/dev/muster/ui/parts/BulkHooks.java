package dev.muster.ui.parts;

/** The `data-testid` of what one can do to bulk actions; the rest about them stands in {@link Hooks}. */
public final class BulkHooks {
  /** A button of a card, with the step's name behind it: `bulk-step-PAUSE`. */
  public static final String STEP = "bulk-step-";

  /** The menu of one action; `data-action-id` says whose. */
  public static final String MENU = "bulk-menu";

  /** An entry of it, with the step's name behind it: `bulk-menu-UNDO`. */
  public static final String MENU_STEP = "bulk-menu-";

  /** Shows what taking an action back, or doing it again, would do. */
  public static final String PREVIEW_DIALOG = "preview-dialog";

  public static final String PREVIEW_CONFIRM = "preview-confirm";

  public static final String FILTER_USER = "bulk-filter-user";
  public static final String FILTER_FROM = "bulk-filter-from";
  public static final String FILTER_TO = "bulk-filter-to";
  public static final String FILTER_PREVIEWS = "bulk-filter-previews";
  public static final String FILTER_CODE = "bulk-filter-code";

  /** Marks what only says what it would do. */
  public static final String PREVIEW = "bulk-preview";

  /** Says how the outcomes add up. */
  public static final String SUM = "bulk-sum";

  /** The batches that are still to come. */
  public static final String PLAN = "bulk-plan";

  /** A link to another action, with what that has to do with this one behind it: `bulk-related-undoOf`. */
  public static final String RELATED = "bulk-related-";

  public static final String DOWNLOAD = "bulk-download";
  public static final String RETRY = "bulk-retry";

  /** In the header: opens the list of one's own actions that have ended. */
  public static final String BELL = "bell";

  /** How many of them one has not seen yet. */
  public static final String BELL_COUNT = "bell-count";

  public static final String BELL_LIST = "bell-list";

  /** One of them; `data-action-id` says which. */
  public static final String BELL_ENTRY = "bell-entry";

  /** Takes an action back, in the list of the bell or in the notice about its end. */
  public static final String BELL_UNDO = "bell-undo";

  private BulkHooks() {}
}

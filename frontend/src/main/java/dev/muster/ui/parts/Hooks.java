package dev.muster.ui.parts;

/**
 * The `data-testid` of everything that browser tests hold on to. They are part of the UI's contract: change
 * one and the tests in `e2e` change with it.
 */
public final class Hooks {
  // The shell, on every page.
  public static final String NAVIGATION = "navigation";
  public static final String PAGE_TITLE = "page-title";
  public static final String USER_MENU = "user-menu";
  public static final String USER_NAME = "user-name";
  public static final String LOG_OUT = "log-out";
  public static final String LOG_OUT_EVERYWHERE = "log-out-everywhere";
  public static final String THEME_LIGHT = "theme-light";
  public static final String THEME_DARK = "theme-dark";
  public static final String THEME_SYSTEM = "theme-system";

  /**
   * Says how many bulk actions are running; hidden while none is. Opens a list of {@link #RUNNING_PROGRESS}.
   */
  public static final String RUNNING = "running-actions";

  /** A card in that list, made like {@link #BULK_PROGRESS}. */
  public static final String RUNNING_PROGRESS = "running-progress";

  public static final String NOTICE = "notice";
  public static final String EMPTY_STATE = "empty-state";

  /** What a form was refused for, as far as it belongs to no single field. */
  public static final String REFUSALS = "refusals";

  /** Takes more entries of a list. */
  public static final String SHOW_MORE = "show-more";

  /** Asks for one text, such as a name. */
  public static final String TEXT_DIALOG = "text-dialog";

  public static final String TEXT_DIALOG_TEXT = "text-dialog-text";
  public static final String TEXT_DIALOG_SAVE = "text-dialog-save";

  /** Says what something will do before it does it. */
  public static final String CONSEQUENCES = "consequences";

  public static final String CONSEQUENCES_CONFIRM = "consequences-confirm";

  public static final String ERROR_PAGE = "error-page";

  // Contacts.
  public static final String SEARCH = "search";
  public static final String CONTACTS_GRID = "contacts-grid";
  public static final String TOTAL = "contacts-total";
  public static final String NEW_CONTACT = "new-contact";
  public static final String FILTERS = "filters";
  public static final String FILTERS_TOGGLE = "filters-toggle";
  public static final String FILTER_CHIPS = "filter-chips";

  /** How a field is compared, with its key behind it: `filter-operator-status`. */
  public static final String FILTER_OPERATOR = "filter-operator-";

  /** With what, likewise: `filter-value-status`. */
  public static final String FILTER_VALUE = "filter-value-";

  /** How the conditions of a group go together. */
  public static final String FILTER_MATCH = "filter-match";

  public static final String FILTER_ADD_GROUP = "filter-add-group";
  public static final String FILTER_ADD_CONDITION = "filter-add-condition";
  public static final String FILTER_CLEAR = "filter-clear";

  /** Opens the choice of columns. */
  public static final String COLUMNS = "columns";

  public static final String COLUMNS_LIST = "columns-list";
  public static final String COLUMNS_COMPACT = "columns-compact";

  /** One column's tick, with its key behind it: `column-email`. */
  public static final String COLUMN = "column-";

  /** Says how many contacts came or left since the list was read. */
  public static final String NEWS = "contacts-news";

  /** The name of a contact in a row: a button that opens the quick view. */
  public static final String OPEN_CONTACT = "open-contact";

  // Lists and segments.
  public static final String LIST_PICKER = "list-picker";
  public static final String LIST_SAVE_AS = "list-save-as";
  public static final String LIST_UPDATE = "list-update";

  /** With the kind behind it: `lists-tab-SMART`, `lists-tab-STATIC`, `lists-tab-SEGMENT`. */
  public static final String LISTS_TAB = "lists-tab-";

  public static final String LISTS_SEARCH = "lists-search";
  public static final String LISTS_NEW = "lists-new";
  public static final String LISTS_GRID = "lists-grid";
  public static final String LIST_OPEN = "list-open";
  public static final String LIST_PROBLEM = "list-problem";
  public static final String LIST_EDIT = "list-edit";
  public static final String LIST_DELETE = "list-delete";
  public static final String LIST_DELETE_CONFIRM = "list-delete-confirm";
  public static final String LIST_DIALOG = "list-dialog";
  public static final String LIST_NAME = "list-name";
  public static final String LIST_SHARED = "list-shared";
  public static final String LIST_SAVE = "list-save";
  public static final String SEGMENT_MATCH = "segment-match";
  public static final String SEGMENT_INCLUDE = "segment-include";
  public static final String SEGMENT_EXCLUDE = "segment-exclude";
  public static final String SEGMENT_TOTAL = "segment-total";

  // The actions panel.
  public static final String ACTIONS_PANEL = "actions-panel";
  public static final String SELECTION_COUNT = "selection-count";
  public static final String SELECTION_WORDS = "selection-words";
  public static final String SELECT_ALL = "select-all";
  public static final String SELECT_ALL_REASON = "select-all-reason";
  public static final String SELECT_RANGE = "select-range";
  public static final String RANGE_DIALOG = "range-dialog";
  public static final String RANGE_FROM = "range-from";
  public static final String RANGE_TO = "range-to";
  public static final String RANGE_TOTAL = "range-total";
  public static final String RANGE_SELECT = "range-select";
  public static final String DESELECT_ALL = "deselect-all";

  /** With the mutation's name behind it: `action-addTags`, `action-updateStatus`. */
  public static final String ACTION = "action-";

  /** Why an action is missing, with the mutation's name behind it: `action-reason-addTags`. */
  public static final String ACTION_REASON = "action-reason-";

  public static final String OPEN_SELECTED = "open-selected";

  /** Offers to run several actions together. */
  public static final String SEVERAL = "several";

  /** With the mutation's name behind it: `several-addTags`. */
  public static final String SEVERAL_TICK = "several-";

  public static final String SEVERAL_GO = "go-on-together";

  // The dialogs of actions.
  public static final String ACTION_DIALOG = "action-dialog";
  public static final String ACTION_TAGS = "action-tags";

  /** A step down a tree of tags, with the group's name and the step from 0: `action-tags-Industries-0`. */
  public static final String ACTION_TAG_STEP = "action-tags-";

  public static final String ACTION_LISTS = "action-lists";
  public static final String ACTION_STATUS = "action-status";
  public static final String ACTION_NAME = "action-name";
  public static final String ACTION_RUN = "action-run";
  public static final String ACTION_CANCEL = "action-cancel";

  /** Says what would happen; {@link #ACTION_RUN} makes it happen, {@link #ACTION_BACK} asks again. */
  public static final String ACTION_PREVIEW = "action-preview";

  public static final String ACTION_BACK = "action-back";

  /** When it runs, as one of the words of `BulkMode`. */
  public static final String RUN_MODE = "run-mode";

  public static final String RUN_START = "run-start";
  public static final String DRIP_BATCH_SIZE = "drip-batch-size";
  public static final String DRIP_EVERY = "drip-every";
  public static final String DRIP_UNIT = "drip-unit";
  public static final String DRIP_WEEKDAYS = "drip-weekdays";
  public static final String DRIP_FROM = "drip-from";
  public static final String DRIP_TO = "drip-to";
  public static final String DRIP_ZONE = "drip-zone";
  public static final String DRIP_PLAN = "drip-plan";

  public static final String RUN_CHECKLIST = "run-checklist";

  // A contact's quick view and the dialog for a new one.
  public static final String QUICK_VIEW = "quick-view";
  public static final String QUICK_VIEW_PREVIOUS = "quick-view-previous";
  public static final String QUICK_VIEW_NEXT = "quick-view-next";
  public static final String OPEN_PROFILE = "open-profile";
  public static final String QUICK_VIEW_CLOSE = "quick-view-close";

  /** With the input's field name behind it: `contact-firstName`. */
  public static final String CONTACT_FIELD = "contact-";

  public static final String NEW_CONTACT_DIALOG = "new-contact-dialog";
  public static final String NEW_CONTACT_MORE = "new-contact-more";
  public static final String CONTACT_SAVE = "contact-save";
  public static final String CONTACT_CONFLICT = "contact-conflict";
  public static final String CONFLICT_MINE = "conflict-mine";
  public static final String CONFLICT_THEIRS = "conflict-theirs";

  /** Facts that belong together, with the group's name behind it: `facts-work`. */
  public static final String FACTS = "facts-";

  /** Its pencil: `facts-edit-work`. */
  public static final String FACTS_EDIT = "facts-edit-";

  /** A part of one of several addresses or numbers, with its place from 0: `point-address-0`. */
  public static final String POINT = "point-";

  public static final String FACTS_CANCEL = "facts-cancel";

  /** One fact to read, with its name behind it: `fact-jobTitle`. */
  public static final String FACT = "fact-";

  /** Asks before what was entered is lost. */
  public static final String UNSAVED = "unsaved";

  // A contact's page.
  public static final String PROFILE_HEADER = "profile-header";
  public static final String PROFILE_TABS = "profile-tabs";

  /** With the tab's name behind it: `profile-tab-timeline`. */
  public static final String PROFILE_TAB = "profile-tab-";

  public static final String LEAD_SCORE = "lead-score";
  public static final String CONTACT_ACTIONS = "contact-actions";
  public static final String TIMELINE = "timeline";
  public static final String TIMELINE_TYPES = "timeline-types";

  /** What a contact allows, with the channel behind it: `permission-EMAIL`. */
  public static final String PERMISSION = "permission-";

  public static final String CONSENT_GRID = "consent-grid";
  public static final String CONSENT_RECORD = "consent-record";
  public static final String CONSENT_DIALOG = "consent-dialog";

  /** With the input's field name behind it: `consent-status`. */
  public static final String CONSENT_FIELD = "consent-";

  public static final String CONSENT_SAVE = "consent-save";
  public static final String RELATED = "related";
  public static final String COMPANY_CONTACTS_GRID = "company-contacts-grid";
  public static final String AUDIT_GRID = "audit-grid";

  // What an action would do.
  /** What one dry run would do; `data-state` tells how far it is. */
  public static final String PREVIEW = "preview";

  /** With the counter's name behind it: `preview-count-succeeded`. */
  public static final String PREVIEW_COUNT = "preview-count-";

  public static final String PREVIEW_SAMPLES = "preview-samples";

  // Bulk actions.
  /** One action's progress card; `data-action-id` says which, `data-state` its state. */
  public static final String BULK_PROGRESS = "bulk-progress";

  public static final String BULK_PROGRESS_BAR = "bulk-progress-bar";
  public static final String BULK_COUNTS = "bulk-counts";
  public static final String BULK_STATE = "bulk-state";
  public static final String BULK_CANCEL = "bulk-cancel";
  public static final String BULK_CANCEL_CONFIRM = "bulk-cancel-confirm";
  public static final String BULK_DETAILS = "bulk-details";
  public static final String BULK_DISMISS = "bulk-dismiss";
  public static final String BULK_GRID = "bulk-grid";
  public static final String BULK_FILTER_STATE = "bulk-filter-state";
  public static final String BULK_FILTER_KIND = "bulk-filter-kind";
  public static final String BULK_RESULTS_GRID = "bulk-results-grid";
  public static final String BULK_FILTER_OUTCOME = "bulk-filter-outcome";

  /** With the counter's name behind it: `bulk-count-succeeded`. */
  public static final String BULK_COUNT = "bulk-count-";

  // Companies.
  public static final String COMPANY_SEARCH = "company-search";
  public static final String COMPANIES_GRID = "companies-grid";
  public static final String COMPANY_CONTACTS = "company-contacts";

  public static final String COMPANY_TOTAL = "companies-total";
  public static final String COMPANY_FILTER_INDUSTRY = "company-filter-industry";
  public static final String COMPANY_FILTER_COUNTRY = "company-filter-country";
  public static final String OPEN_COMPANY = "open-company";
  public static final String NEW_COMPANY = "new-company";
  public static final String NEW_COMPANY_DIALOG = "new-company-dialog";

  /** In the dialog for a new one, with the input's field name behind it: `company-field-name`. */
  public static final String COMPANY_FIELD = "company-field-";

  public static final String COMPANY_SAVE = "company-save";
  public static final String COMPANY_DELETE = "company-delete";

  private Hooks() {}
}

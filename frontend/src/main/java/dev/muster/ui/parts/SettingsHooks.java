package dev.muster.ui.parts;

/** The {@code data-testid} of everything in Settings that browser tests hold on to, like {@link Hooks}. */
public final class SettingsHooks {
  /** With the page's name behind it: `settings-tab-tags`. */
  public static final String SETTINGS_TAB = "settings-tab-";

  public static final String FIELDS_LIST = "fields-list";
  public static final String FIELD_NEW = "field-new";
  public static final String FIELD_DIALOG = "field-dialog";

  /** In that dialog, with the input's name behind it: `field-kind`. */
  public static final String FIELD_INPUT = "field-";

  /** A value to choose from, with its place from 0: `field-option-0`. */
  public static final String FIELD_OPTION = "field-option-";

  public static final String FIELD_ADD_OPTION = "field-add-option";
  public static final String FIELD_SAVE = "field-save";

  /** One definition's row, with its name behind it: `field-row-Shoe size`; likewise its buttons. */
  public static final String FIELD_ROW = "field-row-";

  public static final String FIELD_EDIT = "field-edit-";
  public static final String FIELD_UP = "field-up-";
  public static final String FIELD_DOWN = "field-down-";
  public static final String FIELD_DELETE = "field-delete-";
  public static final String TAG_GROUP = "tag-group";
  public static final String TAG_GROUP_NEW = "tag-group-new";
  public static final String TAG_GROUP_RENAME = "tag-group-rename";
  public static final String TAG_GROUP_DELETE = "tag-group-delete";
  public static final String TAG_NEW = "tag-new";
  public static final String TAG_TREE = "tag-tree";

  /** A tag's menu, with its name behind it: `tag-menu-Banking`. */
  public static final String TAG_MENU = "tag-menu-";

  public static final String TAG_ADD_BELOW = "tag-add-below";
  public static final String TAG_RENAME = "tag-rename";
  public static final String TAG_MOVE = "tag-move";
  public static final String TAG_MERGE = "tag-merge";
  public static final String TAG_DELETE = "tag-delete";
  public static final String TAG_TARGET = "tag-target";
  public static final String TAG_TARGET_SAVE = "tag-target-save";
  public static final String RULES_LIST = "rules-list";
  public static final String RULE_NEW = "rule-new";
  public static final String RULE_DIALOG = "rule-dialog";

  /** In that dialog, with the input's name behind it: `rule-points`. */
  public static final String RULE_INPUT = "rule-";

  public static final String RULE_SAVE = "rule-save";

  /** One rule's row, with its name behind it: `rule-row-Decides`; likewise its buttons. */
  public static final String RULE_ROW = "rule-row-";

  public static final String RULE_ENABLED = "rule-enabled-";
  public static final String RULE_UP = "rule-up-";
  public static final String RULE_DOWN = "rule-down-";
  public static final String RULE_EDIT = "rule-edit-";
  public static final String RULE_DELETE = "rule-delete-";

  /** One setting's row, with its key behind it: `setting-selection.maxRecords`. */
  public static final String SETTING = "setting-";

  /** Its editor: `setting-value-selection.maxRecords`. */
  public static final String SETTING_VALUE = "setting-value-";

  /** Its save button: `setting-save-selection.maxRecords`. */
  public static final String SETTING_SAVE = "setting-save-";

  /** A preset's button, with its name behind it: `preset-AGENCY`. */
  public static final String PRESET = "preset-";

  public static final String PRESET_APPLY = "preset-apply";

  private SettingsHooks() {}
}

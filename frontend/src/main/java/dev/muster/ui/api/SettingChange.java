package dev.muster.ui.api;

import java.util.List;

/** The changed settings, or why nothing was changed. */
public record SettingChange(List<Setting> policies, List<UserError> userErrors) {}

package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a new contact: the contact, or refusals. */
public record ContactChange(@Nullable Contact contact, List<UserError> userErrors) {}

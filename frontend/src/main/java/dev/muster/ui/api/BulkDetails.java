package dev.muster.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked only where one action is looked at closely.
 *
 * @param reasons how often each code was the reason, the most frequent first
 * @param samples the first contacts that it changed, or would change
 * @param drip how its batches follow each other; null unless it has some
 * @param plan the batches still to come, the next first
 * @param previewOf the dry run whose contacts it is for
 * @param undoOf the action that it takes back
 * @param retryOf the action whose failed contacts it is for
 * @param after the action that has to be completed first
 * @param undoDays for how many days after its end it can be undone; 0 where it cannot, null for always
 */
public record BulkDetails(
    List<BulkAction.Reason> reasons,
    List<BulkResult> samples,
    @Nullable Drip drip,
    List<PlannedBatch> plan,
    BulkAction.@Nullable Related previewOf,
    BulkAction.@Nullable Related undoOf,
    BulkAction.@Nullable Related retryOf,
    BulkAction.@Nullable Related after,
    @Nullable Integer undoDays) {}

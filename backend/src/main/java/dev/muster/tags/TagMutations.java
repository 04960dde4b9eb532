package dev.muster.tags;

import dev.muster.access.Caller;
import dev.muster.graphql.UserError;
import dev.muster.tags.TagChanges.CreateTagInput;
import dev.muster.tags.TagEndings.MergeTagsInput;
import dev.muster.tags.TagGroupChanges.CreateTagGroupInput;
import dev.muster.tags.TagGroupChanges.UpdateTagGroupInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

@Controller
class TagMutations {

  private final TagChanges changes;
  private final TagGroupChanges groupChanges;
  private final TagEndings endings;

  TagMutations(TagChanges changes, TagGroupChanges groupChanges, TagEndings endings) {
    this.changes = changes;
    this.groupChanges = groupChanges;
    this.endings = endings;
  }

  record TagGroupPayload(@Nullable TagGroup tagGroup, List<UserError> userErrors) {}

  record TagPayload(@Nullable Tag tag, List<UserError> userErrors) {}

  record DeletedTagsPayload(@Nullable String deletedId, int contacts, List<UserError> userErrors) {}

  record MergeTagsPayload(@Nullable Tag tag, int contacts, List<UserError> userErrors) {}

  /** What to delete, and whether the consequences are known. */
  record Deletion(String id, @Nullable Boolean confirm) {

    boolean confirmed() {
      return Boolean.TRUE.equals(confirm);
    }
  }

  @MutationMapping
  Mono<TagGroupPayload> createTagGroup(
      @Argument CreateTagGroupInput input, @AuthenticationPrincipal Caller caller) {
    return groupChanges.create(input, caller).map(group -> new TagGroupPayload(group, List.of()));
  }

  @MutationMapping
  Mono<TagGroupPayload> updateTagGroup(
      @Argument UpdateTagGroupInput input, @AuthenticationPrincipal Caller caller) {
    return groupChanges.update(input, caller).map(group -> new TagGroupPayload(group, List.of()));
  }

  @MutationMapping
  Mono<DeletedTagsPayload> deleteTagGroup(@Argument Deletion input, @AuthenticationPrincipal Caller caller) {
    return groupChanges
        .delete(input.id(), input.confirmed(), caller)
        .map(contacts -> new DeletedTagsPayload(input.id(), contacts, List.of()));
  }

  @MutationMapping
  Mono<TagPayload> createTag(@Argument CreateTagInput input, @AuthenticationPrincipal Caller caller) {
    return changes.create(input, caller).map(tag -> new TagPayload(tag, List.of()));
  }

  @MutationMapping
  Mono<TagPayload> updateTag(@Argument Map<String, Object> input, @AuthenticationPrincipal Caller caller) {
    return changes.update(input, caller).map(tag -> new TagPayload(tag, List.of()));
  }

  @MutationMapping
  Mono<DeletedTagsPayload> deleteTag(@Argument Deletion input, @AuthenticationPrincipal Caller caller) {
    return endings
        .delete(input.id(), input.confirmed(), caller)
        .map(contacts -> new DeletedTagsPayload(input.id(), contacts, List.of()));
  }

  @MutationMapping
  Mono<MergeTagsPayload> mergeTags(@Argument MergeTagsInput input, @AuthenticationPrincipal Caller caller) {
    return endings
        .merge(input, caller)
        .map(merged -> new MergeTagsPayload(merged.tag(), merged.contacts(), List.of()));
  }
}

package dev.muster.segments;

import dev.muster.access.Caller;
import dev.muster.bulk.Links;
import dev.muster.graphql.IdPrefix;
import dev.muster.graphql.Refusal;
import dev.muster.graphql.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which contact lists an action is for, as callers name them and as the action keeps them. */
@Component
class Membership {

  /** Everybody may read the audit, so a private list has no name there. */
  static final Links LINKS =
      new Links(
          "contact_list_member",
          "list_id",
          "saved_list",
          "CASE WHEN other.shared THEN other.name ELSE 'a private list' END",
          "lists");

  private static final int MOST = 50;
  private static final IdPrefix PREFIX = SavedList.Kind.CONTACT_LIST.prefix;

  private final SavedLists lists;

  Membership(SavedLists lists) {
    this.lists = lists;
  }

  /**
   * The input of both actions.
   *
   * @param lists public ids
   * @param ids the lists themselves, once the action is accepted
   * @param names how the audit calls them, at the same places
   */
  record Input(List<String> lists, @Nullable List<UUID> ids, @Nullable List<String> names) {

    UUID[] uuids() {
      return ids == null ? new UUID[0] : ids.toArray(UUID[]::new);
    }

    String[] shown() {
      return names == null ? new String[0] : names.toArray(String[]::new);
    }
  }

  /**
   * The input with what it names.
   *
   * <p>Errors: {@link Refusal} with {@code REQUIRED}, {@code TOO_MANY} or {@code NOT_FOUND}.
   */
  Mono<Input> prepare(Input input, Caller caller) {
    return Mono.defer(() -> {
      checkSize(input.lists().size());
      List<UUID> wanted = input.lists().stream().map(PREFIX::uuid).toList();
      return lists
          .byIds(SavedList.Kind.CONTACT_LIST, wanted, caller)
          .collectMap(SavedList::uuid)
          .map(found -> resolved(input, wanted, found));
    });
  }

  private static void checkSize(int size) {
    if (size == 0) {
      throw new Refusal(UserError.of("REQUIRED", "Name at least one list.", "input", "lists"));
    }
    if (size > MOST) {
      String message = "At most 50 lists at a time, not " + size + ".";
      throw new Refusal(UserError.of("TOO_MANY", message, "input", "lists"));
    }
  }

  private static Input resolved(Input input, List<UUID> wanted, Map<UUID, SavedList> found) {
    List<UserError> missing = new ArrayList<>();
    for (int index = 0; index < wanted.size(); index++) {
      if (!found.containsKey(wanted.get(index))) {
        String at = Integer.toString(index);
        missing.add(UserError.of("NOT_FOUND", "There is no such list.", "input", "lists", at));
      }
    }
    if (!missing.isEmpty()) {
      throw new Refusal(missing);
    }
    List<SavedList> lists = List.copyOf(found.values());
    return new Input(
        input.lists(),
        lists.stream().map(SavedList::uuid).toList(),
        lists.stream().map(Membership::shown).toList());
  }

  /** Everybody may read the audit, so a private list's name does not stand in it. */
  private static String shown(SavedList list) {
    return list.shared() ? list.name() : list.id();
  }
}

package dev.muster.ui.filters;

import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.Company;
import dev.muster.ui.api.Connection;
import dev.muster.ui.api.CustomFields;
import dev.muster.ui.api.ListKind;
import dev.muster.ui.api.Named;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.api.SavedLists;
import dev.muster.ui.api.Tag;
import dev.muster.ui.api.Tags;
import dev.muster.ui.api.User;
import dev.muster.ui.api.Users;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the editor of filters offers to choose from: fields, and things by their names. */
@Component
@UIScope
public class FilterSources {
  private static final int CHOICES = 100;

  private final CustomFields customFields;
  private final Named named;
  private final Map<String, Function<String, List<Thing>>> searches;
  private final Map<String, Thing> known = new HashMap<>();
  private @Nullable List<FilterField> builtIn;

  FilterSources(
      CustomFields customFields, Companies companies, Users users, Tags tags, SavedLists lists, Named named) {
    this.customFields = customFields;
    this.named = named;
    searches =
        Map.of(
            "company",
            part -> things(companies.page(part, CHOICES, null), Company::id, Company::name),
            "user",
            part -> things(users.page(part, CHOICES, null), User::id, User::name),
            "tag",
            part -> things(tags.page(part, CHOICES, null), Tag::id, Tag::name),
            "list",
            part -> lists(lists, ListKind.STATIC, part),
            "smartList",
            part -> lists(lists, ListKind.SMART, part),
            "segment",
            part -> lists(lists, ListKind.SEGMENT, part));
  }

  private static List<Thing> lists(SavedLists lists, ListKind kind, String part) {
    return things(lists.page(kind, part, CHOICES, null), SavedList::id, SavedList::name);
  }

  private static <T> List<Thing> things(
      Connection<T> page, Function<T, String> id, Function<T, String> name) {
    return page.nodes().stream().map(one -> new Thing(id.apply(one), name.apply(one))).toList();
  }

  /** The field with this key, or null where there is none, for example no longer. */
  @Nullable FilterField field(String key) {
    var all = key.contains(":") ? custom() : builtIn().stream();
    return all.filter(field -> field.key().equals(key)).findFirst().orElse(null);
  }

  /** The fields whose label has this in it. */
  Stream<FilterField> fields(String part) {
    var wanted = part.strip().toLowerCase(Locale.ROOT);
    return Stream.concat(builtIn().stream(), custom())
        .filter(field -> field.label().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private List<FilterField> builtIn() {
    if (builtIn == null) {
      builtIn = FilterFields.builtIn();
    }
    return builtIn;
  }

  private Stream<FilterField> custom() {
    return customFields.all().stream().map(FilterFields::custom);
  }

  /** Things of one kind, for example `company`. */
  public Things things(String kind) {
    return new Things() {
      @Override
      public List<Thing> search(String part) {
        var found = searches.getOrDefault(kind, _ -> List.of()).apply(part);
        found.forEach(thing -> known.put(thing.id(), thing));
        return found;
      }

      @Override
      public Thing named(String id) {
        return known.computeIfAbsent(id, FilterSources.this::name);
      }
    };
  }

  /** Tags may stand in a filter by their names, which are no ids. */
  private Thing name(String id) {
    var name = id.matches("[a-z]+_[0-9a-z]{26}") ? named.name(id) : null;
    return new Thing(id, name == null ? id : name);
  }
}

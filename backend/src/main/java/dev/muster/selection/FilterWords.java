package dev.muster.selection;

import static graphql.schema.GraphQLTypeUtil.unwrapAll;

import dev.muster.access.Caller;
import graphql.schema.GraphQLInputObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says filters in English, the only place that does: "Status is Active and (tag is vip or …)". */
@Component
public class FilterWords {

  private static final Set<String> JOINTS = Set.of("and", "or", "not");

  private final FilterFields fields;
  private final FilterForm form;
  private final References references;

  FilterWords(FilterFields fields, FilterForm form, References references) {
    this.fields = fields;
    this.form = form;
    this.references = references;
  }

  /**
   * What is to be said.
   *
   * @param filter as it was sent or saved; null is everybody
   */
  public record Spoken(@Nullable Object filter, @Nullable String search) {}

  /** A filter as one sentence without a full stop; things that the caller cannot see are "missing". */
  public Mono<String> words(@Nullable Object filter, @Nullable String search, Caller caller) {
    return words(List.of(new Spoken(filter, search)), caller).map(List::getFirst);
  }

  /** Several at once, with one look-up for each kind of thing that they name. */
  public Mono<List<String>> words(List<Spoken> all, Caller caller) {
    List<FilterForm.Read> read = all.stream().map(one -> form.readFilter(one.filter())).toList();
    return references
        .names(read.stream().map(FilterForm.Read::filter).toList(), caller)
        .map(names -> {
          List<String> said = new ArrayList<>();
          for (int index = 0; index < all.size(); index++) {
            said.add(new Saying(names).sentence(read.get(index), all.get(index).search()));
          }
          return said;
        });
  }

  /** One filter being said, with the names of what it points to. */
  private final class Saying {

    private final Map<String, String> names;

    private Saying(Map<String, String> names) {
      this.names = names;
    }

    private String sentence(FilterForm.Read read, @Nullable String search) {
      List<Phrase> parts = new ArrayList<>(parts(read.filter()));
      if (search != null && !search.isBlank()) {
        parts.add(Phrase.of("search finds “" + search.strip() + "”"));
      }
      String said = Phrase.all(parts).text();
      String whole = read.problems().isEmpty() ? said : said + " (and what is no longer understood)";
      int first = whole.startsWith("(") ? 1 : 0;
      return whole.substring(0, first)
          + Character.toUpperCase(whole.charAt(first))
          + whole.substring(first + 1);
    }

    /** What is short comes first. */
    private List<Phrase> parts(Map<String, Object> filter) {
      List<Phrase> fields = new ArrayList<>();
      List<Phrase> joined = new ArrayList<>();
      filter.forEach((name, value) -> {
        if (value != null) {
          (JOINTS.contains(name) ? joined : fields).addAll(part(name, value));
        }
      });
      fields.addAll(joined);
      return fields;
    }

    private List<Phrase> part(String name, Object value) {
      return switch (name) {
        case "and" -> List.of(Phrase.all(objects(value)));
        case "or" -> List.of(Phrase.any(objects(value)));
        case "not" -> List.of(Phrase.all(parts(Operators.object(value))).not());
        default -> {
          FilterField field = fields.named(name);
          yield field.words(Operators.object(value), wording(name)).stream().map(Phrase::of).toList();
        }
      };
    }

    private List<Phrase> objects(Object value) {
      return ((List<?>) value).stream().map(one -> Phrase.all(parts(Operators.object(one)))).toList();
    }

    private Wording wording(String field) {
      GraphQLInputObjectType operators =
          (GraphQLInputObjectType) unwrapAll(form.filter().getField(field).getType());
      return new Wording(operators, this::name);
    }

    private String name(String text) {
      String name = names.get(text);
      return name != null ? name : references.kindOf(text).map(kind -> "a missing " + kind).orElse(text);
    }
  }
}

package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.paging.Order;
import dev.muster.selection.ContactIds;
import dev.muster.selection.FilterField;
import dev.muster.selection.Operators;
import dev.muster.selection.SortField;
import dev.muster.sql.Where;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** How contacts are found and sorted by their own columns. */
@Configuration(proxyBeanMethods = false)
class ContactFields {

  @Bean
  FilterField byId() {
    return field("id", operators -> Operators.id("c.id", operators, ContactIds.PREFIX::uuid));
  }

  @Bean
  FilterField byFirstName() {
    return field("firstName", operators -> Operators.text("c.first_name", operators));
  }

  @Bean
  FilterField byLastName() {
    return field("lastName", operators -> Operators.text("c.last_name", operators));
  }

  @Bean
  FilterField byEmail() {
    return field("email", operators -> Operators.text("c.email", operators));
  }

  @Bean
  FilterField byPhone() {
    return field("phone", operators -> Operators.text("c.phone", operators));
  }

  @Bean
  FilterField byMobile() {
    return field("mobile", operators -> Operators.text("c.mobile", operators));
  }

  @Bean
  FilterField byJobTitle() {
    return field("jobTitle", operators -> Operators.text("c.job_title", operators));
  }

  @Bean
  FilterField byStatus() {
    return field(
        "status", operators -> Operators.oneOf("c.status", operators, status -> status, new String[0]));
  }

  @Bean
  FilterField byCreatedAt() {
    return field("createdAt", operators -> Operators.moment("c.created_at", operators));
  }

  @Bean
  FilterField byUpdatedAt() {
    return field("updatedAt", operators -> Operators.moment("c.updated_at", operators));
  }

  @Bean
  SortField sortedByCreatedAt() {
    return new SortField("CREATED_AT", List.of(Order.ascending("c.created_at", "timestamptz")));
  }

  @Bean
  SortField sortedByUpdatedAt() {
    return new SortField("UPDATED_AT", List.of(Order.ascending("c.updated_at", "timestamptz")));
  }

  @Bean
  SortField sortedByFirstName() {
    return text("FIRST_NAME", "c.first_name");
  }

  @Bean
  SortField sortedByLastName() {
    return text("LAST_NAME", "c.last_name");
  }

  @Bean
  SortField sortedByEmail() {
    return text("EMAIL", "c.email");
  }

  @Bean
  SortField sortedByJobTitle() {
    return text("JOB_TITLE", "c.job_title");
  }

  @Bean
  SortField sortedByStatus() {
    return new SortField("STATUS", List.of(Order.ascending("c.status", "text")));
  }

  /** Without regard to case; those without a value come last. */
  private static SortField text(String name, String column) {
    return new SortField(
        name,
        List.of(
            Order.ascending("(" + column + " IS NULL)", "boolean"),
            Order.ascending("folded(coalesce(" + column + ", '')) COLLATE \"C\"", "text")));
  }

  private static FilterField field(String name, Function<Map<String, Object>, Where> meaning) {
    return new Field(name, meaning);
  }

  private record Field(String name, Function<Map<String, Object>, Where> meaning) implements FilterField {

    @Override
    public Mono<Where> where(Map<String, Object> operators, Caller caller) {
      return Mono.fromSupplier(() -> meaning.apply(operators));
    }
  }
}

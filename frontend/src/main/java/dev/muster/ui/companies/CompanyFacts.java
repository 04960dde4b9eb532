package dev.muster.ui.companies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.muster.ui.api.CompanyRecord;
import dev.muster.ui.facts.Fact;
import dev.muster.ui.facts.Input;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.parts.Links;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one reads and changes of a company. */
final class CompanyFacts {
  private static final int MAX_NAME = 200;
  private static final int MAX_ADDRESS = 300;
  private static final int MAX_TEXT = 100;
  private static final int MAX_DESCRIPTION = 2000;

  private CompanyFacts() {}

  static List<Fact<CompanyRecord>> main() {
    return List.of(
        fact("name", company -> text(company.name()), company -> Inputs.text(company.name(), MAX_NAME)),
        line("industry", CompanyRecord::industry),
        fact(
            "website",
            company -> company.website() == null ? null : Links.toWeb(company.website()),
            company -> Inputs.text(company.website(), MAX_ADDRESS)),
        line("domain", CompanyRecord::domain),
        fact(
            "phone",
            company ->
                company.phone() == null
                    ? null
                    : new Anchor("tel:" + company.phone().replace(" ", ""), company.phone()),
            company -> Inputs.text(company.phone(), MAX_TEXT)));
  }

  static List<Fact<CompanyRecord>> place() {
    return List.of(
        line("city", CompanyRecord::city),
        fact(
            "country",
            company -> company.country() == null ? null : text(Formats.country(company.country())),
            company -> Inputs.country(company.country())));
  }

  static List<Fact<CompanyRecord>> about() {
    return List.of(
        fact(
            "description",
            company -> text(company.description()),
            company -> Inputs.area(company.description(), MAX_DESCRIPTION)),
        Fact.readOnly(
            "createdAt", Texts.of("contact.createdAt"), company -> text(Formats.moment(company.createdAt()))),
        Fact.readOnly(
            "updatedAt",
            Texts.of("contact.updatedAt"),
            company -> text(Formats.moment(company.updatedAt()))));
  }

  private static Fact<CompanyRecord> line(String name, Function<CompanyRecord, @Nullable String> value) {
    return fact(
        name, company -> text(value.apply(company)), company -> Inputs.text(value.apply(company), MAX_TEXT));
  }

  private static Fact<CompanyRecord> fact(
      String name,
      Function<CompanyRecord, @Nullable Component> reader,
      Function<CompanyRecord, Input> editor) {
    return new Fact<>(name, Texts.of("company." + name), reader, editor);
  }

  private static @Nullable Component text(@Nullable String text) {
    return text == null || text.isBlank() ? null : new Span(text);
  }
}

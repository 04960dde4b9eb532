package dev.muster.ui.companies;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.muster.ui.api.ApiProblem;
import dev.muster.ui.api.Companies;
import dev.muster.ui.api.CompanyRecord;
import dev.muster.ui.facts.Inputs;
import dev.muster.ui.facts.NewRecord;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.parts.Problems;
import dev.muster.ui.parts.Refusals;
import dev.muster.ui.text.Texts;
import java.util.function.Consumer;

/** Makes a company. */
class NewCompanyDialog extends Dialog {
  private static final int MAX_NAME = 200;
  private static final int MAX_ADDRESS = 300;
  private static final int MAX_TEXT = 100;

  private final transient Companies companies;
  private final transient Consumer<CompanyRecord> onCreated;
  private final transient NewRecord entered = new NewRecord(Hooks.COMPANY_FIELD);
  private final Refusals refusals = new Refusals();

  NewCompanyDialog(Companies companies, Consumer<CompanyRecord> onCreated) {
    this.companies = companies;
    this.onCreated = onCreated;
    setHeaderTitle(Texts.of("company.new"));
    setTestId(Hooks.NEW_COMPANY_DIALOG);
    setWidth("min(38rem, 94vw)");
    entered.put("name", Texts.of("company.name"), Inputs.text(null, MAX_NAME));
    entered.put("industry", Texts.of("company.industry"), Inputs.text(null, MAX_TEXT));
    entered.put("website", Texts.of("company.website"), Inputs.text(null, MAX_ADDRESS));
    entered.put("phone", Texts.of("company.phone"), Inputs.text(null, MAX_TEXT / 2));
    entered.put("city", Texts.of("company.city"), Inputs.text(null, MAX_TEXT));
    entered.put("country", Texts.of("company.country"), Inputs.country(null));
    var form = new Div();
    form.addClassNames("form", "contact-form");
    entered.components().forEach(form::add);
    add(refusals, form);
    getFooter().add(new Button(Texts.of("dialog.cancel"), _ -> close()), save());
  }

  private Button save() {
    var save = new Button(Texts.of("contact.create"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.setTestId(Hooks.COMPANY_SAVE);
    save.setDisableOnClick(true);
    save.addClickListener(_ -> {
      create();
      save.setEnabled(true);
    });
    return save;
  }

  private void create() {
    refusals.clear(entered.places());
    try {
      var answer = companies.create(entered.input());
      var company = answer.company();
      if (company == null) {
        refusals.show(answer.userErrors(), entered.places());
        return;
      }
      close();
      onCreated.accept(company);
    } catch (ApiProblem problem) {
      refusals.show(Problems.text(problem));
    }
  }
}

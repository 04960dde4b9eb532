package dev.muster.contacts;

import dev.muster.access.Caller;
import dev.muster.contacts.ContactField.Use;
import dev.muster.selection.FilterField;
import dev.muster.selection.SortField;
import dev.muster.sql.Where;
import java.util.Map;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Mono;

/** How contacts are found and sorted by their own fields: as the type of each has it. */
class ContactFields implements BeanRegistrar {

  @Override
  public void register(BeanRegistry registry, Environment environment) {
    for (ContactField field : ContactField.all(Use.FOUND)) {
      registry.registerBean(
          field.field() + "Filter", FilterField.class, bean -> bean.supplier(context -> new Found(field)));
    }
    for (ContactField field : ContactField.all(Use.SORTED)) {
      SortField sort = new SortField(field.name(), field.type.keys(field.sql()));
      registry.registerBean(field.field() + "Sort", SortField.class, bean -> bean.supplier(context -> sort));
    }
  }

  private record Found(ContactField field) implements FilterField {

    @Override
    public String name() {
      return field.field();
    }

    @Override
    public Mono<Where> where(Map<String, Object> operators, Caller caller) {
      return Mono.fromSupplier(() -> field.type.where(field.sql(), operators));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @Import(ContactFields.class)
  static class SetUp {}
}

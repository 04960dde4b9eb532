package dev.muster.ui.contacts;

import com.vaadin.flow.component.select.Select;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Owned by the reader, by nobody, or by anyone. */
class OwnerFilter extends FilterPart {
  private enum Owner {
    ANYONE(null),
    ME("isMe"),
    NOBODY("isEmpty");

    private final @Nullable String operator;

    Owner(@Nullable String operator) {
      this.operator = operator;
    }
  }

  private final Select<Owner> owner = new Select<>();

  OwnerFilter() {
    owner.setLabel(Texts.of("contact.owner"));
    owner.setItems(Owner.values());
    owner.setItemLabelGenerator(one -> Texts.of("filter.owner." + one));
    owner.setValue(Owner.ANYONE);
    owner.setTestId(Hooks.FILTER_OWNER);
    owner.addValueChangeListener(_ -> changed());
    add(owner);
  }

  @Override
  List<Map<String, Object>> conditions() {
    var operator = owner.getValue().operator;
    return operator == null ? List.of() : List.of(Map.of("owner", Map.of(operator, true)));
  }

  @Override
  List<Chip> chips() {
    return owner.getValue() == Owner.ANYONE
        ? List.of()
        : List.of(new Chip(Texts.of("filter.owner.is." + owner.getValue()), this::clear));
  }

  @Override
  void clear() {
    owner.setValue(Owner.ANYONE);
  }
}

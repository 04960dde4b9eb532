package dev.muster.ui.filters;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions and groups that go together: all of them, any of them, none of them. */
class GroupBox extends ClauseBox {
  private final transient FilterSources sources;
  private final transient Runnable changed;
  private final Select<Match> match = new Select<>();
  private final Div list = new Div();
  private final List<ClauseBox> boxes = new ArrayList<>();

  /**
   * @param remove takes the group away; null for the one around all
   */
  GroupBox(FilterSources sources, Runnable changed, @Nullable Button remove) {
    this.sources = sources;
    this.changed = changed;
    addClassName("group");
    getElement().setAttribute("role", "group");
    match.setItems(Match.values());
    match.setItemLabelGenerator(Match::label);
    match.setAriaLabel(Texts.of("filter.match"));
    match.setTestId(Hooks.FILTER_MATCH);
    match.addClassName("operator");
    match.setValue(remove == null ? Match.ALL : Match.ANY);
    match.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        changed.run();
      }
    });
    var head = new Div(match);
    head.addClassName("condition-head");
    if (remove != null) {
      addClassName("nested");
      head.add(remove);
    }
    list.addClassName("clauses");
    add(head, list, foot());
  }

  private Component foot() {
    var group =
        new Button(Texts.of("filter.group.add"), VaadinIcon.FILE_TREE_SMALL.create(), _ -> addGroup());
    group.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    group.setTestId(Hooks.FILTER_ADD_GROUP);
    var foot = new Div(fieldPicker(), group);
    foot.addClassName("group-foot");
    return foot;
  }

  private ComboBox<FilterField> fieldPicker() {
    var picker = new ComboBox<FilterField>();
    picker.setPlaceholder(Texts.of("filter.condition.add"));
    picker.setAriaLabel(Texts.of("filter.condition.add"));
    picker.setPrefixComponent(VaadinIcon.PLUS.create());
    picker.setItemLabelGenerator(FilterField::label);
    picker.setRenderer(
        LitRenderer.<FilterField>of("${item.label} <span class=\"quiet field-group\">${item.group}</span>")
            .withProperty("label", FilterField::label)
            .withProperty("group", FilterField::group));
    picker.setItems(query ->
        sources.fields(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    picker.setTestId(Hooks.FILTER_ADD_CONDITION);
    picker.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        addCondition(event.getValue());
        picker.clear();
      }
    });
    return picker;
  }

  private void addGroup() {
    var inner = nested();
    add(inner);
  }

  private GroupBox nested() {
    var holder = new ArrayList<ClauseBox>(1);
    var inner = new GroupBox(sources, changed, remover(holder, Texts.of("filter.group.remove")));
    holder.add(inner);
    return inner;
  }

  /** An empty condition on this field. */
  void addCondition(FilterField field) {
    var holder = new ArrayList<ClauseBox>(1);
    var box = new ConditionBox(field, sources, changed, remover(holder, removeLabel(field.label())));
    holder.add(box);
    add(box);
    if (box.clause() != null) {
      changed.run();
    }
  }

  private static String removeLabel(String label) {
    return Texts.of("filter.condition.remove", label);
  }

  private Button remover(List<ClauseBox> holder, String label) {
    var remove = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> holder.forEach(this::remove));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.addClassName("remove");
    remove.setAriaLabel(label);
    return remove;
  }

  private void add(ClauseBox box) {
    boxes.add(box);
    list.add(box);
  }

  void remove(ClauseBox box) {
    var said = box.clause() != null;
    boxes.remove(box);
    list.remove(box);
    if (said) {
      changed.run();
    }
  }

  /** Shows this group instead of what was there; says nothing of it. */
  void show(Clause.Group group) {
    boxes.clear();
    list.removeAll();
    match.setValue(group.match());
    group.clauses().forEach(this::addClause);
  }

  private void addClause(Clause clause) {
    var holder = new ArrayList<ClauseBox>(1);
    var box =
        switch (clause) {
          case Clause.Condition condition ->
              new ConditionBox(
                  condition, sources, changed, remover(holder, removeLabel(condition.field().label())));
          case Clause.Foreign foreign ->
              new ForeignBox(foreign, remover(holder, removeLabel(Texts.of("filter.foreign"))));
          case Clause.Group group -> {
            var inner = nested();
            inner.show(group);
            yield inner;
          }
        };
    holder.add(box);
    add(box);
  }

  /** The pieces that say something. */
  List<ClauseBox> whole() {
    return boxes.stream().filter(box -> box.clause() != null).toList();
  }

  Match match() {
    return match.getValue();
  }

  /** Whether some condition of this group itself, whole or not, is about this field. */
  boolean asksFor(String key) {
    return boxes.stream().anyMatch(box -> box instanceof ConditionBox one && one.key().equals(key));
  }

  @Override
  Clause.@Nullable Group clause() {
    var clauses = boxes.stream().map(ClauseBox::clause).filter(Objects::nonNull).toList();
    return clauses.isEmpty() ? null : new Clause.Group(match.getValue(), clauses);
  }

  @Override
  String words() {
    return Texts.of(
        "filter.words.group",
        match.getValue().label(),
        whole().stream().map(ClauseBox::words).collect(Collectors.joining("; ")));
  }
}

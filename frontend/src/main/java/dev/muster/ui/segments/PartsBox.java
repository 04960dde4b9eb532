package dev.muster.ui.segments;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import dev.muster.ui.api.SavedList;
import dev.muster.ui.filters.FilterEditor;
import dev.muster.ui.filters.FilterSources;
import dev.muster.ui.filters.Thing;
import dev.muster.ui.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a segment takes in, or what it leaves out: tags, lists, segments, filters. */
class PartsBox extends Div {
  /** One that can be taken, and what it is. */
  private record Choice(String kind, Thing thing) {}

  private static final List<String> KINDS = List.of("tag", "list", "smartList", "segment");

  private final transient FilterSources sources;
  private final transient Runnable changed;
  private final @Nullable String own;
  private final Div lines = new Div();

  /** What each line says, as a `SegmentPartInput`; empty while it says nothing. */
  private final transient Map<Div, Supplier<Map<String, Object>>> parts = new LinkedHashMap<>();

  /**
   * @param own the id of the segment itself, which cannot be a part of itself
   */
  PartsBox(String title, String hook, FilterSources sources, @Nullable String own, Runnable changed) {
    this.sources = sources;
    this.own = own;
    this.changed = changed;
    addClassName("parts-box");
    setTestId(hook);
    lines.addClassName("part-lines");
    var filter =
        new Button(Texts.of("segment.filter.add"), VaadinIcon.FILTER.create(), _ -> addFilter(Map.of()));
    filter.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    var foot = new Div(picker(title), filter);
    foot.addClassName("parts-foot");
    add(new H3(title), lines, foot);
  }

  private ComboBox<Choice> picker(String title) {
    var picker = new ComboBox<Choice>();
    picker.setPlaceholder(Texts.of("segment.part.add"));
    picker.setAriaLabel(title + ": " + Texts.of("segment.part.add"));
    picker.setItemLabelGenerator(choice -> choice.thing().name());
    picker.setRenderer(
        LitRenderer.<Choice>of("${item.name} <span class=\"quiet field-group\">${item.kind}</span>")
            .withProperty("name", choice -> choice.thing().name())
            .withProperty("kind", choice -> Texts.of("segment.part." + choice.kind())));
    picker.setItems(
        query -> choices(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    picker.addValueChangeListener(event -> {
      if (event.getValue() != null) {
        addThing(event.getValue().kind(), event.getValue().thing());
        picker.clear();
        changed.run();
      }
    });
    return picker;
  }

  private Stream<Choice> choices(String part) {
    return KINDS.stream()
        .flatMap(kind -> sources.things(kind).search(part).stream().map(thing -> new Choice(kind, thing)))
        .filter(choice -> !choice.thing().id().equals(own));
  }

  /** Shows these parts; says nothing of it. */
  void show(List<SavedList.Part> shown) {
    shown.forEach(part -> {
      addItem("tag", part.tag());
      addItem("list", part.list());
      addItem("smartList", part.smartList());
      addItem("segment", part.segment());
      if (part.filter() != null) {
        addFilter(part.filter());
      }
    });
  }

  private void addItem(String kind, SavedList.@Nullable Item item) {
    if (item != null) {
      addThing(kind, new Thing(item.id(), item.name()));
    }
  }

  private void addThing(String kind, Thing thing) {
    var name = new Span(thing.name());
    name.addClassName("part-name");
    var what = new Span(Texts.of("segment.part." + kind));
    what.addClassNames("quiet", "part-kind");
    var line = new Div(name, what);
    line.addClassName("part-line");
    addLine(line, thing.name(), () -> Map.of(kind, thing.id()));
  }

  private void addFilter(Map<String, Object> filter) {
    var editor = new FilterEditor(sources, List.of());
    editor.show(filter);
    editor.onChange(changed);
    var line = new Div(editor);
    line.addClassNames("part-line", "part-filter");
    addLine(
        line,
        Texts.of("segment.part.filter"),
        () -> editor.filter().isEmpty() ? Map.of() : Map.of("filter", editor.filter()));
  }

  private void addLine(Div line, String name, Supplier<Map<String, Object>> part) {
    var remove = new Button(VaadinIcon.CLOSE_SMALL.create());
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
    remove.setAriaLabel(Texts.of("segment.part.remove", name));
    remove.addClickListener(_ -> {
      parts.remove(line);
      lines.remove(line);
      changed.run();
    });
    line.add(remove);
    parts.put(line, part);
    lines.add(line);
  }

  /** As `SegmentPartInput`s. */
  List<Map<String, Object>> input() {
    return parts.values().stream().map(Supplier::get).filter(part -> !part.isEmpty()).toList();
  }
}

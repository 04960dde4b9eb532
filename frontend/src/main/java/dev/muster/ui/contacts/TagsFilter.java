package dev.muster.ui.contacts;

import dev.muster.ui.api.Tag;
import dev.muster.ui.api.Tags;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Any of some tags, all of some, none of some. */
class TagsFilter extends FilterPart {
  private final Map<String, TagsBox> boxes = new LinkedHashMap<>();

  TagsFilter(Tags tags) {
    addBox("any", Hooks.FILTER_TAGS_ANY, tags);
    addBox("all", Hooks.FILTER_TAGS_ALL, tags);
    addBox("none", Hooks.FILTER_TAGS_NONE, tags);
  }

  private void addBox(String operator, String hook, Tags tags) {
    var box = new TagsBox(Texts.of("filter.tags." + operator), tags);
    box.setTestId(hook);
    box.addValueChangeListener(_ -> changed());
    boxes.put(operator, box);
    add(box);
  }

  @Override
  List<Map<String, Object>> conditions() {
    var operators = new LinkedHashMap<String, Object>();
    boxes.forEach((operator, box) -> {
      if (!box.isEmpty()) {
        operators.put(operator, box.getValue().stream().map(Tag::id).toList());
      }
    });
    return operators.isEmpty() ? List.of() : List.of(Map.of("tags", operators));
  }

  @Override
  List<Chip> chips() {
    var chips = new ArrayList<Chip>();
    boxes.forEach((operator, box) -> {
      if (!box.isEmpty()) {
        var names = box.getValue().stream().map(Tag::name).sorted().collect(Collectors.joining(", "));
        chips.add(new Chip(Texts.of("filter.tags.is." + operator, names), box::clear));
      }
    });
    return chips;
  }

  @Override
  void clear() {
    boxes.values().forEach(TagsBox::clear);
  }
}

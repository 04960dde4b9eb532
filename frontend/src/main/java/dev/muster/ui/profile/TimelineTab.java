package dev.muster.ui.profile;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.api.Profiles;
import dev.muster.ui.api.TimelineEntry;
import dev.muster.ui.api.TimelineType;
import dev.muster.ui.parts.EmptyState;
import dev.muster.ui.parts.EndlessList;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Texts;

/** What happened with a contact, the latest first, by type. */
class TimelineTab extends Div {
  TimelineTab(String contact, Profiles profiles) {
    addClassName("timeline");
    setTestId(Hooks.TIMELINE);
    var types = new CheckboxGroup<TimelineType>(Texts.of("timeline.types"));
    types.setItems(TimelineType.values());
    types.setItemLabelGenerator(type -> Texts.word("timeline.type", type.name()));
    types.addThemeVariants(CheckboxGroupVariant.AURA_HORIZONTAL);
    types.setTestId(Hooks.TIMELINE_TYPES);
    var list =
        new EndlessList<TimelineEntry>(
            (first, after) -> profiles.timeline(contact, types.getValue(), first, after),
            TimelineLine::new,
            new EmptyState(VaadinIcon.CLOCK, Texts.of("timeline.empty"), Texts.of("timeline.empty.text")));
    types.addValueChangeListener(_ -> list.reload());
    add(types, list);
    list.reload();
  }
}

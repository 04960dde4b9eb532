package dev.muster.ui.contacts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.muster.ui.parts.Hooks;
import dev.muster.ui.text.Formats;
import dev.muster.ui.text.Texts;

/** Says how many contacts came or left since the list was read, and reads it again. */
class NewsChip extends Button {
  NewsChip(Runnable onRead) {
    super(VaadinIcon.REFRESH.create());
    addThemeVariants(ButtonVariant.SMALL);
    addClassName("news-chip");
    setTestId(Hooks.NEWS);
    getElement().setAttribute("aria-live", "polite");
    addClickListener(_ -> onRead.run());
    setVisible(false);
  }

  void show(RowNews news) {
    setVisible(news.came() + news.left() > 0);
    setText(text(news));
  }

  private static String text(RowNews news) {
    var came = Texts.of("news.came", Formats.number(news.came()));
    var left = Texts.of("news.left", Formats.number(news.left()));
    if (news.left() == 0) {
      return came;
    }
    return news.came() == 0 ? left : Texts.of("news.both", came, left);
  }
}

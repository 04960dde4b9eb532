package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fields that the workspace has made: none, as long as the contract has none. */
@Component
@UIScope
public class CustomFields {
  public List<CustomField> all() {
    return List.of();
  }
}

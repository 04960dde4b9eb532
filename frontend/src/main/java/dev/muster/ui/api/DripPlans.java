package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/** When the batches of an action would run that has not been asked for yet. */
@Component
@UIScope
public class DripPlans {
  private static final ParameterizedTypeReference<List<PlannedBatch>> BATCHES =
      new ParameterizedTypeReference<>() {};

  private final Calls calls;

  DripPlans(Calls calls) {
    this.calls = calls;
  }

  /**
   * The batches for so many contacts, at most 100 of them.
   *
   * @param startAt not before this; null for now
   * @param first the number of the first one that is told of, from 1
   * @throws ApiProblem that says what is wrong with the settings
   */
  public List<PlannedBatch> plan(int total, @Nullable Instant startAt, DripInput drip, int first) {
    var variables = new HashMap<String, Object>();
    variables.put("total", total);
    variables.put("drip", drip.input());
    variables.put("from", first);
    if (startAt != null) {
      variables.put("startAt", startAt.toString());
    }
    return calls.required("dripPlan", variables, "dripPlan", BATCHES);
  }
}

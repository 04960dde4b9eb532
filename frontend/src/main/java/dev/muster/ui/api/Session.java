package dev.muster.ui.api;

import com.vaadin.flow.spring.annotation.UIScope;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is signed in, and how to end that. */
@Component
@UIScope
public class Session {
  private final Calls calls;
  private @Nullable Me me;

  Session(Calls calls) {
    this.calls = calls;
  }

  /** Who is signed in; asked once for each browser tab. */
  public Me me() {
    if (me == null) {
      me = calls.required("me", Map.of(), "me", Me.class);
    }
    return me;
  }

  /** Ends this session. */
  public void end() {
    end("endSession");
  }

  /** Ends every session of this person, on every device. */
  public void endEverywhere() {
    end("endAllSessions");
  }

  private void end(String mutation) {
    calls.required(mutation, Map.of(), mutation, Ended.class);
  }

  private record Ended(int ended) {}
}

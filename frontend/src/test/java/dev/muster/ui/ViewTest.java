package dev.muster.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import dev.muster.ui.api.Canned;
import dev.muster.ui.api.FakeBackend;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The real views in front of a backend with canned answers, without a browser. */
@SpringBootTest
@Import(SignedIn.class)
@WithMockUser
public abstract class ViewTest extends SpringBrowserlessTest {
  protected static final List<String> EVERYTHING =
      List.of("CONTACT_VIEW", "CONTACT_EDIT", "BULK_RUN", "BULK_MANAGE", "SETTINGS");
  protected static final FakeBackend BACKEND = Canned.backend(0, "admin", EVERYTHING);

  @Autowired private SecurityContextHolderStrategy signedIn;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry properties) {
    properties.add("muster.api-url", BACKEND::url);
  }

  /** What the reader may do; a test class may say otherwise. */
  protected List<String> permissions() {
    return EVERYTHING;
  }

  /** Changes what the backend answers from the first page on. */
  protected void prepare() {}

  /**
   * The first page is opened in here, so the answers must be there before. A test with an application of its
   * own, run in between, has made its holder of who is signed in that of all.
   */
  @Override
  @BeforeEach
  protected void initVaadinEnvironment() {
    SecurityContextHolder.setContextHolderStrategy(signedIn);
    SecurityContextHolder.setContext(TestSecurityContextHolder.getContext());
    Canned.answer(BACKEND, "admin", permissions());
    prepare();
    super.initVaadinEnvironment();
    BACKEND.forgetCalls();
  }

  protected <T extends Component> T the(Class<T> type, String testId) {
    return find(type).withTestId(testId).single();
  }

  protected <T extends Component> boolean isThere(Class<T> type, String testId) {
    return find(type).withTestId(testId).exists();
  }
}

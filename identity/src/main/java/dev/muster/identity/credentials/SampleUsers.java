package dev.muster.identity.credentials;

import dev.muster.identity.Settings;
import dev.muster.identity.sessions.Sessions;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Users whose password everybody knows: there in sample mode, and gone at the first start without it. */
@Component
@Order(SampleUsers.ORDER)
public class SampleUsers implements ApplicationRunner {

  static final int ORDER = 0;

  public static final String PASSWORD = "muster-sample";

  /** The subjects are fixed, so that sample data can name its owners. */
  public static final List<Credential> ALL =
      List.of(
          sample(1, "admin@muster.test", "Ada Admin", Role.ADMIN),
          sample(2, "agent@muster.test", "Amir Agent", Role.AGENT),
          sample(3, "viewer@muster.test", "Vera Viewer", Role.VIEWER));

  private final Settings settings;
  private final Credentials credentials;
  private final Sessions sessions;
  private final PasswordEncoder encoder;

  SampleUsers(Settings settings, Credentials credentials, Sessions sessions, PasswordEncoder encoder) {
    this.settings = settings;
    this.credentials = credentials;
    this.sessions = sessions;
    this.encoder = encoder;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (settings.sample()) {
      add();
    } else {
      remove();
    }
  }

  private void add() {
    ALL.forEach(credentials::put);
    ALL.stream()
        .map(Credential::id)
        .filter(id -> credentials.password(id).isEmpty())
        .forEach(id -> credentials.setPassword(id, encoder.encode(PASSWORD)));
  }

  private void remove() {
    var ids = ALL.stream().map(Credential::id).toList();
    ids.forEach(id -> sessions.endAll(id.toString()));
    credentials.remove(ids);
  }

  private static Credential sample(int number, String email, String name, Role role) {
    var id = UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    return new Credential(id, email, true, name, role);
  }
}

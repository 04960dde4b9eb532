package dev.muster.identity.clients;

import dev.muster.identity.Settings;
import dev.muster.identity.credentials.Role;
import dev.muster.identity.sessions.Sessions;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the clients in line with the settings at each start. */
@Component
class RegisterClients implements ApplicationRunner {

  private static final String SAMPLE_SECRET = "sample-app-secret";
  private static final String REMOVE =
      """
      DELETE FROM oauth2_registered_client WHERE client_id = :id
      """;

  private final Settings settings;
  private final RegisteredClientRepository clients;
  private final PasswordEncoder encoder;
  private final JdbcClient database;
  private final Sessions sessions;

  RegisterClients(
      Settings settings,
      RegisteredClientRepository clients,
      PasswordEncoder encoder,
      JdbcClient database,
      Sessions sessions) {
    this.settings = settings;
    this.clients = clients;
    this.encoder = encoder;
    this.database = database;
    this.sessions = sessions;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    clients.save(Clients.ui(hash(settings.uiClientSecret()), settings.uiUrl().toString()));
    clients.save(Clients.backend(hash(settings.backendClientSecret())));
    if (settings.sample()) {
      clients.save(Clients.sample(hash(SAMPLE_SECRET), Role.ADMIN.claim()));
    } else {
      sessions.endAll(Clients.SAMPLE);
      database.sql(REMOVE).param("id", Clients.SAMPLE).update();
    }
  }

  private String hash(String secret) {
    return Objects.requireNonNull(encoder.encode(secret));
  }
}

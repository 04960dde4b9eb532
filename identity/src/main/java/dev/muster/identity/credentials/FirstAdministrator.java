package dev.muster.identity.credentials;

import dev.muster.identity.Settings;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** While nobody has a password: prints a link that lets the administrator set one. */
@Component
@Order(SampleUsers.ORDER + 1)
class FirstAdministrator implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Settings settings;
  private final Credentials credentials;
  private final OneTimeLinks links;

  FirstAdministrator(Settings settings, Credentials credentials, OneTimeLinks links) {
    this.settings = settings;
    this.credentials = credentials;
    this.links = links;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (credentials.hasAnyPassword()) {
      return;
    }
    var email = settings.adminEmail();
    if (email == null) {
      log.warn(
          "Nobody can log in yet: set MUSTER_ADMIN_EMAIL to the administrator's e-mail address"
              + " and start again.");
      return;
    }
    log.warn(
        "Nobody can log in yet. {} sets the administrator's password here, once, within 24 hours: {}",
        email,
        links.issue(administrator(email).id()));
  }

  private Credential administrator(String email) {
    return credentials.findByEmail(email).orElseGet(() -> add(email));
  }

  private Credential add(String email) {
    var name = email.substring(0, email.indexOf('@'));
    var administrator = new Credential(UUID.randomUUID(), email, true, name, Role.ADMIN);
    credentials.put(administrator);
    return administrator;
  }
}

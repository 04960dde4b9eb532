package dev.muster.identity.credentials;

import dev.muster.identity.sessions.Sessions;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets a password by a one-time link and ends what was logged in with the one before. */
@Service
class PasswordSetting {

  private final OneTimeLinks links;
  private final Credentials credentials;
  private final PasswordEncoder encoder;
  private final Sessions sessions;

  PasswordSetting(OneTimeLinks links, Credentials credentials, PasswordEncoder encoder, Sessions sessions) {
    this.links = links;
    this.credentials = credentials;
    this.encoder = encoder;
    this.sessions = sessions;
  }

  /** Whose password the link sets; empty when it never worked or does not work any more. */
  Optional<Credential> owner(String token) {
    return links.find(token).flatMap(credentials::find);
  }

  /**
   * Returns whether the link still worked.
   *
   * @param password one that {@link PasswordRules} let pass
   */
  @Transactional
  public boolean set(String token, String password) {
    var owner = links.use(token);
    owner.ifPresent(id -> {
      credentials.setPassword(id, encoder.encode(password));
      sessions.endAll(id.toString());
    });
    return owner.isPresent();
  }
}

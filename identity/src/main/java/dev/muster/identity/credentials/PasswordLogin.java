package dev.muster.identity.credentials;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Finds by e-mail address who wants to log in, and names them by id from there on.
 *
 * <p>So the id becomes the subject of tokens and the owner of sessions, and an address can change. Who has no
 * password yet is unknown here, which takes as long as a wrong password.
 */
@Service
class PasswordLogin implements UserDetailsService {

  private final Credentials credentials;

  PasswordLogin(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    return credentials
        .findByEmail(email.strip())
        .flatMap(found -> credentials.password(found.id()).map(hash -> user(found, hash)))
        .orElseThrow(() -> UsernameNotFoundException.fromUsername(email));
  }

  private static UserDetails user(Credential credential, String hash) {
    return User.withUsername(credential.id().toString()).password(hash).authorities("USER").build();
  }
}

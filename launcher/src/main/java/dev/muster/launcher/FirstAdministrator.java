package dev.muster.launcher;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the one-time link in what identity prints, so that nobody has to look for it in a log. */
final class FirstAdministrator implements Consumer<String> {

  private final Pattern link;
  private volatile @Nullable String found;

  /**
   * @param issuer the public address of identity, with which the link begins
   */
  FirstAdministrator(String issuer) {
    this.link = Pattern.compile(Pattern.quote(issuer.replaceFirst("/$", "")) + "/setup\\?token=\\S+");
  }

  @Override
  public void accept(String line) {
    var match = link.matcher(line);
    if (match.find()) {
      found = match.group();
    }
  }

  /** The newest link, when there was one: while nobody can log in. */
  @Nullable String link() {
    return found;
  }
}

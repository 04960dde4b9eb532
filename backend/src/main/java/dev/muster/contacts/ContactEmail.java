package dev.muster.contacts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address of a contact.
 *
 * @param address as it was entered
 */
public record ContactEmail(String address, @Nullable String label, boolean primary)
    implements ContactPoint<ContactEmail> {

  @Override
  public ContactEmail asPrimary(boolean primary) {
    return new ContactEmail(address, label, primary);
  }

  @Override
  public Object key() {
    return address.toLowerCase(Locale.ROOT);
  }
}

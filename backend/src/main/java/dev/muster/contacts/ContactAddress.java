package dev.muster.contacts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A postal address of a contact; at least one of its texts is there.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record ContactAddress(
    @Nullable String label,
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postalCode,
    @Nullable String country,
    boolean primary)
    implements ContactPoint<ContactAddress> {

  @Override
  public ContactAddress asPrimary(boolean primary) {
    return new ContactAddress(label, street, city, region, postalCode, country, primary);
  }

  @Override
  public Object key() {
    return Arrays.asList(street, city, region, postalCode, country);
  }
}

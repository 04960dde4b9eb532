package dev.muster.access;

import static dev.muster.access.IntrospectionSettings.For.EVERYBODY;
import static dev.muster.access.IntrospectionSettings.For.NOBODY;
import static dev.muster.access.IntrospectionSettings.For.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntrospectionSettingsTest {

  private final Caller admin = caller(Role.ADMIN);
  private final Caller viewer = caller(Role.VIEWER);

  @Test
  void isForEverybodyForThoseWithAPermissionOrForNobody() {
    assertThat(EVERYBODY.includes(viewer)).isTrue();
    assertThat(SETTINGS.includes(viewer)).isFalse();
    assertThat(SETTINGS.includes(admin)).isTrue();
    assertThat(NOBODY.includes(admin)).isFalse();
  }

  private static Caller caller(Role role) {
    return new Caller(new UUID(0, 1), "A", Caller.Kind.USER, role.text(), role.permissions(), null);
  }
}

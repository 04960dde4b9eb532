package dev.muster.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may ask for the schema ({@code muster.graphql}).
 *
 * @param introspection nobody without a token, whatever it says
 */
@ConfigurationProperties("muster.graphql")
record IntrospectionSettings(@DefaultValue("EVERYBODY") For introspection) {

  /** For whom it is. */
  enum For {
    EVERYBODY,
    /** Those who have the permission of this name. */
    SETTINGS,
    NOBODY;

    boolean includes(Caller caller) {
      return switch (this) {
        case EVERYBODY -> true;
        case SETTINGS -> caller.may(Permission.SETTINGS);
        case NOBODY -> false;
      };
    }
  }
}

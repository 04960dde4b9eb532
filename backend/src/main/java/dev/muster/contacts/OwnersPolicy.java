package dev.muster.contacts;

import dev.muster.policy.PolicyForm;
import dev.muster.policy.PolicyKey;
import dev.muster.policy.PolicyPreset;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The setting about who looks after contacts. */
@Configuration(proxyBeanMethods = false)
class OwnersPolicy {

  /** How many look after one contact, and how they stand to each other. */
  enum Mode {
    /** The owner alone. */
    SINGLE,
    /** Several owners of equal standing: whoever is in the team owns the contact. */
    MULTI,
    /** One owner, and others who help. */
    PRIMARY_TEAM
  }

  static final PolicyKey<Mode> MODE =
      new PolicyKey<>(
          "owners.mode",
          "Who looks after a contact: its owner alone, several owners alike, or an owner with a team.",
          new PolicyForm.Choice<>(Mode.class),
          Mode.PRIMARY_TEAM,
          Map.of(
              PolicyPreset.RECRUITER, Mode.SINGLE,
              PolicyPreset.STANDARD, Mode.SINGLE,
              PolicyPreset.AGENCY, Mode.SINGLE,
              PolicyPreset.MARKETING, Mode.MULTI));

  @Bean
  PolicyKey<Mode> ownersMode() {
    return MODE;
  }
}

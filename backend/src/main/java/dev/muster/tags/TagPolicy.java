package dev.muster.tags;

import dev.muster.policy.PolicyForm;
import dev.muster.policy.PolicyKey;
import dev.muster.policy.PolicyPreset;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings about tags. */
@Configuration(proxyBeanMethods = false)
class TagPolicy {

  /** Where a tag is made when somebody writes a new name. */
  enum Freeform {
    ON,
    SKILLS_ONLY
  }

  static final PolicyKey<Freeform> FREEFORM =
      new PolicyKey<>(
          "tags.freeform",
          "Whether a new tag's name may stand for itself, or goes into the group Skills.",
          new PolicyForm.Choice<>(Freeform.class),
          Freeform.ON,
          Map.of(PolicyPreset.RECRUITER, Freeform.SKILLS_ONLY));

  @Bean
  PolicyKey<Freeform> tagsFreeform() {
    return FREEFORM;
  }
}

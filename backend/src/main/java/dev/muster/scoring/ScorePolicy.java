package dev.muster.scoring;

import dev.muster.policy.PolicyForm;
import dev.muster.policy.PolicyKey;
import dev.muster.policy.PolicyPreset;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings about scores. */
@Configuration(proxyBeanMethods = false)
class ScorePolicy {

  /** Whether people may type a score. */
  enum ManualSet {
    OFF,
    ON
  }

  static final PolicyKey<ManualSet> MANUAL_SET =
      new PolicyKey<>(
          "score.manualSet",
          "Whether a lead score may be set by hand; the rules then leave it alone.",
          new PolicyForm.Choice<>(ManualSet.class),
          ManualSet.OFF,
          Map.of(PolicyPreset.MARKETING, ManualSet.ON));

  @Bean
  PolicyKey<ManualSet> scoreManualSet() {
    return MANUAL_SET;
  }
}

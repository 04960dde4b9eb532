package dev.muster.bulk;

import dev.muster.policy.PolicyForm;
import dev.muster.policy.PolicyKey;
import dev.muster.policy.PolicyPreset;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings about bulk actions. */
@Configuration(proxyBeanMethods = false)
class BulkPolicy {

  /** Whether an action must have a name. */
  enum NameRequired {
    NEVER,
    PER_ACTION
  }

  static final PolicyKey<NameRequired> NAME_REQUIRED =
      new PolicyKey<>(
          "bulk.nameRequired",
          "Whether who starts an action must give it a name: never, or for the actions that ask for one.",
          new PolicyForm.Choice<>(NameRequired.class),
          NameRequired.NEVER,
          Map.of(PolicyPreset.AGENCY, NameRequired.PER_ACTION));

  static final PolicyKey<OptionalInt> MAX_CONCURRENT =
      new PolicyKey<>(
          "bulk.maxConcurrent",
          "How many actions run at the same time; further ones wait for their turn. Dry runs do not count.",
          new PolicyForm.NumberOrNone(1, 100),
          OptionalInt.of(5),
          Map.of(PolicyPreset.MARKETING, OptionalInt.of(10)));

  static final PolicyKey<OptionalInt> UNDO_DAYS =
      new PolicyKey<>(
          "bulk.undoDays",
          "For how many days after its end an action can be undone; 0 for never, none for always.",
          new PolicyForm.NumberOrNone(0, 3_650),
          OptionalInt.of(30),
          Map.of());

  @Bean
  PolicyKey<NameRequired> bulkNameRequired() {
    return NAME_REQUIRED;
  }

  @Bean
  PolicyKey<OptionalInt> bulkMaxConcurrent() {
    return MAX_CONCURRENT;
  }

  @Bean
  PolicyKey<OptionalInt> bulkUndoDays() {
    return UNDO_DAYS;
  }
}

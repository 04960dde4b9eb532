package dev.muster.selection;

import dev.muster.policy.PolicyForm;
import dev.muster.policy.PolicyKey;
import dev.muster.policy.PolicyPreset;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings about selections. */
@Configuration(proxyBeanMethods = false)
public class SelectionPolicy {

  /** How many contacts one action may be for; the server's own limit stays where there is none. */
  public static final PolicyKey<OptionalInt> MAX_RECORDS =
      new PolicyKey<>(
          "selection.maxRecords",
          "The most contacts that one action may be for.",
          new PolicyForm.NumberOrNone(1, 1_000_000),
          OptionalInt.empty(),
          Map.of(PolicyPreset.RECRUITER, OptionalInt.of(300)));

  /** When everybody may be selected at once. */
  enum Everybody {
    /** Always. */
    ON,
    /** Once e-mail can be sent. */
    IF_EMAIL_PROVIDER
  }

  /** Whether an action may be for everybody; a filtered selection always may. */
  static final PolicyKey<Everybody> SELECT_ALL =
      new PolicyKey<>(
          "selection.selectAll",
          "Whether an action may be for everybody: always, or only once an e-mail provider is configured.",
          new PolicyForm.Choice<>(Everybody.class),
          Everybody.ON,
          Map.of(PolicyPreset.RECRUITER, Everybody.IF_EMAIL_PROVIDER));

  @Bean
  PolicyKey<OptionalInt> selectionMaxRecords() {
    return MAX_RECORDS;
  }

  @Bean
  PolicyKey<Everybody> selectionSelectAll() {
    return SELECT_ALL;
  }
}

package dev.muster.tags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.tags.TagSql.Standing;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagMergeTest {

  private static final UUID GROUP = UUID.randomUUID();

  private final Standing finance = tag("Finance", null);
  private final Standing money = tag("Money", null);
  private final Standing banking = tag("Banking", finance);
  private final Standing bankingOfMoney = tag("BANKING", money);
  private final Standing retailBanking = tag("Retail banking", bankingOfMoney);
  private final Standing insurance = tag("Insurance", money);

  @Test
  void movesWhatWasBelowAndMergesNamesakesDownwards() {
    TagMerge merge =
        TagMerge.of(
            finance.id(),
            List.of(money.id()),
            List.of(finance, money, banking, bankingOfMoney, retailBanking, insurance));

    assertThat(merge.gone())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(money.id(), finance.id(), bankingOfMoney.id(), banking.id()));
    assertThat(merge.moved())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(retailBanking.id(), banking.id(), insurance.id(), finance.id()));
    assertThat(merge.regrouped()).containsExactlyInAnyOrder(retailBanking.id(), insurance.id());
    assertThat(merge.levels()).isEqualTo(3);
  }

  @Test
  void mergesATagTogetherWithOneBelowIt() {
    TagMerge merge =
        TagMerge.of(
            finance.id(),
            List.of(money.id(), bankingOfMoney.id()),
            List.of(finance, money, bankingOfMoney, retailBanking));

    assertThat(merge.gone())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(money.id(), finance.id(), bankingOfMoney.id(), finance.id()));
    assertThat(merge.moved()).containsExactlyEntriesOf(Map.of(retailBanking.id(), finance.id()));
  }

  private static Standing tag(String name, @Nullable Standing above) {
    return new Standing(UUID.randomUUID(), name, GROUP, above == null ? null : above.id(), 1);
  }
}

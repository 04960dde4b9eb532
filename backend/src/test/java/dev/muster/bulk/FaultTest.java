package dev.muster.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcBadGrammarException;
import io.r2dbc.spi.R2dbcDataIntegrityViolationException;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcRollbackException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class FaultTest {

  @Test
  void takesDeadlocksAndRestartsForPassing() {
    assertThat(Fault.of(new R2dbcRollbackException("deadlock", "40P01"))).isEqualTo(Fault.PASSING);
    assertThat(Fault.of(new R2dbcRollbackException("serialization", "40001"))).isEqualTo(Fault.PASSING);
    assertThat(Fault.of(new R2dbcNonTransientResourceException("shutting down", "57P01")))
        .isEqualTo(Fault.PASSING);
  }

  @Test
  void takesALostConnectionForPassingThoughItHasNoState() {
    R2dbcNonTransientResourceException closed = new R2dbcNonTransientResourceException("closed");
    assertThat(Fault.of(new DataAccessResourceFailureException("lost", closed))).isEqualTo(Fault.PASSING);
    assertThat(Fault.of(new CannotCreateTransactionException("no connection"))).isEqualTo(Fault.PASSING);
  }

  @Test
  void looksForTheContactWhereDataIsInTheWay() {
    assertThat(Fault.of(new R2dbcDataIntegrityViolationException("check", "23514")))
        .isEqualTo(Fault.OF_A_CONTACT);
    assertThat(Fault.of(new R2dbcDataIntegrityViolationException("raised", "P0001")))
        .isEqualTo(Fault.OF_A_CONTACT);
  }

  @Test
  void givesUpWhereTheStatementOrTheCodeIsWrong() {
    assertThat(Fault.of(new R2dbcBadGrammarException("no table", "42P01"))).isEqualTo(Fault.OF_THE_SERVER);
    assertThat(Fault.of(new IllegalStateException("a mistake"))).isEqualTo(Fault.OF_THE_SERVER);
    assertThat(Fault.of(new GivenUp("no permission"))).isEqualTo(Fault.OF_THE_SERVER);
  }

  @Test
  void tellsPeopleWhyWithoutInternals() {
    assertThat(Reason.of("23505").code()).isEqualTo("NOT_UNIQUE");
    assertThat(Reason.of("22001").code()).isEqualTo("VALUE_IMPOSSIBLE");
    assertThat(Reason.of("23514").code()).isEqualTo("RULE_BROKEN");
  }
}

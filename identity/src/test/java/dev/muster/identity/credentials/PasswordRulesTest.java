package dev.muster.identity.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {

  private static final String EMAIL = "long.address@example.org";

  @Test
  void takesTwelveCharactersOfAnyKind() {
    assertThat(PasswordRules.refusal("zwölf Zeich…", "zwölf Zeich…", EMAIL)).isEmpty();
  }

  @Test
  void countsCharactersAndNotTheirParts() {
    var elevenFaces = "😀".repeat(11);
    assertThat(PasswordRules.refusal(elevenFaces, elevenFaces, EMAIL)).contains("password.too-short");
  }

  @Test
  void refusesWhatTheHashWouldCutOff() {
    var longest = "x".repeat(72);
    assertThat(PasswordRules.refusal(longest, longest, EMAIL)).isEmpty();
    assertThat(PasswordRules.refusal(longest + "x", longest + "x", EMAIL)).contains("password.too-long");
    assertThat(PasswordRules.refusal("ü".repeat(37), "ü".repeat(37), EMAIL)).contains("password.too-long");
  }

  @Test
  void refusesTheEmailAddress() {
    var shouted = "Long.Address@Example.org";
    assertThat(PasswordRules.refusal(shouted, shouted, EMAIL)).contains("password.is-email");
  }

  @Test
  void refusesASlipOfTheFinger() {
    assertThat(PasswordRules.refusal("correct horse", "correct house", EMAIL)).contains("password.differs");
  }
}

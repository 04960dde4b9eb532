package dev.muster.ui.api;

/** The access tokens of one signed-in browser. Safe to use from any thread. */
public interface Tokens {
  /**
   * A token that is valid for some seconds more.
   *
   * @throws SessionEnded when there is none to be had any more
   */
  String current();

  /**
   * Another token, for one that the API has refused.
   *
   * @throws SessionEnded when there is none to be had any more
   */
  String insteadOf(String refused);
}

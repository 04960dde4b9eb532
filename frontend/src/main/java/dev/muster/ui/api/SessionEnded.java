package dev.muster.ui.api;

/** The sign-in is over: it was ended elsewhere or ran out. What remains is to sign in again. */
public class SessionEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SessionEnded(String message) {
    super(message);
  }
}

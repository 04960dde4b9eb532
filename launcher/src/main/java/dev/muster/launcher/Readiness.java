package dev.muster.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks an app over HTTP whether it is ready. */
record Readiness(URI address) {

  /** A first start may have to load many sample contacts. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int TIMEOUT = 2_000;

  /** Waits until the app is ready: true; or has ended, or takes far too long: false. */
  boolean await(Process process) throws InterruptedException {
    var until = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < until) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
        return false;
      }
      if (answersOk()) {
        return true;
      }
    }
    return false;
  }

  private boolean answersOk() {
    try {
      var request = (HttpURLConnection) address.toURL().openConnection();
      request.setConnectTimeout(TIMEOUT);
      request.setReadTimeout(TIMEOUT);
      var ok = request.getResponseCode() == HttpURLConnection.HTTP_OK;
      request.disconnect();
      return ok;
    } catch (IOException e) {
      return false;
    }
  }
}

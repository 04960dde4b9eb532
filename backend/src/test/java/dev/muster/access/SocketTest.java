package dev.muster.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import dev.muster.TestSocket;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class SocketTest extends BackendTest {

  @Test
  void answersOverASocket() throws InterruptedException {
    try (TestSocket socket = open().init(IDENTITY.token("viewer"))) {
      assertThat(socket.next()).contains("connection_ack");
      socket.subscribe("1", "{ me { role } }");
      assertThat(socket.next()).contains("\"next\"", "\"role\":\"viewer\"");
      assertThat(socket.next()).contains("\"complete\"");
    }
  }

  @Test
  void acknowledgesEveryOneOfAHundredSockets() throws InterruptedException {
    String token = IDENTITY.token("viewer");
    int sockets = Integer.getInteger("muster.test.sockets", 100);
    for (int i = 0; i < sockets; i++) {
      try (TestSocket socket = open().init(token)) {
        assertThat(socket.next()).contains("connection_ack");
      }
    }
  }

  @Test
  void closesASocketThatShowsNoToken() {
    try (TestSocket socket = open().init(null)) {
      assertThat(socket.closed()).isEqualTo(4401);
    }
  }

  @Test
  void closesASocketThatShowsABadToken() {
    try (TestSocket socket = open().init(IDENTITY.forgedToken("admin"))) {
      assertThat(socket.closed()).isEqualTo(4401);
    }
  }

  @Test
  void closesASocketThatAsksBeforeItShowsAToken() {
    try (TestSocket socket = open().subscribe("1", "mutation { endAllSessions { ended } }")) {
      assertThat(socket.closed()).isEqualTo(4401);
    }
  }

  @Test
  void runsNothingForASocketWhoseTokenIsStillBeingChecked() {
    try (TestSocket socket = open().init(IDENTITY.forgedToken("admin"))) {
      socket.subscribe("1", "{ me { role } }");
      assertThat(socket.closed()).isEqualTo(4401);
      assertThat(socket.isSilent()).isTrue();
    }
  }

  @Test
  void closesALiveSocketWhenItsTokenExpires() throws InterruptedException {
    String token =
        IDENTITY.token("viewer", claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
    try (TestSocket socket = open().init(token)) {
      assertThat(socket.next()).contains("connection_ack");
      assertThat(socket.closed()).isEqualTo(4401);
    }
  }

  @Test
  void closesALiveSocketWhenItsSessionEnds() throws InterruptedException {
    String token = IDENTITY.token("viewer");
    try (TestSocket ending = open().init(token);
        TestSocket other = open().init(IDENTITY.token("viewer"))) {
      assertThat(ending.next()).contains("connection_ack");
      assertThat(other.next()).contains("connection_ack");
      withToken(token).document("mutation { endSession { ended } }").execute();
      assertThat(ending.closed()).isEqualTo(4401);
      other.subscribe("1", "{ me { role } }");
      assertThat(other.next()).contains("viewer");
    }
  }

  private TestSocket open() {
    return TestSocket.open(socketUrl());
  }
}

package dev.muster.ui.session;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.UIScope;
import dev.muster.ui.api.Calls;
import dev.muster.ui.api.Live;
import dev.muster.ui.api.SessionEnded;
import dev.muster.ui.api.Tokens;
import dev.muster.ui.parts.Background;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Ties each browser tab to the API with the tokens of its browser. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration READ = Duration.ofSeconds(20);

  @Bean
  RestClient apiClient(MusterProperties muster) {
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
    var requests = new JdkClientHttpRequestFactory(http);
    requests.setReadTimeout(READ);
    return RestClient.builder().baseUrl(muster.apiUrl()).requestFactory(requests).build();
  }

  /** The browser's tokens, taken out of its session here, on the tab's own thread, for use on any. */
  @Bean
  @UIScope
  Tokens tokens() {
    var session = VaadinSession.getCurrent().getSession();
    if (session.getAttribute(BrowserTokensRepository.ATTRIBUTE) instanceof BrowserTokens tokens) {
      return tokens;
    }
    throw new SessionEnded("Nobody is signed in");
  }

  @Bean
  @UIScope
  Calls calls(RestClient apiClient, Tokens tokens) {
    return new Calls(apiClient, tokens);
  }

  /** A thread of its own for each question: they wait, and do little else. */
  @Bean
  Background background() {
    return new Background(Thread::startVirtualThread);
  }

  @Bean
  @UIScope
  Live live(MusterProperties muster, Tokens tokens) {
    return new Live(muster.socketUrl(), tokens);
  }
}

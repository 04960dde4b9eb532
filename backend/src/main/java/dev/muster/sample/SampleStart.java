package dev.muster.sample;

import dev.muster.access.Caller;
import dev.muster.access.Callers;
import dev.muster.access.User;
import dev.muster.access.Users;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** In sample mode, loads what is missing of the sample before the application says that it is ready. */
@Component
@ConditionalOnBooleanProperty("muster.sample.enabled")
class SampleStart implements ApplicationRunner {

  private final SampleWorkspace workspace;
  private final Sample sample;
  private final SampleLists lists;
  private final Users users;
  private final Callers callers;
  private final SampleSettings settings;
  private final String issuer;

  SampleStart(
      SampleWorkspace workspace,
      Sample sample,
      SampleLists lists,
      Users users,
      Callers callers,
      SampleSettings settings,
      @Value("${muster.access.issuer}") String issuer) {
    this.workspace = workspace;
    this.sample = sample;
    this.lists = lists;
    this.users = users;
    this.callers = callers;
    this.settings = settings;
    this.issuer = issuer;
  }

  /** Blocks the starting thread on purpose: nobody is to see half a sample. */
  @Override
  public void run(ApplicationArguments arguments) {
    owners().flatMap(this::load).block();
  }

  /** Those who can own contacts; a viewer looks after nobody. */
  private Mono<List<Caller>> owners() {
    return Flux.concat(
            introduce(1, "Ada Admin", "admin@muster.test", "admin"),
            introduce(2, "Amir Agent", "agent@muster.test", "agent"))
        .concatMap(callers::byId)
        .collectList();
  }

  private Mono<UUID> introduce(int number, String name, String email, String role) {
    String subject = "00000000-0000-7000-8000-00000000000" + number;
    return users.introduce(issuer, subject, new User(UUID.fromString(subject), name, email), role);
  }

  private Mono<Void> load(List<Caller> owners) {
    return workspace
        .load()
        .then(sample.loadFile(owners))
        .then(lists.load(owners.getFirst()))
        .then(sample.generate(settings.contacts(), owners));
  }
}

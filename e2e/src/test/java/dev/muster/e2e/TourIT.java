package dev.muster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's tour with curl, walked as it stands there. */
@Muster
class TourIT {

  private static final Path README = Path.of(System.getProperty("muster.home", ".."), "README.md");
  private static final Pattern TOUR =
      Pattern.compile("## A tour with curl\\s+```sh\\n(.+?)```", Pattern.DOTALL);
  private static final Pattern BULK = Pattern.compile("\"id\":\"(bulk_[0-9a-z]+)\"");

  private final Product product;

  TourIT(Product product) {
    this.product = product;
  }

  @Test
  void worksAsTheReadmeSays() throws Exception {
    var tour = tour();
    var watch = tour.indexOf("# Watch");
    var acted = shell(tour.substring(0, watch));
    assertThat(acted).contains("\"API_CLIENT\"", "\"edges\"").doesNotContain("\"errors\"");
    var id = BULK.matcher(acted);
    assertThat(id.find()).as(acted).isTrue();
    var token = tour.substring(0, tour.indexOf("# Who am I"));
    var watched = shell(token + tour.substring(watch).replace("bulk_…", id.group(1)));
    assertThat(watched).contains("\"COMPLETED\"").doesNotContain("\"errors\"");
  }

  /** The commands, with the addresses of this product. */
  private String tour() throws IOException {
    var tour = TOUR.matcher(Files.readString(README));
    assertThat(tour.find()).as("a tour in %s", README).isTrue();
    return tour.group(1)
        .replace("http://localhost:8081/graphql", product.ports().api().toString())
        .replace("http://localhost:8082/", product.ports().identity().toString());
  }

  private static String shell(String commands) throws IOException, InterruptedException {
    var shell = new ProcessBuilder(List.of("bash", "-euc", commands)).redirectErrorStream(true).start();
    var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(output).isZero();
    return output;
  }
}

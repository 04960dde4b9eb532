package dev.muster;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what the engine found when it compared the schema with the code. */
public final class CapturedSchemaReport implements GraphQlSourceBuilderCustomizer {

  private @Nullable SchemaReport report;

  @Override
  public void customize(GraphQlSource.SchemaResourceBuilder builder) {
    builder.inspectSchemaMappings(found -> report = found);
  }

  public SchemaReport report() {
    return Objects.requireNonNull(report);
  }
}

package dev.muster.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Remembers documents that were parsed and found valid, and refuses those that ask too much at once. */
@Component
class Documents implements PreparsedDocumentProvider {

  /** Characters of text over all remembered documents; a parsed one takes a good ten times its text. */
  private static final long REMEMBERED = 2_000_000;

  private final Cache<String, PreparsedDocumentEntry> valid =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
          .build();

  private final DocumentLimits limits;

  Documents(DocumentLimits limits) {
    this.limits = limits;
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
    return CompletableFuture.completedFuture(known != null ? known : prepared(input, parseAndValidate));
  }

  /** Only what is valid is remembered, so that nonsense cannot push useful documents out. */
  private PreparsedDocumentEntry prepared(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    DocumentRule broken = DocumentText.brokenBy(input.getQuery(), limits);
    if (broken != null) {
      return new PreparsedDocumentEntry(broken.error(limits));
    }
    PreparsedDocumentEntry entry = checked(input, parseAndValidate);
    if (!entry.hasErrors()) {
      valid.put(input.getQuery(), entry);
    }
    return entry;
  }

  /** Between parsing and validation stand the {@link Checks}. */
  private static PreparsedDocumentEntry checked(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    try {
      return parseAndValidate.apply(input);
    } catch (AbortExecutionException refused) {
      return new PreparsedDocumentEntry(refused.getUnderlyingErrors());
    }
  }
}

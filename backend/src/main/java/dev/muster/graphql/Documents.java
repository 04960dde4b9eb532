package dev.muster.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
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

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
    return CompletableFuture.completedFuture(known != null ? known : prepared(input, parseAndValidate));
  }

  /** Only what is valid is remembered, so that nonsense cannot push useful documents out. */
  private PreparsedDocumentEntry prepared(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    String text = input.getQuery();
    if (text.length() > DocumentLimits.CHARACTERS) {
      return DocumentLimits.tooLong();
    }
    PreparsedDocumentEntry entry = parseAndValidate.apply(input);
    if (entry.hasErrors()) {
      return entry;
    }
    PreparsedDocumentEntry within = DocumentLimits.within(entry);
    if (!within.hasErrors()) {
      valid.put(text, within);
    }
    return within;
  }
}

package dev.muster.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/**
 * Remembers documents that were parsed and found valid with what they cost, and refuses those that ask too
 * much at once.
 */
@Component
class Documents implements PreparsedDocumentProvider {

  /** Characters of text over all remembered documents; a parsed one takes a good ten times its text. */
  private static final long REMEMBERED = 2_000_000;

  private final Cache<String, PricedDocument> valid =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED)
          .weigher((String text, PricedDocument document) -> text.length())
          .build();

  private final DocumentLimits limits;
  private final CostSettings costs;
  private final Budgets budgets;
  private final ObjectProvider<GraphQlSource> engine;

  /**
   * @param engine whose part this is, so that it is there only when requests come
   */
  Documents(
      DocumentLimits limits, CostSettings costs, Budgets budgets, ObjectProvider<GraphQlSource> engine) {
    this.limits = limits;
    this.costs = costs;
    this.budgets = budgets;
    this.engine = engine;
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    PricedDocument known = valid.getIfPresent(input.getQuery());
    return known != null ? charged(known, input) : prepared(input, parseAndValidate);
  }

  /** Only what is valid is remembered, so that nonsense cannot push useful documents out. */
  private CompletableFuture<PreparsedDocumentEntry> prepared(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
    DocumentRule broken = DocumentText.brokenBy(input.getQuery(), limits);
    if (broken != null) {
      return CompletableFuture.completedFuture(new PreparsedDocumentEntry(broken.error(limits)));
    }
    PreparsedDocumentEntry entry = checked(input, parseAndValidate);
    if (entry.hasErrors()) {
      return CompletableFuture.completedFuture(entry);
    }
    PricedDocument document = PricedDocument.of(entry, engine.getObject().schema());
    valid.put(input.getQuery(), document);
    return charged(document, input);
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

  /** The document, or why it is not run; {@link Checks} reports the cost. */
  private CompletableFuture<PreparsedDocumentEntry> charged(PricedDocument document, ExecutionInput input) {
    Cost asked = new Cost(document.points(input), costs.limit());
    return budgets
        .charge(input.getGraphQLContext().get(Spender.class), asked)
        .thenApply(cost -> {
          input.getGraphQLContext().put(Cost.class, cost);
          GraphQLError refusal = cost.refusal();
          return refusal == null ? document.entry() : new PreparsedDocumentEntry(refusal);
        });
  }
}

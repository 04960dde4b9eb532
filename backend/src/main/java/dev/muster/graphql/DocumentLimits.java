package dev.muster.graphql;

import graphql.GraphQLError;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.Map;
import org.springframework.graphql.execution.ErrorType;

/** How much one document may ask for; what it asks through fragments counts where it is used. */
final class DocumentLimits {

  static final int CHARACTERS = 100_000;

  /** Deep enough for the introspection query that common tools send. */
  private static final int DEPTH = 15;

  private static final int FIELDS = 2_000;
  private static final int ALIASES = 100;

  private DocumentLimits() {}

  static PreparsedDocumentEntry tooLong() {
    return refused("DOCUMENT_TOO_LONG", "A document has at most " + CHARACTERS + " characters.");
  }

  /** The entry itself, or one that says which limit its document breaks. */
  static PreparsedDocumentEntry within(PreparsedDocumentEntry entry) {
    Document document = entry.getDocument();
    var measure = new DocumentSize.Measure(document);
    for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      DocumentSize size = measure.of(operation.getSelectionSet());
      if (size.depth() > DEPTH) {
        return refused("DOCUMENT_TOO_DEEP", "Fields may be nested at most " + DEPTH + " deep.");
      }
      if (size.fields() > FIELDS) {
        return refused("TOO_MANY_FIELDS", "An operation has at most " + FIELDS + " fields.");
      }
      if (size.aliases() > ALIASES) {
        return refused("TOO_MANY_ALIASES", "An operation has at most " + ALIASES + " aliases.");
      }
    }
    return entry;
  }

  private static PreparsedDocumentEntry refused(String code, String message) {
    return new PreparsedDocumentEntry(
        GraphQLError.newError()
            .errorType(ErrorType.BAD_REQUEST)
            .message("%s", message)
            .extensions(Map.of("code", code))
            .build());
  }
}

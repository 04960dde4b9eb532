package dev.muster.graphql;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import tools.jackson.databind.exc.MismatchedInputException;

/** Answers requests that never became GraphQL, such as a broken body, in the form of all other errors. */
@Component
@Order(-2)
class TransportErrors implements WebExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(TransportErrors.class);

  private static final String BODY =
      """
      {"errors":[{"message":"%s","extensions":{"code":"%s","classification":"%s"}}]}
      """;

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(failure);
    }
    return switch (Exceptions.unwrap(failure)) {
      case Throwable tooLarge when isTooLarge(tooLarge) ->
          answer(exchange, HttpStatus.CONTENT_TOO_LARGE, "The body is too large.", "BODY_TOO_LARGE");
      case Throwable batch when isBatch(batch) ->
          answer(exchange, HttpStatus.BAD_REQUEST, "One request at a time: no array.", "BATCH_NOT_SUPPORTED");
      case DecodingException unreadable ->
          answer(exchange, HttpStatus.BAD_REQUEST, "The body is not JSON.", "MALFORMED_REQUEST");
      case ResponseStatusException known -> answer(exchange, known.getStatusCode());
      case Throwable unexpected -> unexpected(exchange, unexpected);
    };
  }

  private static boolean isTooLarge(Throwable failure) {
    return failure instanceof DataBufferLimitException
        || failure.getCause() instanceof DataBufferLimitException;
  }

  /** The body as a whole is an array, of which the exception speaks only in its message. */
  private static boolean isBatch(@Nullable Throwable failure) {
    return failure instanceof MismatchedInputException mismatch
        ? mismatch.getPath().isEmpty() && mismatch.getOriginalMessage().contains("START_ARRAY")
        : failure != null && isBatch(failure.getCause());
  }

  private static Mono<Void> answer(ServerWebExchange exchange, HttpStatusCode status) {
    return status.isSameCodeAs(HttpStatus.BAD_REQUEST)
        ? answer(exchange, status, "The body is not a GraphQL request.", "MALFORMED_REQUEST")
        : answer(exchange, status, "The request cannot be answered: " + status.value() + ".", "HTTP");
  }

  private static Mono<Void> unexpected(ServerWebExchange exchange, Throwable failure) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    log.error("Request {} failed", id, failure);
    String message = "Something went wrong on the server. It is logged as " + id + ".";
    return answer(exchange, HttpStatus.INTERNAL_SERVER_ERROR, message, ErrorCode.INTERNAL_ERROR.name());
  }

  private static Mono<Void> answer(
      ServerWebExchange exchange, HttpStatusCode status, String message, String code) {
    String classification = status.is4xxClientError() ? "BAD_REQUEST" : "INTERNAL_ERROR";
    byte[] body = BODY.formatted(message, code, classification).getBytes(StandardCharsets.UTF_8);
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(status);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
  }
}

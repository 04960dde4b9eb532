package dev.muster.graphql;

import java.util.UUID;

/**
 * Whose budget a request is paid from; whoever knows the caller puts it into the request's context.
 *
 * @param user the user or API client
 * @param client the program through which the user asks; empty where the token does not say
 */
public record Spender(UUID user, String client) {}

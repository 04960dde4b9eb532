package dev.muster.identity.clients;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.server.authorization.client.JdbcRegisteredClientRepository;

/** Keeps the clients in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

  @Bean
  JdbcRegisteredClientRepository registeredClients(JdbcOperations database) {
    return new JdbcRegisteredClientRepository(database);
  }
}

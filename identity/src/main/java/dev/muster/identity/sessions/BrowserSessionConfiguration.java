package dev.muster.identity.sessions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Keeps browser sessions in PostgreSQL, so that a restart asks nobody for a password again. */
@Configuration(proxyBeanMethods = false)
class BrowserSessionConfiguration {

  /** Two requests of one browser may set the same attribute at the same time. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer upsertOfAttributes() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  ConversionService springSessionConversionService() {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(new ReadAttribute());
    return conversion;
  }
}

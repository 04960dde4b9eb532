package dev.muster.tags;

import dev.muster.activities.TimelineKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What timelines tell of tags. */
@Configuration(proxyBeanMethods = false)
class TagKind {

  @Bean
  TimelineKind tagsKind() {
    return TimelineKind.ofFields("TAGS", "tags");
  }
}

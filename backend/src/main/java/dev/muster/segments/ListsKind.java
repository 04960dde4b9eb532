package dev.muster.segments;

import dev.muster.activities.TimelineKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What timelines tell of lists. */
@Configuration(proxyBeanMethods = false)
class ListsKind {

  @Bean
  TimelineKind listsTimelineKind() {
    return TimelineKind.ofFields("LISTS", "lists");
  }
}

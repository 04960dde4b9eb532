package dev.muster.contacts;

import dev.muster.activities.TimelineKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What timelines tell of contacts beyond changes of their fields. */
@Configuration(proxyBeanMethods = false)
class ContactKinds {

  @Bean
  TimelineKind createdKind() {
    return TimelineKind.ofActions("CREATED", "createContact");
  }

  @Bean
  TimelineKind companyKind() {
    return TimelineKind.ofFields("COMPANY", ContactField.COMPANY_ID.field());
  }
}

package dev.muster.activities;

import dev.muster.activities.AuditTrail.All;
import dev.muster.activities.Timeline.Wanted;
import dev.muster.paging.Connection;
import dev.muster.paging.PageArguments;
import dev.muster.paging.Sublist;
import dev.muster.paging.Sublists;
import dev.muster.selection.ContactRef;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class HistoryController {

  private final Sublists sublists;
  private final Sublist<All, AuditEntry> audit;
  private final Sublist<Wanted, TimelineEntry> timeline;
  private final Set<String> kinds;

  HistoryController(Sublists sublists, AuditTrail audit, Timeline timeline) {
    this.sublists = sublists;
    this.kinds = timeline.kinds();
    this.audit = audit.list();
    this.timeline = timeline.list();
    sublists.offer(this.audit);
    sublists.offer(this.timeline);
  }

  @SchemaMapping(typeName = "Contact")
  CompletableFuture<Connection<AuditEntry>> audit(
      ContactRef contact,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment request) {
    PageArguments page = PageArguments.of(first, after, null, null);
    return sublists.page(audit, contact.uuid(), new All(), page, request);
  }

  @SchemaMapping(typeName = "Contact")
  CompletableFuture<Connection<TimelineEntry>> timeline(
      ContactRef contact,
      @Argument @Nullable List<String> types,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      DataFetchingEnvironment request) {
    PageArguments page = PageArguments.of(first, after, null, null);
    Wanted wanted = new Wanted(types == null ? kinds : Set.copyOf(types));
    return sublists.page(timeline, contact.uuid(), wanted, page, request);
  }
}

package dev.muster.selection;

import dev.muster.access.Caller;
import dev.muster.sql.Where;
import org.springframework.stereotype.Component;

/**
 * Which contacts a caller may see: the one condition under every list, search, selection, id and bulk chunk.
 *
 * <p>Everybody who may see contacts sees all of them that are not deleted.
 */
@Component
public class Visibility {

  private static final Where NOT_DELETED = Where.of("c.deleted_at IS NULL");

  /** The condition over {@code contact c}. */
  public Where of(Caller caller) {
    return caller.may(dev.muster.access.Permission.CONTACT_VIEW) ? NOT_DELETED : Where.none();
  }
}

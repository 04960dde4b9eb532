package dev.muster.identity.sessions;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * Reads what a browser session holds.
 *
 * <p>What another version wrote and this one cannot read counts as absent: an upgrade costs at most a log-in.
 */
class ReadAttribute implements GenericConverter {

  private static final Logger log = LoggerFactory.getLogger(ReadAttribute.class);

  private final DeserializingConverter reader =
      new DeserializingConverter(ReadAttribute.class.getClassLoader());

  @Override
  public Set<ConvertiblePair> getConvertibleTypes() {
    return Set.of(new ConvertiblePair(byte[].class, Object.class));
  }

  @Override
  public @Nullable Object convert(
      @Nullable Object attribute, TypeDescriptor sourceType, TypeDescriptor targetType) {
    try {
      return attribute == null ? null : reader.convert((byte[]) attribute);
    } catch (SerializationFailedException e) {
      log.info("A browser session is of another version; its user has to log in again.");
      return null;
    }
  }
}

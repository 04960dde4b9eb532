package dev.muster.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether and how many sample contacts to load.
 *
 * @param enabled sample mode: the 500 of the file, and the sample users
 * @param contacts how many generated ones to add to them, 0 to 5,000,000
 */
@ConfigurationProperties("muster.sample")
record SampleSettings(@DefaultValue("false") boolean enabled, @DefaultValue("0") int contacts) {

  private static final int MOST = 5_000_000;

  SampleSettings {
    if (contacts < 0 || contacts > MOST) {
      throw new IllegalArgumentException("Sample contacts are 0 to 5,000,000, not " + contacts + ".");
    }
  }
}

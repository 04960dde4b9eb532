package dev.muster.bulk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How actions are worked on.
 *
 * @param url where PostgreSQL is, for JDBC
 * @param user the application's own role
 * @param threads how many workers at once in this process, 1 or more
 * @param workersPerAction how many of them for one action, in all processes together
 * @param heartbeat how often a process says that it lives; after four missed ones, which somebody notices
 *     within the time of two more, its work goes to others
 * @param polling how often due work is looked for; work that starts here starts at once
 * @param slice how long a worker stays with one action while others wait
 */
@ConfigurationProperties("muster.bulk")
record DriverSettings(
    String url,
    String user,
    @DefaultValue("") String password,
    @DefaultValue("4") int threads,
    @DefaultValue("2") int workersPerAction,
    @DefaultValue("2s") Duration heartbeat,
    @DefaultValue("1s") Duration polling,
    @DefaultValue("10s") Duration slice) {}

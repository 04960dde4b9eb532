package dev.muster.companies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time that a contact works or worked at a company.
 *
 * @param company null where it was deleted since
 * @param companyName its name, as it is now or as it was when it was deleted
 * @param jobTitle what they are there, or were when they left
 * @param from the day on which Muster learned that they began
 * @param to the day on which it learned that they left
 * @param current whether they work there now
 */
record CompanyPeriod(
    @Nullable Company company,
    String companyName,
    @Nullable String jobTitle,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean current) {}

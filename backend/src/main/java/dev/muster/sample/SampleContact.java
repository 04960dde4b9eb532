package dev.muster.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sample contact before it is one: the input of {@code createContact}, and the company it names. */
record SampleContact(Map<String, Object> input, String company, String website) {

  static SampleContact of(
      String firstName, String lastName, String email, String phone, String mobile, List<String> tags) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("firstName", firstName);
    input.put("lastName", lastName);
    input.put("email", email);
    input.put("phone", phone);
    input.put("mobile", mobile);
    input.put("tags", tags);
    return new SampleContact(input, "", "");
  }

  SampleContact at(String company, String website) {
    return new SampleContact(input, company, website);
  }

  /** The same with a value, which stands for these others. */
  SampleContact with(String field, Object value, String... instead) {
    Map<String, Object> more = new LinkedHashMap<>(input);
    more.put(field, value);
    more.keySet().removeAll(List.of(instead));
    return new SampleContact(more, company, website);
  }

  String text(String field) {
    return String.valueOf(input.getOrDefault(field, ""));
  }
}

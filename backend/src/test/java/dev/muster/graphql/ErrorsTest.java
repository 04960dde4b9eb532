package dev.muster.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.BackendTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.ResponseError;

class ErrorsTest extends BackendTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ me { | SYNTAX",
        "{ nothing } | VALIDATION",
        "{ me } | VALIDATION",
        "{ contacts(first: 99999999999) { count { value } } } | VALIDATION",
        "{ contacts(filter: {status: {eq: DRUNK}}) { count { value } } } | VALIDATION",
        "{ node(id: \"nonsense\") { id } } | MALFORMED_ID",
        "{ node(id: \"contact_\") { id } } | MALFORMED_ID",
        "{ contact(id: \"tag_01h455vb4pex5vsknk084sn02q\") { id } } | MALFORMED_ID",
      })
  void namesWhatIsWrongWithARequest(String document, String code) {
    ResponseError error = errorOf(document);
    assertThat(error.getExtensions())
        .containsEntry("code", code)
        .containsEntry("classification", "BAD_REQUEST");
    assertThat(error.getMessage()).isNotBlank().doesNotContain("java.", "Exception", "graphql.");
  }

  @Test
  void saysNothingIsThereForAnUnknownKindOfId() {
    as("viewer")
        .document("{ node(id: \"ghost_01h455vb4pex5vsknk084sn02q\") { id } }")
        .execute()
        .path("node")
        .valueIsNull();
  }

  @Test
  void takesAnExplicitNullForNoWish() {
    as("viewer")
        .document("{ contacts { count(exact: null) { value } } tags { count(exact: null) { value } } }")
        .execute()
        .path("contacts.count.value")
        .entity(Integer.class)
        .isEqualTo(0);
  }

  @Test
  void findsAColleagueAgain() {
    String id = as("viewer").document("{ me { id } }").execute().path("me.id").entity(String.class).get();
    as("viewer")
        .document("query($id: ID!) { node(id: $id) { __typename id ... on User { name email } } }")
        .variable("id", id)
        .execute()
        .path("node")
        .matchesJson(
            "{\"__typename\":\"User\",\"id\":\""
                + id
                + "\",\"name\":\"Vera Viewer\",\"email\":\"viewer@muster.test\"}");
  }

  @Test
  void namesTheMissingPermissionOfAQuery() {
    ResponseError error = errorOf("{ policies { key } }");
    assertThat(error.getExtensions())
        .containsEntry("code", "PERMISSION_REQUIRED")
        .containsEntry("classification", "FORBIDDEN")
        .containsEntry("permission", "SETTINGS");
  }

  @Test
  void refusesAMutationWithoutPermissionAsData() {
    as("viewer")
        .document(
            """
            mutation { createContact(input: { firstName: "A" }) {
              contact { id } conflict { fields { field } } userErrors { code permission message field contactIds }
            } }
            """)
        .execute()
        .path("createContact.contact")
        .valueIsNull()
        .path("createContact.userErrors[*].code")
        .entityList(String.class)
        .containsExactly("PERMISSION_REQUIRED")
        .path("createContact.userErrors[0].permission")
        .entity(String.class)
        .isEqualTo("CONTACT_EDIT");
  }

  @Test
  void namesTheSameMistakeOnceWithAllItsPlaces() {
    as("viewer")
        .document("{ me { name @aa @aa @aa @aa @aa @aa @aa @aa @aa @aa } }")
        .execute()
        .errors()
        .satisfy(errors -> {
          assertThat(errors).extracting(ResponseError::getMessage).doesNotHaveDuplicates();
          assertThat(errors.getFirst().getLocations()).hasSize(10);
        });
  }

  @Test
  void answersTheIntrospectionThatToolsSend() {
    as("sample-app")
        .document(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY)
        .execute()
        .path("__schema.queryType.name")
        .entity(String.class)
        .isEqualTo("Query");
  }

  private ResponseError errorOf(String document) {
    ResponseError[] first = new ResponseError[1];
    as("viewer")
        .document(document)
        .execute()
        .errors()
        .satisfy(errors -> {
          assertThat(errors).isNotEmpty();
          first[0] = errors.getFirst();
        });
    Map<String, Object> extensions = first[0].getExtensions();
    assertThat(extensions).isNotNull();
    return first[0];
  }
}

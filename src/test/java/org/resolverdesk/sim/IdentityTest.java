package org.resolverdesk.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolverdesk.house.Fact;
import tools.jackson.databind.JsonNode;

/// Projects, domains and regions: reference 5.2.
class IdentityTest {
    private static final String PROJECTS = "/v3/projects";
    private Sim sim;

    @BeforeEach
    void start() {
        sim = Sim.prompt();
    }

    @AfterEach
    void stop() {
        sim.close();
    }

    private List<String> names(String query) {
        return Sim.texts(sim.get(PROJECTS + query).body().path("projects"), "name");
    }

    @Test
    @Fact("5.2.2")
    void aProjectHasTheDocumentedFields() {
        JsonNode documented = Sim.golden("list-projects.response-200.json");
        JsonNode body = sim.get(PROJECTS).body();
        assertEquals(Sim.fields(documented), Sim.fields(body));
        assertEquals(Sim.fields(documented.path("links")), Sim.fields(body.path("links")));
        assertEquals(
                Sim.fields(documented.path("projects").path(0)),
                Sim.fields(body.path("projects").path(0)));
    }

    /// How the vendor's SDK finds the project of a region; it fails when there isn't exactly one.
    @Test
    @Fact("5.2.5")
    void theDefaultProjectOfARegionIsNamedLikeIt() {
        JsonNode found = sim.get(PROJECTS + "?name=NetworkService").body().path("projects");
        assertEquals(1, found.size());
        assertEquals(Sim.PROJECT, found.path(0).path("id").stringValue());
    }

    @Test
    @Fact("5.2.1")
    void everyFilterNarrows() {
        String domain = sim.server.profile().domainId();
        List<String> all = List.of("NetworkService", "eu-de");
        assertEquals(all, names(""));
        assertEquals(List.of("eu-de"), names("?name=eu-de"));
        assertEquals(List.of(), names("?name=eu"));
        assertEquals(all, names("?domain_id=" + domain + "&parent_id=" + domain + "&enabled=true&is_domain=false"));
        for (String none : List.of("domain_id=x", "parent_id=x", "enabled=false", "is_domain=true")) {
            assertEquals(List.of(), names("?" + none), none);
        }
    }

    @Test
    @Fact("5.2.1")
    void pagesCountFromOneAndLinkToEachOther() {
        JsonNode first = sim.get(PROJECTS + "?page=1&per_page=1").body();
        assertEquals(List.of("NetworkService"), Sim.texts(first.path("projects"), "name"));
        assertTrue(first.path("links").path("previous").isNull());
        URI next = URI.create(first.path("links").path("next").stringValue());
        JsonNode second = sim.get(next.getRawPath() + "?" + next.getRawQuery()).body();
        assertEquals(List.of("eu-de"), Sim.texts(second.path("projects"), "name"));
        assertTrue(second.path("links").path("next").isNull());
        assertTrue(second.path("links").path("previous").stringValue().endsWith("page=1&per_page=1"));
        assertEquals(List.of(), names("?page=3&per_page=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=0", "per_page=0", "per_page=5001", "page=x", "per_page=-1"})
    @Fact("5.2.1")
    void aPageOutOfRangeIs400(String query) {
        Sim.Got got = sim.get(PROJECTS + "?" + query);
        assertEquals(400, got.status());
        assertEquals(400, got.body().path("error").path("code").intValue());
    }

    @Test
    @Fact("5.2.3")
    void theCallersProjectsAndDomainHaveTheDocumentedFields() {
        JsonNode projects = sim.get("/v3/auth/projects").body();
        JsonNode documented = Sim.golden("auth-projects.response-200.json");
        assertEquals(Sim.fields(documented), Sim.fields(projects));
        assertEquals(
                Sim.fields(documented.path("projects").path(0)),
                Sim.fields(projects.path("projects").path(0)));
        JsonNode domains = sim.get("/v3/auth/domains").body();
        JsonNode sample = Sim.golden("auth-domains.response-200.json");
        assertEquals(Sim.fields(sample), Sim.fields(domains));
        assertEquals(
                Sim.fields(sample.path("domains").path(0)),
                Sim.fields(domains.path("domains").path(0)));
        assertEquals("rehearsal", domains.path("domains").path(0).path("name").stringValue());
    }

    @Test
    @Fact("5.2.4")
    void regionsHaveTheDocumentedFieldsAndAreFoundById() {
        JsonNode body = sim.get("/v3/regions").body();
        JsonNode documented = Sim.golden("regions.response-200.json");
        assertEquals(Set.copyOf(Sim.fields(documented)), Set.copyOf(Sim.fields(body)));
        assertEquals(
                Set.copyOf(Sim.fields(documented.path("regions").path(0))),
                Set.copyOf(Sim.fields(body.path("regions").path(0))));
        assertEquals(List.of("NetworkService", "eu-de"), Sim.texts(body.path("regions"), "id"));
        assertEquals(
                body.path("regions").path(1),
                sim.get("/v3/regions/eu-de").body().path("region"));
        assertEquals(404, sim.get("/v3/regions/nowhere").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {PROJECTS, "/v3/auth/projects", "/v3/auth/domains", "/v3/regions", "/v3/regions/eu-de"})
    @Fact("5.2.7")
    void aTokenIsNeededAndATraceIdComesBack(String path) {
        assertEquals(401, sim.send(sim.bare(path)).status());
        assertTrue(!sim.get(path).header("X-IAM-Trace-Id").isEmpty());
    }
}

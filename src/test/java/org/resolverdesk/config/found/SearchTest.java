package org.resolverdesk.config.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolverdesk.config.profile.Clouds;
import org.resolverdesk.config.profile.ProfileDraft.Kind;
import org.resolverdesk.config.profile.ProfileDraft.Where;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.model.Secret;

/// What other tools have set up, as reference chapter 10 says they do.
class SearchTest {
    private static final String KOOCLI = """
        {"current": "work", "profiles": [
          {"name": "default", "mode": "AKSK", "accessKeyId": "AK", "secretAccessKey": "SK",
           "securityToken": "", "region": "cn-north-4", "projectId": "p1", "domainId": "d1", "agencyName": ""},
          {"name": "work", "mode": "AKSK", "accessKeyId": "made+up/encrypted==", "secretAccessKey": "made+up==",
           "region": "sa-brazil-1", "agencyName": "ops"},
          {"name": "sso", "mode": "SSO", "region": "eu-west-101", "ssoAuth": {"stsToken":
           {"accessKeyId": "STSAK", "secretAccessKey": "STSSK", "securityToken": "made-up-security-token"}}}]}\
        """;
    private static final String SDK = """
        # made up
        [basic]
        ak = BASICAK
        sk = made-up-sk=with-sign
        project_id = p1
        iam_endpoint = https://iam.eu-nl.otc.t-systems.com

        [global]
        ak = BASICAK
        sk = made-up-sk
        domain_id = d1
        """;
    private static final String CLOUDS = """
        clouds:
          otc:
            region_name: eu-de
            auth:
              auth_url: https://iam.eu-de.otc.t-systems.com/v3
              username: ada
              user_domain_name: OTC-EU-DE-000001
              project_name: eu-de
            verify: false
          private:
            auth:
              auth_url: https://iam.cloud.acme.example:5000/v3
              username: ada
              password: 12345
              project_id: p9
            region_name: hq-1
            cacert: /etc/ca.pem
        """;

    @TempDir
    Path home;

    @TempDir
    Path here;

    private final Map<String, String> env = new HashMap<>();

    @BeforeEach
    void noOthers() {
        // The system's own file would be found after those of the test.
        write(here.resolve("clouds.yaml"), "clouds: {}");
    }

    private Finds search() {
        return Search.through(env, home, here, Clouds.known());
    }

    private Found only() {
        assertEquals(1, search().found().size(), () -> search().toString());
        return search().found().getFirst();
    }

    @Test
    void whereThereIsNothingNothingIsFound() {
        assertEquals(new Finds(List.of(), List.of()), search());
    }

    @Test
    void ofTerraformsVariablesTheTokenGoesFirstThenKeysThenThePassword() {
        env.putAll(Map.of(
                "HW_REGION_NAME", "sa-brazil-1",
                "OS_REGION_NAME", "eu-de",
                "OS_USERNAME", "ada",
                "OS_PASSWORD", "made-up-password",
                "OS_DOMAIN_NAME", "ACME"));
        assertEquals(Kind.PASSWORD, only().draft().who().kind());
        assertEquals("made-up-password", reveal(SecretKind.PASSWORD));

        env.putAll(Map.of("HW_ACCESS_KEY", "AK1", "HW_SECRET_KEY", "made-up-sk"));
        assertEquals(Kind.KEYS, only().draft().who().kind());
        assertEquals("made-up-sk", reveal(SecretKind.SECRET_KEY));

        env.put("HW_SECURITY_TOKEN", "made-up-security-token");
        assertEquals(Kind.TEMPORARY_KEYS, only().draft().who().kind());
        assertEquals("made-up-security-token", reveal(SecretKind.SECURITY_TOKEN));

        env.put("HW_AUTH_TOKEN", "made-up-token");
        assertEquals(Kind.TOKEN, only().draft().who().kind());
        assertEquals(
                Map.of(SecretKind.TOKEN, "made-up-token"),
                only().secrets().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().reveal())));
        assertEquals(
                new Where("huawei-international", "sa-brazil-1", "", "", ""),
                only().draft().where());
    }

    @Test
    void everyNameOfTerraformIsUnderstood() {
        env.putAll(Map.of(
                "OS_AUTH_URL", "https://iam.eu-de.otc.t-systems.com/v3",
                "OS_USER_ID", "u1",
                "OS_USERNAME", "ada",
                "OS_USER_DOMAIN_ID", "d1",
                "OS_PROJECT_DOMAIN_NAME", "ACME",
                "OS_TENANT_ID", "p1",
                "OS_TENANT_NAME", "eu-de_sub"));
        Found found = only();

        assertEquals(new Where("otc", "eu-de", "", "", ""), found.draft().where());
        assertEquals("eu-de_sub", found.draft().name());
        assertEquals("p1", found.draft().tenant().projectId());
        assertEquals("d1", found.draft().tenant().domainId());
        assertEquals("ACME", found.draft().tenant().domain());
        assertEquals("u1", found.draft().who().userId());
        assertEquals(List.of(FoundNote.NO_SECRET), found.notes());
    }

    @Test
    void nobodysCertificatesAreLeftUnchecked() {
        env.putAll(Map.of(
                "HW_AUTH_TOKEN", "made-up-token",
                "HW_REGION_NAME", "eu-de",
                "HW_INSECURE", "true",
                "OS_CACERT", "/x",
                "OS_CERT", "/y",
                "HW_ASSUME_ROLE_AGENCY_NAME", "ops"));

        assertEquals(
                List.of(
                        FoundNote.INSECURE_IGNORED,
                        FoundNote.CERTIFICATES_NOT_TAKEN,
                        FoundNote.CLIENT_CERTIFICATE,
                        FoundNote.AGENCY),
                only().notes());
    }

    @Test
    void theSdksVariablesAreUnderstoodAndMayNameHosts() {
        env.putAll(Map.of(
                "HUAWEICLOUD_SDK_AK", "AK1",
                "HUAWEICLOUD_SDK_SK", "made-up-sk",
                "HUAWEICLOUD_SDK_PROJECT_ID", "p1",
                "HUAWEICLOUD_SDK_IAM_ENDPOINT", "https://iam.acme.example",
                "HUAWEICLOUD_SDK_REGION_DNS_HQ_1", "https://dns.acme.example,https://other"));

        assertEquals(
                new Where(
                        "", "hq-1", "https://dns.acme.example", "https://vpc.acme.example", "https://iam.acme.example"),
                only().draft().where());
    }

    @ParameterizedTest
    @CsvSource({
        "myhuaweicloud.eu, eu-west-101, huawei-europe",
        "hc.sbercloud.ru, ru-moscow-1, cloud-ru",
        "myhuaweicloud.com, cn-north-4, huawei-china",
        "'', eu-nl, otc",
        "'', ru-moscow-1, huawei-international"
    })
    void cloudAndRegionSayTheTemplate(String domain, String region, String cloud) {
        env.putAll(Map.of("HW_AUTH_TOKEN", "made-up-token", "HW_CLOUD", domain, "HW_REGION_NAME", region));

        assertEquals(new Where(cloud, region, "", "", ""), only().draft().where());
    }

    @Test
    void theSdksFileIsReadWithTheAccountOfTheSameKey() {
        write(home.resolve(".huaweicloud/credentials"), SDK);
        Found found = only();

        assertEquals(new Where("otc", "eu-nl", "", "", ""), found.draft().where());
        assertEquals("BASICAK", found.draft().who().accessKey());
        assertEquals("made-up-sk=with-sign", reveal(SecretKind.SECRET_KEY));
        assertEquals("d1", found.draft().tenant().domainId());
        assertEquals("p1", found.draft().tenant().projectId());
    }

    @Test
    void ofKooClisProfilesTheCurrentOneIsFirstAndEncryptedKeysAreSaidToBe() {
        write(home.resolve(".hcloud/config.json"), KOOCLI);
        List<Found> found = search().found();

        assertEquals(
                List.of("work", "default", "sso"),
                found.stream().map(one -> one.draft().name()).toList());
        assertEquals(
                List.of(FoundNote.ENCRYPTED_KEYS, FoundNote.AGENCY),
                found.getFirst().notes());
        assertEquals(Map.of(), found.getFirst().secrets());
        assertEquals(Kind.KEYS, found.getFirst().draft().who().kind(), "both are to be typed");
        assertEquals("", found.getFirst().draft().who().accessKey());
        assertEquals(
                "SK",
                found.get(1)
                        .secrets()
                        .getOrDefault(SecretKind.SECRET_KEY, new Secret(""))
                        .reveal());
        assertEquals(Kind.TEMPORARY_KEYS, found.get(2).draft().who().kind());
        assertEquals("huawei-europe", found.get(2).draft().where().cloud());

        env.put("HW_PROFILE", "sso");
        assertEquals("sso", search().found().getFirst().draft().name());
    }

    @Test
    void ofCloudsYamlEachCloudIsFoundWithTheSecretsBesideIt() {
        Path folder = home.resolve(".config/openstack");
        write(folder.resolve("clouds.yaml"), CLOUDS);
        write(folder.resolve("secure.yaml"), "clouds: {otc: {auth: {password: made-up-password}}}");
        delete(here.resolve("clouds.yaml"));
        List<Found> found = search().found();

        assertEquals(2, found.size());
        assertEquals("OTC-EU-DE-000001", found.getFirst().draft().tenant().domain());
        assertEquals(List.of(FoundNote.INSECURE_IGNORED), found.getFirst().notes());
        assertEquals("made-up-password", reveal(SecretKind.PASSWORD));
        assertEquals(
                new Where(
                        "",
                        "hq-1",
                        "https://dns.cloud.acme.example:5000",
                        "https://vpc.cloud.acme.example:5000",
                        "https://iam.cloud.acme.example:5000"),
                found.get(1).draft().where());
        assertEquals(
                "12345",
                found.get(1)
                        .secrets()
                        .getOrDefault(SecretKind.PASSWORD, new Secret(""))
                        .reveal());
    }

    @Test
    void variablesNameOtherFiles() {
        write(here.resolve("my/credentials"), SDK);
        write(here.resolve("my/config.json"), KOOCLI);
        write(here.resolve("my/clouds.yaml"), CLOUDS);
        env.putAll(Map.of(
                "HUAWEICLOUD_SDK_CREDENTIALS_FILE",
                        here.resolve("my/credentials").toString(),
                "HW_SHARED_CONFIG_FILE", "my/config.json",
                "OS_CLIENT_CONFIG_FILE", "my/clouds.yaml"));

        assertEquals(6, search().found().size());
    }

    @ParameterizedTest
    @CsvSource({
        ".hcloud/config.json, '{\"profiles\": [made-up-secret'",
        ".config/openstack/clouds.yaml, 'clouds: {otc: {auth: [made-up-secret'",
        ".config/openstack/clouds.yaml, 'clouds: !!java.io.File [made-up-secret]'"
    })
    void whatCanNotBeReadIsNamedAndNothingOfItIsQuoted(String file, String text) {
        write(home.resolve(file), text);
        delete(here.resolve("clouds.yaml"));
        Finds finds = search();

        assertEquals(List.of(), finds.found());
        assertEquals(home.resolve(file), finds.unread().getFirst().file());
        assertFalse(finds.toString().contains("made-up-secret"));
    }

    @Test
    void aHugeFileAndOneOfAliasesAreNotSwallowed() {
        write(home.resolve(".hcloud/config.json"), " ".repeat(2 << 20));
        String lol = "a: &a [x, x]\n";
        for (char c = 'b'; c < 'z'; c++) {
            lol += c + ": &" + c + " [*" + (char) (c - 1) + ", *" + (char) (c - 1) + "]\n";
        }
        write(here.resolve("clouds.yaml"), lol + "clouds: *y\n");

        assertEquals(2, search().unread().size());
    }

    @Test
    void noFileIsWritten() throws IOException {
        write(home.resolve(".huaweicloud/credentials"), SDK);
        write(home.resolve(".hcloud/config.json"), KOOCLI);
        write(home.resolve(".config/openstack/clouds.yaml"), CLOUDS);
        write(home.resolve(".config/openstack/secure.yaml"), "clouds: {otc: {auth: {password: made-up-password}}}");
        delete(here.resolve("clouds.yaml"));
        // Of each the bytes, when it was written, and that nothing came beside it.
        Map<Path, String> before = files();
        assertEquals(6, search().found().size());

        assertEquals(before, files());
        assertEquals(4, before.keySet().stream().filter(Files::isRegularFile).count());
    }

    @Test
    void filesThatMayOnlyBeReadAreReadAllTheSame() {
        write(home.resolve(".hcloud/config.json"), KOOCLI);
        assertTrue(home.resolve(".hcloud/config.json").toFile().setReadOnly());
        assertTrue(home.resolve(".hcloud").toFile().setReadOnly());
        assertEquals(3, search().found().size());
    }

    private Map<Path, String> files() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            Map<Path, String> states = new HashMap<>();
            for (Path file : files.toList()) {
                String bytes = Files.isRegularFile(file) ? Files.readString(file) : "";
                states.put(file, Files.getLastModifiedTime(file) + " " + bytes);
            }
            return states;
        }
    }

    private String reveal(SecretKind kind) {
        return search().found()
                .getFirst()
                .secrets()
                .getOrDefault(kind, new Secret(""))
                .reveal();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

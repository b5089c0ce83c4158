import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.resolverdesk.config.AppPaths;
import org.resolverdesk.config.profile.ProfilesFile;
import org.resolverdesk.config.secret.JavaKeychain;
import org.resolverdesk.config.secret.KeptNames;
import org.resolverdesk.config.secret.OsSecrets;
import org.resolverdesk.config.secret.SecretKind;
import org.resolverdesk.config.secret.SecretName;
import org.resolverdesk.config.secret.Secrets;
import org.resolverdesk.model.Guard;
import org.resolverdesk.model.Hosts;
import org.resolverdesk.model.Network;
import org.resolverdesk.model.Profile;
import org.resolverdesk.model.Secret;
import org.resolverdesk.model.SignIn;
import org.resolverdesk.model.Tenant;
import org.resolverdesk.model.Tint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes a home with one profile, 'Bench', that signs in to a running simulator with a token out of the keychain. Arguments: the home, and
/// the line that the simulator printed.
final class Prepare {
    private Prepare() {}

    public static void main(String[] arguments) {
        AppPaths paths = AppPaths.under(Path.of(arguments[0]));
        JsonNode told = new JsonMapper().readTree(arguments[1]);
        Profile profile = new Profile(
                "bench",
                "Bench",
                new Hosts("", uri(told, "dns"), uri(told, "vpc"), uri(told, "iam")),
                List.of(told.get("region").asString()),
                new Tenant(told.get("domain_id").asString(), "", told.get("project_id").asString(), ""),
                new SignIn.Token(),
                Network.DIRECT,
                new Profile.Care(Guard.NORMAL, false, Tint.GREY));
        new ProfilesFile(paths, Clock.systemUTC()).save(List.of(profile), profile.id()).ifPresent(problem -> {
            throw new IllegalStateException("no profile could be written: " + problem);
        });
        Secrets.Outcome kept = new OsSecrets(
                        new JavaKeychain(System.getProperty("os.name")),
                        new KeptNames(paths, Clock.systemUTC(), problem -> {
                            throw new IllegalStateException("the names can't be written: " + problem);
                        }),
                        task -> Thread.ofPlatform().daemon().start(task),
                        OsSecrets.PATIENCE.multipliedBy(10))
                .put(
                        new SecretName(profile.id(), SecretKind.TOKEN),
                        new Secret(told.get("token").asString()));
        if (kept != Secrets.Outcome.DONE) {
            throw new IllegalStateException("the keychain doesn't keep the token: " + kept);
        }
        System.exit(0);
    }

    private static URI uri(JsonNode told, String key) {
        return URI.create(told.get(key).asString());
    }
}

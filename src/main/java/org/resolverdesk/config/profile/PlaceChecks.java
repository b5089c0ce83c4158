package org.resolverdesk.config.profile;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.resolverdesk.config.profile.ProfileDraft.Where;

/// Region and hosts of a profile under edit: that they are some, and that they fit each other (reference 7).
final class PlaceChecks {
    private final Clouds clouds;
    private final Consumer<ProfileFinding> found;

    PlaceChecks(Clouds clouds, Consumer<ProfileFinding> found) {
        this.clouds = clouds;
        this.found = found;
    }

    void of(ProfileDraft draft) {
        Where where = draft.where();
        List<String> regions = draft.regions();
        Optional<Cloud> cloud = clouds.byId(where.cloud());
        String odd = regions.stream()
                .filter(region -> !region.matches("[A-Za-z0-9-]{1,64}"))
                .findFirst()
                .orElse("");
        if (regions.isEmpty()) {
            say(ProfileField.REGION, ProfileCode.REGION_MISSING);
        } else if (!odd.isEmpty() || (cloud.isPresent() && regions.size() > 1)) {
            say(ProfileField.REGION, ProfileCode.REGION_FORM, where.region().strip());
        } else if (cloud.isPresent()) {
            known(cloud.get(), regions.getFirst());
        }
        if (cloud.isEmpty()) {
            String region = regions.isEmpty() ? "" : regions.getFirst();
            host(ProfileField.DNS, where.dns(), region);
            host(ProfileField.VPC, where.vpc(), region);
            host(ProfileField.IAM, where.iam(), region);
        }
    }

    private void known(Cloud cloud, String id) {
        cloud.region(id)
                .ifPresentOrElse(
                        region -> {
                            if (!region.dnsListed()) {
                                say(ProfileField.REGION, ProfileCode.REGION_NOT_LISTED, id);
                            }
                        },
                        () -> say(ProfileField.REGION, ProfileCode.REGION_UNKNOWN, id, cloud.name()));
    }

    private void host(ProfileField field, String typed, String region) {
        switch (Address.read(typed)) {
            case Address.Read.Wrong(ProfileCode code, String argument) ->
                found.accept(new ProfileFinding(field, code, argument.isEmpty() ? List.of() : List.of(argument)));
            case Address.Read.Good(URI uri) -> fits(field, uri, region);
        }
    }

    /// The global DNS host doesn't have endpoints everywhere, and the host of another region takes no token of this
    /// one.
    private void fits(ProfileField field, URI uri, String region) {
        Optional<Cloud> like = clouds.ofHost(uri, region);
        if (like.isEmpty()) {
            return;
        }
        Cloud cloud = like.get();
        if (field == ProfileField.DNS && uri.getHost().equals(cloud.globalHost("dns"))) {
            say(
                    field,
                    ProfileCode.HOST_GLOBAL,
                    uri.getHost(),
                    region.isEmpty()
                            ? cloud.pattern()
                            : cloud.hosts(region).dns().getHost());
        }
        String labels = uri.getHost()
                .substring(0, uri.getHost().length() - cloud.ending().length());
        Arrays.stream(labels.split("\\."))
                .filter(label -> !label.equals(region) && cloud.region(label).isPresent())
                .findFirst()
                .ifPresent(other -> say(field, ProfileCode.HOST_OTHER_REGION, uri.getHost(), other, region));
    }

    private void say(ProfileField field, ProfileCode code, String... arguments) {
        found.accept(ProfileFinding.of(field, code, arguments));
    }
}

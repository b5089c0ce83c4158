package org.resolverdesk.ui.profiles;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.resolverdesk.config.profile.ProfileDraft;
import org.resolverdesk.config.profile.ProfileField;

/// The fields of the editor that hold a text.
final class EditorTexts {
    private final Map<ProfileField, StringProperty> texts = new EnumMap<>(ProfileField.class);

    EditorTexts() {
        for (ProfileField field : ProfileField.values()) {
            texts.put(field, new SimpleStringProperty(""));
        }
    }

    Collection<StringProperty> all() {
        return texts.values();
    }

    StringProperty of(ProfileField field) {
        return Objects.requireNonNull(texts.get(field));
    }

    String get(ProfileField field) {
        return of(field).get();
    }

    void show(ProfileDraft draft) {
        of(ProfileField.NAME).set(draft.name());
        of(ProfileField.REGION).set(draft.where().region());
        of(ProfileField.DNS).set(draft.where().dns());
        of(ProfileField.VPC).set(draft.where().vpc());
        of(ProfileField.IAM).set(draft.where().iam());
        of(ProfileField.DOMAIN).set(draft.tenant().domain());
        of(ProfileField.DOMAIN_ID).set(draft.tenant().domainId());
        of(ProfileField.PROJECT).set(draft.tenant().project());
        of(ProfileField.PROJECT_ID).set(draft.tenant().projectId());
        of(ProfileField.USER).set(draft.who().user());
        of(ProfileField.USER_ID).set(draft.who().userId());
        of(ProfileField.ACCESS_KEY).set(draft.who().accessKey());
        of(ProfileField.PROXY_HOST).set(draft.way().host());
        of(ProfileField.PROXY_PORT).set(draft.way().port());
        of(ProfileField.PROXY_USER).set(draft.way().user());
        of(ProfileField.CONNECT).set(draft.way().connect());
        of(ProfileField.CALL).set(draft.way().call());
    }
}

package org.resolverdesk.config.profile;

/// Why something can't stand in a profile, or should be looked at; the arguments of a finding are listed beside
/// each. Texts are found by [#id].
public enum ProfileCode {
    NAME_MISSING("name.missing"),
    /// how many characters, the most
    NAME_TOO_LONG("name.too-long"),
    /// the name
    NAME_TAKEN("name.taken"),
    NAME_REHEARSAL("name.rehearsal"),
    /// the code point, such as U+0007
    TEXT_CHARACTER("text.character"),
    /// how many characters, the most
    TEXT_TOO_LONG("text.too-long"),
    REGION_MISSING("region.missing"),
    /// what was typed
    REGION_FORM("region.form"),
    /// what was typed, the cloud
    REGION_UNKNOWN("region.unknown", true),
    /// the region
    REGION_NOT_LISTED("region.not-listed", true),
    HOST_MISSING("host.missing"),
    HOST_FORM("host.form"),
    /// the host
    HOST_PLAIN("host.plain"),
    HOST_USER("host.user"),
    /// the address without what is too much
    HOST_PATH("host.path"),
    /// the host, the regional one
    HOST_GLOBAL("host.global", true),
    /// the host, its region, the profile's
    HOST_OTHER_REGION("host.other-region", true),
    /// what was typed
    ID_FORM("id.form"),
    USER_MISSING("user.missing"),
    DOMAIN_MISSING("domain.missing"),
    USER_ID_MISSING("user-id.missing"),
    ACCESS_KEY_MISSING("access-key.missing"),
    PROXY_HOST_MISSING("proxy-host.missing"),
    /// nothing: it may hold a password
    PROXY_HOST_FORM("proxy-host.form"),
    /// what was typed
    PROXY_PORT_FORM("proxy-port.form"),
    /// what was typed, the least, the most
    SECONDS_FORM("seconds.form"),
    /// the time for connecting
    CALL_SHORTER("call.shorter"),
    GUARD_REHEARSAL("guard.rehearsal");

    private final String id;
    private final boolean warning;

    ProfileCode(String id) {
        this(id, false);
    }

    ProfileCode(String id, boolean warning) {
        this.id = id;
        this.warning = warning;
    }

    public String id() {
        return id;
    }

    /// Whether the profile can be kept all the same.
    public boolean warning() {
        return warning;
    }
}

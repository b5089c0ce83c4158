package org.resolverdesk.model;

/// Why the services don't take who one is, as far as their answers tell (reference 6.2 to 6.4).
public enum Grounds {
    /// Its time is over, by its own date or by the service's word.
    EXPIRED,
    /// What would begin now could last longer than the token.
    ENDS_TOO_SOON,
    /// The token is damaged, or of another cloud.
    WRONG_TOKEN,
    /// The token, or the project, belongs to another region than the host (APIGW.0307 for a fresh token).
    OTHER_REGION,
    /// The token is for another project than the profile, or than what this session began with.
    OTHER_PROJECT,
    /// User, account or password.
    WRONG_PASSWORD,
    /// The code of the MFA device.
    WRONG_PASSCODE,
    UNKNOWN_KEY,
    KEY_INACTIVE,
    /// Signed with another secret key, or something on the way changed the request.
    WRONG_SIGNATURE,
    /// More than five wrong signatures in a row: locked for five minutes.
    KEY_LOCKED,
    /// This computer's clock is off by more than the service takes.
    CLOCK,
    /// No project of that name or id, or none named like the region.
    NO_PROJECT,
    /// Several projects fit.
    SEVERAL_PROJECTS,
    /// Known, but not allowed.
    NO_PERMISSION,
    /// No answer came: see the failure.
    NO_ANSWER,
    /// See the failure.
    OTHER
}

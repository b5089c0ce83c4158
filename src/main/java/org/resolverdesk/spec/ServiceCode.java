package org.resolverdesk.spec;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolverdesk.model.ApiFailure;

/// The service's own codes, in so far as calls about endpoints and their subnets can meet them (reference 4.7,
/// 6.2 to 6.5): HTTP status, what each means, what it is about, and whether a read may be repeated. Others
/// occur: the tables aren't complete.
public enum ServiceCode {
    DNS_0000(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0001(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0002(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0003(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0005(401, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    DNS_0006(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0007(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0012(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0013(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    DNS_0014(403, Kind.BUSY, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0015(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0017(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0021(409, Kind.BUSY, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0030(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    DNS_0031(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    DNS_0036(400, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_0037(403, Kind.NOT_OFFERED, About.WHOLE, ReadRetry.NEVER),
    DNS_0310(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0311(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0406(403, Kind.QUOTA, About.WHOLE, ReadRetry.NEVER),
    DNS_0407(403, Kind.QUOTA, About.WHOLE, ReadRetry.NEVER),
    DNS_0601(400, Kind.VALUE, About.REGION, ReadRetry.NEVER),
    DNS_0603(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0608(400, Kind.IN_USE, About.WHOLE, ReadRetry.NEVER),
    DNS_0701(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0711(404, Kind.GONE, About.WHOLE, ReadRetry.NEVER),
    DNS_0712(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_0805(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_1501(400, Kind.VALUE, About.NAME, ReadRetry.NEVER),
    DNS_1502(400, Kind.VALUE, About.SUBNET, ReadRetry.NEVER),
    DNS_1503(400, Kind.VALUE, About.DIRECTION, ReadRetry.NEVER),
    DNS_1504(400, Kind.VALUE, About.NAME, ReadRetry.NEVER),
    DNS_1505(400, Kind.VALUE, About.IP, ReadRetry.NEVER),
    DNS_1506(400, Kind.VALUE, About.IP, ReadRetry.NEVER),
    DNS_1507(400, Kind.VALUE, About.IP, ReadRetry.NEVER),
    DNS_1508(400, Kind.VALUE, About.ROWS, ReadRetry.NEVER),
    DNS_1509(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    DNS_1510(404, Kind.GONE, About.WHOLE, ReadRetry.NEVER),
    DNS_1511(404, Kind.GONE, About.WHOLE, ReadRetry.NEVER),
    DNS_1514(400, Kind.VALUE, About.ROWS, ReadRetry.NEVER),
    DNS_1515(400, Kind.VALUE, About.IP, ReadRetry.NEVER),
    DNS_1516(400, Kind.VALUE, About.IP, ReadRetry.NEVER),
    DNS_1801(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_1802(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    DNS_2000(500, Kind.FAULT, About.WHOLE, ReadRetry.NEVER),
    DNS_2001(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    DNS_2002(403, Kind.QUOTA, About.WHOLE, ReadRetry.NEVER),

    APIGW_0101(404, Kind.NOT_OFFERED, About.WHOLE, ReadRetry.NEVER),
    APIGW_0106(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    /// One code for 400, 413, 414, 494, and for 502 and 504.
    APIGW_0201(400, Kind.BY_STATUS, About.WHOLE, ReadRetry.BY_STATUS),
    APIGW_0301(401, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    APIGW_0302(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    APIGW_0303(401, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    APIGW_0304(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    APIGW_0305(401, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    APIGW_0306(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    /// Also where the token belongs to another region than the host.
    APIGW_0307(401, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    APIGW_0308(429, Kind.BUSY, About.WHOLE, ReadRetry.BACK_OFF),
    APIGW_0310(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    APIGW_0402(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    APIGW_0601(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    APIGW_0602(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    APIGW_0605(500, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    APIGW_0610(502, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    APIGW_0613(503, Kind.FAULT, About.WHOLE, ReadRetry.BACK_OFF),
    APIGW_0801(403, Kind.NOT_OFFERED, About.WHOLE, ReadRetry.NEVER),
    APIGW_0802(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),

    VPC_0003(404, Kind.GONE, About.WHOLE, ReadRetry.NEVER),
    VPC_0007(400, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    VPC_0008(401, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    VPC_0101(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    VPC_0201(400, Kind.VALUE, About.WHOLE, ReadRetry.NEVER),
    VPC_0202(404, Kind.GONE, About.WHOLE, ReadRetry.BY_STATUS),
    VPC_2201(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),
    VPC_2701(403, Kind.NO_PERMISSION, About.WHOLE, ReadRetry.NEVER),

    IAM_0012(429, Kind.BUSY, About.WHOLE, ReadRetry.BACK_OFF),
    /// The access key is not active.
    IAM_1107(400, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER),
    /// The security token has expired.
    IAM_1108(400, Kind.SIGNED_OUT, About.WHOLE, ReadRetry.NEVER);

    /// What a refusal means for the person who meets it.
    public enum Kind {
        /// Something in the request is wrong: change it.
        VALUE,
        /// What was asked for isn't there, or isn't any more.
        GONE,
        /// It can't be done while something else uses it.
        IN_USE,
        /// The account may not have more of these.
        QUOTA,
        /// This user may not do that.
        NO_PERMISSION,
        /// Whoever asks isn't known, or not any more: sign in again.
        SIGNED_OUT,
        /// Too many calls, or a lock is held; nothing was done, and trying again in a while may help.
        BUSY,
        /// This host doesn't have that.
        NOT_OFFERED,
        /// The service has a fault of its own.
        FAULT,
        /// The code stands for several things, and the HTTP status tells them apart.
        BY_STATUS
    }

    /// The part of a request that a code is about.
    public enum About {
        NAME,
        DIRECTION,
        REGION,
        ROWS,
        SUBNET,
        IP,
        WHOLE
    }

    /// Whether a read may be repeated by the program itself, after a growing pause. A write never is.
    public enum ReadRetry {
        NEVER,
        BACK_OFF,
        BY_STATUS
    }

    private static final Map<String, ServiceCode> BY_CODE = byCode();

    private final int httpStatus;
    private final Kind kind;
    private final About about;
    private final ReadRetry readRetry;

    ServiceCode(int httpStatus, Kind kind, About about, ReadRetry readRetry) {
        this.httpStatus = httpStatus;
        this.kind = kind;
        this.about = about;
        this.readRetry = readRetry;
    }

    private static Map<String, ServiceCode> byCode() {
        Map<String, ServiceCode> codes = new HashMap<>();
        for (ServiceCode code : values()) {
            codes.put(code.code(), code);
        }
        return Map.copyOf(codes);
    }

    /// The entry of a code as the service wrote it; `APIG.` counts as `APIGW.` (reference 6.3).
    public static Optional<ServiceCode> of(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        String known = code.startsWith("APIG.") ? "APIGW." + code.substring(5) : code;
        return Optional.ofNullable(BY_CODE.get(known));
    }

    /// What a refusal means: its code decides, and its status where the code isn't known.
    public static Kind kindOf(ApiFailure.Refused refused) {
        Kind kind = of(refused.code()).map(ServiceCode::kind).orElse(Kind.BY_STATUS);
        return kind == Kind.BY_STATUS ? kindOf(refused.httpStatus()) : kind;
    }

    private static Kind kindOf(int httpStatus) {
        return switch (httpStatus) {
            case 401 -> Kind.SIGNED_OUT;
            case 403 -> Kind.NO_PERMISSION;
            case 404, 410 -> Kind.GONE;
            case 429 -> Kind.BUSY;
            default -> httpStatus >= 500 ? Kind.FAULT : Kind.VALUE;
        };
    }

    /// Whether the service itself says that what was asked for isn't there: with a code of its own.
    public static boolean gone(ApiFailure failure) {
        return failure instanceof ApiFailure.Refused(int status, String code, var _, var _, var _)
                && status == 404
                && code != null
                && (code.startsWith("DNS.") || code.startsWith("VPC."));
    }

    /// Whether that may be meant. The gateway's own 404 says that there is no such API (reference 6.3); one
    /// without a code may be that of something else on the way.
    public static boolean mayBeGone(ApiFailure failure) {
        return failure instanceof ApiFailure.Refused(int status, String code, var _, var _, var _)
                && status == 404
                && (code == null || !code.startsWith("APIG"));
    }

    /// Whether a read that was refused so may be repeated by the program, after a pause (reference 6.5).
    public static boolean mayRepeatRead(ApiFailure.Refused refused) {
        ReadRetry retry = of(refused.code()).map(ServiceCode::readRetry).orElse(ReadRetry.BY_STATUS);
        int status = refused.httpStatus();
        return retry == ReadRetry.BACK_OFF || (retry == ReadRetry.BY_STATUS && (status == 429 || status >= 500));
    }

    /// Whether 'try again' may be offered for a write: the service was busy, and did nothing (429, DNS.0014,
    /// DNS.0021).
    public static boolean mayTryAgain(ApiFailure.Refused refused) {
        return kindOf(refused) == Kind.BUSY || refused.httpStatus() == 429;
    }

    public static boolean signedOut(ApiFailure.Refused refused) {
        return kindOf(refused) == Kind.SIGNED_OUT;
    }

    public static boolean noPermission(ApiFailure.Refused refused) {
        return kindOf(refused) == Kind.NO_PERMISSION;
    }

    public static boolean overQuota(ApiFailure.Refused refused) {
        return kindOf(refused) == Kind.QUOTA;
    }

    /// As the service writes it: `DNS.1504`.
    public String code() {
        return name().replace('_', '.');
    }

    /// The status that it usually comes with.
    public int httpStatus() {
        return httpStatus;
    }

    public Kind kind() {
        return kind;
    }

    public About about() {
        return about;
    }

    public ReadRetry readRetry() {
        return readRetry;
    }
}

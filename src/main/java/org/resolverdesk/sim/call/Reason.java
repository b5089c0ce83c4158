package org.resolverdesk.sim.call;

/// Every refusal that the simulator has: its code, HTTP status and message as documented (reference 6.2 to 6.4,
/// 4.7), and which of the error shapes it comes in (6.1).
public enum Reason {
    BAD_REQUEST(Shape.SERVICE, 400, "DNS.0002", "Invalid request."),
    AUTHENTICATION_REQUIRED(Shape.SERVICE, 401, "DNS.0005", "Authentication required."),
    BAD_LIMIT(Shape.SERVICE, 400, "DNS.0006", "The limit parameter is invalid."),
    BAD_OFFSET(Shape.SERVICE, 400, "DNS.0017", "The offset parameter is invalid."),
    BAD_MARKER(Shape.SERVICE, 400, "DNS.0007", "The marker parameter is invalid."),
    FLOW_CONTROL(Shape.SERVICE, 403, "DNS.0014", "Request forbidden by flow control."),
    LOCKED(Shape.SERVICE, 409, "DNS.0021", "Could not acquire the lock, please try again later."),
    NO_ADDRESS_LEFT(Shape.SERVICE, 400, "DNS.0036", "An error occurred when the neutron service is called."),
    BAD_DOMAIN_NAME(Shape.SERVICE, 400, "DNS.0202", "Invalid zone name."),
    NO_PROJECT(Shape.SERVICE, 400, "DNS.0310", "Invalid tenant ID."),
    INBOUND_QUOTA(Shape.SERVICE, 403, "DNS.0406", "Insufficient inbound endpoint quota."),
    OUTBOUND_QUOTA(Shape.SERVICE, 403, "DNS.0407", "Insufficient outbound endpoint quota."),
    BAD_REGION(Shape.SERVICE, 400, "DNS.0601", "Invalid region."),
    IN_USE(Shape.SERVICE, 400, "DNS.0608", "This resource is in use."),
    /// With the action behind it.
    FORBIDDEN(Shape.SERVICE, 403, "DNS.1802", "Policy doesn't allow "),
    NO_VPC(Shape.SERVICE, 404, "DNS.0711", "This VPC could not be found."),
    BAD_NAME(Shape.SERVICE, 400, "DNS.1501", "Invalid endpoint name."),
    BAD_SUBNET(Shape.SERVICE, 400, "DNS.1502", "Invalid subnet id."),
    BAD_DIRECTION(Shape.SERVICE, 400, "DNS.1503", "Invalid endpoint direction."),
    NAME_TAKEN(Shape.SERVICE, 400, "DNS.1504", "Endpoint name exists."),
    IP_OUTSIDE(Shape.SERVICE, 400, "DNS.1505", "Ip is not in this subnet."),
    IP_REPEATED(Shape.SERVICE, 400, "DNS.1506", "Ip is repeated."),
    IP_TAKEN(Shape.SERVICE, 400, "DNS.1507", "Ip has been used."),
    TWO_VPCS(Shape.SERVICE, 400, "DNS.1508", "Subnets are in the different vpc."),
    BAD_ENDPOINT_ID(Shape.SERVICE, 400, "DNS.1509", "Invalid endpoint id."),
    NO_ENDPOINT(Shape.SERVICE, 404, "DNS.1510", "Endpoint not exist."),
    NO_ADDRESS(Shape.SERVICE, 404, "DNS.1511", "Ipaddress not exist."),
    /// The message is the service's; its code isn't published, and this number among the endpoints' isn't either.
    NO_RULE(Shape.SERVICE, 404, "DNS.1512", "Resolver rule not exist."),
    BAD_COUNT(Shape.SERVICE, 400, "DNS.1514", "Invalid number of ipaddress."),
    BAD_IP(Shape.SERVICE, 400, "DNS.1515", "Ip address is invalid."),
    IP_AT_EDGE(Shape.SERVICE, 400, "DNS.1516", "Ip address is broadcast ipaddress or network ipaddress."),
    /// The rule quota's code isn't published; this one is the account's ("domain" is the account).
    RULE_QUOTA(Shape.SERVICE, 403, "DNS.2002", "Insufficient domain quota."),
    INTERNAL(Shape.SERVICE, 500, "DNS.0001", "Internal error."),

    OTHER_PROJECT(Shape.SERVICE, 400, "VPC.0007", "urlTenantId is not equal tokenTenantId"),
    BAD_VPC_PARAMETER(Shape.SERVICE, 400, "VPC.0101", "Query parameter is invalid."),
    NO_SUBNET(Shape.SERVICE, 404, "VPC.0202", "Query resource by id fail."),

    BAD_PRIVATE_IP(Shape.SERVICE, 400, "VPC.0705", "IP address is not valid for the subnet."),
    PRIVATE_IP_TAKEN(Shape.SERVICE, 500, "VPC.0701", "IP address is in use."),
    NO_PRIVATE_IP_LEFT(Shape.SERVICE, 409, "VPC.0703", "No more IP addresses available on the network."),
    VPC_FORBIDDEN(Shape.SERVICE, 403, "VPC.2701", "Token not allowed to do this action."),

    NO_API(Shape.GATEWAY, 404, "APIGW.0101", "The API does not exist or has not been published in the environment."),
    TOO_LARGE(Shape.GATEWAY, 413, "APIGW.0201", "Request entity too large."),
    THROTTLED(
            Shape.GATEWAY,
            429,
            "APIGW.0308",
            "The throttling threshold has been reached: policy user over ratelimit,limit:"),
    INTERNAL_GATEWAY(Shape.GATEWAY, 500, "APIGW.0601", "Internal server error."),
    NO_TOKEN(Shape.GATEWAY, 401, "APIGW.0301", "Incorrect IAM authentication information: x-auth-token not found"),
    WRONG_TOKEN(Shape.GATEWAY, 401, "APIGW.0301", "Incorrect IAM authentication information: decrypt token fail"),
    TOKEN_EXPIRED(Shape.GATEWAY, 401, "APIGW.0301", "Incorrect IAM authentication information: token expires"),

    /// With what is wrong about the signature behind it.
    WRONG_SIGNATURE(Shape.GATEWAY, 401, "APIGW.0301", "Incorrect IAM authentication information: "),
    OTHER_REGION(Shape.GATEWAY, 401, "APIGW.0307", "The token must be updated."),
    NO_SUCH_PROJECT(Shape.GATEWAY, 403, "APIGW.0310", "The project is unavailable."),

    IAM_BAD_REQUEST(Shape.IAM, 400, "Bad Request", "The request body is invalid"),
    IAM_WRONG_PASSWORD(Shape.IAM, 401, "Unauthorized", "The username or password is wrong."),
    IAM_NO_SCOPE(Shape.IAM, 404, "Not Found", "Could not find the project or domain of the scope."),
    IAM_WRONG_PASSCODE(Shape.IAM, 401, "Unauthorized", "The passcode is wrong."),
    IAM_NO_REGION(Shape.IAM, 404, "Not Found", "Could not find region."),
    IAM_NO_TOKEN(Shape.IAM, 404, "Not Found", "Could not find token."),
    IAM_UNAUTHENTICATED(Shape.NEW_IAM, 401, "IAM.0001", "The request you have made requires authentication."),
    IAM_NO_AGENCY(Shape.NEW_IAM, 404, "IAM.0004", "Could not find the agency."),
    IAM_BAD_PARAMETER(Shape.NEW_IAM, 400, "IAM.0007", "Request parameter duration_seconds is invalid."),
    IAM_BAD_BODY(Shape.NEW_IAM, 400, "IAM.0011", "Request body is invalid.");

    /// The forms of an error's body.
    public enum Shape {
        /// `{"code","message"}`
        SERVICE,
        /// `{"error_code","error_msg","request_id"}`
        GATEWAY,
        /// `{"error":{"code","message","title"}}`: the HTTP status as the code, the title beside it.
        IAM,
        /// `{"error_code","error_msg"}`: identity's newer calls.
        NEW_IAM
    }

    public final Shape shape;
    public final int status;
    public final String code;
    public final String message;

    Reason(Shape shape, int status, String code, String message) {
        this.shape = shape;
        this.status = status;
        this.code = code;
        this.message = message;
    }
}

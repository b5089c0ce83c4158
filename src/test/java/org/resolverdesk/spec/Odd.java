package org.resolverdesk.spec;

/// Texts that are easily taken for what they aren't.
final class Odd {
    /// What some take for white space, and what only looks like none.
    static final String[] SPACES = {
        " ", "  ", "\t", "\n", "\r\n", "\u000B", "\f", "\u001C", "\u0085", "\u00A0", "\u1680", "\u180E", "\u2002",
        "\u2007", "\u2009", "\u200A", "\u200B", "\u200C", "\u200D", "\u2028", "\u2029", "\u202F", "\u205F", "\u2060",
        "\u3000", "\uFEFF", "\u00AD", "\u0000", "\u001B", "\u007F", "\u202E"
    };

    static final String[] CHARACTERS = {
        "!", "\"", "#", "$", "%", "&", "'", "(", ")", "*", "+", ",", "-", ".", "/", ":", ";", "<", "=", ">", "?", "@",
        "[", "\\", "]", "^", "_", "`", "{", "|", "}", "~", "\u2013", "\u2014", "\u2010", "\u2212", "\uFF3F", "\uFF0D",
        "\u00B7", "\u3002", "\uFF0E", "\u203F", "%20", "\\u0061", "&amp;", "\u0000", "\uFFFD", "\uFFFF"
    };

    /// Letters, digits, marks and halves of other scripts, several of which look like ASCII.
    static final String[] SCRIPTS = {
        "\u540D", "\u7BC4", "\u0430", "\u0435", "\u0391", "\u00E9", "e\u0301", "\u00DF", "\u0130", "\u0131", "\u017F",
                "\u212A",
        "\uFF41", "\uFF10", "\u0661", "\u06F2", "\u0966", "\u00B2", "\u00BD", "\u2460", "\u05D0", "\u0645", "\uD55C",
                "\u3042",
        "\u0E01", "\u0301", "\uD83D\uDE00", "\uD835\uDC9C", "\uD835\uDFCE", "\uD83D", "\uDE00", "\uFB01", "\u2126"
    };

    static final String[] DIRECTIONS = {
        "Inbound",
        "INBOUND",
        "inbound.",
        "in",
        "out",
        "both",
        "inbound,outbound",
        "\u0456nbound",
        "1",
        "true",
        "null",
        "outbound\u200D",
        "OutBound",
        "ınbound"
    };

    static final String[] REGIONS = {
        "networkservice",
        "NETWORKSERVICE",
        "eu-nl",
        "EU-DE",
        "eu-de-1",
        "eu_de",
        "eu\u2011de",
        "region",
        "*",
        "null",
        "Network Service"
    };

    private Odd() {}
}

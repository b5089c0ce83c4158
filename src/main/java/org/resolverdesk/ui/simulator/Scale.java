package org.resolverdesk.ui.simulator;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the numbers of a [Dial] are, how large they may be and how many decimals they may have. From 0 on, all of
/// them; a decimal point may be a comma.
public enum Scale {
    SECONDS(3_600, 3),
    MINUTES(10_080, 2),
    PERCENT(100, 2),
    COUNT(100_000, 0);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,9})?");

    private final BigDecimal most;
    private final int decimals;

    Scale(int most, int decimals) {
        this.most = BigDecimal.valueOf(most);
        this.decimals = decimals;
    }

    public BigDecimal most() {
        return most;
    }

    /// What was typed as a number; nothing where it isn't one that is allowed.
    public Optional<BigDecimal> read(String typed) {
        String text = typed.strip();
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = plain(new BigDecimal(text.replace(',', '.')));
        return number.scale() > decimals || number.compareTo(most) > 0 ? Optional.empty() : Optional.of(number);
    }

    /// A number as it is shown: no more decimals than it has.
    public static String show(BigDecimal number) {
        return plain(number).toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}

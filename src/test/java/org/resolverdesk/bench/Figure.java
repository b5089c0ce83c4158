package org.resolverdesk.bench;

/// A row of the table: `value` is ours, `baseline` that of a plain way, in the same unit; `more` says what else
/// was seen.
record Figure(String name, double value, String unit, double baseline, String goal, boolean met, String more) {
    /// Ours through the plain way: under 1 is better.
    double ratio() {
        return value / baseline;
    }
}

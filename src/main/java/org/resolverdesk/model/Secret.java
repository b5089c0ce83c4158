package org.resolverdesk.model;

/// What must never be seen: it shows itself to who asks for it by name, and to nothing that prints, logs or
/// compares.
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    public String reveal() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}

package org.resolverdesk.ui.part;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the screens in one language, by key. Patterns are those of [MessageFormat]; arguments are given as
/// texts, so
/// that no number gets grouping marks, but for counts that choose a plural.
public final class Texts {
    private static final String BUNDLE = "org.resolverdesk.messages";

    private final ResourceBundle bundle;

    public Texts(Locale locale) {
        // English is the root bundle: a language that we don't have must not fall back to the machine's.
        bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}

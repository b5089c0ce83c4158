package org.resolverdesk.ui.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The words of the screens in one language, by key: Simplified Chinese for every Chinese locale, else English.
/// Patterns are those of [java.text.MessageFormat]; arguments are given as texts, so that no number gets grouping
/// marks, but for counts that choose a plural.
public final class Texts {
    // Not a ResourceBundle: in a named module that can't be told not to fall back to the machine's own language.
    private static final String ENGLISH = "/org/resolverdesk/messages.properties";
    private static final String CHINESE = "/org/resolverdesk/messages_zh_CN.properties";

    private final Properties patterns = new Properties();
    /// Read once: a window says the same words with other numbers each second.
    private final Map<String, Wording> read = new ConcurrentHashMap<>();

    public Texts(Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(chinese ? CHINESE : ENGLISH));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            patterns.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The words of a key with its arguments put in; throws where there is no such key, which is a fault of the
    /// program.
    public String of(String key, Object... arguments) {
        Wording wording = read.get(key);
        if (wording == null) {
            wording = Wording.of(Objects.requireNonNull(patterns.getProperty(key), key));
            read.put(key, wording);
        }
        return wording.with(arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }
}

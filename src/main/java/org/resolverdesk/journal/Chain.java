package org.resolverdesk.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash chain over intents and their steps: each step's hash covers the step, its intent and the hash
/// before. So an edit, a step taken out or one put in shows from there on; steps cut off at the end don't,
/// since nothing comes after them. Whoever can write the file can also make the whole chain anew: it is no
/// signature.
final class Chain {
    static final byte[] FIRST = new byte[32];

    private final MessageDigest sha;

    Chain() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /// `course` and `step` are the columns as texts, in their order in the tables.
    byte[] next(byte[] before, String[] course, String[] step) {
        sha.reset();
        sha.update(before);
        for (String text : course) {
            add(text);
        }
        for (String text : step) {
            add(text);
        }
        return sha.digest();
    }

    /// With its length before it, so that no two rows read the same.
    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }
}

package org.resolverdesk.config.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolverdesk.config.profile.CertificateFile.Read;
import org.resolverdesk.config.profile.CertificateFile.Why;
import org.resolverdesk.model.PeerCertificate;

class CertificateFileTest {
    private static final HeldCertificate ROOT = new HeldCertificate.Builder()
            .commonName("ACME Root")
            .validityInterval(1_700_000_000_000L, 1_800_000_000_000L)
            .certificateAuthority(1)
            .build();
    private static final HeldCertificate ISSUED = new HeldCertificate.Builder()
            .commonName("proxy.acme.example")
            .duration(30, TimeUnit.DAYS)
            .signedBy(ROOT)
            .build();

    @TempDir
    Path folder;

    private Read read(String text) throws IOException {
        return CertificateFile.read(Files.writeString(folder.resolve("a.pem"), text, StandardCharsets.ISO_8859_1));
    }

    private List<PeerCertificate> some(Read read) {
        return assertInstanceOf(Read.Some.class, read).certificates();
    }

    private Why why(Read read) {
        return assertInstanceOf(Read.Nothing.class, read).why();
    }

    @Test
    void whatIsComparedIsRead() throws Exception {
        PeerCertificate root = some(read(ROOT.certificatePem())).getFirst();
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(ROOT.certificate().getEncoded());
        assertEquals("CN=ACME Root", root.subject());
        assertEquals("CN=ACME Root", root.issuer());
        assertEquals(1_700_000_000_000L, root.from().toEpochMilli());
        assertEquals(1_800_000_000_000L, root.until().toEpochMilli());
        assertEquals(HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash), root.sha256());
    }

    @Test
    void allOfAFileAreTakenInItsOrderWhateverStandsBetweenThem() throws IOException {
        String text = "# roots of ACME\r\n" + ISSUED.certificatePem().replace("\n", "\r\n") + "\nsubject=CN=ACME Root\n"
                + ROOT.certificatePem();
        assertEquals(
                List.of("CN=proxy.acme.example", "CN=ACME Root"),
                some(read(text)).stream().map(PeerCertificate::subject).toList());
    }

    @Test
    void aSingleOneInDerIsTakenToo() throws Exception {
        Path file = Files.write(folder.resolve("a.der"), ROOT.certificate().getEncoded());
        assertEquals(some(read(ROOT.certificatePem())), some(CertificateFile.read(file)));
    }

    @Test
    void aKeyBesideThemIsNotTaken() throws IOException {
        List<PeerCertificate> some = some(read(ROOT.privateKeyPkcs8Pem() + ROOT.certificatePem()));
        assertEquals(1, some.size());
        assertFalse(some.toString().contains("PRIVATE KEY"));
    }

    @Test
    void oneThatIsCutTakesTheWholeFileWithIt() throws IOException {
        String cut = ISSUED.certificatePem().substring(0, 300);
        Read read = read(ROOT.certificatePem() + cut);
        assertEquals(Why.DAMAGED, why(read));
        assertEquals('2', assertInstanceOf(Read.Nothing.class, read).details().charAt(1), "it says which");
    }

    @Test
    void whatHoldsNoneSaysWhatItHolds() throws IOException {
        assertEquals(Why.NONE, why(read("")));
        assertEquals(Why.NONE, why(read("{\"format\": \"resolver-desk-profiles\"}")));
        assertEquals(Why.NONE, why(read("0\u0082 a key store, by its first byte")));
        assertEquals(Why.KEY_ONLY, why(read(ROOT.privateKeyPkcs8Pem())));
    }

    @Test
    void aBundleOfAllTheWorldsRootsIsNotTaken() throws IOException {
        assertEquals(
                CertificateFile.MOST,
                some(read(ROOT.certificatePem().repeat(CertificateFile.MOST))).size());
        assertEquals(Why.TOO_MANY, why(read(ROOT.certificatePem().repeat(CertificateFile.MOST + 1))));
        assertEquals(Why.TOO_LARGE, why(read(" ".repeat((1 << 20) + 1))));
    }

    @Test
    void aFileThatIsntThereIsUnreadable() {
        assertEquals(Why.UNREADABLE, why(CertificateFile.read(folder.resolve("nowhere.pem"))));
        assertEquals(Why.UNREADABLE, why(CertificateFile.read(folder)));
    }

    @Test
    void whatAProfileKeepsCanBeShownAgain() throws IOException {
        PeerCertificate root = some(read(ROOT.certificatePem())).getFirst();
        assertEquals(Optional.of(root), CertificateFile.one(root.pem()));
        assertEquals(Optional.empty(), CertificateFile.one("made up"));
    }
}

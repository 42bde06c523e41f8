package org.zhanqun.web.export;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.zhanqun.kernel.DomainException.Unavailable;

/**
 * The key pair that manifests are signed with (Ed25519). It is made when first needed and never leaves its folder, which
 * is not that of the exports. Whoever moves {@code signing.key} away gets a new one; signatures of the old one stay good
 * for as long as its public half lies in the folder.
 */
@ApplicationScoped
class SigningKeys {
    private static final String PRIVATE = "signing.key";
    private static final String CURRENT = "signing.pub";
    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    private final ExportConfig config;

    SigningKeys(ExportConfig config) {
        this.config = config;
    }

    private Path folder() {
        return config.keys()
                .or(() -> config.directory().map(exports -> exports.resolveSibling("export-keys")))
                .orElseThrow(() -> new Unavailable("export.not-configured"))
                .toAbsolutePath();
    }

    /** The id of the key, and what it made of the bytes, on one line. */
    String sign(byte[] bytes) throws IOException {
        try {
            var pem = publicKey();
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey());
            signature.update(bytes);
            return id(decoded(pem)) + " " + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in " + folder() + " cannot sign", e);
        }
    }

    /** Whether one of our keys, the present one or an earlier one, signed the bytes. @param line as {@link #sign} returns it */
    boolean signed(byte[] bytes, String line) throws IOException {
        var parts = line.strip().split(" ");
        if (parts.length != 2 || !parts[0].matches("[0-9a-f]{" + ID_LENGTH + "}")) {
            return false;
        }
        publicKey();
        var file = folder().resolve(parts[0] + ".pub");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(parse(Files.readString(file)));
            signature.update(bytes);
            return signature.verify(Base64.getDecoder().decode(parts[1]));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    /** The public half of the present key, as PEM; made when there is none. */
    synchronized String publicKey() throws IOException {
        var file = folder().resolve(CURRENT);
        if (!Files.isRegularFile(folder().resolve(PRIVATE)) || !Files.isRegularFile(file)) {
            make();
        }
        return Files.readString(file);
    }

    private void make() throws IOException {
        try {
            Files.createDirectories(
                    folder(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var pem = pem("PUBLIC KEY", pair.getPublic().getEncoded());
            var name = id(pair.getPublic().getEncoded());
            Files.writeString(folder().resolve(name + ".pub"), pem);
            writeOnlyForUs(pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            Files.writeString(folder().resolve(CURRENT), pem);
            Log.infof("A new key signs the manifests of exports from now on: %s, in %s", name, folder());
        } catch (FileAlreadyExistsException e) {
            throw new IOException(
                    "There is a key without its public half, or another node is making one: " + folder(), e);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** Never readable by others, not even for a moment. */
    private void writeOnlyForUs(String pem) throws IOException {
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var file = Files.createFile(folder().resolve(PRIVATE), mode);
        Files.writeString(file, pem, StandardOpenOption.WRITE);
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        var pem = Files.readString(folder().resolve(PRIVATE));
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(decoded(pem)));
    }

    private static PublicKey parse(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(pem)));
    }

    private static String id(byte[] publicKey) {
        return Hashes.sha256(publicKey).substring(0, ID_LENGTH);
    }

    private static String pem(String what, byte[] key) {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static byte[] decoded(String pem) {
        var text = pem.replaceAll("-----[A-Z ]+-----", "").strip();
        return Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** For whoever cannot pass a checked exception on. */
    String publicKeyOrFail() {
        try {
            return publicKey();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package se.aterblick.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one person; whoever forgets it has erased every text it sealed.
 *
 * <p>AES-256-GCM, bound to the person's id. The nonce is an HMAC of the text under a key of its own
 * (the idea of RFC 5297), so that the same text is sealed alike each time and a repeated request is
 * known again. Texts are padded to whole blocks of 32 bytes: their length tells little.
 */
public final class PersonKey {

    /** Bytes of a secret. */
    static final int SECRET = 32;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 32;

    private final PersonId owner;
    private final byte[] encryption;
    private final byte[] naming;

    PersonKey(PersonId owner, byte[] secret) {
        if (secret.length != SECRET) {
            throw new IllegalStateException("a secret has " + SECRET + " bytes");
        }
        this.owner = owner;
        encryption = hmac(secret, utf8("aterblick-seal/1 encryption"));
        naming = hmac(secret, utf8("aterblick-seal/1 nonce"));
    }

    static byte[] freshSecret() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The text sealed: nonce, ciphertext and tag in base64url without padding. */
    String seal(String text) {
        byte[] bytes = utf8(text);
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + BLOCK - 1) / BLOCK * BLOCK);
        byte[] nonce = Arrays.copyOf(hmac(naming, padded), NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(padded);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text again; empty if it was not sealed with this key for this person. */
    Optional<String> open(String sealed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(sealed);
            if (all.length <= NONCE) {
                return Optional.empty();
            }
            byte[] padded =
                    cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE))
                            .doFinal(all, NONCE, all.length - NONCE);
            int length = padded.length;
            while (length > 0 && padded[length - 1] == 0) {
                length--;
            }
            return Optional.of(new String(padded, 0, length, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode, new SecretKeySpec(encryption, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(utf8("aterblick-seal/1\n" + owner));
        return cipher;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

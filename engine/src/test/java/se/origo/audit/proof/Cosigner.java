package se.origo.audit.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

/** A party that has seen a checkpoint and says so, as C2SP tlog-cosignature wants it. */
public final class Cosigner {

	private final KeyPair keys;

	private final Vkey vkey;

	/** Somebody with a new key. */
	public Cosigner(String name) throws GeneralSecurityException {
		this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		this.vkey = new Vkey(name, Vkey.COSIGNER, Vkey.raw(this.keys.getPublic()));
	}

	/** The public key. */
	public Vkey vkey() {
		return this.vkey;
	}

	/** The note with this party's signature. */
	public String cosigned(String note, long seconds) throws GeneralSecurityException, NotProven {
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(this.keys.getPrivate());
		signature.update(Vkey.cosigned(seconds, Note.parse(note).text()));
		byte[] time = ByteBuffer.allocate(Long.BYTES).putLong(seconds).array();
		return note + new Note.Line(this.vkey.name(), Vkey.concat(this.vkey.id(), time, signature.sign())).text();
	}

}

/**
 * A key service: encrypts, decrypts and rewraps small things under a key that never
 * leaves it. It speaks the Transit protocol of HashiCorp Vault and OpenBao.
 */
package se.origo.integration.keys;

/**
 * Mail that leaves over SMTP. It knows an envelope and a text, never what either is
 * about; it writes no log, and no failure quotes an address or a text.
 */
package se.origo.integration.mail;

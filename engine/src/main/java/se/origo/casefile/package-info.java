/**
 * The case, its people and its texts: the only place for personal data and free text,
 * sealed under a key for each case. Each read and each change is told to the record
 * before anything leaves. What a party is given by another is a copy in a case of its
 * own.
 * <p>
 * May depend on: process, keys, and on party for its {@code Scope} only.
 */
package se.origo.casefile;

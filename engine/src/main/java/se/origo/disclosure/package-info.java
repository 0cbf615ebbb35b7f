/**
 * The one door between parties: which legal grounds there are between two kinds of party,
 * whether a claim of one holds, and the ledger of everything that has been disclosed.
 * <p>
 * Front: {@link se.origo.disclosure.Grounds} asks the tables {@code legal-ground} and
 * {@code suspected-crime}; {@link se.origo.disclosure.Gate} judges a claim;
 * {@link se.origo.disclosure.Ledger} records and answers, and alone knows both case
 * numbers of a hand-over; {@link se.origo.disclosure.Delivery} carries from one case to
 * the other, and nothing else does; {@link se.origo.disclosure.Consents} ends a consent,
 * and {@link se.origo.disclosure.LedgerWords} puts rows into Swedish. Diagram
 * {@code ledger-extract}: whom a case concerns is told who knows what. No content: text
 * stays in the case file of whoever wrote it.
 * <p>
 * May use: process, party, casefile. Only steps and the delivery know Camunda.
 */
package se.origo.disclosure;

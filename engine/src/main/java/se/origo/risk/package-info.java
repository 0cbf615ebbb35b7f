/**
 * Risk (riskbedömning): how great the danger is, by a table anybody can read; who judged
 * so, when and why, kept as a series; and what is done about it at once. Raising is free,
 * lowering takes two, and what is not known lowers nothing.
 * <p>
 * Diagrams: {@code risk-assessment}, {@code risk-escalation}. Tables: {@code risk-level},
 * {@code risk-response}. Roles: those who work at the centre. May depend on: process,
 * party, casefile, disclosure, deadline.
 */
package se.origo.risk;

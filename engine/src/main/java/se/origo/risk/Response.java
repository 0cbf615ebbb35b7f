package se.origo.risk;

/**
 * What a level demands, as the table {@code risk-response} says.
 *
 * @param follow whether it is followed until two persons have lowered it
 * @param protect whether municipality, police and health are asked for protection
 * @param meet whether the parties meet about it
 * @param deadlineCode code of the deadline after which an assessment is too old
 * @param decisionCode code of the deadline by which the level is decided anew, or null
 */
record Response(boolean follow, boolean protect, boolean meet, String deadlineCode, String decisionCode) {
}

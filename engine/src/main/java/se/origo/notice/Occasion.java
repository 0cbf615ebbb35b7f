package se.origo.notice;

import java.util.UUID;

/**
 * Something that happened to a task and of which somebody is to be told.
 *
 * @param id its id
 * @param kind what happened
 * @param task the task's id in the engine
 * @param acute whether it must not wait until somebody is at work
 * @param causedBy opaque id of the person who made it happen, or null
 */
record Occasion(UUID id, Kind kind, String task, boolean acute, String causedBy) {
}

package se.origo.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The errand that all candidates do: a journey is watched until it turns out that nobody
 * travels. Six values, one of them of 500 characters.
 */
public final class Errand {

	/** The process's id. */
	public static final String KEY = "errand";

	/** What somebody has written. */
	public static final String NOTE = "Hen ska resa med sin mormor och vill inte. ".repeat(12).substring(0, 500);

	private Errand() {
	}

	/** A number that says nothing. */
	public static String number() {
		return UUID.randomUUID().toString().substring(0, 13);
	}

	/** What is known at the start. */
	public static Map<String, Object> start() {
		return new LinkedHashMap<>(Map.of("party", "danderyd"));
	}

	/** Answers to the first task. */
	public static Map<String, Object> plan() {
		return new LinkedHashMap<>(
				Map.of("action", "watch", "departure", "2027-06-20", "return", "2027-08-15", "note", NOTE));
	}

	/** Answers to the second task, one of them in the place of an earlier one. */
	public static Map<String, Object> outcome() {
		return new LinkedHashMap<>(Map.of("step", "stopped", "note", "Stannar hemma."));
	}

	/** The diagram, in words of the standard only, so that every engine reads it. */
	public static String diagram() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
				  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench">
				  <process id="errand" isExecutable="true" camunda:historyTimeToLive="180">
				    <startEvent id="begun"/>
				    <sequenceFlow id="a" sourceRef="begun" targetRef="plan"/>
				    <userTask id="plan" name="Ange resan">%1$s</userTask>
				    <sequenceFlow id="b" sourceRef="plan" targetRef="follow"/>
				    <userTask id="follow" name="Följ resan">%1$s</userTask>
				    <sequenceFlow id="c" sourceRef="follow" targetRef="ended"/>
				    <endEvent id="ended"/>
				  </process>
				</definitions>"""
			.formatted(
					"""
							<potentialOwner><resourceAssignmentExpression><formalExpression>group(group0), group(group1), group(group2)\
							</formalExpression></resourceAssignmentExpression></potentialOwner>""");
	}

}

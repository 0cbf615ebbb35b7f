package se.origo.system;

import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What somebody would like to have run, and a diagram around it. */
public class Hostile implements JavaDelegate, ExecutionListener, TaskListener {

	/** What runs in the engine as it is delivered. */
	public static final String CODE = "${''.getClass().forName('java.lang.System').getMethod('setProperty',"
			+ "''.getClass(), ''.getClass()).invoke(null, 'origo.broken', 'yes')}";

	private static final AtomicInteger RUNS = new AtomicInteger();

	/** Whether anything of it has run, since the last time this was asked. */
	public static boolean hasRun() {
		String set = System.clearProperty("origo.broken");
		return RUNS.getAndSet(0) > 0 || set != null;
	}

	@Override
	public void execute(DelegateExecution execution) {
		RUNS.incrementAndGet();
	}

	@Override
	public void notify(DelegateExecution execution) {
		RUNS.incrementAndGet();
	}

	@Override
	public void notify(DelegateTask task) {
		RUNS.incrementAndGet();
	}

	/**
	 * A diagram: start, then this, then an end.
	 * @param inside XML of one flow element with the id {@code it}
	 * @param flow what stands in the sequence flow to the end
	 */
	static String diagram(String inside, String flow) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="hostile"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
				  xmlns:activiti="http://activiti.org/bpmn">
				  <process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
				    <startEvent id="begin" /><sequenceFlow id="in" sourceRef="begin" targetRef="it" />
				    %s
				    <sequenceFlow id="out" sourceRef="it" targetRef="done">%s</sequenceFlow><endEvent id="done" />
				  </process>
				</definitions>
				"""
			.formatted(inside, flow);
	}

}

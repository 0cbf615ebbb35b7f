package se.origo;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.time.Clock;
import java.util.Date;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.mapstruct.Mapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import se.origo.party.Scope;
import se.origo.process.Step;

/** The promises that keep the house readable; each field is one. */
@AnalyzeClasses(packages = "se.origo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	private static final String[] CAPABILITIES = { "se.origo.referral..", "se.origo.intake..",
			"se.origo.consultation..", "se.origo.risk..", "se.origo.breakglass..", "se.origo.conflict..",
			"se.origo.disposal..", "se.origo.logreview..", "se.origo.watch..", "se.origo.support..", "se.origo.guard..",
			"se.origo.meeting.." };

	private static final DescribedPredicate<JavaClass> STEP = new DescribedPredicate<>("a step") {
		@Override
		public boolean test(JavaClass type) {
			return type.isAnnotatedWith(Step.class);
		}
	};

	/**
	 * Everybody may ask in whose name a thread works, so the bridge to the engine may
	 * too, although the register itself builds on the bridge.
	 */
	@ArchTest
	static final ArchRule roomsHaveNoCycles = slices().matching("se.origo.(*)..")
		.should()
		.beFreeOfCycles()
		.ignoreDependency(alwaysTrue(), JavaClass.Predicates.equivalentTo(Scope.class));

	@ArchTest
	static final ArchRule capabilitiesDependOnlyOnTheRoomsBelowThem = classes().that()
		.resideInAnyPackage(CAPABILITIES)
		.should(new ArchCondition<>("use only process, party, casefile, disclosure, deadline and themselves") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				type.getDirectDependenciesFromSelf()
					.stream()
					.filter(use -> use.getTargetClass().getPackageName().startsWith("se.origo."))
					.filter(use -> !use.getTargetClass().getPackageName().equals(type.getPackageName()))
					.filter(use -> !use.getTargetClass()
						.getPackageName()
						.matches("se\\.origo\\.(process|party|casefile|disclosure|deadline)"))
					.forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
			}
		})
		.allowEmptyShould(true);

	/**
	 * Process classes of the referral that are called after what they do: carrying things
	 * between two cases, and asking the next person when somebody is silent.
	 */
	private static final DescribedPredicate<JavaClass> PROCESS_CLASS = DescribedPredicate.describe("a process class",
			type -> type.getSimpleName().matches("Delivery|Silence|.*Process"));

	/** Sign-in answers Camunda's identity service; that is all access does with it. */
	@ArchTest
	static final ArchRule camundaStaysInTheRoomsThatSpeakToIt = noClasses()
		.that(DescribedPredicate.not(resideInAnyPackage("se.origo.process..", "se.origo.tasklist..", "se.origo.audit..",
				"se.origo.system..", "se.origo.access..")
			.or(STEP)
			.or(PROCESS_CLASS)))
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	/** In production Camunda's own history tables are empty. */
	@ArchTest
	static final ArchRule nobodyAsksCamundaForHistory = noClasses().should()
		.dependOnClassesThat()
		.areAssignableTo(HistoryService.class);

	/** The engine is not asked for them when a task ends. */
	@ArchTest
	static final ArchRule nobodyKeepsAVariableAtATaskAlone = noClasses()
		.should(callMethodWhere(target(owner(assignableTo(TaskService.class).or(assignableTo(DelegateTask.class))))
			.and(target(nameMatching("setVariables?Local")))));

	/** The entry point hands the command line to the verifier. */
	@ArchTest
	static final ArchRule nothingDependsOnAudit = noClasses().that()
		.resideOutsideOfPackage("se.origo.audit..")
		.and()
		.doNotHaveFullyQualifiedName("se.origo.Origo")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("se.origo.audit..");

	@ArchTest
	static final ArchRule whoeverChecksAFileNeedsNeitherSpringNorADatabase = classes().that()
		.resideInAPackage("se.origo.audit.proof..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "com.fasterxml.jackson.core..", "se.origo.audit.proof..");

	@ArchTest
	static final ArchRule aStepIsPackagePrivate = classes().that(STEP).should().bePackagePrivate();

	@ArchTest
	static final ArchRule aStepHasAtMostThreeCollaboratorsAndNoRepository = classes().that(STEP)
		.should(new ArchCondition<>("have at most three collaborators and no repository") {
			@Override
			public void check(JavaClass step, ConditionEvents events) {
				if (step.getConstructors().stream().anyMatch(made -> made.getRawParameterTypes().size() > 3)) {
					events.add(SimpleConditionEvent.violated(step, step.getName() + " has too many collaborators"));
				}
				step.getFields()
					.stream()
					.filter(field -> field.getRawType().isAssignableTo(JdbcClient.class))
					.forEach(field -> events.add(SimpleConditionEvent.violated(step, field.getDescription())));
			}
		});

	@ArchTest
	static final ArchRule nothingIsInjectedIntoFields = fields().should()
		.notBeAnnotatedWith(Autowired.class)
		.andShould()
		.notBeAnnotatedWith(Value.class);

	@ArchTest
	static final ArchRule nobodyLooksAtTheWallClockOutsideSystem = noClasses().that()
		.resideOutsideOfPackage("se.origo.system..")
		.should(callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
			@Override
			public boolean test(JavaMethodCall call) {
				boolean now = call.getName().equals("now") && call.getTargetOwner().getPackageName().equals("java.time")
						&& call.getTarget()
							.getRawParameterTypes()
							.stream()
							.noneMatch(type -> type.isEquivalentTo(Clock.class));
				return now || call.getName().equals("currentTimeMillis")
						|| (call.getTargetOwner().isEquivalentTo(Clock.class) && call.getName().startsWith("system"));
			}
		}))
		.orShould()
		.callConstructor(Date.class);

	@ArchTest
	static final ArchRule nobodyCallsWhatCamundaDoesNotGuard = noClasses()
		.should(callMethodWhere(target(owner(resideInAPackage("org.camunda..")))
			.and(target(nameMatching(".*(Comment|Attachment|createNative|[wW]ithoutAuthorization).*")))))
		.because("comments, attachments and native queries are checked by nobody");

	@ArchTest
	static final ArchRule onlyIntegrationTalksToOtherSystems = noClasses().that()
		.resideOutsideOfPackages("se.origo.integration..", "se.origo.access..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.net.http..", "org.springframework.web.client..",
				"org.springframework.web.reactive.function.client..", "javax.net..", "jakarta.mail..")
		.orShould()
		.dependOnClassesThat()
		.haveNameMatching("java\\.net\\.(Socket|ServerSocket|URLConnection|HttpURLConnection)");

	@ArchTest
	static final ArchRule noPackageIsCalledAfterNothing = noClasses().should()
		.resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..manager..", "..base..", "..impl..",
				"..dto..");

	/** A connector's second implementation is the peer its tests speak to. */
	@ArchTest
	static final ArchRule noInterfaceHasJustOneImplementation = classes().that()
		.areInterfaces()
		.and()
		.resideOutsideOfPackage("se.origo.integration..")
		.and()
		.areNotAnnotations()
		.and()
		.areNotAnnotatedWith(Mapper.class)
		.should(new ArchCondition<>("have more than one implementation") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				if (type.getAllSubclasses().size() == 1) {
					events.add(SimpleConditionEvent.violated(type, type.getName() + " has just one implementation"));
				}
			}
		});

}

package org.zhanqun;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhanqun.tenancy.TenantOwned;

/** The arrows between the features, and what only some may touch. */
class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.zhanqun");

    /** An arrow may only point to a feature further up. */
    private static final List<String> ORDER = List.of(
            "kernel",
            "feed",
            "reading",
            "tenancy",
            "identity",
            "site",
            "style",
            "framework",
            "column",
            "media",
            "content",
            "check",
            "sharing",
            "interaction",
            "rollout",
            "lifecycle",
            "merger",
            "cases",
            "reorganisation",
            "onboarding",
            "export",
            "supervision",
            "archive");

    @Test
    void featuresAreFreeOfCycles() {
        slices().matching("org.zhanqun.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void featuresDependOnlyOnThoseBeforeThem() {
        for (var i = 0; i < ORDER.size(); i++) {
            var later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(feature -> "org.zhanqun." + feature + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("org.zhanqun." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(CORE);
            }
        }
    }

    @Test
    void nothingDependsOnTheAuditTrailAndItOnlyOnTheKernel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhanqun.audit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.zhanqun.audit..")
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("org.zhanqun.audit..")
                .should()
                .dependOnClassesThat(
                        new com.tngtech.archunit.base.DescribedPredicate<>("features other than the kernel") {
                            @Override
                            public boolean test(com.tngtech.archunit.core.domain.JavaClass type) {
                                return type.getPackageName().startsWith("org.zhanqun.")
                                        && !type.getPackageName().startsWith("org.zhanqun.kernel")
                                        && !type.getPackageName().startsWith("org.zhanqun.audit");
                            }
                        })
                .check(CORE);
    }

    @Test
    void theDomainKnowsNoHttpAndNoHtmlTemplates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..", "io.quarkus.vertx.http..")
                .check(CORE);
    }

    /** Hibernate does not filter native SQL: there is none on tenants' rows. */
    @Test
    void nativeQueriesLiveOnlyInClassesNamedForIt() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("AcrossTenants")
                .should()
                .callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("creates a native query") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return call.getName().startsWith("createNative");
                    }
                })
                .check(CORE);
    }

    /**
     * JDBC has no tenant filter either; only the feed, which belongs to the province, speaks it, and the archive, which takes rows as
     * they lie, in a class that is named for it.
     */
    @Test
    void onlyTheFeedAndTheRowsOfArchivesSpeakJdbc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.zhanqun.feed..")
                .and()
                .haveNameNotMatching("org\\.zhanqun\\.archive\\.[A-Za-z]+AcrossTenants(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sql..", "java.sql..")
                .check(CORE);
    }

    /** A new entity is either owned by a site or named here as the province's. */
    @Test
    void everyEntityIsOwnedByASiteOrKnownToBelongToTheProvince() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and()
                .doNotHaveSimpleName("Site")
                .and()
                .doNotHaveSimpleName("SiteDomain")
                .and()
                .doNotHaveSimpleName("Suspension")
                .and()
                .doNotHaveSimpleName("SiteCase")
                .and()
                .doNotHaveSimpleName("Onboarding")
                .and()
                .doNotHaveSimpleName("OnboardingRow")
                .and()
                .doNotHaveSimpleName("Merger")
                .and()
                .doNotHaveSimpleName("Reorganisation")
                .and()
                .doNotHaveSimpleName("ReorganisationStep")
                .and()
                .doNotHaveSimpleName("SiteStyle")
                .and()
                .doNotHaveSimpleName("MemorialPeriod")
                .and()
                .doNotHaveSimpleName("Framework")
                .and()
                .doNotHaveSimpleName("BaseColumn")
                .and()
                .doNotHaveSimpleName("DraftEntry")
                .and()
                .doNotHaveSimpleName("FrameworkAssignment")
                .and()
                .doNotHaveSimpleName("StyleVersion")
                .and()
                .doNotHaveSimpleName("StyleAssignment")
                .and()
                .doNotHaveSimpleName("PilotGroup")
                .and()
                .doNotHaveSimpleName("PreviewKey")
                .and()
                .doNotHaveSimpleName("Membership")
                .and()
                .doNotHaveSimpleName("PersonSeen")
                .and()
                .doNotHaveSimpleName("SignIn")
                .and()
                .resideOutsideOfPackage("org.zhanqun.audit..")
                .and()
                .doNotHaveSimpleName("ProvinceWord")
                .and()
                .doNotHaveSimpleName("ProvinceList")
                .and()
                .doNotHaveSimpleName("SetSeverity")
                .should()
                .beAssignableTo(TenantOwned.class)
                .check(CORE);
    }
}

package org.zhanqun.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OnboardingWorkTest {
    private static final String DOMAIN = "new.gov.example";

    @Test
    void aHomePageThatCannotBeMadeIsLackingAndKeepsNobodyWaiting() {
        assertThat(OnboardingWork.home(_ -> Optional.of("<html></html>"), DOMAIN))
                .isPresent();
        assertThat(OnboardingWork.home(
                        _ -> {
                            throw new IllegalStateException("a template fails");
                        },
                        DOMAIN))
                .isEmpty();
    }

    @Test
    void aDatabaseThatIsAwaySaysNothingOfTheSite() {
        assertThatThrownBy(() -> OnboardingWork.home(
                        _ -> {
                            throw new PersistenceException("away");
                        },
                        DOMAIN))
                .isInstanceOf(PersistenceException.class);
    }
}

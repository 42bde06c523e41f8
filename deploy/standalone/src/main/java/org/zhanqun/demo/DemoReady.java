package org.zhanqun.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the demo province is still being made. */
@Readiness
@ApplicationScoped
class DemoReady implements HealthCheck {
    private final DemoProvince province;

    DemoReady(DemoProvince province) {
        this.province = province;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("demo province")
                .status(province.ready())
                .build();
    }
}

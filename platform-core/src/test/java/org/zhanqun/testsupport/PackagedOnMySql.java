package org.zhanqun.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** Settings for an application as it is shipped, on the test's MySQL. The workbench migrates what the renderer then reads. */
public class PackagedOnMySql implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<String, String>();
        settings.put(
                "quarkus.datasource.jdbc.url",
                "jdbc:mysql://" + System.getenv("ZHANQUN_TEST_MYSQL")
                        + "/zhanqun_packaged?createDatabaseIfNotExist=true");
        settings.put("quarkus.datasource.username", "root");
        settings.put("quarkus.datasource.password", "");
        settings.put("quarkus.management.port", "0");
        settings.put("zhanqun.admin.host", "localhost");
        settings.put("zhanqun.identity.url", "http://localhost:1");
        settings.put("zhanqun.identity.secret", "nobody-signs-in-during-this-test-of-the-package");
        return settings;
    }

    @Override
    public String getConfigProfile() {
        return "prod";
    }
}

package org.zhanqun.admin.shell;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser's way of asking the workbench, without following redirects. */
public final class Workbench {
    private static final String BOUNDARY = "----a-browsers-boundary";

    private Workbench() {}

    public static Response get(String path) {
        return fromOurPage().get(path);
    }

    public static Document page(String path) {
        return parsed(get(path).then().statusCode(200).extract().response());
    }

    /** Hands a plain form in. */
    public static Response post(String path, Map<String, String> form) {
        return fromOurPage()
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(form)
                .post(path);
    }

    /** Hands the editor's form in, which browsers send as multipart. */
    public static Response postText(String path, Map<String, String> form) {
        var parts = new StringBuilder();
        form.forEach((name, value) -> parts.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        parts.append("--").append(BOUNDARY).append("--\r\n");
        return fromOurPage()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .body(parts.toString().getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    /** Sends names of files in UTF-8, as browsers do. */
    public static RequestSpecification asABrowser() {
        return given().config(RestAssuredConfig.config()
                .httpClient(HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
                .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8)));
    }

    public static Document parsed(Response response) {
        return Jsoup.parse(response.asString());
    }

    private static RequestSpecification fromOurPage() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}

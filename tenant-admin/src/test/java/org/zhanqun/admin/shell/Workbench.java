package org.zhanqun.admin.shell;

import static io.restassured.RestAssured.given;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser's way of asking the workbench, without following redirects. */
public final class Workbench {
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
        var request = fromOurPage();
        form.forEach((name, value) -> request.multiPart(new MultiPartSpecBuilder(value.getBytes(StandardCharsets.UTF_8))
                .controlName(name)
                .mimeType("text/plain")
                .charset("UTF-8")
                .emptyFileName()
                .build()));
        return request.post(path);
    }

    public static Document parsed(Response response) {
        return Jsoup.parse(response.asString());
    }

    private static RequestSpecification fromOurPage() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}

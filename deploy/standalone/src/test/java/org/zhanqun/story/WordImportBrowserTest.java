package org.zhanqun.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhanqun.theme.testsupport.Chromium;
import org.zhanqun.theme.testsupport.RealChromium;

/** A webmaster hands Word documents in (从 Word 导入): a good one becomes a draft to go on with, a bad one is told why. */
@QuarkusTest
@RealKeycloak
@RealChromium
class WordImportBrowserTest {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String HOME = Demo.WORKBENCH + "/admin/sites/wangcheng";
    private static final String IMPORTS = HOME + "/word-imports?column=0201";
    private static final String TITLE = "关于开展冬季安全隐患排查的通知";

    private static Chromium chromium;

    private final Inspection inspection = new Inspection();

    @BeforeAll
    static void start() {
        Demo.awaitReady();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aDocumentBecomesADraftWithItsHeadingListTableAndPicture() {
        try (var webmaster = chromium.visitor(1440, 1000)) {
            var page = webmaster.page();
            signIn(page);
            page.navigate(IMPORTS);
            inspection.look(page, 390, "word-import");
            hand(page, docx("通知.docx", WordDocuments.notice(TITLE)));

            assertThat(page.locator(".note.ok")).containsText("已从 Word 导入");
            assertThat(page.locator("#title")).hasValue(TITLE);
            var body = page.locator(".jodit-wysiwyg");
            assertThat(body.locator("h2")).hasText("一、工作要求");
            assertThat(body.locator("ol > li")).hasText(new String[] {"排查隐患", "落实整改"});
            assertThat(body.locator("th")).hasText(new String[] {"乡镇", "期限"});
            assertThat(body.locator("td")).hasText(new String[] {"沿溪镇", "十二月底"});
            var picture = body.locator("img[alt='隐患排查现场']");
            assertThat(picture).isVisible();
            assertThat((Boolean) picture.evaluate("image => image.complete && image.naturalWidth > 0"))
                    .isTrue();
            inspection.lookOnce(page, 1440, "word-imported");

            delete(page);
            assertThat(inspection.flaws()).isEmpty();
            assertThat(webmaster.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsNoDocumentOrABombIsToldBesideTheGoodOneThatIsKept() {
        try (var webmaster = chromium.visitor(1440, 1000)) {
            var page = webmaster.page();
            signIn(page);
            page.navigate(IMPORTS);
            hand(
                    page,
                    docx("照片改名.docx", "这不是 Word 文件".getBytes(StandardCharsets.UTF_8)),
                    docx("炸弹.docx", WordDocuments.bomb()),
                    docx("通知.docx", WordDocuments.notice(TITLE)));

            assertThat(page.locator("h1")).hasText("1 个文件已存成草稿");
            var lines = page.locator("section[aria-label='每个文件的结果'] li");
            assertThat(lines).hasCount(3);
            assertThat(lines.filter(new Locator.FilterOptions().setHasText("照片改名.docx")))
                    .containsText("不是 Word 文件");
            assertThat(lines.filter(new Locator.FilterOptions().setHasText("炸弹.docx")))
                    .containsText("展开后过大");
            inspection.look(page, 1440, "word-imports");

            lines.locator("a.t").click();
            assertThat(page.locator("#title")).hasValue(TITLE);
            delete(page);

            page.navigate(IMPORTS);
            hand(page, docx("炸弹.docx", WordDocuments.bomb()));
            assertThat(page.locator(".note.bad")).containsText("展开后过大");
            assertThat(inspection.flaws()).isEmpty();
        }
    }

    private static FilePayload docx(String name, byte[] bytes) {
        return new FilePayload(name, DOCX, bytes);
    }

    /** The column is known, so that choosing the files hands them in. */
    private static void hand(Page page, FilePayload... files) {
        page.waitForNavigation(() -> page.locator("#file").setInputFiles(files));
    }

    private static void delete(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("删除").setExact(true))
                .click();
        page.waitForURL(address -> !address.matches(".*/articles/\\d+.*"));
    }

    private static void signIn(Page page) {
        page.navigate(HOME);
        page.locator("#username").fill("web-wangcheng");
        page.locator("#password").fill("web-wangcheng-demo");
        page.locator("[type=submit]").click();
        page.waitForURL(HOME);
    }
}

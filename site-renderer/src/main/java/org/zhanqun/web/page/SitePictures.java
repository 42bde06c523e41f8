package org.zhanqun.web.page;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.zhanqun.content.LeadPicture;
import org.zhanqun.media.MediaAddress;
import org.zhanqun.media.Rendition;
import org.zhanqun.theme.Picture;

/**
 * Lets browsers choose among the sizes of a picture from the site's own library. A size that was not made, because the
 * picture is smaller, answers with the nearest: so nothing has to be looked up when a page is made.
 */
final class SitePictures {
    private static final String IN_TEXT = "(min-width: 62em) 46em, 92vw";
    private static final int COVER_HEIGHT = 400;

    private SitePictures() {}

    /** As lists show it: cut to their form around the picture's focus. @param alt may be null */
    static Picture cover(String url, String alt) {
        return MediaAddress.parse(url)
                .filter(MediaAddress::mayBeScaled)
                .map(address -> new Picture(
                        address.in(Rendition.C640),
                        alt,
                        Rendition.C640.width(),
                        COVER_HEIGHT,
                        sizes(address, Rendition.covers())))
                .orElseGet(() -> new Picture(url, alt, 0, 0));
    }

    /** As wide as the page. */
    static Picture wide(String url, String alt) {
        return MediaAddress.parse(url)
                .filter(MediaAddress::mayBeScaled)
                .map(address -> new Picture(url, alt, 0, 0, sizes(address, Rendition.whole())))
                .orElseGet(() -> new Picture(url, alt, 0, 0));
    }

    /** As it is. @return null for null */
    static Picture whole(LeadPicture picture) {
        return picture == null
                ? null
                : MediaAddress.parse(picture.url())
                        .filter(MediaAddress::mayBeScaled)
                        .map(address -> new Picture(
                                address.in(Rendition.W640),
                                picture.alt(),
                                0,
                                0,
                                sizes(address, List.of(Rendition.W320, Rendition.W640))))
                        .orElseGet(() -> new Picture(picture.url(), picture.alt(), 0, 0));
    }

    /** The pictures of a text wait until they are near, and come no larger than the screen needs. */
    static void inText(Element body) {
        for (var picture : body.select("img")) {
            picture.attr("loading", "lazy");
            MediaAddress.parse(picture.attr("src"))
                    .filter(MediaAddress::mayBeScaled)
                    .ifPresent(address -> {
                        var width =
                                picture.attr("width").matches("\\d{1,4}") ? Integer.parseInt(picture.attr("width")) : 0;
                        var smaller = Rendition.whole().stream()
                                .filter(size -> width == 0 || size.width() < width)
                                .toList();
                        var largest = Rendition.whole().getLast().width();
                        var itself = width > 0 && width <= largest
                                ? (smaller.isEmpty() ? "" : ", ") + picture.attr("src") + " " + width + "w"
                                : "";
                        picture.attr("srcset", sizes(address, smaller) + itself).attr("sizes", IN_TEXT);
                    });
        }
    }

    private static String sizes(MediaAddress address, List<Rendition> renditions) {
        return renditions.stream()
                .map(size -> address.in(size) + " " + size.width() + "w")
                .collect(Collectors.joining(", "));
    }
}

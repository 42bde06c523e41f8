package org.zhanqun.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Makes a copy of all that the public can read of a site, whatever state the site is in. Implemented by the renderer, for it alone
 * can make pages; a process without one has no implementation.
 */
public interface PublicCopies {
    /**
     * One page or file of the copy.
     *
     * @param address path on the site
     * @param path    below the folder of static pages: {@code zwdt/index.html}
     * @param status  that the public gets with it
     */
    record Copied(String address, String path, Path file, int status, String contentType) {}

    /**
     * Makes the copy in a folder, or goes on with one that was begun there from the same state and interrupted.
     *
     * @param folder   of working copies, with one for each site
     * @param progress hears how many pages are made, again and again, and ends the work by throwing
     * @return what is there, in the order of the paths
     */
    Stream<Copied> make(String site, Path folder, LongConsumer progress) throws IOException, InterruptedException;

    /** Takes the copy away. */
    void remove(String site, Path folder) throws IOException;
}

package org.zhanqun.archive;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The folder of archives on a disk that gets full, or under a process that dies while it writes. */
@Alternative
@Priority(1)
@Singleton
class TroubledFolder extends ArchiveFolder {
    enum Trouble {
        NONE,
        FULL,
        KILLED
    }

    private Trouble trouble = Trouble.NONE;

    TroubledFolder(ArchiveConfig config) {
        super(config);
    }

    void be(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    OutputStream begin(String site, long id) throws IOException {
        return new FilterOutputStream(super.begin(site, id)) {
            private long written;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                written += length;
                if (written > 500 && trouble != Trouble.NONE) {
                    out.flush();
                    if (trouble == Trouble.KILLED) {
                        throw new PluggedOut();
                    }
                    throw new IOException("No space left on device");
                }
            }
        };
    }
}

package org.zhanqun.reorganisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.zhanqun.kernel.DomainException.Conflict;
import org.zhanqun.lifecycle.SiteLifecycle;
import org.zhanqun.merger.Merger;
import org.zhanqun.merger.MergerPlanning;
import org.zhanqun.merger.MergerPlanning.Seen;
import org.zhanqun.merger.MergerState;
import org.zhanqun.site.Site;
import org.zhanqun.site.SiteStatus;
import org.zhanqun.site.Sites;

/** Takes a step of a reorganisation, looks how far it is, and undoes it. Run as the province, under the reorganisation's lock. */
@ApplicationScoped
class StepTaking {
    private final MergerPlanning mergers;
    private final SiteLifecycle lifecycle;
    private final Sites sites;

    StepTaking(MergerPlanning mergers, SiteLifecycle lifecycle, Sites sites) {
        this.mergers = mergers;
        this.lifecycle = lifecycle;
        this.sites = sites;
    }

    /** @throws org.zhanqun.kernel.DomainException when the rules refuse it by now */
    void take(Reorganisation whole, ReorganisationStep step) {
        var planned = step.planned();
        switch (planned.kind()) {
            case RENAME -> {
                step.remember(sites.require(planned.site()));
                rename(planned.site(), planned.newName(), planned.newOrganiser(), planned.newDomain());
                step.done();
            }
            case CLOSURE -> {
                lifecycle.close(planned.site(), whole.ground(), planned.target());
                step.done();
            }
            case MERGER, HANDOVER -> step.move(begun(whole, planned).id());
        }
    }

    private void rename(String key, String name, String organiser, String domain) {
        var site = sites.require(key);
        if (name != null || organiser != null) {
            lifecycle.change(
                    key,
                    name == null ? site.name() : name,
                    organiser == null ? site.organiser() : site.organiser().called(organiser));
        }
        if (domain != null && !domain.equals(site.domain())) {
            lifecycle.move(key, domain);
        }
    }

    /** Whoever was killed after planning, or after starting, has left a merger that is this step's. */
    private Merger begun(Reorganisation whole, PlannedStep planned) {
        var left = mergers.leaving(planned.site())
                .filter(merger -> merger.target().equals(planned.target())
                        && merger.part() == (planned.kind() == StepKind.HANDOVER))
                .orElse(null);
        if (left != null && whole.ground().equals(left.ground())) {
            return left;
        }
        var plan = left == null ? mergers.plan(planned.move()) : left;
        return mergers.start(new Seen(plan.id(), plan.version()), whole.ground());
    }

    /** @return whether what was under way has come to an end */
    boolean look(ReorganisationStep step) {
        var merger = mergers.show(step.merger());
        return switch (merger.state()) {
            case MOVED, FINAL -> {
                step.done();
                yield true;
            }
            case UNDONE -> {
                step.fail(said(new Conflict("reorganisation.undone", Long.toString(merger.id()))));
                yield true;
            }
            case PLANNED, MOVING, UNDOING -> false;
        };
    }

    void undo(ReorganisationStep step) {
        switch (step.planned().kind()) {
            case RENAME -> undoRename(step, sites.require(step.planned().site()));
            case CLOSURE -> {
                if (sites.require(step.planned().site()).status() == SiteStatus.CLOSED) {
                    lifecycle.reopen(step.planned().site());
                }
                step.undone();
            }
            case MERGER, HANDOVER -> undoMerger(step, mergers.show(step.merger()));
        }
    }

    private void undoRename(ReorganisationStep step, Site site) {
        var planned = step.planned();
        var untouched = (planned.newName() == null || site.name().equals(planned.newName()))
                && (planned.newOrganiser() == null || site.organiser().name().equals(planned.newOrganiser()))
                && (planned.newDomain() == null || site.domain().equals(planned.newDomain()));
        if (untouched) {
            rename(site.key(), step.oldName(), step.oldOrganiser(), step.oldDomain());
            step.undone();
        } else {
            step.keep(said(new Conflict("reorganisation.changed-since")));
        }
    }

    private void undoMerger(ReorganisationStep step, Merger merger) {
        switch (merger.state()) {
            case FINAL -> step.keep(said(new Conflict("reorganisation.final")));
            case UNDONE -> step.undone();
            case UNDOING -> step.undoing();
            case PLANNED -> {
                mergers.drop(new Seen(merger.id(), merger.version()));
                step.undone();
            }
            case MOVING, MOVED -> {
                mergers.undo(new Seen(merger.id(), merger.version()));
                step.undoing();
            }
        }
    }

    /** @return whether what was being undone is */
    boolean lookUndone(ReorganisationStep step) {
        var undone = mergers.show(step.merger()).state() == MergerState.UNDONE;
        if (undone) {
            step.undone();
        }
        return undone;
    }

    private static String said(Conflict refused) {
        return refused.message(Locale.SIMPLIFIED_CHINESE);
    }
}

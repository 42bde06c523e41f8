package org.zhanqun.onboarding;

/** Opens one site with all that belongs to it outside of the domain, inside the caller's transaction. */
@FunctionalInterface
public interface Opener {
    /**
     * @return whether an account was made for the webmaster
     * @throws org.zhanqun.kernel.DomainException.Unavailable when the identity server does not answer; then nothing was done
     */
    boolean open(NewSite site);
}

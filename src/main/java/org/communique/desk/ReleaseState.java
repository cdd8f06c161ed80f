package org.communique.desk;

/** How far a release has come. */
public enum ReleaseState {
    /** Its draft may be edited. */
    OPEN,
    /** Nobody may edit it until it is reopened; no error stood when it was made final. */
    FINAL
}

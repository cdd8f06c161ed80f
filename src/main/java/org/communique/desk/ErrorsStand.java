package org.communique.desk;

import java.util.List;
import org.communique.qa.Finding;

/** The release cannot be made final: errors stand that nobody mended or set aside. */
public final class ErrorsStand extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> errors;

    ErrorsStand(List<Finding> errors) {
        super((errors.size() == 1 ? "One error stands" : errors.size() + " errors stand")
                + ". Mend each or set it aside with a reason.");
        this.errors = List.copyOf(errors);
    }

    /** The errors, in the order of the report; never empty. */
    public List<Finding> errors() {
        return errors;
    }
}

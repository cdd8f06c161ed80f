package org.communique.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.List;

/** Makes a container hold just these children, touching only what differs: focus and scrolling stay where they are. */
final class Arrange {
    private Arrange() {}

    static <C extends Component & HasComponents> void children(C container, List<? extends Component> wanted) {
        container
                .getChildren()
                .filter(child -> !wanted.contains(child))
                .toList()
                .forEach(container::remove);
        for (int i = 0; i < wanted.size(); i++) {
            Component child = wanted.get(i);
            List<Component> present = container.getChildren().toList();
            if (i >= present.size() || !present.get(i).equals(child)) {
                if (present.contains(child)) {
                    container.remove(child);
                }
                container.addComponentAtIndex(i, child);
            }
        }
    }
}

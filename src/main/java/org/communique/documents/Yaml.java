package org.communique.documents;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file and what stands there. Whatever is asked of it that it is not, the answer is an
 * {@link IllegalArgumentException} that says file, line and column. Anchors and tags are not followed into objects:
 * only mappings, lists and plain words exist.
 */
public final class Yaml {
    private final String file;
    private final @Nullable Node node;

    private Yaml(String file, @Nullable Node node) {
        this.file = file;
        this.node = node;
    }

    /**
     * Reads a whole file.
     *
     * @param file its name, for messages
     * @throws IllegalArgumentException with file, line and column where it is not YAML
     */
    public static Yaml read(String file, Reader reader) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(16 << 20);
        try {
            return new Yaml(file, new org.yaml.snakeyaml.Yaml(options).compose(reader));
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException(place(file, e.getProblemMark()) + e.getProblem(), e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    /** Whether nothing stands here: an empty file, an empty value. */
    public boolean isEmpty() {
        return node == null || Tag.NULL.equals(node.getTag());
    }

    /**
     * The keys and values of a mapping, in their order.
     *
     * @param known the keys there may be; empty: any
     */
    public Map<String, Yaml> mapping(Set<String> known) {
        if (isEmpty()) {
            return Map.of();
        }
        if (!(node instanceof MappingNode mapping)) {
            throw wrong("a mapping is wanted here, “key: value”");
        }
        Map<String, Yaml> values = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> {
            Yaml key = new Yaml(file, tuple.getKeyNode());
            String name = key.text();
            if (!known.isEmpty() && !known.contains(name)) {
                throw key.wrong("there is no key “" + name + "”; there are: "
                        + String.join(", ", known.stream().sorted().toList()));
            }
            if (values.put(name, new Yaml(file, tuple.getValueNode())) != null) {
                throw key.wrong("“" + name + "” stands here twice");
            }
        });
        return values;
    }

    /** The entries of a list. */
    public List<Yaml> list() {
        if (isEmpty()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong("a list is wanted here, lines that begin with “- ”, or [a, b]");
        }
        List<Yaml> entries = new ArrayList<>();
        sequence.getValue().forEach(entry -> entries.add(new Yaml(file, entry)));
        return entries;
    }

    /** The words that stand here. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw wrong("a plain word is wanted here");
        }
        return scalar.getValue();
    }

    /** What is wrong with what stands here, with its place. */
    public IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(place(file, node == null ? null : node.getStartMark()) + message);
    }

    private static String place(String file, @Nullable Mark mark) {
        return mark == null ? file + ": " : file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1) + ": ";
    }
}

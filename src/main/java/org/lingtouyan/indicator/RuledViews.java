package org.lingtouyan.indicator;

import java.util.List;

/** Views whose rows rest on rules that are set while the product runs: told by the module that publishes them. */
public interface RuledViews {

    /** The rules, as a pattern of their keys. */
    String rules();

    /** What is counted again when one of them is set anew. */
    List<String> views();
}

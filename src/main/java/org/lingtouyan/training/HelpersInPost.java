package org.lingtouyan.training;

/** Who helps households from when to when; brought by whoever keeps the pairs. */
public interface HelpersInPost {

    /** A statement with county_code, division_code, cadre_id, valid_from, valid_to. */
    String statement();
}

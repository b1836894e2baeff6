package org.lingtouyan.parameter;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** One entry of a code list, with what it is called. */
public record Code(@JsonIgnore String list, String code, String label, String labelEn) {}

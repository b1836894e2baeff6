package org.lingtouyan.optimisation;

/** How many first secretaries a unit may send into the county. */
record UnitQuota(String unit, int most) {}

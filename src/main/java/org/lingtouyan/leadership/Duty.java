package org.lingtouyan.leadership;

/** The four ones (四个一) that answer for a weak team; their names vary from place to place, the four do not. */
public enum Duty {
    /** 一名县级领导联村. */
    COUNTY_LEADER,
    /** 一名第一书记驻村. */
    FIRST_SECRETARY,
    /** 一个县级以上机关单位结对; an organ, not a person. */
    PAIRED_ORGAN,
    /** 一名乡镇领导包村. */
    TOWNSHIP_LEADER
}

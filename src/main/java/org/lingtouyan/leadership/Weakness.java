package org.lingtouyan.leadership;

/** What a screening found of a team. */
public enum Weakness {
    /** In order: no case follows. */
    NONE,
    /** 软弱涣散村党组织. */
    WEAK,
    /** 三弱村. */
    THREE_WEAK
}

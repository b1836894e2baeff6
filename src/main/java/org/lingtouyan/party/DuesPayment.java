package org.lingtouyan.party;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.lingtouyan.division.DivisionCode;

/**
 * That a member paid dues for a month.
 *
 * @param ownerId who collected it
 * @param batchId what was told in one go
 * @param paidFor the first day of the month
 */
public record DuesPayment(
        UUID id,
        DivisionCode divisionCode,
        UUID organisationId,
        UUID cadreId,
        UUID ownerId,
        UUID batchId,
        LocalDate paidFor,
        BigDecimal amount,
        LocalDate paidOn,
        int version) {}

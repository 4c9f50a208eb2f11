using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What an opportunity contributes.</summary>
[Columns(
    OpportunityTable.StateCode,
    OpportunityTable.ActualValueBase,
    OpportunityTable.CostBase,
    OpportunityTable.ActualCloseDate,
    OpportunityTable.EstimatedCloseDate,
    OpportunityTable.CreatedOn,
    OpportunityTable.CustomerId,
    OpportunityTable.CampaignId,
    OpportunityTable.LeadCategoryId,
    OpportunityTable.OwningBusinessUnit,
    OpportunityTable.SourcedBy)]
public static class OpportunityContribution
{
    private const int Won = 1;

    /// <summary>When it is won: revenue, cost and the win at its close date, else the date on which that was expected, else its creation; any other contributes nothing.</summary>
    public static IReadOnlyList<Contribution> Of(IRecordValues opportunity)
    {
        if (opportunity.Value(OpportunityTable.StateCode).AsChoice != Won)
        {
            return [];
        }

        var foundBySales = opportunity.Value(OpportunityTable.SourcedBy).AsChoice == (int)SourcedBy.Sales;
        return ContributionSum.Single(
            ClosedOn(opportunity),
            Customer.Of(opportunity.Value(OpportunityTable.CustomerId)),
            opportunity.Value(OpportunityTable.CampaignId).AsId,
            OwningUnit.Of(opportunity),
            new Measures
            {
                [Measure.Revenue] = opportunity.Value(OpportunityTable.ActualValueBase).AsNumber ?? 0,
                [Measure.CostOfSales] = opportunity.Value(OpportunityTable.CostBase).AsNumber ?? 0,
                [Measure.Won] = 1,
                [Measure.WonBySales] = foundBySales ? 1 : 0,
            },
            opportunity.Value(OpportunityTable.LeadCategoryId).AsId);
    }

    // A win that was imported from another system may lack its close date; revenue without a date would be lost. The date that was
    // expected is the nearest that such a row has, and neither it nor the creation moves when the row is saved again.
    private static DateTime? ClosedOn(IRecordValues opportunity) =>
        DateOf(opportunity.Value(OpportunityTable.ActualCloseDate).AsDateTime)
        ?? DateOf(opportunity.Value(OpportunityTable.EstimatedCloseDate).AsDateTime)
        ?? opportunity.Value(OpportunityTable.CreatedOn).AsDateTime;

    // The close date is a date without time, of whichever kind the platform hands it over; a zone must not move it.
    private static DateTime? DateOf(DateTime? date) => date is { } d ? DateTime.SpecifyKind(d.Date, DateTimeKind.Unspecified) : null;
}

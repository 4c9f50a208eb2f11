using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A row of the ledger that no scorecard contains yet.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="RowVersion">Its row version; null when it is not known.</param>
/// <param name="Contribution">What it adds.</param>
/// <param name="CustomerExists">Whether rows may refer to its customer: it has neither been deleted nor merged, after which it may be. True
/// when it has none.</param>
/// <param name="GivenDate">The date that a recalculation gave to an instant, because another time zone had dated it; null for all others.</param>
[Columns(
    KpiFactTable.OccurredOn,
    KpiFactTable.Date,
    KpiFactTable.CustomerKey,
    KpiFactTable.AccountId,
    KpiFactTable.ContactId,
    KpiFactTable.CampaignId,
    KpiFactTable.BusinessUnitId,
    KpiFactTable.LeadCategoryId)]
public sealed record UnfoldedFact(Guid Id, string? RowVersion, Contribution Contribution, bool CustomerExists = true, DateTime? GivenDate = null)
{
    /// <summary>Names of its campaign, business unit and lead category.</summary>
    public ScopeNames Names { get; init; }

    /// <summary>Reads a row of crma_kpifact.</summary>
    /// <exception cref="InvalidOperationException">The row has neither an instant nor a date, which no posting writes.</exception>
    public static UnfoldedFact Of(Guid id, string? rowVersion, IRecordValues fact)
    {
        var date = fact.Value(KpiFactTable.Date).AsDateTime;
        var when = fact.Value(KpiFactTable.OccurredOn).AsDateTime
            ?? (date is { } d ? DateTime.SpecifyKind(d.Date, DateTimeKind.Unspecified) : null as DateTime?)
            ?? throw new InvalidOperationException(
                $"The row {id:D} of {KpiFactTable.LogicalName} has neither {KpiFactTable.OccurredOn} nor {KpiFactTable.Date}.");
        var key = new ContributionKey(
            when, Customer.OfFact(fact), fact.Value(KpiFactTable.CampaignId).AsId, fact.Value(KpiFactTable.BusinessUnitId).AsId)
        {
            LeadCategoryId = fact.Value(KpiFactTable.LeadCategoryId).AsId,
        };
        var lookup = key.Customer?.Table == Customer.Contact ? KpiFactTable.ContactId : KpiFactTable.AccountId;

        // Of a merged customer the platform has given the row to the one that stays.
        var customerExists = key.Customer is not { } customer || fact.Value(lookup).AsId == customer.Id;
        return new UnfoldedFact(id, rowVersion, new Contribution(key, Measures.Of(fact)), customerExists, key.IsInstant ? date?.Date : null)
        {
            Names = ScopeNames.Of(fact),
        };
    }

    /// <summary>Its date in the organization's zone.</summary>
    public DateTime Date(TimeZoneInfo zone) => GivenDate ?? PostedFact.DateOf(Contribution.Key, zone);
}

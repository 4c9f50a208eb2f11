using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Posts a change of a source record to the ledger.</summary>
public static class Posting
{
    /// <summary>The rows to create in crma_kpifact; normally none or one, since a row holds every measure.</summary>
    /// <param name="save">The save that is posted.</param>
    /// <param name="before">What the record contributed before.</param>
    /// <param name="after">What it contributes now.</param>
    /// <param name="isGone">Whether a record is being deleted, so that no row can refer to it.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static IReadOnlyList<RecordChange> Of(
        SourceSave save, IEnumerable<Contribution> before, IEnumerable<Contribution> after, Func<Guid, bool> isGone, Func<Guid> newId) =>
        ContributionDifference.Of(before.Select(row => Without(row, isGone)), after.Select(row => Without(row, isGone)))
            .Select(row => RecordChange.Create(KpiFactTable.LogicalName, newId(), Columns(save, row, isGone)))
            .ToArray();

    // A scorecard of what is gone is nobody's; the organization's must still be right. A customer counts by its key, which stays.
    private static Contribution Without(Contribution row, Func<Guid, bool> isGone) => row with
    {
        Key = row.Key with
        {
            CampaignId = row.Key.CampaignId is { } campaign && isGone(campaign) ? null : row.Key.CampaignId,
            BusinessUnitId = row.Key.BusinessUnitId is { } unit && isGone(unit) ? null : row.Key.BusinessUnitId,
        },
    };

    private static ColumnList Columns(SourceSave save, Contribution row, Func<Guid, bool> isGone)
    {
        var key = row.Key;
        var day = key.When.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var columns = new ColumnList
        {
            { KpiFactTable.Name, RecordValue.Text(save.Table + " " + save.Id.ToString("D") + " - " + day) },
            { KpiFactTable.Key, RecordValue.Text(PostingKey.Of(save, row)) },
            { KpiFactTable.SourceTable, RecordValue.Text(save.Table) },
            { KpiFactTable.SourceId, RecordValue.Text(save.Id.ToString("D")) },
            { key.IsInstant ? KpiFactTable.OccurredOn : KpiFactTable.Date, RecordValue.DateTime(key.When) },
            { KpiFactTable.Folded, RecordValue.TwoOptions(false) },
        };
        columns.AddIf(key.Customer is not null, KpiFactTable.CustomerKey, RecordValue.Text(key.Customer?.Key));
        var customerExists = key.Customer is { } customer && !isGone(customer.Id);
        columns.AddIf(customerExists && key.Customer?.Table == Customer.Account, KpiFactTable.AccountId, RecordValue.Lookup(Customer.Account, key.Customer?.Id));
        columns.AddIf(customerExists && key.Customer?.Table == Customer.Contact, KpiFactTable.ContactId, RecordValue.Lookup(Customer.Contact, key.Customer?.Id));
        columns.AddIf(key.CampaignId is not null, KpiFactTable.CampaignId, RecordValue.Lookup(CampaignTable.LogicalName, key.CampaignId));
        columns.AddIf(key.BusinessUnitId is not null, KpiFactTable.BusinessUnitId, RecordValue.Lookup("businessunit", key.BusinessUnitId));
        columns.AddRange(row.Measures.NonZeroColumns());
        return columns;
    }
}

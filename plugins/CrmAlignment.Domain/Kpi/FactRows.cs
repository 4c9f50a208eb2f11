using System;
using System.Globalization;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Writes rows of the ledger of one source record.</summary>
/// <param name="table">Table of the source record.</param>
/// <param name="id">Id of the source record.</param>
/// <param name="isGone">Whether a record is deleted, so that no row can refer to it.</param>
internal sealed class FactRows(string table, Guid id, Func<Guid, bool> isGone)
{
    /// <summary>One row, not folded.</summary>
    public RecordChange Create(Guid rowId, string postingKey, Contribution row, DateTime? date)
    {
        var key = row.Key;
        var day = (date ?? key.When).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var columns = new ColumnList
        {
            { KpiFactTable.Name, RecordValue.Text(table + " " + id.ToString("D") + " - " + day) },
            { KpiFactTable.Key, RecordValue.Text(postingKey) },
            { KpiFactTable.SourceTable, RecordValue.Text(table) },
            { KpiFactTable.SourceId, RecordValue.Text(id.ToString("D")) },
            { key.IsInstant ? KpiFactTable.OccurredOn : KpiFactTable.Date, RecordValue.DateTime(key.When) },
            { KpiFactTable.Folded, RecordValue.TwoOptions(false) },
            { KpiFactTable.UnfoldedKey, UnfoldedKey.Of(key.When, rowId) },
        };
        columns.AddIf(key.IsInstant && date is not null, KpiFactTable.Date, RecordValue.DateTime(date));
        AddCustomer(columns, key.Customer);
        columns.AddIf(key.CampaignId is not null, KpiFactTable.CampaignId, RecordValue.Lookup(CampaignTable.LogicalName, key.CampaignId));
        columns.AddIf(key.BusinessUnitId is not null, KpiFactTable.BusinessUnitId, RecordValue.Lookup("businessunit", key.BusinessUnitId));
        columns.AddIf(
            key.LeadCategoryId is not null, KpiFactTable.LeadCategoryId, RecordValue.Lookup(LeadCategoryTable.LogicalName, key.LeadCategoryId));
        columns.AddRange(row.Measures.NonZeroColumns());
        return RecordChange.Create(KpiFactTable.LogicalName, rowId, columns);
    }

    private void AddCustomer(ColumnList columns, Customer? customer)
    {
        columns.AddIf(customer is not null, KpiFactTable.CustomerKey, RecordValue.Text(customer?.Key));
        var exists = customer is { } known && !isGone(known.Id);
        columns.AddIf(exists && customer?.Table == Customer.Account, KpiFactTable.AccountId, RecordValue.Lookup(Customer.Account, customer?.Id));
        columns.AddIf(exists && customer?.Table == Customer.Contact, KpiFactTable.ContactId, RecordValue.Lookup(Customer.Contact, customer?.Id));
    }
}

using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Writes a client period.</summary>
internal static class ClientPeriodWrites
{
    /// <param name="key">Customer, period and scope.</param>
    /// <param name="row">The stored row; null to create it.</param>
    /// <param name="measures">Its new measures.</param>
    /// <param name="activity">What it adds to the counts of its month; null for a quarter or a year.</param>
    /// <param name="customerExists">Whether the row may refer to the customer.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static RecordChange Of(
        ClientPeriodKey key, ClientPeriodRow? row, Measures measures, ActivityCounts? activity, bool customerExists, Func<Guid> newId)
    {
        var columns = new ColumnList();
        columns.AddRange(measures.ClientColumns());
        if (activity is { } counts)
        {
            columns.AddRange(counts.Columns());
        }

        if (row is not null)
        {
            return RecordChange.Update(ClientPeriodTable.LogicalName, row.Id, columns, row.RowVersion);
        }

        AddKey(columns, key, customerExists);
        return RecordChange.Create(ClientPeriodTable.LogicalName, newId(), columns);
    }

    private static void AddKey(ColumnList columns, ClientPeriodKey key, bool customerExists)
    {
        var customer = key.Customer;
        var scorecard = key.Scorecard;
        columns.Add(ClientPeriodTable.Name, RecordValue.Text(RecordNames.Of(customer.Key, scorecard.Period.Name)));
        columns.Add(ClientPeriodTable.Key, RecordValue.Text(key.Text));
        columns.Add(ClientPeriodTable.CustomerKey, RecordValue.Text(customer.Key));
        columns.AddIf(customerExists && customer.Table == Customer.Account, ClientPeriodTable.AccountId, RecordValue.Lookup(Customer.Account, customer.Id));
        columns.AddIf(customerExists && customer.Table == Customer.Contact, ClientPeriodTable.ContactId, RecordValue.Lookup(Customer.Contact, customer.Id));
        columns.Add(ClientPeriodTable.Grain, RecordValue.Choice((int)scorecard.Period.Grain));
        columns.Add(ClientPeriodTable.PeriodStart, RecordValue.DateTime(scorecard.Period.Start));
        scorecard.Scope.AddTo(columns);
    }
}

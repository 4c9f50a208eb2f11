using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A customer: an account or a contact.</summary>
/// <param name="Table">account or contact.</param>
/// <param name="Id">Id.</param>
public readonly record struct Customer(string Table, Guid Id)
{
    /// <summary>Table of customers that are companies.</summary>
    public const string Account = "account";

    /// <summary>Table of customers that are persons.</summary>
    public const string Contact = "contact";

    /// <summary>Key such as account:93800a76-a762-5c0f-a805-2249063822c1.</summary>
    public string Key => Table + ":" + Id.ToString("D");

    /// <summary>Reads a lookup; null when it is empty.</summary>
    public static Customer? Of(RecordValue lookup) => lookup.AsId is { } id ? new Customer(lookup.LookupTable!, id) : null;

    /// <summary>Reads the customer of a ledger row; null when it has none.</summary>
    public static Customer? OfFact(IRecordValues fact) => fact.Value(KpiFactTable.AccountId).AsId is { } account
        ? new Customer(Account, account)
        : fact.Value(KpiFactTable.ContactId).AsId is { } contact ? new Customer(Contact, contact) : null;
}

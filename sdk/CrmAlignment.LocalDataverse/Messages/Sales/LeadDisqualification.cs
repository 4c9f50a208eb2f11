using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>A lead with an associated opportunity cannot be disqualified (https://learn.microsoft.com/dynamics365/sales/disqualify-lead).</summary>
internal static class LeadDisqualification
{
    private const int Disqualified = 2;

    /// <summary>Refuses the state change when an opportunity originates from the lead.</summary>
    public static void Require(StoreTransaction transaction, string table, Guid id, int newState)
    {
        if (table != "lead" || newState != Disqualified)
        {
            return;
        }

        var opportunities = transaction.Find(
            "opportunity", new Dictionary<string, object?> { ["originatingleadid"] = new RowReference("lead", id) }, limit: 1);
        if (opportunities is [var opportunity])
        {
            throw DataverseFault.InvalidOperation(
                $"The lead {id} cannot be disqualified because the opportunity {opportunity} originates from it. Close or detach the opportunity first.");
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// Counts for the customer that stays what the ledger still says of those that were merged into it, so that they become one client. Rows
/// are added, none is rewritten: of every record of which something is left on an old key, what it contributes now is posted anew.
/// </summary>
/// <remarks>
/// Where the merge ran the steps of the customer's opportunities, these have posted it already, and nothing is left. Doing it again does
/// nothing either, since then nothing is left of what was moved.
/// </remarks>
/// <param name="merged">The customers that were merged: into each other, and at last into the one that stays.</param>
/// <param name="master">The customer that stays.</param>
public sealed class CustomerMerge(IReadOnlyCollection<Customer> merged, Customer master)
{
    /// <summary>The rows to create for a record; none when nothing of it is left on the old keys.</summary>
    /// <param name="facts">What the ledger holds of the record.</param>
    /// <param name="now">What the record contributes now: a merged customer may have got a deal since, which stays its own.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public IReadOnlyList<RecordChange> Move(SourceFacts facts, IReadOnlyList<Contribution> now, Func<Guid> newId) =>
        facts.Posted.Any(IsLeft) ? [.. Posting.After(facts, now, IsMerged, newId).Select(Naming)] : [];

    private bool IsLeft(Contribution row) => row.Key.Customer is { } customer && merged.Contains(customer);

    // A merged customer may have been deleted since, so no row refers to it.
    private bool IsMerged(Guid id) => merged.Any(customer => customer.Id == id);

    // The older rows of the old keys name the master as well: the merge gave them to it.
    private RecordChange Naming(RecordChange change)
    {
        var lookup = master.Table == Customer.Contact ? KpiFactTable.ContactId : KpiFactTable.AccountId;
        return change[KpiFactTable.CustomerKey].IsEmpty || !change[lookup].IsEmpty
            ? change
            : RecordChange.Create(change.Table, change.Id, [.. change.Values, new ColumnValue(lookup, RecordValue.Lookup(master.Table, master.Id))]);
    }
}

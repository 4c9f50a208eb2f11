using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// Moves what the ledger still says of a merged customer to the one it was merged into, so that two clients become one. Rows are
/// added, none is rewritten: of every record by itself what is left of it on the old key is taken back, and counted on the new one.
/// </summary>
/// <remarks>
/// Where the merge ran the steps of the customer's opportunities, these have posted it already, and nothing is left. Doing it again does
/// nothing either, since then nothing is left of what was moved.
/// </remarks>
public static class CustomerMerge
{
    /// <summary>The records of which the old key still holds something, with what it holds; in the order of the rows.</summary>
    /// <param name="facts">All rows of the old key.</param>
    /// <param name="mergeId">Id of the merge, the same when the platform delivers it again.</param>
    public static IReadOnlyList<KeyValuePair<SourceSave, IReadOnlyList<Contribution>>> Left(IEnumerable<SourceFact> facts, Guid mergeId)
    {
        var sources = new Dictionary<SourceSave, ContributionSum>();
        foreach (var fact in facts)
        {
            var source = new SourceSave(fact.Table, fact.Id, mergeId);
            if (!sources.TryGetValue(source, out var sum))
            {
                sources[source] = sum = new ContributionSum();
            }

            sum.Add(fact.Contribution.Key, fact.Contribution.Measures);
        }

        return sources
            .Select(source => new KeyValuePair<SourceSave, IReadOnlyList<Contribution>>(source.Key, source.Value.NonZero()))
            .Where(source => source.Value.Count > 0)
            .ToArray();
    }

    /// <summary>The rows that move one record.</summary>
    /// <param name="save">The record, and the merge as the operation.</param>
    /// <param name="left">What the old key holds of it.</param>
    /// <param name="master">The customer that stays.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static IReadOnlyList<RecordChange> Posting(SourceSave save, IReadOnlyList<Contribution> left, Customer master, Func<Guid> newId) =>
        [.. Kpi.Posting.Of(save, left, left.Select(row => row with { Key = row.Key with { Customer = master } }), id => id != master.Id && IsCustomer(left, id), newId)
            .Select(change => Naming(change, master))];

    private static bool IsCustomer(IReadOnlyList<Contribution> left, Guid id) => left.Any(row => row.Key.Customer?.Id == id);

    // The merged customer may have been deleted since. Its older rows name the master as well: the merge gave them to it.
    private static RecordChange Naming(RecordChange change, Customer master)
    {
        var lookup = master.Table == Customer.Contact ? KpiFactTable.ContactId : KpiFactTable.AccountId;
        return change[lookup].IsEmpty
            ? RecordChange.Create(change.Table, change.Id, [.. change.Values, new ColumnValue(lookup, RecordValue.Lookup(master.Table, master.Id))])
            : change;
    }
}

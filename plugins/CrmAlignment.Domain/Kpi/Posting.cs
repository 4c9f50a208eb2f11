using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Kpi;

/// <summary>Posts a change of a source record to the ledger.</summary>
public static class Posting
{
    /// <summary>
    /// The rows to create in crma_kpifact when what the record contributed before is known to be posted; normally none or one, since a row
    /// holds every measure.
    /// </summary>
    /// <param name="save">The save that is posted.</param>
    /// <param name="before">What the record contributed before.</param>
    /// <param name="after">What it contributes now.</param>
    /// <param name="isGone">Whether a record is being deleted, so that no row can refer to it.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static IReadOnlyList<RecordChange> Of(
        SourceSave save, IEnumerable<Contribution> before, IEnumerable<Contribution> after, Func<Guid, bool> isGone, Func<Guid> newId)
    {
        var rows = new FactRows(save.Table, save.Id, isGone);
        return ContributionDifference.Of(before.Select(row => Without(row, isGone)), after.Select(row => Without(row, isGone)))
            .Select(row => rows.Create(newId(), PostingKey.Of(save, row), row, date: null))
            .ToArray();
    }

    /// <summary>The rows to create in crma_kpifact so that the ledger, as it was read, holds what the record contributes now.</summary>
    /// <param name="facts">What the ledger holds of the record.</param>
    /// <param name="after">What the record contributes now.</param>
    /// <param name="isGone">Whether a record is being deleted, so that no row can refer to it.</param>
    /// <param name="newId">Makes the id of a row.</param>
    public static IReadOnlyList<RecordChange> After(
        SourceFacts facts, IEnumerable<Contribution> after, Func<Guid, bool> isGone, Func<Guid> newId)
    {
        var difference = ContributionDifference.Of(
            facts.Posted.Select(row => Without(row, isGone)), after.Select(row => Without(row, isGone)));
        return Rows(facts, difference.Select(row => new DatedContribution(row, Date: null)), isGone, newId);
    }

    /// <summary>The rows to create for contributions that are added to the ledger as it was read.</summary>
    internal static IReadOnlyList<RecordChange> Rows(
        SourceFacts facts, IEnumerable<DatedContribution> added, Func<Guid, bool> isGone, Func<Guid> newId)
    {
        var lost = facts.Facts.Where(fact => !fact.CustomerExists).Select(fact => fact.Contribution.Key.Customer!.Value.Id);
        var gone = new HashSet<Guid>(lost);
        var rows = new FactRows(facts.Table, facts.Id, id => isGone(id) || gone.Contains(id));
        return added
            .Select((row, number) => rows.Create(newId(), PostingKey.Of(facts, number), row.Contribution, row.Date))
            .ToArray();
    }

    // A scorecard of what is gone is nobody's; the organization's must still be right. A customer counts by its key, which stays.
    private static Contribution Without(Contribution row, Func<Guid, bool> isGone) => row with
    {
        Key = row.Key with
        {
            CampaignId = row.Key.CampaignId is { } campaign && isGone(campaign) ? null : row.Key.CampaignId,
            BusinessUnitId = row.Key.BusinessUnitId is { } unit && isGone(unit) ? null : row.Key.BusinessUnitId,
            LeadCategoryId = row.Key.LeadCategoryId is { } category && isGone(category) ? null : row.Key.LeadCategoryId,
        },
    };
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Walks the ledger for facts of records that no longer exist, and takes back what still counts of them.</summary>
internal sealed class OrphanWalk : IKpiWalk
{
    private static readonly Contribution[] Nothing = [];

    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size)
    {
        var page = WalkPage.Read(
            service, KpiFactTable.LogicalName, KpiFactTable.Id, [KpiFactTable.SourceTable, KpiFactTable.SourceId], position, size);
        var onPage = new HashSet<Guid>(page.Rows.Select(fact => fact.Id));
        var compared = page.Rows
            .GroupBy(fact => fact.GetAttributeValue<string>(KpiFactTable.SourceTable), StringComparer.Ordinal)
            .SelectMany(facts => Lost(service, facts.Key, Ids(facts)))

            // The facts of one record may lie on several pages: it is taken where its first one lies.
            .Where(facts => onPage.Contains(facts.Facts[0].Id))
            .Select(facts => new SourceComparison(facts, Nothing, zone))
            .ToArray();
        return new WalkedSlice(
            page.Rows.Count,
            compared.SelectMany(comparison => comparison.Corrections(Guid.NewGuid)).ToArray(),
            compared.SelectMany(comparison => comparison.Drifts()).ToArray(),
            page.Next);
    }

    private static Guid[] Ids(IEnumerable<Entity> facts) =>
        [.. facts.Select(SourceOf).Distinct()];

    private static Guid SourceOf(Entity fact) => Guid.TryParse(fact.GetAttributeValue<string>(KpiFactTable.SourceId), out var source)
        ? source
        : throw new InvalidOperationException(
            $"The row {fact.Id:D} of {KpiFactTable.LogicalName} names no record in {KpiFactTable.SourceId}, which no posting writes.");

    private static IEnumerable<SourceFacts> Lost(IOrganizationService service, string table, Guid[] ids)
    {
        var existing = SourceTable.All.FirstOrDefault(source => source.Name == table) is { } source
            ? SourceRows.Existing(service, source, ids)
            : [];
        var lost = Array.FindAll(ids, id => !existing.Contains(id));
        return lost.Length == 0 ? [] : SourceLedger.Of(service, table, lost).Values;
    }
}

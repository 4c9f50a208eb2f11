using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Walks the records of a source table, and compares what the ledger holds of them with what they contribute.</summary>
/// <remarks>
/// Exact beside saves. A record and its facts are committed together, so where a record has the same version before and after its facts
/// were read, they belong together; what has changed in between is read again. A save that commits later posts its own difference, or
/// collides with the key of what is posted here.
/// </remarks>
internal sealed class SourceWalk(SourceTable table) : IKpiWalk
{
    // A record that is saved more often than this between two reads is saved by a machine; the next call will find it at rest.
    private const int Attempts = 5;

    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size)
    {
        var page = WalkPage.Read(service, table.Name, table.Id, [RowVersions.Column, .. table.Columns], position, size);
        var rows = new SourceRows(service, table, page.Rows);
        var compared = new List<SourceComparison>();
        for (var attempt = 1; rows.Ids.Count > 0; attempt++)
        {
            var facts = SourceLedger.Of(service, table.Name, rows.Ids);
            var after = SourceRows.Read(service, table, rows.Ids);
            compared.AddRange(rows.Ids.Where(id => rows.Version(id) == after.Version(id))
                .Select(id => new SourceComparison(facts[id], rows.Contributions(id), zone)));

            // What was deleted has taken its facts back itself.
            var moved = rows.Ids.Where(id => after.Version(id) is { } version && version != rows.Version(id)).ToArray();
            if (moved.Length > 0 && attempt == Attempts)
            {
                throw new ProblemException(Problems.CountedMeanwhile());
            }

            rows = SourceRows.Read(service, table, moved);
        }

        return new WalkedSlice(
            page.Rows.Count,
            compared.SelectMany(comparison => comparison.Corrections(Guid.NewGuid)).ToArray(),
            compared.SelectMany(comparison => comparison.Drifts()).ToArray(),
            page.Next);
    }
}

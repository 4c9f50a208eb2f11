using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A scorecard as stored.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Scorecard">Its measures and client count.</param>
/// <param name="RowVersion">Its row version; null when it is not known.</param>
public sealed record ScorecardRow(Guid Id, Scorecard Scorecard, string? RowVersion = null)
{
    /// <summary>Its name; null when it was not read.</summary>
    public string? Name { get; init; }

    /// <summary>The present name of its business unit, campaign or lead category; null of the organization, and when that is deleted.</summary>
    public string? ScopeName { get; init; }

    /// <summary>What the fold keeps to count new and active clients; null when it is of no month, or older than these counts.</summary>
    public ActivityCounts? Activity { get; init; }

    /// <summary>Reads a row of crma_scorecard.</summary>
    public static ScorecardRow Of(Guid id, string? rowVersion, IRecordValues row) =>
        new(id, new Scorecard(Measures.Of(row), row.Value(ScorecardTable.ClientCount).AsWholeNumber ?? 0), rowVersion)
        {
            Name = row.Value(ScorecardTable.Name).AsText,
            ScopeName = row.DisplayText(ScorecardTable.CampaignId)
                ?? row.DisplayText(ScorecardTable.BusinessUnitId)
                ?? row.DisplayText(ScorecardTable.LeadCategoryId),
            Activity = ActivityCounts.Of(row),
        };
}

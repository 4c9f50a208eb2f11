using System;
using System.Collections.Generic;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>An innovation of the log.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What is done in a new way.</param>
/// <param name="Source">Where the idea came from; null where a row says nothing that is known.</param>
/// <param name="Phase">How far it has come.</param>
/// <param name="NotedOn">Day on which it was noted.</param>
/// <param name="SettledOn">Day on which it was adopted or dropped; null before.</param>
/// <param name="CampaignIds">Campaigns that show what it brings, each once; none where it has none.</param>
public sealed record LoggedInnovation(
    Guid Id, string Name, InnovationSource? Source, InnovationPhase Phase, DateTime NotedOn, DateTime? SettledOn, IReadOnlyCollection<Guid> CampaignIds)
{
    /// <summary>Whether it was waiting to be settled on some day of a period.</summary>
    public bool WaitsIn(DateTime start, DateTime end) => NotedOn <= end && (SettledOn is null || SettledOn >= start);

    /// <summary>Whether it was settled in a period.</summary>
    public bool IsSettledIn(DateTime start, DateTime end) => SettledOn is { } day && day >= start && day <= end;
}

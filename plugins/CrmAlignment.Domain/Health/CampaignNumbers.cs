using System;
using CrmAlignment.Domain.Kpi;

namespace CrmAlignment.Domain.Health;

/// <summary>What a campaign did.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Current">In the period.</param>
/// <param name="Previous">In the period before.</param>
public sealed record CampaignNumbers(Guid Id, string Name, Measures Current, Measures Previous);

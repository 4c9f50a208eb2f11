using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>The connections of a replay, one a person.</summary>
/// <param name="Marketing">Of the marketing user.</param>
/// <param name="Sales">Of the sales user.</param>
/// <param name="Administrator">Of the alignment administrator.</param>
public sealed record FunnelServices(IOrganizationService Marketing, IOrganizationService Sales, IOrganizationService Administrator)
{
    /// <summary>Currencies other than the base currency, by code.</summary>
    public IReadOnlyDictionary<string, EntityReference> Currencies { get; init; } = new Dictionary<string, EntityReference>();

    /// <summary>Status reasons of lost opportunities, by the reason of the file; a deal whose reason is not among them is canceled.</summary>
    public IReadOnlyDictionary<string, int> LossReasons { get; init; } = new Dictionary<string, int>();
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Apis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.Resilience;

/// <summary>Whether a request may be sent again when nobody knows whether it was done, and what the answer means then.</summary>
/// <param name="IsHarmless">Whether it may be done twice: it reads, or leaves the same behind as once.</param>
/// <param name="Creates">The row that it creates, whose id the caller chose: that there is one already means that the first attempt made it.</param>
/// <param name="Deletes">Whether it deletes a row: that there is none any more means that the first attempt deleted it.</param>
internal sealed record Repetition(bool IsHarmless, Guid? Creates = null, bool Deletes = false)
{
    /// <summary>May be done twice.</summary>
    public static readonly Repetition Harmless = new(true);

    /// <summary>May not.</summary>
    public static readonly Repetition Never = new(false);

    // They read, or do what is still to be done.
    private static readonly HashSet<string> HarmlessApis = new(
        [
            EvaluateLeadApi.UniqueName, ExplainScoreApi.UniqueName, GetScorecardApi.UniqueName, ProcessDueApi.UniqueName, FoldKpisApi.UniqueName, ReassessLeadsApi.UniqueName,
            SuggestStepsApi.UniqueName, RecalculateKpisApi.UniqueName, AuditKpisApi.UniqueName, "WhoAmI",
        ],
        StringComparer.Ordinal);

    /// <summary>What holds for a message.</summary>
    public static Repetition Of(OrganizationRequest request) => request.RequestName switch
    {
        "Create" => Row(request) is { Id: var id } row && id != Guid.Empty && row.RelatedEntities.Count == 0 ? new Repetition(true, Creates: id) : Never,
        "Delete" => IsVersioned(request) ? Never : new Repetition(true, Deletes: true),
        "Update" or "Upsert" => IsVersioned(request) || Row(request)?.RelatedEntities.Count > 0 ? Never : Harmless,
        "ExecuteMultiple" or "ExecuteTransaction" => request.Parameters.TryGetValue("Requests", out var inner) && inner is IEnumerable<OrganizationRequest> all
            && all.Select(Of).All(one => one == Harmless) ? Harmless : Never,
        var name => HarmlessApis.Contains(name) || IsRead(name) ? Harmless : Never,
    };

    // By its version a row that the first attempt changed would be another's change.
    private static bool IsVersioned(OrganizationRequest request) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out var behavior) && behavior is ConcurrencyBehavior.IfRowVersionMatches;

    private static Entity? Row(OrganizationRequest request) => request.Parameters.TryGetValue("Target", out var target) ? target as Entity : null;

    private static bool IsRead(string message) => message.StartsWith("Retrieve", StringComparison.Ordinal);
}

using System;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Tells the save by which the platform closes a lead that is merged into another, from a person's disqualifying
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.mergerequest).
/// </summary>
internal static class LeadMerge
{
    private const string Message = "Merge";
    private const string SubordinateParameter = "SubordinateId";

    /// <summary>Whether the save happens inside a merge: what belonged to one record goes to another.</summary>
    public static bool IsUnderWay(PluginScope scope) => scope.RunsInside(Message);

    /// <summary>Whether the save happens inside a merge whose subordinate is the lead.</summary>
    public static bool IsOfSubordinate(PluginScope scope, Guid leadId) => scope.RunsInside(
        Message, context => context.InputParameters.TryGetValue(SubordinateParameter, out var id) && id is Guid subordinate && subordinate == leadId);
}

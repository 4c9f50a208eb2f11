using System;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>What a request says of the rejection reason: nothing, one, or that there be none.</summary>
/// <param name="IsAsked">Whether it says anything.</param>
/// <param name="Reason">The reason; null for none.</param>
/// <remarks>
/// Where the platform makes two updates of a state and other columns, only the first has the reason, and only the second disqualifies:
/// the second takes it from what was remembered of the whole request.
/// </remarks>
internal readonly record struct AskedReason(bool IsAsked, EntityReference? Reason)
{
    private const string Variable = "crma.askedreason";

    /// <summary>Leaves the reason of the request for its later steps.</summary>
    public static void Remember(PluginScope scope)
    {
        if (scope.Target.GetAttributeValue<EntityReference>(LeadTable.RejectionReasonId) is { } reason)
        {
            RequestVariables.Leave(scope, Variable, reason.Id.ToString("N"));
        }
    }

    /// <summary>Reads it. To be called before computed columns are taken out of the Target.</summary>
    public static AskedReason Of(PluginScope scope)
    {
        if (scope.Target.Contains(LeadTable.RejectionReasonId))
        {
            return new(true, scope.Target.GetAttributeValue<EntityReference>(LeadTable.RejectionReasonId));
        }

        return RequestVariables.Find(scope, Variable) is { } id
            ? new(true, new EntityReference(RejectionReasonTable.LogicalName, new Guid(id)))
            : default;
    }
}

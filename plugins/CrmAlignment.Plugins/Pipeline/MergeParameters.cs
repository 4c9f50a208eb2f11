using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>Which two records a merge makes one. Account, contact and lead can be merged.</summary>
/// <param name="Master">The record that stays.</param>
/// <param name="Subordinate">The record that is merged into it and deactivated.</param>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.mergerequest</remarks>
internal sealed record MergeParameters(EntityReference Master, EntityReference Subordinate)
{
    /// <summary>Name of the message.</summary>
    public const string Message = "Merge";

    /// <summary>Reads the parameters of a merge; null when the operation is none.</summary>
    public static MergeParameters? Of(IPluginExecutionContext context) => context.MessageName == Message
        && context.InputParameters.TryGetValue("Target", out var target) && target is EntityReference master
        && context.InputParameters.TryGetValue("SubordinateId", out var id) && id is Guid subordinate
            ? new MergeParameters(master, new EntityReference(master.LogicalName, subordinate))
            : null;
}

using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>
/// Gives a lead that sales accepts to who works on it, so that what it becomes when it is qualified is theirs, too. As SYSTEM: the lead is
/// another department's, often another business unit's, and nobody needs the right to assign such leads.
/// </summary>
internal static class LeadOwnership
{
    private const string UserTable = "systemuser";
    private const string TeamTable = "team";

    /// <summary>The owner that a request names; null when it names none.</summary>
    /// <exception cref="ProblemException">CRMA9003: it is neither a user nor a team.</exception>
    public static EntityReference? Named(PluginScope scope)
    {
        var owner = scope.OptionalInput<EntityReference>(AcceptLeadApi.Owner);
        return owner is null or { LogicalName: UserTable or TeamTable }
            ? owner
            : throw new ProblemException(Problems.ParameterUnknown(AcceptLeadApi.Owner, owner.LogicalName, [UserTable, TeamTable]));
    }

    /// <summary>Gives the lead to the owner that is named, else to who accepts it, unless the organization keeps owners.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="leadId">The lead, still open: a closed one keeps its owner.</param>
    /// <param name="owner">Its owner now; null when it is not known.</param>
    /// <param name="named">Owner that is named; null for none.</param>
    public static void Take(PluginScope scope, Guid leadId, Guid? owner, EntityReference? named)
    {
        var next = named ?? (IsCallers(scope) ? new EntityReference(UserTable, scope.UserId) : null);
        if (next is not null && next.Id != owner)
        {
            scope.SystemService.Update(new Entity(LeadTable.LogicalName, leadId) { [LeadTable.OwnerId] = next });
        }
    }

    private static bool IsCallers(PluginScope scope) => Policy.Read(
        scope.SystemService, Publisher.AcceptanceOwnerVariable, Publisher.AcceptanceOwnerCaller, Publisher.AcceptanceOwnerKeep)
        == Publisher.AcceptanceOwnerCaller;
}

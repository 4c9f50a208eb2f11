using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Crm.Sdk.Messages;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Keeps the acceptance sales' answer: the stage Sales accepted, written by hand, asks for the right that crma_AcceptLead asks for. By
/// privilege and not by role, so that roles of an organization's own and System Administrators count as they do there.
/// </summary>
internal static class AcceptanceRight
{
    // The privilege that is the key to crma_AcceptLead and crma_RejectLead.
    private const string Privilege = "prvSharecrma_Handover";

    /// <summary>Costs a request only in a save that makes a lead Sales accepted by hand.</summary>
    /// <exception cref="ProblemException">CRMA1010: the user lacks the right; names the lead.</exception>
    public static void Require(PluginScope scope, StageDecision decision, string lead)
    {
        if (decision.After == LeadStage.SalesAccepted
            && decision.ChangesStage
            && !OwnWork.IsInsideApi(scope, AcceptLeadApi.UniqueName)
            && !IsHeldBy(scope, scope.UserId))
        {
            throw new ProblemException(Problems.OnlySalesAccepts(lead, decision.After, Publisher.SalesRole));
        }
    }

    /// <summary>Whether a user may accept leads; one request.</summary>
    public static bool IsHeldBy(PluginScope scope, Guid userId)
    {
        var request = new RetrieveUserPrivilegeByPrivilegeNameRequest { UserId = userId, PrivilegeName = Privilege };
        return ((RetrieveUserPrivilegeByPrivilegeNameResponse)scope.SystemService.Execute(request)).RolePrivileges.Any();
    }
}

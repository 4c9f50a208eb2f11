using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// The rejection reason that a person gives with the save by which the lead is disqualified. In every other save the reason is the
/// server's, so that whoever writes whole leads back does not rewrite why they were rejected.
/// </summary>
internal static class GivenReason
{
    /// <summary>What the request says of the reason; null when nothing. To be read before computed columns are taken out.</summary>
    public static EntityReference? In(Entity target) => target.GetAttributeValue<EntityReference>(LeadTable.RejectionReasonId);

    /// <summary>Gives the reason back to a save that disqualifies. One request, and only there; the product's own work has its reason.</summary>
    /// <param name="scope">The run.</param>
    /// <param name="given">What <see cref="In"/> answered.</param>
    /// <param name="decision">What becomes of the lead.</param>
    /// <param name="lead">Name of the lead.</param>
    /// <exception cref="ProblemException">CRMA3009: the reason leads to nurture. CRMA3010: it is deactivated.</exception>
    public static void Keep(PluginScope scope, EntityReference? given, StageDecision decision, string lead)
    {
        if (given is null
            || decision.After != LeadStage.Disqualified
            || !decision.ChangesStage
            || scope.Target.Contains(LeadTable.RejectionReasonId))
        {
            return;
        }

        Require(RejectionReasons.Of(scope.SystemService, given.Id), lead);
        scope.Target[LeadTable.RejectionReasonId] = given;
    }

    // A reason that is not there is refused by the platform, which writes the lookup.
    private static void Require(StoredReason? reason, string lead)
    {
        if (reason is { IsActive: false })
        {
            throw new ProblemException(Problems.ReasonDeactivated(reason.Reason.Name));
        }

        if (reason is { Reason.IsRecyclable: true })
        {
            throw new ProblemException(Problems.ReasonNurtures(lead, reason.Reason.Name));
        }
    }
}

using CrmAlignment.Domain.Handover;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Leads;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>Sales accepts the lead that is offered, and takes it.</summary>
[CustomApi(AcceptLeadApi.UniqueName, Privilege = AcceptLeadApi.Privilege)]
public sealed class AcceptLeadHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var lead = LeadOfApi.Read(scope);
        var decision = HandoverRules.Accept(
            new HandedLead(lead, PendingHandovers.Of(scope.SystemService, lead.Id)),
            LeadAssessor.Assess(scope, lead.Values),
            HandoverWrites.DeciderOf(scope, AcceptLeadApi.Comment));
        var named = LeadOwnership.Named(scope);
        HandoverWrites.Apply(scope, lead, decision);
        LeadOwnership.Take(scope, lead.Id, lead.Values.Value(LeadTable.OwnerId).AsId, named);
        scope.Answer(AcceptLeadApi.HandoverId, decision.HandoverId);
    }
}

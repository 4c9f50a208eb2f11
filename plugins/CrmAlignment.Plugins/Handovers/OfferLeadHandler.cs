using System;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Leads;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>Marketing offers a lead to sales.</summary>
[CustomApi(OfferLeadApi.UniqueName, Privilege = OfferLeadApi.Privilege)]
public sealed class OfferLeadHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var lead = LeadOfApi.Read(scope);
        var decision = HandoverRules.Offer(
            new HandedLead(lead, PendingHandovers.Of(scope.SystemService, lead.Id)),
            LeadAssessor.Assess(scope, lead.Values),
            WorkCalendars.Default(scope.SystemService),
            HandoverWrites.DeciderOf(scope, OfferLeadApi.Comment),
            Guid.NewGuid());
        HandoverWrites.Apply(scope, lead, decision);
        scope.Answer(OfferLeadApi.HandoverId, decision.HandoverId);
        scope.Answer(OfferLeadApi.DueOn, decision.DueOn);
    }
}

using System;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leads;

/// <summary>
/// Brings open leads up to date after criteria came into force or went out of it: a bounded number of them, in bounded time. A lead is
/// saved like any other, so its stage, its evidence and its numbers follow as they do from a save.
/// </summary>
[CustomApi(ReassessLeadsApi.UniqueName, Privilege = ReassessLeadsApi.Privilege)]
public sealed class ReassessLeadsHandler : AlignmentPlugin
{
    private const int MaximumItems = 500;
    private const int DefaultItems = 100;

    private protected override void Run(PluginScope scope)
    {
        var room = NumberParameter.Read(scope, ReassessLeadsApi.MaximumItems, 1, MaximumItems, DefaultItems);
        var time = new TimeBudget(scope, TimeBudget.SingleRows);
        var last = Guid.Empty;
        var reassessed = 0;
        var moreDue = false;
        foreach (var lead in StaleLeads.Of(scope.SystemService, ActiveCriteriaSets.Read(scope.SystemService)))
        {
            moreDue = reassessed == room || (reassessed > 0 && time.IsUsedUp(new EntityReference(LeadTable.LogicalName, last)));
            if (moreDue)
            {
                break;
            }

            scope.SystemService.Update(new Entity(LeadTable.LogicalName, lead) { [LeadTable.AssessedOn] = scope.Now });
            last = lead;
            reassessed++;
        }

        scope.Answer(ReassessLeadsApi.Reassessed, reassessed);
        scope.Answer(ReassessLeadsApi.MoreDue, moreDue);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>Reads the way of a lead from its row and its opportunities.</summary>
internal static class LeadPathRow
{
    private const int OpenState = 0;
    private const int WonState = 1;

    // By layer, from the first to the last that the lead itself dates.
    private static readonly string[] EnteredOn =
        [LeadTable.CreatedOn, LeadTable.MarketingQualifiedOn, LeadTable.SalesReadyOn, LeadTable.SalesAcceptedOn, LeadTable.QualifiedOn];

    /// <summary>The columns that are read.</summary>
    public static readonly string[] Columns =
        [LeadTable.FullName, LeadTable.Subject, LeadTable.Stage, LeadTable.RejectionReasonId, .. EnteredOn];

    /// <summary>Reads one.</summary>
    public static LeadPath Read(Entity lead, IReadOnlyList<Entity> deals)
    {
        var won = deals.Where(deal => StateOf(deal) == WonState).ToArray();
        var entered = EnteredOn.Select(column => lead.GetAttributeValue<DateTime?>(column)).ToArray();
        var reached = won.Length > 0 ? FunnelLayer.Won : (FunnelLayer)Array.FindLastIndex(entered, date => date is not null);
        var path = new LeadPath
        {
            Id = lead.Id,
            Name = lead.GetAttributeValue<string>(LeadTable.FullName) ?? lead.GetAttributeValue<string>(LeadTable.Subject) ?? "",
            Reached = reached,
            EnteredOn = [.. entered, won.Select(deal => deal.GetAttributeValue<DateTime?>(OpportunityTable.ActualCloseDate)).Min()],
            Revenue = won.Sum(deal => deal.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0),
        };
        return reached == FunnelLayer.Qualified ? EndOfDeals(path, deals) : EndOfLead(path, lead);
    }

    // Who was qualified and has no opportunity is not lost: qualification need not make one.
    private static LeadPath EndOfDeals(LeadPath path, IReadOnlyList<Entity> deals) => deals.Count == 0 || deals.Any(deal => StateOf(deal) == OpenState)
        ? path
        : path with { End = PathEnd.Lost, Reason = deals[deals.Count - 1].FormattedValues.TryGetValue(OpportunityTable.StatusCode, out var status) ? status : "" };

    private static LeadPath EndOfLead(LeadPath path, Entity lead) => path with
    {
        End = (LeadStage?)lead.GetAttributeValue<OptionSetValue>(LeadTable.Stage)?.Value switch
        {
            LeadStage.Nurture => PathEnd.Nurtured,
            LeadStage.Disqualified => PathEnd.Lost,
            _ => PathEnd.Inside,
        },
        Reason = lead.GetAttributeValue<EntityReference>(LeadTable.RejectionReasonId)?.Name ?? "",
    };

    private static int? StateOf(Entity deal) => deal.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode)?.Value;
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Diagnosis;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Reads the way of a lead, or of an opportunity without one, for the history of a forecast.</summary>
internal static class FunnelPathRow
{
    private const int WonState = 1;
    private const int LostState = 2;

    /// <summary>The columns of a lead that are read.</summary>
    public static readonly string[] LeadColumns = [.. LeadPathRow.Columns, LeadTable.NurturedOn, LeadTable.DisqualifiedOn];

    /// <summary>The columns of an opportunity that are read.</summary>
    public static readonly string[] DealColumns = [OpportunityTable.CreatedOn, OpportunityTable.StateCode, OpportunityTable.ActualCloseDate, OpportunityTable.ActualValueBase];

    /// <summary>A lead; null where it ended on a day that nobody knows, of which no delay can be learned.</summary>
    /// <remarks>One in nurture has left the funnel: if it comes back, it is on its way again, and was all the time.</remarks>
    public static FunnelPath? Of(Entity lead, IReadOnlyList<Entity> deals)
    {
        var path = LeadPathRow.Read(lead, deals);
        var entered = path.EnteredOn.Take((int)FunnelLayer.Won).ToArray();
        var last = path.Reached == FunnelLayer.Won ? Array.FindLastIndex(entered, date => date is not null) : (int)path.Reached;
        var end = EndOf(path);
        var endedOn = EndedOn(path, lead, deals);
        return end != PassageEnd.OnTheWay && endedOn is null ? null : new FunnelPath(0, [.. entered.Take(last + 1)], end, endedOn, path.Revenue);
    }

    /// <summary>An opportunity without a lead; null as above.</summary>
    public static FunnelPath? Of(Entity deal)
    {
        var end = deal.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode)?.Value switch
        {
            WonState => PassageEnd.Won,
            LostState => PassageEnd.Lost,
            _ => PassageEnd.OnTheWay,
        };
        var endedOn = end == PassageEnd.OnTheWay ? null : deal.GetAttributeValue<DateTime?>(OpportunityTable.ActualCloseDate);
        return end != PassageEnd.OnTheWay && endedOn is null
            ? null
            : new FunnelPath(
                FunnelHistory.OfDeals,
                [deal.GetAttributeValue<DateTime?>(OpportunityTable.CreatedOn)],
                end,
                endedOn,
                end == PassageEnd.Won ? deal.GetAttributeValue<Money>(OpportunityTable.ActualValueBase)?.Value ?? 0 : 0);
    }

    private static PassageEnd EndOf(LeadPath path) => path.Reached == FunnelLayer.Won ? PassageEnd.Won
        : path.End == PathEnd.Inside ? PassageEnd.OnTheWay
        : PassageEnd.Lost;

    private static DateTime? EndedOn(LeadPath path, Entity lead, IReadOnlyList<Entity> deals) => path.Reached switch
    {
        FunnelLayer.Won => path.EnteredOn[(int)FunnelLayer.Won],
        _ when path.End == PathEnd.Nurtured => lead.GetAttributeValue<DateTime?>(LeadTable.NurturedOn),
        FunnelLayer.Qualified when path.End == PathEnd.Lost => deals.Select(deal => deal.GetAttributeValue<DateTime?>(OpportunityTable.ActualCloseDate)).Max(),
        _ when path.End == PathEnd.Lost => lead.GetAttributeValue<DateTime?>(LeadTable.DisqualifiedOn),
        _ => null,
    };
}

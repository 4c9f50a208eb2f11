using System;
using CrmAlignment.Domain.Health;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Health;

/// <summary>Checks whether marketing and sales work from one funnel. Writes nothing.</summary>
/// <remarks>As the caller: what he may not read counts nowhere. Five requests beside those that every call takes, however many rows there are.</remarks>
[CustomApi(CheckAlignmentApi.UniqueName, Privilege = CheckAlignmentApi.Privilege)]
public sealed class CheckAlignmentHandler : AlignmentPlugin
{
    private const int MonthsByDefault = 3;

    private protected override void Run(PluginScope scope)
    {
        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var asked = AskedMonths.Read(scope, zone, CheckAlignmentApi.UniqueName, MonthsByDefault);
        scope.Answer(CheckAlignmentApi.Result, HealthJson.Of(asked, Numbers(scope, asked, zone)));
    }

    private static HealthNumbers Numbers(PluginScope scope, AskedMonths asked, TimeZoneInfo zone)
    {
        var service = scope.CallerService;
        var scorecards = new MonthlyScorecards(service, asked);
        var campaigns = CampaignScorecards.Read(service, asked);
        return new HealthNumbers
        {
            Months = scorecards.Of(asked),
            MonthsBefore = scorecards.Of(asked.Before),
            Campaigns = campaigns.Campaigns,
            CampaignsAreCut = campaigns.IsCut,
            Owners = AcceptedLeads.Count(service, asked.Begin(zone), asked.End(zone)),
            OwnersBefore = AcceptedLeads.Count(service, asked.Before.Begin(zone), asked.Before.End(zone)),
            Waiting = WaitingLeads.Count(service, scope.Now),
        };
    }
}

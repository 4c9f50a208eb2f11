using CrmAlignment.Domain.Simulation;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>Holds a criteria set, or an edit of one, against the leads of a period as they were. Writes nothing.</summary>
/// <remarks>As the caller: what he may not read counts nowhere. What only reads ends by its number: a plug-in has no clock.</remarks>
[CustomApi(SimulateCriteriaSetApi.UniqueName, Privilege = SimulateCriteriaSetApi.Privilege)]
public sealed class SimulateCriteriaSetHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, SimulateCriteriaSetApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var cursor = scope.OptionalInput<string>(SimulateCriteriaSetApi.Cursor);
        var position = string.IsNullOrEmpty(cursor) ? null : cursor;
        var period = AskedPeriod.Read(scope);
        var set = AskedSet.Read(scope);
        if (position is null)
        {
            AskedSet.RequireSound(scope, set);
        }

        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var candidate = new Candidate(set, JudgingSets.Read(scope.CallerService), zone);
        var listsFirst = scope.OptionalInput<bool?>(SimulateCriteriaSetApi.IncludeFirstVerdicts) == true;
        var leads = new PastLeads(scope.CallerService, period.In(zone), scope.OptionalInput<bool?>(SimulateCriteriaSetApi.UsePresentValues) == true ? set : null)
        {
            LooksBack = listsFirst,
        };
        var sum = new SimulationSum(set);
        var page = leads.Read(position, size);
        foreach (var lead in page.Leads)
        {
            sum.Add(candidate.Compare(lead));
        }

        scope.Answer(SimulateCriteriaSetApi.Result, SimulationJson.Of(set, sum, CampaignNames.Read(scope.CallerService, sum.Campaigns.Keys), listsFirst));
        scope.Answer(SimulateCriteriaSetApi.NextCursor, page.Next ?? "");
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Writes a review as crma_ReviewPlaybooks answers it: shares from 0 to 1, null where too little is behind them.</summary>
internal static class ReviewJson
{
    /// <summary>The whole. Up to two requests, for names.</summary>
    public static string Of(IOrganizationService systemService, ReviewState state, bool isComplete)
    {
        var units = Names(systemService, "businessunit", "businessunitid", ["name"], state.Teams.Keys.Select(UnitOf).OfType<Guid>());
        var playbooks = Names(
            systemService, PlaybookTable.LogicalName, PlaybookTable.Id, [PlaybookTable.Name, PlaybookTable.Version], state.Playbooks.Keys.Select(key => new Guid(key)));
        return new JsonObject()
            .Add("isComplete", isComplete)
            .Add("minimumSample", PlaybookEffect.MinimumSample)
            .Add("teams", state.Teams.Select(team => Of(team.Key, team.Value, units)))
            .Add("playbooks", state.Playbooks.Select(playbook => Of(new Guid(playbook.Key), playbook.Value, playbooks)))
            .ToString();
    }

    private static JsonObject Of(string team, StepTally tally, IReadOnlyDictionary<Guid, Entity> units)
    {
        var side = ReviewState.SideOf(team, out var unit);
        return AddShare(
            new JsonObject()
                .AddOptional("businessUnitId", unit?.ToString("D"))
                .Add("businessUnit", unit is { } id && units.TryGetValue(id, out var row) ? row.GetAttributeValue<string>("name") ?? "" : "")
                .Add("responsible", side.ToString())
                .Add("done", tally.Done)
                .Add("notDone", tally.NotDone)
                .Add("unanswered", tally.Unanswered),
            tally.DoneShare);
    }

    private static JsonObject Of(Guid id, PlaybookEffect effect, IReadOnlyDictionary<Guid, Entity> playbooks)
    {
        playbooks.TryGetValue(id, out var row);
        var difference = effect.Difference;
        return new JsonObject()
            .Add("playbookId", id.ToString("D"))
            .Add("name", row?.GetAttributeValue<string>(PlaybookTable.Name) ?? "")
            .Add("version", row?.GetAttributeValue<int?>(PlaybookTable.Version) ?? 0)
            .Add("allDone", Of(effect.AllDone))
            .Add("others", Of(effect.Others))
            .Add("difference", Rounded(difference?.Value))
            .Add("differenceLow", Rounded(difference?.Low))
            .Add("differenceHigh", Rounded(difference?.High));
    }

    private static JsonObject Of(ConversionTally tally) =>
        AddShare(new JsonObject().Add("qualified", tally.Qualified).Add("lost", tally.Lost).Add("open", tally.Open), tally.Share);

    private static JsonObject AddShare(JsonObject json, Proportion share)
    {
        var isEnough = share.Sample >= PlaybookEffect.MinimumSample;
        return json
            .Add("share", Rounded(isEnough ? share.Share : null))
            .Add("shareLow", Rounded(isEnough ? share.Low : null))
            .Add("shareHigh", Rounded(isEnough ? share.High : null));
    }

    private static decimal? Rounded(double? share) => share is { } value ? Math.Round((decimal)value, 4) : null;

    private static Guid? UnitOf(string team)
    {
        ReviewState.SideOf(team, out var unit);
        return unit;
    }

    private static Dictionary<Guid, Entity> Names(IOrganizationService systemService, string table, string idColumn, string[] columns, IEnumerable<Guid> ids)
    {
        var asked = ids.Distinct().Cast<object>().ToArray();
        if (asked.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.In, asked);
        return systemService.RetrieveMultiple(query).Entities.ToDictionary(row => row.Id);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>The active routing rules and nurture tracks, as they are or as a save will leave them.</summary>
internal sealed class Routing
{
    private Routing(IEnumerable<RoutingRule> rules, IEnumerable<NurtureTrack> tracks)
    {
        Rules = rules.ToArray();
        Tracks = tracks.ToArray();
    }

    /// <summary>Active rules.</summary>
    public IReadOnlyCollection<RoutingRule> Rules { get; }

    /// <summary>Active tracks.</summary>
    public IReadOnlyCollection<NurtureTrack> Tracks { get; }

    /// <summary>Reads what is stored.</summary>
    public static Routing Read(IOrganizationService systemService) =>
        new(NurtureSettings.Rules(systemService), NurtureSettings.Tracks(systemService).Values);

    /// <summary>The same with a rule as it will be; null takes it out.</summary>
    public Routing With(Guid ruleId, RoutingRule? rule) =>
        new(Rules.Where(stored => stored.Id != ruleId).Concat(rule is null ? [] : [rule]), Tracks);

    /// <summary>The same with a track as it will be; null takes it out.</summary>
    public Routing With(Guid trackId, NurtureTrack? track) =>
        new(Rules, Tracks.Where(stored => stored.Id != trackId).Concat(track is null ? [] : [track]));

    /// <summary>
    /// Keeps a save from opening a hole where there was none. A routing that has holes already, as while it is being set up, may go on
    /// having them.
    /// </summary>
    /// <exception cref="ProblemException">CRMA4014: the save opens a hole.</exception>
    public void RequireNoNewHole(IOrganizationService systemService, Routing after)
    {
        if (after.Tracks.Any(track => track.IsDefault))
        {
            return;
        }

        var reasons = RecyclableReasons(systemService);
        if (RoutingHole.First(Rules, Tracks, reasons.Keys) is null && RoutingHole.First(after.Rules, after.Tracks, reasons.Keys) is { } hole)
        {
            throw new ProblemException(Problems.RoutingHole(reasons[hole.ReasonId], hole.Score, hole.Segment));
        }
    }

    private static Dictionary<Guid, string> RecyclableReasons(IOrganizationService systemService)
    {
        var query = new QueryExpression(RejectionReasonTable.LogicalName) { ColumnSet = new ColumnSet(RejectionReasonTable.Name) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(RejectionReasonTable.Recyclable, ConditionOperator.Equal, true);
        return systemService.RetrieveMultiple(query).Entities
            .ToDictionary(reason => reason.Id, reason => reason.GetAttributeValue<string>(RejectionReasonTable.Name) ?? "");
    }
}

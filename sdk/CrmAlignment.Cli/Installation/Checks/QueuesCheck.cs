using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation.Checks;

/// <summary>
/// Leads can be put into queues, and every active track has an active queue: a recyclable rejection needs both. It enables queues for
/// leads, which cannot be undone and which the product needs.
/// </summary>
internal sealed class QueuesCheck : ICheck, IRepair
{
    /// <inheritdoc/>
    public string Name => "queues";

    /// <inheritdoc/>
    public CheckFinding Look(Examination examination)
    {
        var tracks = Tracks(examination);
        if (!IsOn(examination))
        {
            // Where no track is set up yet nobody expects it to work.
            return new CheckFinding(tracks.Count == 0 ? CheckLevel.Warning : CheckLevel.Error, "Leads cannot be put into queues, so rejections into nurture are refused (CRMA4002).", "Run crma doctor --fix, or enable queues for the table Lead; it cannot be undone.");
        }

        return tracks switch
        {
            { Count: 0 } => new CheckFinding(CheckLevel.Warning, "Leads can be put into queues, and no track leads into one: recyclable rejections are refused (CRMA4001).", "Create tracks with their queues, for instance by crma setup."),
            _ when tracks.Where(track => !track.HasQueue).Select(track => track.Name).ToList() is { Count: > 0 } without =>
                CheckFinding.Of(CheckLevel.Warning, "Tracks whose queue is missing or deactivated (CRMA4013)", without, "Give each an active queue."),
            _ when !tracks.Any(track => track.IsDefault) => new CheckFinding(
                CheckLevel.Warning, $"{tracks.Count} tracks lead into queues, and none is the default: what no routing rule takes is refused (CRMA4001).", "Mark a track as default, unless the rules take every lead."),
            _ => CheckFinding.Ok($"Leads can be put into queues; {tracks.Count} tracks lead into them, one of them by default."),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Repair(Examination examination)
    {
        if (IsOn(examination))
        {
            return [];
        }

        examination.Environment.EnableQueues(LeadTable.LogicalName);
        return ["Enabled the table Lead for queues."];
    }

    private static bool IsOn(Examination examination) =>
        examination.Installed.Tables.TryGetValue(LeadTable.LogicalName, out var lead) && lead.IsValidForQueue;

    private static List<(string Name, bool IsDefault, bool HasQueue)> Tracks(Examination examination)
    {
        var query = new QueryExpression(NurtureTrackTable.LogicalName) { ColumnSet = new ColumnSet(NurtureTrackTable.Name, NurtureTrackTable.IsDefault) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var queue = query.AddLink("queue", NurtureTrackTable.QueueId, "queueid", JoinOperator.LeftOuter);
        queue.EntityAlias = "queue";
        queue.Columns = new ColumnSet("name");
        queue.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return [.. AllRows.Of(examination.Service, query).Select(row => (
            row.GetAttributeValue<string>(NurtureTrackTable.Name) ?? "", row.GetAttributeValue<bool>(NurtureTrackTable.IsDefault), row.Contains("queue.name")))];
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.Cli.Setup;

/// <summary>Creates queues, nurture tracks, rejection reasons and routing rules of a map, and enables leads for queues.</summary>
public static class NurtureSetup
{
    /// <summary>What exists already, by code or name, is left as it is.</summary>
    /// <param name="map">The map.</param>
    /// <param name="systemAdministrator">Enables the lead table for queues, which is a change of the schema.</param>
    /// <param name="administrator">Creates the rows.</param>
    public static void Prepare(ReplayMap map, IOrganizationService systemAdministrator, IOrganizationService administrator)
    {
        EnableLeadQueues(systemAdministrator);
        var reasons = map.Reasons.ToDictionary(reason => reason.Code, reason => Reason(administrator, reason));
        var tracks = map.Tracks
            .Select((track, i) => (track.Code, Id: Track(systemAdministrator, administrator, track, isDefault: i == 0)))
            .ToDictionary(pair => pair.Code, pair => pair.Id);
        for (var i = 0; i < map.Routing.Count; i++)
        {
            Rule(administrator, map.Routing[i], priority: (i + 1) * 10, reasons, tracks);
        }
    }

    /// <summary>
    /// Leads are not enabled for queues out of the box: the documented targets of queueitem.objectid omit them
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/queueitem). An administrator
    /// enables them once in the table's properties; this is the same change through the API.
    /// </summary>
    private static void EnableLeadQueues(IOrganizationService service)
    {
        var request = new RetrieveEntityRequest { LogicalName = LeadTable.LogicalName, EntityFilters = EntityFilters.Entity };
        var lead = ((RetrieveEntityResponse)service.Execute(request)).EntityMetadata;
        if (lead.IsValidForQueue?.Value != true)
        {
            var enabled = new EntityMetadata { LogicalName = LeadTable.LogicalName, IsValidForQueue = new BooleanManagedProperty(true) };
            service.Execute(new UpdateEntityRequest { Entity = enabled });
        }
    }

    private static Guid Reason(IOrganizationService service, ReasonMap reason)
    {
        var row = new Entity(RejectionReasonTable.LogicalName)
        {
            [RejectionReasonTable.Code] = reason.Code,
            [RejectionReasonTable.Name] = reason.Name,
            [RejectionReasonTable.Recyclable] = reason.Recyclable,
            [RejectionReasonTable.ExcludedFromKpis] = reason.ExcludedFromKpis,
        };
        return RowLookup.FindOrCreate(service, row, RejectionReasonTable.Code);
    }

    private static Guid Track(IOrganizationService systemAdministrator, IOrganizationService administrator, TrackMap track, bool isDefault)
    {
        if (RowLookup.Find(administrator, NurtureTrackTable.LogicalName, NurtureTrackTable.Code, track.Code) is { } existing)
        {
            return existing;
        }

        var queue = RowLookup.FindOrCreate(systemAdministrator, new Entity("queue") { ["name"] = track.Queue }, "name");
        var row = new Entity(NurtureTrackTable.LogicalName, Guid.NewGuid())
        {
            [NurtureTrackTable.Code] = track.Code,
            [NurtureTrackTable.Name] = track.Name,
            [NurtureTrackTable.QueueId] = new EntityReference("queue", queue),
            [NurtureTrackTable.IsDefault] = isDefault,
            [NurtureTrackTable.WindowMonths] = track.WindowMonths,
        };
        var touches = track.Touches.Select((touch, i) => Touch(row.Id, touch, sequence: i + 1));
        RowGroup.Write(administrator, touches.Prepend(row).Select(each => new CreateRequest { Target = each }));
        return row.Id;
    }

    private static Entity Touch(Guid track, TouchMap touch, int sequence) => new(NurtureStepTable.LogicalName)
    {
        [NurtureStepTable.Name] = touch.Name,
        [NurtureStepTable.NurtureTrackId] = new EntityReference(NurtureTrackTable.LogicalName, track),
        [NurtureStepTable.Sequence] = sequence,
        [NurtureStepTable.DelayDays] = touch.AfterDays,
        [NurtureStepTable.Channel] = new OptionSetValue((int)touch.Channel),
    };

    private static void Rule(
        IOrganizationService service, RoutingMap rule, int priority, Dictionary<string, Guid> reasons, Dictionary<string, Guid> tracks)
    {
        var row = new Entity(RoutingRuleTable.LogicalName)
        {
            [RoutingRuleTable.Name] = $"{priority}: {rule.Reason ?? "any reason"}, {rule.Segment ?? "any segment"} -> {rule.Track}",
            [RoutingRuleTable.Priority] = priority,
            [RoutingRuleTable.NurtureTrackId] = new EntityReference(NurtureTrackTable.LogicalName, tracks[rule.Track]),
        };
        row.SetWhereGiven(RoutingRuleTable.Segment, rule.Segment);
        row.SetWhereGiven(RoutingRuleTable.MinimumScore, rule.MinimumScore);
        row.SetWhereGiven(RoutingRuleTable.MaximumScore, rule.MaximumScore);
        if (rule.Reason is { } reason)
        {
            row[RoutingRuleTable.RejectionReasonId] = new EntityReference(RejectionReasonTable.LogicalName, reasons[reason]);
        }

        RowLookup.FindOrCreate(service, row, RoutingRuleTable.Name);
    }
}

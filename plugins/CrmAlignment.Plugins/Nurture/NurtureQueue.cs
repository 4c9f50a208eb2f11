using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>Puts leads into the queues of nurture tracks, and takes them out.</summary>
internal static class NurtureQueue
{
    /// <summary>Table of the items of queues.</summary>
    public const string ItemTable = "queueitem";

    /// <summary>Checks that records of a table can be queued; the lead table is not enabled for it by default.</summary>
    /// <exception cref="ProblemException">CRMA4002: they cannot; says how an administrator enables it.</exception>
    public static void RequireEnabled(IOrganizationService systemService, string table)
    {
        var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Entity };
        if (((RetrieveEntityResponse)systemService.Execute(request)).EntityMetadata.IsValidForQueue?.Value != true)
        {
            throw new ProblemException(Problems.QueueNotEnabled(table));
        }
    }

    /// <summary>Puts a record into a queue; the platform moves one that waits in another queue.</summary>
    public static void Add(IOrganizationService systemService, EntityReference record, Guid queueId) =>
        systemService.Execute(new AddToQueueRequest { Target = record, DestinationQueueId = queueId });

    /// <summary>Takes a record out of the given queues; nothing happens where it does not wait.</summary>
    public static void Remove(IOrganizationService systemService, Guid recordId, IReadOnlyCollection<Guid> queueIds)
    {
        if (queueIds.Count == 0)
        {
            return;
        }

        var query = new QueryExpression(ItemTable) { ColumnSet = new ColumnSet("queueid") };
        query.Criteria.AddCondition("objectid", ConditionOperator.Equal, recordId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);

        // Asked for by the record alone: a record has few items, a queue has as many as leads wait, and a database that is asked for both may
        // walk through those.
        foreach (var item in systemService.RetrieveMultiple(query).Entities.Where(item => queueIds.Contains(item.GetAttributeValue<EntityReference>("queueid")?.Id ?? Guid.Empty)))
        {
            systemService.Execute(new RemoveFromQueueRequest { QueueItemId = item.Id });
        }
    }
}

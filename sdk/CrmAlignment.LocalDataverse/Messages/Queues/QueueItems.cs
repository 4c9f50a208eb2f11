using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Queues;

/// <summary>What the queue messages share. Queue items are written through the pipeline, so steps on queueitem run.</summary>
internal static class QueueItems
{
    public const string Table = "queueitem";
    private const int Active = 0;

    /// <summary>Refuses tables that no admin enabled for queues.</summary>
    public static void RequireQueueable(TableDefinition table)
    {
        if (!table.IsValidForQueue)
        {
            throw DataverseFault.InvalidOperation(
                $"The table '{table.LogicalName}' is not enabled for queues. An administrator enables it in the table's settings (IsValidForQueue), which cannot be undone.");
        }
    }

    public static void RequireQueue(IRequestScope scope, Guid queue)
    {
        if (!scope.Transaction.Exists("queue", queue))
        {
            throw DataverseFault.ObjectDoesNotExist("Queue", queue);
        }
    }

    /// <summary>The active queue item of a row, or null. A row is in at most one queue.</summary>
    public static StoredRow? Find(IRequestScope scope, EntityReference target)
    {
        var found = scope.Transaction.Find(
            Table,
            new Dictionary<string, object?> { ["objectid"] = new RowReference(target.LogicalName, target.Id), ["statecode"] = Active },
            limit: 1);
        return found is [var id] ? scope.Transaction.Retrieve(Table, id) : null;
    }

    public static StoredRow Require(IRequestScope scope, Guid queueItem) =>
        scope.Transaction.Retrieve(Table, queueItem) ?? throw DataverseFault.ObjectDoesNotExist("Queue Item", queueItem);

    /// <summary>Moves an item to another queue. Whoever worked on it there no longer does.</summary>
    public static void Move(IRequestScope scope, Guid queueItem, Guid queue)
    {
        RequireQueue(scope, queue);
        scope.Service.Update(new Entity(Table, queueItem)
        {
            ["queueid"] = new EntityReference("queue", queue),
            ["workerid"] = null,
        });
    }
}

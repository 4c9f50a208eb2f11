using System;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads queues.</summary>
internal static class Queues
{
    private const int ActiveState = 0;

    /// <summary>Checks that somebody may look into a queue: one request.</summary>
    /// <exception cref="ProblemException">CRMA4013: it is deactivated.</exception>
    public static void RequireActive(IOrganizationService systemService, Guid queueId)
    {
        var queue = systemService.Retrieve("queue", queueId, new ColumnSet("name", "statecode"));
        if (queue.GetAttributeValue<OptionSetValue>("statecode") is { Value: not ActiveState })
        {
            throw new ProblemException(Problems.QueueDeactivated(queue.GetAttributeValue<string>("name") ?? queueId.ToString("D")));
        }
    }
}

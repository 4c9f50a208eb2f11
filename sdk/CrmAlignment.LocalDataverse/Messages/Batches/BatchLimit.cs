using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>What batches may hold and where they may run.</summary>
internal static class BatchLimit
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/org-service/execute-multiple-requests#run-time-limitations
    private const int Requests = 1000;

    /// <summary>Refuses a batch of batches, or one that is too large.</summary>
    /// <param name="message">The batch's message.</param>
    /// <param name="requests">Its requests.</param>
    public static void Require(string message, OrganizationRequestCollection requests)
    {
        if (requests.Count > Requests)
        {
            throw DataverseFault.InvalidArgument(
                $"The request batch size of {requests.Count} exceeds the maximum batch size of {Requests}.");
        }

        foreach (var request in requests)
        {
            if (request.RequestName is "ExecuteMultiple" or "ExecuteTransaction"
                && (message == "ExecuteTransaction" || request.RequestName == "ExecuteMultiple"))
            {
                throw DataverseFault.InvalidArgument($"The request '{message}' cannot hold a request '{request.RequestName}'.");
            }
        }
    }

    /// <summary>Refuses the bulk messages inside a plug-in.</summary>
    /// <param name="scope">The request.</param>
    /// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#not-supported-for-use-in-plug-ins.</remarks>
    public static void RequireOutsidePlugins(IRequestScope scope)
    {
        if (scope.IsFromPlugin)
        {
            throw DataverseFault.InvalidOperation($"{scope.Message} is not supported inside a plug-in. Send one request a row.");
        }
    }

    /// <summary>The rows of a bulk request: at least one, all of one table.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The rows.</returns>
    public static EntityCollection RequireTargets(IRequestScope scope)
    {
        RequireOutsidePlugins(scope);
        var targets = scope.Required<EntityCollection>("Targets");
        if (string.IsNullOrEmpty(targets.EntityName))
        {
            throw DataverseFault.InvalidArgument($"{scope.Message}: the EntityName of Targets is missing.");
        }

        foreach (var target in targets.Entities)
        {
            if (target.LogicalName != targets.EntityName)
            {
                throw DataverseFault.InvalidArgument(
                    $"{scope.Message}: all rows must be of '{targets.EntityName}'; one is of '{target.LogicalName}'.");
            }
        }

        return targets.Entities.Count > 0 ? targets : throw DataverseFault.InvalidArgument($"{scope.Message}: Targets holds no rows.");
    }
}

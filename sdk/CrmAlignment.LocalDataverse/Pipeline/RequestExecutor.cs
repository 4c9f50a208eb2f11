using System;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Takes requests from outside and from code inside, and sends each through the pipeline.</summary>
/// <param name="environment">What all requests share.</param>
/// <param name="operations">Who performs which message.</param>
/// <param name="pipeline">The stages.</param>
/// <param name="lastingRows">Rows that outlive a failed request.</param>
internal sealed class RequestExecutor(
    PipelineEnvironment environment, IOperations operations, RequestPipeline pipeline, LastingRows lastingRows) : IRequestSender
{
    /// <summary>Requests counted.</summary>
    public RequestCounters Counters { get; } = new();

    /// <inheritdoc/>
    public OrganizationResponse Execute(OrganizationRequest request, Guid? userId) => Execute(request, userId, null);

    /// <summary>Performs a request from outside that one user sends on behalf of another.</summary>
    /// <param name="request">The request.</param>
    /// <param name="userId">As whom it runs; null for SYSTEM.</param>
    /// <param name="callerId">Who sends it; null for the user.</param>
    /// <param name="isOwn">Whether nobody else has the request, so that it needs no copy.</param>
    /// <returns>The response.</returns>
    public OrganizationResponse Execute(OrganizationRequest request, Guid? userId, Guid? callerId, bool isOwn = false)
    {
        var origin = RequestOrigin.Outside(userId ?? environment.Organization.SystemUserId, callerId);
        try
        {
            return Run(request, origin, isOwn);
        }
        finally
        {
            Counters.CountTopLevel(request?.RequestName ?? string.Empty, origin.PluginRequests);
            lastingRows.Flush();
        }
    }

    /// <inheritdoc/>
    public OrganizationResponse Send(RequestScope parent, OrganizationRequest request, Guid userId, bool isPlugin, bool isOwn = false)
    {
        parent.Execution?.RequireUsable();
        try
        {
            var origin = RequestOrigin.Inside(parent, userId, isPlugin);
            if (isPlugin)
            {
                origin.CountPluginRequest();
                RequireDepth(request, origin.Depth);
                if (parent.Deadline.IsOver)
                {
                    throw parent.Deadline.Fault($"the request '{request.RequestName}' of a plug-in");
                }
            }

            return Run(request, origin, isOwn);
        }
        catch
        {
            // Catching this fault does not help the caller: the transaction is over.
            parent.Execution?.Doom();
            throw;
        }
    }

    private void RequireDepth(OrganizationRequest request, int depth)
    {
        if (depth > environment.Limits.MaximumDepth)
        {
            throw DataverseFault.MaximumDepth(request.RequestName, environment.Limits.MaximumDepth);
        }
    }

    private OrganizationResponse Run(OrganizationRequest request, RequestOrigin origin, bool isOwn)
    {
        var message = request?.RequestName is { Length: > 0 } name
            ? name
            : throw DataverseFault.InvalidArgument("A request needs a RequestName.");
        Counters.Count(message, origin.IsFromPlugin);
        try
        {
            var execution = origin.Parent?.Execution;
            var handler = operations.Find(message, execution);
            environment.Security.RequireEnabledUser(origin.UserId, execution);
            if (origin is { Parent: null, ImpersonatorId: { } caller })
            {
                environment.Security.RequireImpersonator(caller);
            }

            var scope = NewScope(isOwn ? request : RequestCopy.Shallow(request), handler, origin);
            scope.Primary = handler.PrimaryOf(scope.Request);
            return pipeline.Run(scope, handler);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Stamp(fault.Detail, origin.CorrelationId);
            throw;
        }
        catch (Exception exception)
        {
            var fault = DataverseFault.Unexpected(message, exception);
            Stamp(fault.Detail, origin.CorrelationId);
            throw fault;
        }
    }

    // The request in which a fault arose says when and where; those around it let it pass.
    private void Stamp(OrganizationServiceFault fault, Guid correlationId)
    {
        if (fault.Timestamp == default)
        {
            fault.Timestamp = environment.Clock.GetUtcNow().UtcDateTime;
            fault.ActivityId = correlationId;
        }
    }

    private RequestScope NewScope(OrganizationRequest request, IMessageHandler handler, RequestOrigin origin)
    {
        origin.RequireNesting(handler.EventName);
        var parent = origin.Parent;
        var scope = new RequestScope(environment, this, origin, handler.EventName, request)
        {
            IsBatch = !handler.RunsInTransaction,
            Deadline = parent is null || parent.IsBatch ? environment.NewDeadline() : parent.Deadline,
            BypassesPlugins = (parent?.BypassesPlugins ?? false)
                || OptionalParameters.BypassesPlugins(environment.Security, request, origin, parent?.Execution),
            Execution = parent?.Execution,
        };
        OptionalParameters.ShareTag(scope);
        return scope;
    }
}

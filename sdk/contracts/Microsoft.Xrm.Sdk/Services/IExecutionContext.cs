using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What is being executed, for whom and in which transaction.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context</remarks>
public interface IExecutionContext
{
    /// <summary>The business unit of the user.</summary>
    Guid BusinessUnitId { get; }

    /// <summary>The id that every step caused by one request shares.</summary>
    Guid CorrelationId { get; }

    /// <summary>How many plug-ins and workflows deep the call is, from 1.</summary>
    int Depth { get; }

    /// <summary>The user who made the request, whoever it runs as.</summary>
    Guid InitiatingUserId { get; }

    /// <summary>The parameters of the request.</summary>
    ParameterCollection InputParameters { get; }

    /// <summary>Whether it runs in an offline client.</summary>
    bool IsExecutingOffline { get; }

    /// <summary>Whether it runs in the transaction of the operation.</summary>
    bool IsInTransaction { get; }

    /// <summary>Whether an offline client replays it.</summary>
    bool IsOfflinePlayback { get; }

    /// <summary>Where it runs: 1 without a sandbox, 2 in the sandbox.</summary>
    int IsolationMode { get; }

    /// <summary>The name of the message, for example <c>Update</c>.</summary>
    string MessageName { get; }

    /// <summary>How it runs: 0 within the operation, 1 later.</summary>
    int Mode { get; }

    /// <summary>When the asynchronous operation was created, in UTC.</summary>
    DateTime OperationCreatedOn { get; }

    /// <summary>The id of the asynchronous operation; empty within the operation.</summary>
    Guid OperationId { get; }

    /// <summary>The id of the organization.</summary>
    Guid OrganizationId { get; }

    /// <summary>The unique name of the organization.</summary>
    string OrganizationName { get; }

    /// <summary>The results of the request, after the core operation.</summary>
    ParameterCollection OutputParameters { get; }

    /// <summary>The step that runs.</summary>
    EntityReference OwningExtension { get; }

    /// <summary>The record after the core operation, under the aliases of the images.</summary>
    EntityImageCollection PostEntityImages { get; }

    /// <summary>The record before the core operation, under the aliases of the images.</summary>
    EntityImageCollection PreEntityImages { get; }

    /// <summary>The id of the record.</summary>
    Guid PrimaryEntityId { get; }

    /// <summary>The table of the record.</summary>
    string PrimaryEntityName { get; }

    /// <summary>The id of the request; null when it has none.</summary>
    Guid? RequestId { get; }

    /// <summary>The second table of the message; <c>none</c> without one.</summary>
    string SecondaryEntityName { get; }

    /// <summary>Values that steps hand to later steps.</summary>
    ParameterCollection SharedVariables { get; }

    /// <summary>The user as whom it runs.</summary>
    Guid UserId { get; }
}

using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>
/// All that an operation knows: who asks, what for, in which transaction, and how to ask further. Nothing leads from here to the
/// pipeline that runs the operation: what an operation needs beyond this, its handler is given when it is made.
/// </summary>
internal interface IRequestScope
{
    /// <summary>The organization.</summary>
    OrganizationFacts Organization { get; }

    /// <summary>Users, teams and roles of the organization.</summary>
    SecurityModel Security { get; }

    /// <summary>What the user as whom the operation runs may do.</summary>
    AccessCheck Access { get; }

    /// <summary>The request.</summary>
    OrganizationRequest Request { get; }

    /// <summary>The message's name, as steps know it.</summary>
    string Message { get; }

    /// <summary>User as whom the operation runs: privileges are this user's.</summary>
    Guid UserId { get; }

    /// <summary>User who sent the request on that user's behalf; null when nobody did.</summary>
    Guid? ImpersonatorId { get; }

    /// <summary>The request that a plug-in or handler was performing when it sent this one; null for one from outside.</summary>
    IRequestScope? Parent { get; }

    /// <summary>Whether plug-in code sent the request, rather than the platform or a caller outside.</summary>
    bool IsFromPlugin { get; }

    /// <summary>The row the request is about; id and table are the context's PrimaryEntityId and PrimaryEntityName.</summary>
    EntityReference? Primary { get; set; }

    /// <summary>The transaction the request runs in; null before it began.</summary>
    ExecutionScope? Execution { get; }

    /// <summary>The store transaction; it is an error to ask before one began.</summary>
    StoreTransaction Transaction { get; }

    /// <summary>The metadata, as the transaction sees it.</summary>
    MetadataCatalog Catalog { get; }

    /// <summary>The one clock.</summary>
    TimeProvider Clock { get; }

    /// <summary>Now, UTC, by the one clock.</summary>
    DateTime UtcNow { get; }

    /// <summary>Whether the rows in the parameters are the pipeline's own copies, which handlers may complete.</summary>
    bool OwnsTarget { get; }

    /// <summary>Index of the pass: 1 when an Update comes back for its state columns.</summary>
    int PassIndex { get; }

    /// <summary>Sends requests as the same user, as children of this one and inside its transaction.</summary>
    IOrganizationService Service { get; }

    /// <summary>Sends requests as SYSTEM, as children of this one and inside its transaction.</summary>
    IOrganizationService SystemService { get; }

    /// <summary>A stored row as it is now, all columns; read again only after a write.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="id">The row's id.</param>
    /// <returns>The row, or null when it does not exist.</returns>
    StoredRow? Current(string table, Guid id);

    /// <summary>Reads inside the request's transaction, or in one of its own when none has begun.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads. All that it looks up must use this transaction: in memory a second one would wait for it.</param>
    /// <returns>What was read.</returns>
    T Read<T>(Func<StoreTransaction, T> read);
}

using System.Collections.Generic;

namespace CrmAlignment.WebApi.Batches;

/// <summary>A part of a batch: one request, or a change set.</summary>
/// <param name="Requests">The requests, in their order.</param>
/// <param name="IsChangeSet">Whether all are done or none.</param>
internal sealed record BatchPart(IReadOnlyList<BatchedRequest> Requests, bool IsChangeSet);

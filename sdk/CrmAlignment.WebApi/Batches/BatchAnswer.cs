using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;

namespace CrmAlignment.WebApi.Batches;

/// <summary>The answer to a part of a batch.</summary>
/// <param name="Responses">The responses with the Content-ID of their requests; of a change set that failed, one.</param>
/// <param name="IsChangeSet">Whether they are those of a change set that was done.</param>
internal sealed record BatchAnswer(IReadOnlyList<(string? ContentId, WebResponse Response)> Responses, bool IsChangeSet)
{
    /// <summary>Whether the part failed.</summary>
    public bool IsError => !IsChangeSet && Responses is [{ Response.Status: >= 400 }];
}

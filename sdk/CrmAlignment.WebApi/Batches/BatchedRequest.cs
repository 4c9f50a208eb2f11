using CrmAlignment.WebApi.Exchange;

namespace CrmAlignment.WebApi.Batches;

/// <summary>A request of a batch.</summary>
/// <param name="Request">The request.</param>
/// <param name="ContentId">Its Content-ID, by which later requests of the change set can refer to its row; null for none.</param>
internal sealed record BatchedRequest(WebRequest Request, string? ContentId);

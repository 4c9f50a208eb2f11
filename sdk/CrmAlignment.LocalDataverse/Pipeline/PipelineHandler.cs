using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>The main operation of a message that runs plug-in code, for which it needs the whole request.</summary>
internal abstract class PipelineHandler : IMessageHandler
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public virtual EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request);

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) => Execute((RequestScope)scope); // Only the pipeline makes requests.

    /// <summary>Performs the operation.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The response.</returns>
    protected abstract OrganizationResponse Execute(RequestScope scope);
}

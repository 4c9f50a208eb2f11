using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>A request that saves changes, and what the context notes when it succeeded.</summary>
internal sealed class SaveRequest
{
    public SaveRequest(OrganizationRequest request, Action<OrganizationResponse> saved)
    {
        Request = request;
        Saved = saved;
    }

    public OrganizationRequest Request { get; }

    public Action<OrganizationResponse> Saved { get; }
}

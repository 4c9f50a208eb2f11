using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What came of one request that saved changes of a context.</summary>
public sealed class SaveChangesResult
{
    internal SaveChangesResult(OrganizationRequest request, OrganizationResponse response, Exception error)
    {
        Request = request;
        Response = response;
        Error = error;
    }

    /// <summary>What went wrong; null when nothing did.</summary>
    public Exception Error { get; }

    /// <summary>The request.</summary>
    public OrganizationRequest Request { get; }

    /// <summary>The answer; null when something went wrong.</summary>
    public OrganizationResponse Response { get; }
}

using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a tracking token for the subject of a mail.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.gettrackingtokenemailrequest</remarks>
[Serializable]
[DataContract(Name = "GetTrackingTokenEmailRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetTrackingTokenEmailRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetTrackingTokenEmailRequest()
        : base("GetTrackingTokenEmail")
    {
    }

    /// <summary>The subject of the mail.</summary>
    public string Subject
    {
        get => Parameters.ValueOrDefault<string>("Subject");
        set => Parameters["Subject"] = value;
    }
}

/// <summary>The answer to a <see cref="GetTrackingTokenEmailRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetTrackingTokenEmailResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetTrackingTokenEmailResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetTrackingTokenEmailResponse()
    {
        ResponseName = "GetTrackingTokenEmail";
    }

    /// <summary>The token.</summary>
    public string TrackingToken => Results.ValueOrDefault<string>("TrackingToken");
}

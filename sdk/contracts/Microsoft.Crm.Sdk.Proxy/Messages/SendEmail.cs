using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sends a mail, or marks it as sent.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendemailrequest</remarks>
[Serializable]
[DataContract(Name = "SendEmailRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SendEmailRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SendEmailRequest()
        : base("SendEmail")
    {
    }

    /// <summary>The id of the mail.</summary>
    public Guid EmailId
    {
        get => Parameters.ValueOrDefault<Guid>("EmailId");
        set => Parameters["EmailId"] = value;
    }

    /// <summary>Whether the mail is sent; it is only marked as sent otherwise.</summary>
    public bool IssueSend
    {
        get => Parameters.ValueOrDefault<bool>("IssueSend");
        set => Parameters["IssueSend"] = value;
    }

    /// <summary>The token.</summary>
    public string TrackingToken
    {
        get => Parameters.ValueOrDefault<string>("TrackingToken");
        set => Parameters["TrackingToken"] = value;
    }
}

/// <summary>The answer to a <see cref="SendEmailRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SendEmailResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SendEmailResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SendEmailResponse()
    {
        ResponseName = "SendEmail";
    }

    /// <summary>The subject of the mail.</summary>
    public string Subject => Results.ValueOrDefault<string>("Subject");
}

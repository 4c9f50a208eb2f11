using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Creates a static list with the present members of a dynamic one.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.copydynamiclisttostaticrequest</remarks>
[Serializable]
[DataContract(Name = "CopyDynamicListToStaticRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyDynamicListToStaticRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CopyDynamicListToStaticRequest()
        : base("CopyDynamicListToStatic")
    {
    }

    /// <summary>The id of the list.</summary>
    public Guid ListId
    {
        get => Parameters.ValueOrDefault<Guid>("ListId");
        set => Parameters["ListId"] = value;
    }
}

/// <summary>The answer to a <see cref="CopyDynamicListToStaticRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CopyDynamicListToStaticResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CopyDynamicListToStaticResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CopyDynamicListToStaticResponse()
    {
        ResponseName = "CopyDynamicListToStatic";
    }

    /// <summary>The id of the new list.</summary>
    public Guid StaticListId => Results.ValueOrDefault<Guid>("StaticListId");
}

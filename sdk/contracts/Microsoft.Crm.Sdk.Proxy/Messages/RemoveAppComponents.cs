using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Removes components from an app.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeappcomponentsrequest</remarks>
[Serializable]
[DataContract(Name = "RemoveAppComponentsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveAppComponentsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RemoveAppComponentsRequest()
        : base("RemoveAppComponents")
    {
    }

    /// <summary>The id of the app.</summary>
    public Guid AppId
    {
        get => Parameters.ValueOrDefault<Guid>("AppId");
        set => Parameters["AppId"] = value;
    }

    /// <summary>The components.</summary>
    public EntityReferenceCollection Components
    {
        get => Parameters.ValueOrDefault<EntityReferenceCollection>("Components");
        set => Parameters["Components"] = value;
    }
}

/// <summary>The answer to a <see cref="RemoveAppComponentsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RemoveAppComponentsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RemoveAppComponentsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RemoveAppComponentsResponse()
    {
        ResponseName = "RemoveAppComponents";
    }
}

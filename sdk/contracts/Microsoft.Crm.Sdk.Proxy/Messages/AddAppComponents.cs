using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds components to an app.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addappcomponentsrequest</remarks>
[Serializable]
[DataContract(Name = "AddAppComponentsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class AddAppComponentsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public AddAppComponentsRequest()
        : base("AddAppComponents")
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

/// <summary>The answer to a <see cref="AddAppComponentsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "AddAppComponentsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class AddAppComponentsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public AddAppComponentsResponse()
    {
        ResponseName = "AddAppComponents";
    }
}

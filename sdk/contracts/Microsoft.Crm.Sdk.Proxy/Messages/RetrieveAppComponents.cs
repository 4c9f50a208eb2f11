using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the components of an app.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveappcomponentsrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveAppComponentsRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveAppComponentsRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveAppComponentsRequest()
        : base("RetrieveAppComponents")
    {
    }

    /// <summary>The id of the app.</summary>
    public Guid AppModuleId
    {
        get => Parameters.ValueOrDefault<Guid>("AppModuleId");
        set => Parameters["AppModuleId"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveAppComponentsRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveAppComponentsResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveAppComponentsResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveAppComponentsResponse()
    {
        ResponseName = "RetrieveAppComponents";
    }

    /// <summary>The components.</summary>
    public EntityCollection AppComponents => Results.ValueOrDefault<EntityCollection>("AppComponents");
}

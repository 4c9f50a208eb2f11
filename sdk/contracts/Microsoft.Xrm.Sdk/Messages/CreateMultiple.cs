using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates records of one table in one transaction.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createmultiplerequest</remarks>
[Serializable]
[DataContract(Name = "CreateMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CreateMultipleRequest()
        : base("CreateMultiple")
    {
    }

    /// <summary>The records, all of one table.</summary>
    public EntityCollection Targets
    {
        get => Parameters.ValueOrDefault<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}

/// <summary>The answer to a <see cref="CreateMultipleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CreateMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CreateMultipleResponse()
    {
        ResponseName = "CreateMultiple";
    }

    /// <summary>The ids of the new records, in the order of the records.</summary>
    public Guid[] Ids => Results.ValueOrDefault<Guid[]>("Ids");
}

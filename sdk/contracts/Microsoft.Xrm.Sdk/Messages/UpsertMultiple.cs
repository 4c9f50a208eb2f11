using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates or updates records of one table in one transaction.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.upsertmultiplerequest</remarks>
[Serializable]
[DataContract(Name = "UpsertMultipleRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpsertMultipleRequest()
        : base("UpsertMultiple")
    {
    }

    /// <summary>The records, all of one table, each with its id or key.</summary>
    public EntityCollection Targets
    {
        get => Parameters.ValueOrDefault<EntityCollection>("Targets");
        set => Parameters["Targets"] = value;
    }
}

/// <summary>The answer to an <see cref="UpsertMultipleRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpsertMultipleResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpsertMultipleResponse()
    {
        ResponseName = "UpsertMultiple";
    }

    /// <summary>What was written, in the order of the records.</summary>
    public new UpsertResponse[] Results => base.Results.ValueOrDefault<UpsertResponse[]>("Results");
}

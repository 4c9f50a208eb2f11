using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Says whether a table can be in a new many-to-many relationship.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.canmanytomanyrequest</remarks>
[Serializable]
[DataContract(Name = "CanManyToManyRequest", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CanManyToManyRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CanManyToManyRequest()
        : base("CanManyToMany")
    {
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="CanManyToManyRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CanManyToManyResponse", Namespace = ContractNamespaces.Xrm2011)]
public sealed class CanManyToManyResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CanManyToManyResponse()
    {
        ResponseName = "CanManyToMany";
    }

    /// <summary>Whether the table can be in a many-to-many relationship.</summary>
    public bool CanManyToMany => Results.ValueOrDefault<bool>("CanManyToMany");
}

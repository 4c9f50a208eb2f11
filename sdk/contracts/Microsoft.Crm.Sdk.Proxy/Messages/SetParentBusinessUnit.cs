using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a business unit another parent.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setparentbusinessunitrequest</remarks>
[Serializable]
[DataContract(Name = "SetParentBusinessUnitRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetParentBusinessUnitRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetParentBusinessUnitRequest()
        : base("SetParentBusinessUnit")
    {
    }

    /// <summary>The id of the business unit.</summary>
    public Guid BusinessUnitId
    {
        get => Parameters.ValueOrDefault<Guid>("BusinessUnitId");
        set => Parameters["BusinessUnitId"] = value;
    }

    /// <summary>The id of the parent.</summary>
    public Guid ParentId
    {
        get => Parameters.ValueOrDefault<Guid>("ParentId");
        set => Parameters["ParentId"] = value;
    }
}

/// <summary>The answer to a <see cref="SetParentBusinessUnitRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetParentBusinessUnitResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetParentBusinessUnitResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetParentBusinessUnitResponse()
    {
        ResponseName = "SetParentBusinessUnit";
    }
}

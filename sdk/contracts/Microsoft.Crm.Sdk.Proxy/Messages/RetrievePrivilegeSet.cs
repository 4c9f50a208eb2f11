using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads every privilege.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveprivilegesetrequest</remarks>
[Serializable]
[DataContract(Name = "RetrievePrivilegeSetRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrievePrivilegeSetRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrievePrivilegeSetRequest()
        : base("RetrievePrivilegeSet")
    {
    }
}

/// <summary>The answer to a <see cref="RetrievePrivilegeSetRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrievePrivilegeSetResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrievePrivilegeSetResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrievePrivilegeSetResponse()
    {
        ResponseName = "RetrievePrivilegeSet";
    }

    /// <summary>The records.</summary>
    public EntityCollection EntityCollection => Results.ValueOrDefault<EntityCollection>("EntityCollection");
}

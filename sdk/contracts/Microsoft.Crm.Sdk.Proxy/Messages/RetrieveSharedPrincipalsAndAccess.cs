using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads with whom a record is shared.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievesharedprincipalsandaccessrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveSharedPrincipalsAndAccessRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveSharedPrincipalsAndAccessRequest()
        : base("RetrieveSharedPrincipalsAndAccess")
    {
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveSharedPrincipalsAndAccessRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveSharedPrincipalsAndAccessResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveSharedPrincipalsAndAccessResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveSharedPrincipalsAndAccessResponse()
    {
        ResponseName = "RetrieveSharedPrincipalsAndAccess";
    }

    /// <summary>The users and teams, and what each may do.</summary>
    public PrincipalAccess[] PrincipalAccesses => Results.ValueOrDefault<PrincipalAccess[]>("PrincipalAccesses");
}

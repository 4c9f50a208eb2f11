using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives all records of a user to another owner.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.reassignobjectssystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "ReassignObjectsSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ReassignObjectsSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ReassignObjectsSystemUserRequest()
        : base("ReassignObjectsSystemUser")
    {
    }

    /// <summary>The new owner: a user or a team.</summary>
    public EntityReference ReassignPrincipal
    {
        get => Parameters.ValueOrDefault<EntityReference>("ReassignPrincipal");
        set => Parameters["ReassignPrincipal"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="ReassignObjectsSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ReassignObjectsSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ReassignObjectsSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ReassignObjectsSystemUserResponse()
    {
        ResponseName = "ReassignObjectsSystemUser";
    }
}

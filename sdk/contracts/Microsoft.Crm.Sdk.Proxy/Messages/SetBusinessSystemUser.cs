using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Moves a user to another business unit.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setbusinesssystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "SetBusinessSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetBusinessSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetBusinessSystemUserRequest()
        : base("SetBusinessSystemUser")
    {
    }

    /// <summary>The id of the business unit.</summary>
    public Guid BusinessId
    {
        get => Parameters.ValueOrDefault<Guid>("BusinessId");
        set => Parameters["BusinessId"] = value;
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

/// <summary>The answer to a <see cref="SetBusinessSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetBusinessSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetBusinessSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetBusinessSystemUserResponse()
    {
        ResponseName = "SetBusinessSystemUser";
    }
}

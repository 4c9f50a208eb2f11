using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a user another manager.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setparentsystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "SetParentSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetParentSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetParentSystemUserRequest()
        : base("SetParentSystemUser")
    {
    }

    /// <summary>Whether the users below stay with the user.</summary>
    public bool KeepChildUsers
    {
        get => Parameters.ValueOrDefault<bool>("KeepChildUsers");
        set => Parameters["KeepChildUsers"] = value;
    }

    /// <summary>The id of the parent.</summary>
    public Guid ParentId
    {
        get => Parameters.ValueOrDefault<Guid>("ParentId");
        set => Parameters["ParentId"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="SetParentSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetParentSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetParentSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetParentSystemUserResponse()
    {
        ResponseName = "SetParentSystemUser";
    }
}

using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Changes the settings of a user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.updateusersettingssystemuserrequest</remarks>
[Serializable]
[DataContract(Name = "UpdateUserSettingsSystemUserRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class UpdateUserSettingsSystemUserRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public UpdateUserSettingsSystemUserRequest()
        : base("UpdateUserSettingsSystemUser")
    {
    }

    /// <summary>The settings to change.</summary>
    public Entity Settings
    {
        get => Parameters.ValueOrDefault<Entity>("Settings");
        set => Parameters["Settings"] = value;
    }

    /// <summary>The id of the user.</summary>
    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>("UserId");
        set => Parameters["UserId"] = value;
    }
}

/// <summary>The answer to a <see cref="UpdateUserSettingsSystemUserRequest"/>.</summary>
[Serializable]
[DataContract(Name = "UpdateUserSettingsSystemUserResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class UpdateUserSettingsSystemUserResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public UpdateUserSettingsSystemUserResponse()
    {
        ResponseName = "UpdateUserSettingsSystemUser";
    }
}

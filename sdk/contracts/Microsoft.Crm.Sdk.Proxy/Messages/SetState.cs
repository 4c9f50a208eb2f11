using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets state and status reason of a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setstaterequest</remarks>
[Serializable]
[DataContract(Name = "SetStateRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetStateRequest()
        : base("SetState")
    {
    }

    /// <summary>The record.</summary>
    public EntityReference EntityMoniker
    {
        get => Parameters.ValueOrDefault<EntityReference>("EntityMoniker");
        set => Parameters["EntityMoniker"] = value;
    }

    /// <summary>The state.</summary>
    public OptionSetValue State
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("State");
        set => Parameters["State"] = value;
    }

    /// <summary>The status reason; -1 for the default of the state.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="SetStateRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetStateResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetStateResponse()
    {
        ResponseName = "SetState";
    }
}

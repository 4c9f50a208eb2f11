using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Says whether a record may go to a state and status reason.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.isvalidstatetransitionrequest</remarks>
[Serializable]
[DataContract(Name = "IsValidStateTransitionRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class IsValidStateTransitionRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public IsValidStateTransitionRequest()
        : base("IsValidStateTransition")
    {
    }

    /// <summary>The record.</summary>
    public EntityReference Entity
    {
        get => Parameters.ValueOrDefault<EntityReference>("Entity");
        set => Parameters["Entity"] = value;
    }

    /// <summary>The name of the state.</summary>
    public string NewState
    {
        get => Parameters.ValueOrDefault<string>("NewState");
        set => Parameters["NewState"] = value;
    }

    /// <summary>The status reason.</summary>
    public int NewStatus
    {
        get => Parameters.ValueOrDefault<int>("NewStatus");
        set => Parameters["NewStatus"] = value;
    }
}

/// <summary>The answer to a <see cref="IsValidStateTransitionRequest"/>.</summary>
[Serializable]
[DataContract(Name = "IsValidStateTransitionResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class IsValidStateTransitionResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public IsValidStateTransitionResponse()
    {
        ResponseName = "IsValidStateTransition";
    }

    /// <summary>Whether it may.</summary>
    public bool IsValid => Results.ValueOrDefault<bool>("IsValid");
}

using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Switches the business process flow of a record.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setprocessrequest</remarks>
[Serializable]
[DataContract(Name = "SetProcessRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetProcessRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetProcessRequest()
        : base("SetProcess")
    {
    }

    /// <summary>The business process flow; null for none.</summary>
    public EntityReference NewProcess
    {
        get => Parameters.ValueOrDefault<EntityReference>("NewProcess");
        set => Parameters["NewProcess"] = value;
    }

    /// <summary>The instance of the flow to go on with; null for a new one.</summary>
    public EntityReference NewProcessInstance
    {
        get => Parameters.ValueOrDefault<EntityReference>("NewProcessInstance");
        set => Parameters["NewProcessInstance"] = value;
    }

    /// <summary>The record at hand.</summary>
    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>("Target");
        set => Parameters["Target"] = value;
    }
}

/// <summary>The answer to a <see cref="SetProcessRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetProcessResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetProcessResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetProcessResponse()
    {
        ResponseName = "SetProcess";
    }
}

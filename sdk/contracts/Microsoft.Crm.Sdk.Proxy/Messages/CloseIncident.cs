using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Closes a case as resolved.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.closeincidentrequest</remarks>
[Serializable]
[DataContract(Name = "CloseIncidentRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CloseIncidentRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CloseIncidentRequest()
        : base("CloseIncident")
    {
    }

    /// <summary>The activity that records the resolution.</summary>
    public Entity IncidentResolution
    {
        get => Parameters.ValueOrDefault<Entity>("IncidentResolution");
        set => Parameters["IncidentResolution"] = value;
    }

    /// <summary>The status reason; -1 for the default of the state.</summary>
    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>("Status");
        set => Parameters["Status"] = value;
    }
}

/// <summary>The answer to a <see cref="CloseIncidentRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CloseIncidentResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CloseIncidentResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CloseIncidentResponse()
    {
        ResponseName = "CloseIncident";
    }
}

using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Adds up the time spent on a case.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculatetotaltimeincidentrequest</remarks>
[Serializable]
[DataContract(Name = "CalculateTotalTimeIncidentRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculateTotalTimeIncidentRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public CalculateTotalTimeIncidentRequest()
        : base("CalculateTotalTimeIncident")
    {
    }

    /// <summary>The id of the case.</summary>
    public Guid IncidentId
    {
        get => Parameters.ValueOrDefault<Guid>("IncidentId");
        set => Parameters["IncidentId"] = value;
    }
}

/// <summary>The answer to a <see cref="CalculateTotalTimeIncidentRequest"/>.</summary>
[Serializable]
[DataContract(Name = "CalculateTotalTimeIncidentResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class CalculateTotalTimeIncidentResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public CalculateTotalTimeIncidentResponse()
    {
        ResponseName = "CalculateTotalTimeIncident";
    }

    /// <summary>The time, in minutes.</summary>
    public long TotalTime => Results.ValueOrDefault<long>("TotalTime");
}

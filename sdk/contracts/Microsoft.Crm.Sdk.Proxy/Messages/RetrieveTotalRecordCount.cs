using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads how many records tables have, as counted within the last day.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrievetotalrecordcountrequest</remarks>
[Serializable]
[DataContract(Name = "RetrieveTotalRecordCountRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveTotalRecordCountRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public RetrieveTotalRecordCountRequest()
        : base("RetrieveTotalRecordCount")
    {
    }

    /// <summary>The tables' logical names.</summary>
    public string[] EntityNames
    {
        get => Parameters.ValueOrDefault<string[]>("EntityNames");
        set => Parameters["EntityNames"] = value;
    }
}

/// <summary>The answer to a <see cref="RetrieveTotalRecordCountRequest"/>.</summary>
[Serializable]
[DataContract(Name = "RetrieveTotalRecordCountResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class RetrieveTotalRecordCountResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public RetrieveTotalRecordCountResponse()
    {
        ResponseName = "RetrieveTotalRecordCount";
    }

    /// <summary>The numbers of records under the tables' names.</summary>
    public EntityRecordCountCollection EntityRecordCountCollection
        => Results.ValueOrDefault<EntityRecordCountCollection>("EntityRecordCountCollection");
}

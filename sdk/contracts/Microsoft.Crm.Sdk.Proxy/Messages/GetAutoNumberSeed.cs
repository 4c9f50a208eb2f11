using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the seed of an auto-number column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getautonumberseedrequest</remarks>
[Serializable]
[DataContract(Name = "GetAutoNumberSeedRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetAutoNumberSeedRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetAutoNumberSeedRequest()
        : base("GetAutoNumberSeed")
    {
    }

    /// <summary>The column's logical name.</summary>
    public string AttributeName
    {
        get => Parameters.ValueOrDefault<string>("AttributeName");
        set => Parameters["AttributeName"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="GetAutoNumberSeedRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetAutoNumberSeedResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetAutoNumberSeedResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetAutoNumberSeedResponse()
    {
        ResponseName = "GetAutoNumberSeed";
    }

    /// <summary>The seed.</summary>
    public long AutoNumberSeedValue => Results.ValueOrDefault<long>("AutoNumberSeedValue");
}

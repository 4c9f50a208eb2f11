using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets the seed of an auto-number column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setautonumberseedrequest</remarks>
[Serializable]
[DataContract(Name = "SetAutoNumberSeedRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class SetAutoNumberSeedRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public SetAutoNumberSeedRequest()
        : base("SetAutoNumberSeed")
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

    /// <summary>The value.</summary>
    public long Value
    {
        get => Parameters.ValueOrDefault<long>("Value");
        set => Parameters["Value"] = value;
    }
}

/// <summary>The answer to a <see cref="SetAutoNumberSeedRequest"/>.</summary>
[Serializable]
[DataContract(Name = "SetAutoNumberSeedResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class SetAutoNumberSeedResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public SetAutoNumberSeedResponse()
    {
        ResponseName = "SetAutoNumberSeed";
    }
}

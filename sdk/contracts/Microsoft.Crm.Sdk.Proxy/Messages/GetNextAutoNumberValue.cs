using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the next number of an auto-number column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getnextautonumbervaluerequest</remarks>
[Serializable]
[DataContract(Name = "GetNextAutoNumberValueRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetNextAutoNumberValueRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetNextAutoNumberValueRequest()
        : base("GetNextAutoNumberValue")
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

/// <summary>The answer to a <see cref="GetNextAutoNumberValueRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetNextAutoNumberValueResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetNextAutoNumberValueResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetNextAutoNumberValueResponse()
    {
        ResponseName = "GetNextAutoNumberValue";
    }

    /// <summary>The next number.</summary>
    public long NextAutoNumberValue => Results.ValueOrDefault<long>("NextAutoNumberValue");
}

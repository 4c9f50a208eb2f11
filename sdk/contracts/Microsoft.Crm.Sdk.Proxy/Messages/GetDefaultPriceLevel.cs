using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Reads the default price lists of the calling user.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.getdefaultpricelevelrequest</remarks>
[Serializable]
[DataContract(Name = "GetDefaultPriceLevelRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class GetDefaultPriceLevelRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public GetDefaultPriceLevelRequest()
        : base("GetDefaultPriceLevel")
    {
    }

    /// <summary>The columns to read.</summary>
    public ColumnSet ColumnSet
    {
        get => Parameters.ValueOrDefault<ColumnSet>("ColumnSet");
        set => Parameters["ColumnSet"] = value;
    }

    /// <summary>The table's logical name.</summary>
    public string EntityName
    {
        get => Parameters.ValueOrDefault<string>("EntityName");
        set => Parameters["EntityName"] = value;
    }
}

/// <summary>The answer to a <see cref="GetDefaultPriceLevelRequest"/>.</summary>
[Serializable]
[DataContract(Name = "GetDefaultPriceLevelResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class GetDefaultPriceLevelResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public GetDefaultPriceLevelResponse()
    {
        ResponseName = "GetDefaultPriceLevel";
    }

    /// <summary>The price lists.</summary>
    public EntityCollection PriceLevels => Results.ValueOrDefault<EntityCollection>("PriceLevels");
}

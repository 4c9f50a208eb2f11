using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Checks the query of a view.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.validatesavedqueryrequest</remarks>
[Serializable]
[DataContract(Name = "ValidateSavedQueryRequest", Namespace = ContractNamespace.Crm2011)]
public sealed class ValidateSavedQueryRequest : OrganizationRequest
{
    /// <summary>Creates a request without parameters.</summary>
    public ValidateSavedQueryRequest()
        : base("ValidateSavedQuery")
    {
    }

    /// <summary>The query.</summary>
    public string FetchXml
    {
        get => Parameters.ValueOrDefault<string>("FetchXml");
        set => Parameters["FetchXml"] = value;
    }

    /// <summary>The type of the view.</summary>
    public int QueryType
    {
        get => Parameters.ValueOrDefault<int>("QueryType");
        set => Parameters["QueryType"] = value;
    }
}

/// <summary>The answer to a <see cref="ValidateSavedQueryRequest"/>.</summary>
[Serializable]
[DataContract(Name = "ValidateSavedQueryResponse", Namespace = ContractNamespace.Crm2011)]
public sealed class ValidateSavedQueryResponse : OrganizationResponse
{
    /// <summary>Creates an empty response.</summary>
    public ValidateSavedQueryResponse()
    {
        ResponseName = "ValidateSavedQuery";
    }
}

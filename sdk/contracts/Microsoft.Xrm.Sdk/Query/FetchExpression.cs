using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query in FetchXML.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview</remarks>
[Serializable]
[DataContract(Name = "FetchExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class FetchExpression : QueryBase
{
    /// <summary>Creates an empty query.</summary>
    public FetchExpression()
    {
    }

    /// <summary>Creates a query.</summary>
    /// <param name="query">The FetchXML.</param>
    public FetchExpression(string query)
    {
        Query = query;
    }

    /// <summary>The FetchXML.</summary>
    [DataMember]
    public string Query { get; set; }
}

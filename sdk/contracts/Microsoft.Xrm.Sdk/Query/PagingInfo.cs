using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The page that a query asks for.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/queryexpression/page-results</remarks>
[Serializable]
[DataContract(Name = "PagingInfo", Namespace = ContractNamespaces.Xrm2011)]
public sealed class PagingInfo : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Asks for the platform's first page.</summary>
    public PagingInfo()
    {
    }

    /// <summary>The records of a page; 0 for the platform's own size.</summary>
    [DataMember]
    public int Count { get; set; }

    /// <summary>The page, from 1; 0 when the query does not page.</summary>
    [DataMember]
    public int PageNumber { get; set; }

    /// <summary>The cookie that came with the page before; null for the first.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>Whether the records of all pages are counted.</summary>
    [DataMember]
    public bool ReturnTotalRecordCount { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which definitions to return, and what of them.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.metadataqueryexpression</remarks>
[Serializable]
[DataContract(Name = "MetadataQueryExpression", Namespace = ContractNamespaces.MetadataQuery)]
public abstract class MetadataQueryExpression : MetadataQueryBase
{
    /// <summary>Creates an empty instance.</summary>
    protected MetadataQueryExpression()
    {
        Criteria = new MetadataFilterExpression();
    }

    /// <summary>What the definitions must satisfy; empty by default, which all do, as they do where it is null.</summary>
    [DataMember]
    public MetadataFilterExpression Criteria { get; set; }

    /// <summary>Which properties are returned; null for the ids alone.</summary>
    [DataMember]
    public MetadataPropertiesExpression Properties { get; set; }
}

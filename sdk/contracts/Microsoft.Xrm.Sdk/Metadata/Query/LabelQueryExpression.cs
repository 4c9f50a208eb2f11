using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which languages' labels to return.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.query.labelqueryexpression</remarks>
[Serializable]
[DataContract(Name = "LabelQueryExpression", Namespace = ContractNamespaces.MetadataQuery)]
public sealed class LabelQueryExpression : MetadataQueryBase
{
    private DataCollection<int> _filterLanguages;

    /// <summary>Creates an empty instance.</summary>
    public LabelQueryExpression()
    {
    }

    /// <summary>The languages of the labels returned; all when empty. Never null.</summary>
    [DataMember]
    public DataCollection<int> FilterLanguages
    {
        get => _filterLanguages ??= new DataCollection<int>();
        internal set => _filterLanguages = value;
    }

    /// <summary>Whether a missing label is replaced by that of the base language.</summary>
    [DataMember]
    public int? MissingLabelBehavior { get; set; }
}

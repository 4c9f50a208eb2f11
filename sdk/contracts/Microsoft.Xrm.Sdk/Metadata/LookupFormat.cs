using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The kind of a lookup.</summary>
[DataContract(Name = "LookupFormat", Namespace = ContractNamespaces.Metadata2011)]
public enum LookupFormat
{
    /// <summary>A plain lookup.</summary>
    [EnumMember]
    None = 0,

    /// <summary>A connection.</summary>
    [EnumMember]
    Connection = 1,

    /// <summary>What an activity regards.</summary>
    [EnumMember]
    Regarding = 2,

    /// <summary>Shown as text.</summary>
    [EnumMember]
    Text = 3,
}

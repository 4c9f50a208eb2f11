using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How an input method editor behaves on a column.</summary>
[DataContract(Name = "ImeMode", Namespace = ContractNamespaces.Metadata2011)]
public enum ImeMode
{
    /// <summary>As the user left it.</summary>
    [EnumMember]
    Auto = 0,

    /// <summary>Off at first.</summary>
    [EnumMember]
    Inactive = 1,

    /// <summary>On at first.</summary>
    [EnumMember]
    Active = 2,

    /// <summary>Not available.</summary>
    [EnumMember]
    Disabled = 3,
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How a relationship takes part in security.</summary>
[Flags]
[DataContract(Name = "SecurityTypes", Namespace = ContractNamespaces.Metadata2011)]
public enum SecurityTypes
{
    /// <summary>Not at all.</summary>
    [EnumMember]
    None = 0,

    /// <summary>The privileges Append and AppendTo are checked.</summary>
    [EnumMember]
    Append = 1,

    /// <summary>Access to the parent gives access.</summary>
    [EnumMember]
    ParentChild = 2,

    /// <summary>The lookup is checked.</summary>
    [EnumMember]
    Pointer = 4,

    /// <summary>The owner of the referenced record owns.</summary>
    [EnumMember]
    Inheritance = 8,
}

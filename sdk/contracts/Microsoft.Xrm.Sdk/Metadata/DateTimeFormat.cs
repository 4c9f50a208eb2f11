using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether forms show the time of a date.</summary>
[DataContract(Name = "DateTimeFormat", Namespace = ContractNamespaces.Metadata2011)]
public enum DateTimeFormat
{
    /// <summary>The date alone.</summary>
    [EnumMember]
    DateOnly = 0,

    /// <summary>Date and time.</summary>
    [EnumMember]
    DateAndTime = 1,
}

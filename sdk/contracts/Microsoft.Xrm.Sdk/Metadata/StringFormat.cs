using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a text means.</summary>
[DataContract(Name = "StringFormat", Namespace = ContractNamespaces.Metadata2011)]
public enum StringFormat
{
    /// <summary>An email address.</summary>
    [EnumMember]
    Email = 0,

    /// <summary>A text in one line.</summary>
    [EnumMember]
    Text = 1,

    /// <summary>A text in several lines.</summary>
    [EnumMember]
    TextArea = 2,

    /// <summary>An address of the web.</summary>
    [EnumMember]
    Url = 3,

    /// <summary>A ticker symbol.</summary>
    [EnumMember]
    TickerSymbol = 4,

    /// <summary>A phonetic reading.</summary>
    [EnumMember]
    PhoneticGuide = 5,

    /// <summary>A version; internal to the platform.</summary>
    [EnumMember]
    VersionNumber = 6,

    /// <summary>A telephone number.</summary>
    [EnumMember]
    Phone = 7,
}

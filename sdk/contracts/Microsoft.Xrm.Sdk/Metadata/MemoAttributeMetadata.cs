using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column of long texts.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.memoattributemetadata</remarks>
[Serializable]
[DataContract(Name = "MemoAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class MemoAttributeMetadata : AttributeMetadata
{
    /// <summary>The greatest length, in characters.</summary>
    public const int MaxSupportedLength = 1048576;

    /// <summary>The smallest length, in characters.</summary>
    public const int MinSupportedLength = 1;

    /// <summary>Creates a definition.</summary>
    public MemoAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public MemoAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Memo, schemaName)
    {
    }

    /// <summary>The format.</summary>
    [DataMember]
    public StringFormat? Format { get; set; }

    /// <summary>How an input method editor behaves on the column.</summary>
    [DataMember]
    public ImeMode? ImeMode { get; set; }

    /// <summary>Whether the text can differ by language.</summary>
    [DataMember]
    public bool? IsLocalizable { get; internal set; }

    /// <summary>The greatest length, in characters.</summary>
    [DataMember]
    public int? MaxLength { get; set; }
}

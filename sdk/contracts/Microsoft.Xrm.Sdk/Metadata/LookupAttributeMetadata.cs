using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a lookup column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.lookupattributemetadata</remarks>
[Serializable]
[DataContract(Name = "LookupAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public LookupAttributeMetadata()
        : base(AttributeTypeCode.Lookup)
    {
    }

    /// <summary>Creates a definition with a format.</summary>
    /// <param name="format">The kind of the lookup.</param>
    public LookupAttributeMetadata(LookupFormat? format)
        : this()
    {
        Format = format;
    }

    /// <summary>The format.</summary>
    [DataMember]
    public LookupFormat? Format { get; set; }

    /// <summary>The tables that can be referred to.</summary>
    [DataMember]
    public string[] Targets { get; set; }
}

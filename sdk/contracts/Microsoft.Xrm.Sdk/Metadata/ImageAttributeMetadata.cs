using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of an image column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.imageattributemetadata</remarks>
[Serializable]
[DataContract(Name = "ImageAttributeMetadata", Namespace = ContractNamespaces.Metadata2013)]
public sealed class ImageAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public ImageAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public ImageAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Virtual, schemaName)
    {
        AttributeTypeName = AttributeTypeDisplayName.ImageType;
    }

    /// <summary>Whether the full image is stored beside the thumbnail.</summary>
    [DataMember]
    public bool? CanStoreFullImage { get; set; }

    /// <summary>Whether the column is the table's primary image.</summary>
    [DataMember]
    public bool? IsPrimaryImage { get; set; }

    /// <summary>The greatest height, in pixels.</summary>
    [DataMember]
    public short? MaxHeight { get; internal set; }

    /// <summary>The greatest size, in kibibytes.</summary>
    [DataMember]
    public int? MaxSizeInKB { get; set; }

    /// <summary>The greatest width, in pixels.</summary>
    [DataMember]
    public short? MaxWidth { get; internal set; }
}

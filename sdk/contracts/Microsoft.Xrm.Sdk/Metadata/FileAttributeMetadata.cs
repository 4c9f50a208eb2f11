using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a file column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.fileattributemetadata</remarks>
[Serializable]
[DataContract(Name = "FileAttributeMetadata", Namespace = ContractNamespaces.Metadata9)]
public sealed class FileAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public FileAttributeMetadata()
        : this((string)null)
    {
    }

    /// <summary>Creates a definition.</summary>
    /// <param name="schemaName">The schema name.</param>
    public FileAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Virtual, schemaName)
    {
        AttributeTypeName = AttributeTypeDisplayName.FileType;
        IsValidForCreate = false;
        IsValidForUpdate = false;
        RequiredLevel = new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.None);
    }

    /// <summary>The greatest size, in kibibytes.</summary>
    [DataMember]
    public int? MaxSizeInKB { get; set; }
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column with choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.enumattributemetadata</remarks>
[Serializable]
[DataContract(Name = "EnumAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates an empty definition.</summary>
    protected EnumAttributeMetadata()
    {
    }

    /// <summary>Creates a definition of a type.</summary>
    /// <param name="attributeType">The type.</param>
    /// <param name="schemaName">The schema name.</param>
    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName)
        : base(attributeType, schemaName)
    {
    }

    /// <summary>The choice that forms start with.</summary>
    [DataMember]
    public int? DefaultFormValue { get; set; }

    /// <summary>The choices.</summary>
    [DataMember]
    public OptionSetMetadata OptionSet { get; set; }
}

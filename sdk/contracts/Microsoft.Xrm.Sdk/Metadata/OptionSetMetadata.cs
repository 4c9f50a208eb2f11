using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a set of choices.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.optionsetmetadata</remarks>
[Serializable]
[DataContract(Name = "OptionSetMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    private OptionMetadataCollection _options;

    /// <summary>Creates an empty definition.</summary>
    public OptionSetMetadata()
    {
    }

    /// <summary>Creates a set.</summary>
    /// <param name="options">The choices.</param>
    public OptionSetMetadata(OptionMetadataCollection options)
    {
        Options = options;
    }

    /// <summary>The choices. Never null.</summary>
    [DataMember]
    public OptionMetadataCollection Options
    {
        get => _options ??= new OptionMetadataCollection();
        internal set => _options = value;
    }

    /// <summary>The choice that this one depends on.</summary>
    [DataMember]
    public string ParentOptionSetName { get; set; }
}

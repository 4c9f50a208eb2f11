using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The two choices of a yes-or-no column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.booleanoptionsetmetadata</remarks>
[Serializable]
[DataContract(Name = "BooleanOptionSetMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    /// <summary>Creates an empty definition.</summary>
    public BooleanOptionSetMetadata()
    {
    }

    /// <summary>Creates the choices.</summary>
    /// <param name="trueOption">The choice Yes.</param>
    /// <param name="falseOption">The choice No.</param>
    public BooleanOptionSetMetadata(OptionMetadata trueOption, OptionMetadata falseOption)
        : this()
    {
        TrueOption = trueOption;
        FalseOption = falseOption;
    }

    /// <summary>The choice No.</summary>
    [DataMember]
    public OptionMetadata FalseOption { get; set; }

    /// <summary>The choice Yes.</summary>
    [DataMember]
    public OptionMetadata TrueOption { get; set; }
}

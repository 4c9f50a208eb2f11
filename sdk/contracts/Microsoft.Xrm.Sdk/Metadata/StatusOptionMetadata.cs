using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a status reason.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.statusoptionmetadata</remarks>
[Serializable]
[DataContract(Name = "StatusOptionMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class StatusOptionMetadata : OptionMetadata
{
    /// <summary>Creates an empty definition.</summary>
    public StatusOptionMetadata()
    {
    }

    /// <summary>Creates a status reason.</summary>
    /// <param name="value">Its number.</param>
    /// <param name="state">The state it belongs to.</param>
    public StatusOptionMetadata(int value, int? state)
        : base(value)
    {
        State = state;
    }

    /// <summary>The state that the status reason belongs to.</summary>
    [DataMember]
    public int? State { get; set; }

    /// <summary>The status reasons that may follow, as XML.</summary>
    [DataMember]
    public string TransitionData { get; set; }
}

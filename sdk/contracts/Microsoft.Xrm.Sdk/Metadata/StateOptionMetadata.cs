using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a state.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.stateoptionmetadata</remarks>
[Serializable]
[DataContract(Name = "StateOptionMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class StateOptionMetadata : OptionMetadata
{
    /// <summary>Creates an empty definition.</summary>
    public StateOptionMetadata()
    {
    }

    /// <summary>The status reason that the state starts with.</summary>
    [DataMember]
    public int? DefaultStatus { get; set; }

    /// <summary>The name that does not change with languages.</summary>
    [DataMember]
    public string InvariantName { get; set; }
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of the state column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.stateattributemetadata</remarks>
[Serializable]
[DataContract(Name = "StateAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public StateAttributeMetadata()
        : base(AttributeTypeCode.State, null)
    {
    }
}

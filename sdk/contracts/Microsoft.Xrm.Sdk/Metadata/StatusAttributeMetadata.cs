using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of the status reason column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.statusattributemetadata</remarks>
[Serializable]
[DataContract(Name = "StatusAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class StatusAttributeMetadata : EnumAttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public StatusAttributeMetadata()
        : base(AttributeTypeCode.Status, null)
    {
    }
}

using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>Over which network an organization is reached.</summary>
[DataContract(Name = "EndpointAccessType", Namespace = ContractNamespaces.Xrm2011)]
public enum EndpointAccessType
{
    /// <summary>The default one.</summary>
    [EnumMember]
    Default = 0,

    /// <summary>The internet.</summary>
    [EnumMember]
    Internet = 1,

    /// <summary>The own network.</summary>
    [EnumMember]
    Intranet = 2,
}

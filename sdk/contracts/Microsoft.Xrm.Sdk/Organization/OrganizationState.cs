using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>Whether an organization can be used.</summary>
[DataContract(Name = "OrganizationState", Namespace = ContractNamespaces.Xrm2011)]
public enum OrganizationState
{
    /// <summary>It can.</summary>
    [EnumMember]
    Enabled = 0,

    /// <summary>It cannot.</summary>
    [EnumMember]
    Disabled = 1,
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Who owns the records of a table.</summary>
[Flags]
[DataContract(Name = "OwnershipTypes", Namespace = ContractNamespaces.Metadata2011)]
public enum OwnershipTypes
{
    /// <summary>No one.</summary>
    [EnumMember]
    None = 0,

    /// <summary>Users and teams.</summary>
    [EnumMember]
    UserOwned = 1,

    /// <summary>Teams; internal to the platform.</summary>
    [EnumMember]
    TeamOwned = 2,

    /// <summary>Business units; internal to the platform.</summary>
    [EnumMember]
    BusinessOwned = 4,

    /// <summary>The organization.</summary>
    [EnumMember]
    OrganizationOwned = 8,

    /// <summary>The business unit of a parent; internal to the platform.</summary>
    [EnumMember]
    BusinessParented = 16,
}

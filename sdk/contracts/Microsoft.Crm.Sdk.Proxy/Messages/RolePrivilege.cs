using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A privilege and how far it reaches.</summary>
[Serializable]
[DataContract(Name = "RolePrivilege", Namespace = ContractNamespace.Crm2011)]
public sealed class RolePrivilege : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>Creates an empty instance.</summary>
    public RolePrivilege()
    {
    }

    /// <summary>Creates a privilege of a role.</summary>
    /// <param name="depth">How far it reaches, as a number of <see cref="PrivilegeDepth"/>.</param>
    /// <param name="privilegeId">The id of the privilege.</param>
    public RolePrivilege(int depth, Guid privilegeId)
        : this(depth, privilegeId, Guid.Empty)
    {
    }

    /// <summary>Creates a privilege of a role.</summary>
    /// <param name="depth">How far it reaches, as a number of <see cref="PrivilegeDepth"/>.</param>
    /// <param name="privilegeId">The id of the privilege.</param>
    /// <param name="businessId">The business unit of the role.</param>
    public RolePrivilege(int depth, Guid privilegeId, Guid businessId)
        : this((PrivilegeDepth)depth, privilegeId, businessId)
    {
    }

    /// <summary>Creates a privilege of a role.</summary>
    /// <param name="depth">How far it reaches.</param>
    /// <param name="privilegeId">The id of the privilege.</param>
    /// <param name="businessId">The business unit of the role.</param>
    public RolePrivilege(PrivilegeDepth depth, Guid privilegeId, Guid businessId)
    {
        Depth = depth;
        PrivilegeId = privilegeId;
        BusinessUnitId = businessId;
    }

    /// <summary>The business unit of the role.</summary>
    [DataMember]
    public Guid BusinessUnitId { get; set; }

    /// <summary>How far the privilege reaches.</summary>
    [DataMember]
    public PrivilegeDepth Depth { get; set; }

    /// <summary>The id of the privilege.</summary>
    [DataMember]
    public Guid PrivilegeId { get; set; }

    /// <summary>Data of a later version of the contract.</summary>
    public ExtensionDataObject ExtensionData
    {
        get => _extensionData;
        set => _extensionData = value;
    }
}

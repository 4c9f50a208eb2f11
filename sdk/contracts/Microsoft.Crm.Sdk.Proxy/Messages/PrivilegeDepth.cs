using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>How far a privilege reaches.</summary>
[DataContract(Name = "PrivilegeDepth", Namespace = ContractNamespace.Crm2011)]
public enum PrivilegeDepth
{
    /// <summary>Records of the user.</summary>
    [EnumMember]
    Basic = 0,

    /// <summary>Records of the business unit.</summary>
    [EnumMember]
    Local = 1,

    /// <summary>Records of the business unit and those below.</summary>
    [EnumMember]
    Deep = 2,

    /// <summary>Records of the organization.</summary>
    [EnumMember]
    Global = 3,
}

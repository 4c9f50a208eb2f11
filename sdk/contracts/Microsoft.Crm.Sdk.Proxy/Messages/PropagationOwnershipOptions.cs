using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Who owns the activities of a campaign activity.</summary>
[DataContract(Name = "PropagationOwnershipOptions", Namespace = ContractNamespace.Crm2011)]
public enum PropagationOwnershipOptions
{
    /// <summary>The given owner.</summary>
    [EnumMember]
    None = 0,

    /// <summary>The caller.</summary>
    [EnumMember]
    Caller = 1,

    /// <summary>The owner of the list's member.</summary>
    [EnumMember]
    ListMemberOwner = 2,
}

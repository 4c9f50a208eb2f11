using System;
using System.Runtime.Serialization;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A user's access to the organization.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.useraccessauditdetail</remarks>
[Serializable]
[DataContract(Name = "UserAccessAuditDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class UserAccessAuditDetail : AuditDetail
{
    /// <summary>Creates an access without a time.</summary>
    public UserAccessAuditDetail()
    {
    }

    /// <summary>When the user worked with the organization, in UTC.</summary>
    [DataMember]
    public DateTime AccessTime { get; set; }

    /// <summary>How often such an entry is written, in hours.</summary>
    [DataMember]
    public int Interval { get; set; }
}

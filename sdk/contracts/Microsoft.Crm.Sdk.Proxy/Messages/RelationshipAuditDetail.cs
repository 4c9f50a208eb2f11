using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Rows that were linked to, or unlinked from, a row.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.relationshipauditdetail</remarks>
[Serializable]
[DataContract(Name = "RelationshipAuditDetail", Namespace = ContractNamespace.Crm2011)]
public sealed class RelationshipAuditDetail : AuditDetail
{
    /// <summary>Creates an entry without rows.</summary>
    public RelationshipAuditDetail()
    {
    }

    /// <summary>The schema name of the relationship.</summary>
    [DataMember]
    public string RelationshipName { get; set; }

    /// <summary>The rows on the other side.</summary>
    [DataMember]
    public DataCollection<EntityReference> TargetRecords { get; private set; } = EmptyCollection.Of<EntityReference>();
}
